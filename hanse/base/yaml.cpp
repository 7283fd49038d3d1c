// SPDX-License-Identifier: Apache-2.0
// The one place that knows libyaml. Its event parser is 13 times as fast as yaml-cpp on our case
// files (docs/decisions/0003-libyaml.md), and gives the line and column of every scalar.
#include "hanse/base/yaml.hpp"

#include <algorithm>
#include <memory>
#include <unordered_map>

#include <fmt/format.h>
#include <yaml.h>

namespace hanse::base {

namespace {

constexpr std::size_t kDepthMax = 64;
constexpr std::size_t kInlineMax = 88;  // longest map or list that stays in one line
constexpr std::size_t kKeyMax =
    1000;  // YAML wants the colon of a longer key announced by a question mark

/// libyaml speaks of tokens; this says what people usually did.
Bilingual hint_for(std::string_view problem) {
    if (problem == "did not find expected comment or line break" ||
        problem == "found character that cannot start any token")
        return {"以 > | @ ` % 开头的文字需要加引号；缩进不能用制表符",
                "a text that begins with > | @ ` % needs quotes; indent with blanks, not tabs"};
    if (problem == "mapping keys are not allowed in this context" ||
        problem == "did not find expected node content")
        return {"单独的 ? 需要写成 \"?\"", "a lone ? needs quotes: \"?\""};
    return {"常见原因：缩进不齐、冒号后缺空格、引号未闭合",
            "often: uneven indent, no blank after a colon, an open quote"};
}

class Reader {
public:
    Reader(std::string_view bytes, const std::string& file) : file_(file) {
        expects(yaml_parser_initialize(&parser_) == 1, "libyaml has memory to start");
        if (bytes.starts_with("\xEF\xBB\xBF"))
            bytes.remove_prefix(3);  // libyaml would count it as a column of indent
        yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(bytes.data()),
                                     bytes.size());
        yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    }
    ~Reader() { yaml_parser_delete(&parser_); }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    /// The first document; a second one is refused.
    Result<Value> read_one() {
        HANSE_TRY(start, next());
        HANSE_TRY(document, next());
        if (document->type == YAML_STREAM_END_EVENT) return Value();
        HANSE_TRY(root, document_after_start());
        HANSE_TRY(after, next());
        if (after->type != YAML_STREAM_END_EVENT)
            return invalid(place(*after), "一个文件只能有一个 YAML 文档",
                           "one file holds one YAML document");
        return root;
    }

    Result<std::vector<Value>> read_all() {
        std::vector<Value> documents;
        HANSE_TRY(start, next());
        for (;;) {
            HANSE_TRY(document, next());
            if (document->type == YAML_STREAM_END_EVENT) return documents;
            HANSE_TRY(root, document_after_start());
            if (!root.is_null()) documents.push_back(std::move(root));
        }
    }

private:
    struct DeleteEvent {
        void operator()(yaml_event_t* event) const {
            yaml_event_delete(event);
            delete event;
        }
    };
    using Event = std::unique_ptr<yaml_event_t, DeleteEvent>;

    Result<Value> document_after_start() {
        HANSE_TRY(first, next());
        HANSE_TRY(root, value(*first, 0));
        HANSE_TRY(end, next());
        return root;
    }

    Place place(const yaml_mark_t& mark) const { return {file_, mark.line + 1, mark.column + 1}; }
    Place place(const yaml_event_t& event) const { return place(event.start_mark); }

    Result<Event> next() {
        auto raw = std::make_unique<yaml_event_t>();
        if (yaml_parser_parse(&parser_, raw.get()) == 0) return syntax_error();
        return Event(raw.release());
    }

    Error syntax_error() const {
        const std::string problem = parser_.problem != nullptr ? parser_.problem : "unreadable";
        const yaml_mark_t& mark = parser_.problem_mark;
        if (parser_.error == YAML_READER_ERROR)
            return invalid({.file = file_},
                           fmt::format("不是 UTF-8 文本（第 {} 字节）", parser_.problem_offset),
                           fmt::format("not UTF-8 text (at byte {})", parser_.problem_offset));
        const Bilingual hint = hint_for(problem);
        return invalid(place(mark), fmt::format("不是有效的 YAML：{}（{}）", problem, hint.zh),
                       fmt::format("not valid YAML: {} ({})", problem, hint.en));
    }

    static Value placed(Value value, const yaml_event_t& event) {
        value.at(static_cast<std::uint32_t>(event.start_mark.line + 1),
                 static_cast<std::uint32_t>(event.start_mark.column + 1));
        return value;
    }

    Result<Value> value(const yaml_event_t& event, std::size_t depth) {
        if (depth > kDepthMax)
            return invalid(place(event), fmt::format("嵌套超过 {} 层", kDepthMax),
                           fmt::format("nested deeper than {} levels", kDepthMax));
        switch (event.type) {
            case YAML_SCALAR_EVENT: return scalar(event);
            case YAML_SEQUENCE_START_EVENT: return list(event, depth);
            case YAML_MAPPING_START_EVENT: return map(event, depth);
            default:
                return invalid(place(event), "不支持 YAML 的别名（*name）；请把内容写出来",
                               "YAML aliases (*name) are not read; write the content out");
        }
    }

    Result<Value> scalar(const yaml_event_t& event) {
        const auto& data = event.data.scalar;
        if (data.anchor != nullptr) return anchored(event);
        if (data.tag != nullptr) return tagged(event);
        std::string text(reinterpret_cast<const char*>(data.value), data.length);
        if (data.style == YAML_PLAIN_SCALAR_STYLE && (text.empty() || text == "~"))
            return placed(Value(), event);
        return placed(Value(std::move(text)), event);
    }

    Result<Value> list(const yaml_event_t& start, std::size_t depth) {
        if (start.data.sequence_start.anchor != nullptr) return anchored(start);
        if (start.data.sequence_start.tag != nullptr) return tagged(start);
        Value::List items;
        for (;;) {
            HANSE_TRY(event, next());
            if (event->type == YAML_SEQUENCE_END_EVENT)
                return placed(Value(std::move(items)), start);
            HANSE_TRY(item, value(*event, depth + 1));
            items.push_back(std::move(item));
        }
    }

    Result<Value> map(const yaml_event_t& start, std::size_t depth) {
        if (start.data.mapping_start.anchor != nullptr) return anchored(start);
        if (start.data.mapping_start.tag != nullptr) return tagged(start);
        Value out = Value::map();
        std::unordered_map<std::string, std::size_t> lines;  // where each key stands
        for (;;) {
            HANSE_TRY(key, next());
            if (key->type == YAML_MAPPING_END_EVENT) return placed(std::move(out), start);
            if (key->type != YAML_SCALAR_EVENT || key->data.scalar.anchor != nullptr)
                return invalid(place(*key), "键必须是一个词", "a key must be a word");
            std::string name(reinterpret_cast<const char*>(key->data.scalar.value),
                             key->data.scalar.length);
            if (key->data.scalar.tag != nullptr) return tagged(*key);
            const auto [earlier, is_new] = lines.emplace(name, key->start_mark.line + 1);
            if (!is_new)
                return invalid(
                    place(*key), fmt::format("键 \"{}\" 已在第 {} 行出现", name, earlier->second),
                    fmt::format("the key \"{}\" already stands in line {}", name, earlier->second));
            HANSE_TRY(event, next());
            HANSE_TRY(item, value(*event, depth + 1));
            out.set(std::move(name), std::move(item));
        }
    }

    Error tagged(const yaml_event_t& event) const {
        return invalid(place(event), "不支持 YAML 标签（!tag）", "YAML tags (!tag) are not read");
    }

    Error anchored(const yaml_event_t& event) const {
        return invalid(place(event), "不支持 YAML 的锚点（&name）",
                       "YAML anchors (&name) are not read");
    }

    yaml_parser_t parser_{};
    const std::string& file_;
};

/// Bytes that begin a character YAML takes for a line break, or refuses unless it is escaped.
std::size_t special_length(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
    if (byte(0) == 0xC2 && byte(1) < 0xA0)
        return 2;  // U+0080 to U+009F, the line break U+0085 among them
    constexpr std::string_view others[] = {"\u2028", "\u2029", "\uFEFF", "\uFFFE", "\uFFFF"};
    return std::ranges::any_of(others,
                               [&](std::string_view other) { return text.starts_with(other); })
               ? 3
               : 0;
}

/// The number of the one character that is `text`, of at most three bytes.
unsigned code_point(std::string_view text) {
    const auto bits = [&](std::size_t i) { return static_cast<unsigned>(text[i]) & 0x3FU; };
    if (text.size() == 1) return static_cast<unsigned char>(text[0]);
    if (text.size() == 2) return (bits(0) & 0x1FU) << 6U | bits(1);
    return (bits(0) & 0x0FU) << 12U | bits(1) << 6U | bits(2);
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t special = special_length(text.substr(i));
        const std::size_t length = std::max<std::size_t>(special, 1);
        if (text[i] == '"' || text[i] == '\\') out += '\\';
        if (text[i] == '\n')
            out += "\\n";
        else if (text[i] == '\t')
            out += "\\t";
        else if (special > 0)
            out += fmt::format("\\u{:04x}", code_point(text.substr(i, length)));
        else
            out += text[i];
        i += length;
    }
    return out + '"';
}

/// Can `text` stand unquoted, both in a block and inside {…} or […]?
bool plain(std::string_view text) {
    if (text.empty() || text == "~" || text.front() == ' ' || text.back() == ' ') return false;
    if (std::string_view("-?:,[]{}#&*!|>'\"%@`").find(text.front()) != std::string_view::npos &&
        !(text.front() == '-' && text.size() > 1 && text[1] >= '0' && text[1] <= '9'))
        return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos ||
        text.back() == ':')
        return false;
    if (text.starts_with("...") || text.find_first_of(",[]{}") != std::string_view::npos)
        return false;
    if (text.find(":?") != std::string_view::npos)
        return false;  // libyaml takes the "?" for a key inside {…}
    for (std::size_t i = 0; i < text.size(); ++i)
        if (special_length(text.substr(i)) > 0) return false;
    return true;
}

std::string scalar_text(const Value& value) {
    if (value.is_null()) return "~";
    if (const bool* truth = value.boolean()) return *truth ? "yes" : "no";
    if (const Rational* number = value.number()) return number->exact();
    if (const double* real = value.real()) return fmt::format("{}", *real);
    const std::string& text = *value.text();
    return plain(text) ? text : quoted(text);
}

std::string inline_text(const Value& value) {
    std::string out;
    if (value.is_list()) {
        for (const Value& item : value.items())
            out += (out.empty() ? "" : ", ") + inline_text(item);
        return "[" + out + "]";
    }
    if (value.is_map()) {
        for (const auto& [name, item] : value.fields())
            out += (out.empty() ? "" : ", ") + scalar_text(Value(name)) + ": " + inline_text(item);
        return "{" + out + "}";
    }
    return scalar_text(value);
}

bool is_leaf(const Value& value) { return !value.is_list() && !value.is_map(); }

bool fits_a_line(const Value& value, std::size_t indent) {
    for (const Value& item : value.items())
        if (!is_leaf(item)) return false;
    for (const auto& field : value.fields())
        if (!is_leaf(field.second) && !(field.second.is_map() && field.second.fields().size() <= 3))
            return false;
    return inline_text(value).size() + indent <= kInlineMax;
}

void write_block(const Value& value, std::size_t indent, std::string& out) {
    const std::string margin(indent, ' ');
    const auto write_item = [&](const Value& item) {
        if (is_leaf(item) || fits_a_line(item, indent + 2) ||
            (item.items().empty() && item.fields().empty())) {
            out += " " + inline_text(item) + "\n";
        } else {
            out += "\n";
            write_block(item, indent + 2, out);
        }
    };
    for (const Value& item : value.items()) {
        if (item.is_map() && !item.fields().empty() && !fits_a_line(item, indent + 2)) {
            const std::size_t start = out.size();
            write_block(item, indent + 2, out);
            out[start + indent] = '-';  // its first key stands beside the dash
        } else {
            out += margin + "-";
            write_item(item);
        }
    }
    for (const auto& [name, item] : value.fields()) {
        const std::string key = scalar_text(Value(name));
        out += margin + (key.size() > kKeyMax ? "? " + key + "\n" + margin + ":" : key + ":");
        write_item(item);
    }
}

}  // namespace

Result<Value> parse_yaml(std::string_view bytes, const std::string& file) {
    return Reader(bytes, file).read_one();
}

Result<std::vector<Value>> parse_yaml_documents(std::string_view bytes, const std::string& file) {
    return Reader(bytes, file).read_all();
}

std::string to_yaml(const Value& value) {
    if (is_leaf(value) || (value.items().empty() && value.fields().empty()))
        return inline_text(value) + "\n";
    std::string out;
    write_block(value, 0, out);
    return out;
}

}  // namespace hanse::base
