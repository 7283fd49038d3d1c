// SPDX-License-Identifier: GPL-3.0-or-later
// What a caller wants of a tool, held against what the tool takes.
#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/base64.hpp"
#include "hanse/base/value_fields.hpp"
#include "hanse/server/tool.hpp"

namespace hanse::server {

using base::Result;
using base::Value;

namespace {

bool takes(std::string_view list, std::string_view name) {
    const auto words = words_in(list);
    return std::ranges::find(words, name) != words.end();
}

base::Error not_taken(const std::string& where, std::string_view what, std::string_view list) {
    return base::invalid(
        {.file = where}, fmt::format("不接受 “{}”；可用：{}", what, list.empty() ? "（无）" : list),
        fmt::format("'{}' is not taken; there are: {}", what, list.empty() ? "none" : list));
}

/// A name that is only a name: no folder, no beginning that reads as an option.
bool is_file_name(std::string_view name) {
    return !name.empty() && name.size() <= 100 && name.front() != '.' && name.front() != '-' &&
           std::ranges::all_of(name, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '.' || c == '-' || c == '_';
           });
}

/// "US,DE", "F04D29/22": what the program would read as a file has a full stop in its name.
bool is_codes(std::string_view text) { return text.find('.') == std::string_view::npos; }

/// Some commands take a path where they take a name. A caller may name a file that came along with
/// the wish, never one of the server's.
bool is_place(std::string_view word) {
    return word.starts_with('.') || word.find('/') != std::string_view::npos;
}

class Reader {
public:
    Reader(const Tool& tool, const Value& body, base::Language language, const std::string& who)
        : tool_(tool), body_(body) {
        if (tool.signs && !who.empty()) out_.options.emplace_back("who", who);
        out_.tool = &tool;
        out_.language = std::string(language == base::Language::en ? "en" : "zh");
    }

    Result<ToolWish> read() && {
        HANSE_CHECK(read_files());
        HANSE_CHECK(read_options());
        HANSE_CHECK(read_words());
        HANSE_CHECK(read_format());
        return std::move(out_);
    }

private:
    /// {"sales": {"name": "sales.csv", "text": "…"}}: by the option that they are for.
    Result<base::Done> read_files() {
        const Value* files = body_.find("files");
        if (files == nullptr) return base::Done{};
        for (const auto& [option, file] : files->fields()) {
            if (!takes(tool_.files, option)) return not_taken("#/files", option, tool_.files);
            const std::string name = base::text_in(file, "name");
            if (!is_file_name(name) || name == "case.yaml")
                return base::invalid({.file = "#/files/" + option + "/name"},
                                     "文件名只能含字母、数字和 . - _",
                                     "a file's name has letters, digits and . - _ only");
            const auto bytes = base::from_base64url(base::text_in(file, "base64"));
            out_.files.push_back({name, file.find("base64") != nullptr && bytes
                                            ? *bytes
                                            : base::text_in(file, "text")});
            if (option == "FILE" || option == "TERMS")
                out_.words.insert(out_.words.begin(), name);
            else
                out_.options.emplace_back(option, name);
        }
        return base::Done{};
    }

    Result<base::Done> read_options() {
        const Value* options = body_.find("options");
        if (options == nullptr) return base::Done{};
        for (const auto& [name, value] : options->fields()) {
            const std::string where = "#/options/" + name;
            if (const bool* flag = value.boolean()) {
                if (!takes(tool_.options, name + "!")) return not_taken(where, name, tool_.options);
                if (*flag) out_.options.emplace_back(name, "");
                continue;
            }
            if (!takes(tool_.options, name)) return not_taken(where, name, tool_.options);
            if (!value.is_text() || value.text()->empty())
                return base::invalid({.file = where}, "应为文本", "a text is expected");
            if (takes(tool_.codes, name) && !is_codes(*value.text()))
                return base::invalid({.file = where}, "应为代码，以逗号分隔；表格请作为文件随附",
                                     "codes are expected, parted by commas; a table is sent as a "
                                     "file");
            if (is_told(name))
                return base::invalid({.file = where}, "选项与随附文件只能给出一个",
                                     "it is given as an option and as a file");
            out_.options.emplace_back(name, *value.text());
        }
        return base::Done{};
    }

    bool is_told(std::string_view name) const {
        return std::ranges::any_of(out_.options,
                                   [&](const auto& one) { return one.first == name; });
    }

    Result<base::Done> read_words() {
        const std::vector<std::string> words = base::texts_in(body_, "words");
        const bool any = tool_.words == "WORDS";
        const auto known = words_in(tool_.words);
        if (!any && words.size() > known.size())
            return not_taken("#/words", words[known.size()], tool_.words);
        const bool optional = known.empty() || tool_.words.ends_with('?');
        if (words.empty() && !optional)
            return base::invalid({.file = "#/words"}, fmt::format("缺少：{}", tool_.words),
                                 fmt::format("missing: {}", tool_.words));
        for (const std::string& word : words)
            if (tool_.on == ToolOn::nothing && is_place(word))
                return base::invalid({.file = "#/words"}, fmt::format("“{}” 不应是路径", word),
                                     fmt::format("'{}' may not be a path", word));
        out_.words.insert(out_.words.end(), words.begin(), words.end());
        return base::Done{};
    }

    Result<base::Done> read_format() {
        const std::string asked = base::text_in(body_, "format");
        if (tool_.formats.starts_with('=')) {
            out_.format = std::string(tool_.formats.substr(1));
            out_.format_told = false;
            if (!asked.empty() && asked != out_.format)
                return not_taken("#/format", asked, out_.format);
            return base::Done{};
        }
        const auto known = words_in(tool_.formats);
        if (!asked.empty() && !takes(tool_.formats, asked))
            return not_taken("#/format", asked, tool_.formats);
        out_.format = asked.empty() ? std::string(known.front()) : asked;
        return base::Done{};
    }

    const Tool& tool_;
    const Value& body_;
    ToolWish out_;
};

}  // namespace

std::vector<std::string_view> words_in(std::string_view list) {
    std::vector<std::string_view> out;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        if (end > 0) out.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return out;
}

Result<ToolWish> tool_wish(const Tool& tool, const Value& body, base::Language language,
                           const std::string& who) {
    Reader reader(tool, body, language, who);
    return std::move(reader).read();
}

std::string content_type_of_format(std::string_view format) {
    constexpr std::pair<std::string_view, std::string_view> kTypes[] = {
        {"json", "application/json"},
        {"html", "text/html; charset=utf-8"},
        {"text", "text/plain; charset=utf-8"},
        {"md", "text/markdown; charset=utf-8"},
        {"csv", "text/csv; charset=utf-8"},
        {"svg", "image/svg+xml"},
        {"ics", "text/calendar; charset=utf-8"},
        {"pdf", "application/pdf"},
        {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
        {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}};
    for (const auto& [name, type] : kTypes)
        if (name == format) return std::string(type);
    return "application/json";
}

}  // namespace hanse::server
