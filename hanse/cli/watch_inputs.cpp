// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/watch_inputs.hpp"

#include <algorithm>
#include <filesystem>

#include "hanse/base/csv.hpp"
#include "hanse/base/files.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/knowledge/rule_book.hpp"
#include "hanse/watch/watches.hpp"

namespace hanse::cli {

using base::Done;
using base::Result;

namespace {

Result<std::string> text_of(const std::string& path) {
    HANSE_TRY(bytes, base::read_file(path));
    return base::to_utf8(bytes, path);
}

void add_once(std::vector<std::string>& to, std::string one) {
    if (!one.empty() && std::ranges::find(to, one) == to.end()) to.push_back(std::move(one));
}

/// Parted by commas and blanks, in capitals.
void add_codes(std::vector<std::string>& to, std::string_view text) {
    std::string code;
    for (const char c : std::string(text) + ",") {
        if (c != ',' && c != ' ') {
            code += c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
            continue;
        }
        add_once(to, std::exchange(code, ""));
    }
}

/// A few words, to call the text by.
std::string beginning(const std::string& text) {
    constexpr std::size_t kBytes = 36;
    if (text.size() <= kBytes) return text;
    std::size_t end = kBytes;  // not inside a character
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "…";
}

Result<Done> add_table(std::vector<std::string>& to, const std::string& path) {
    HANSE_TRY(text, text_of(path));
    HANSE_TRY(sheet, base::parse_csv(text, "exports", path));
    const auto column = std::ranges::find_if(sheet.header, [](const std::string& heading) {
        return heading == "country" || heading == "国家" || heading == "出口国";
    });
    if (column == sheet.header.end())
        return base::invalid({.file = path, .line = 1}, "没有 “出口国” 或 country 列",
                             "there is no column 'country' (or 出口国)");
    for (const base::Sheet::Row& row : sheet.rows)
        add_codes(to, row.cells[std::size_t(column - sheet.header.begin())]);
    return Done{};
}

}  // namespace

Result<watch::RiskRules> load_risk_rules() {
    return watch::RiskRules::load(knowledge::embedded_rules("rules/watch/"));
}

Result<std::vector<std::string>> countries_of(const std::vector<std::string>& words) {
    std::vector<std::string> out;
    for (const std::string& one : words)
        if (one.ends_with(".csv"))
            HANSE_CHECK(add_table(out, one));
        else
            add_codes(out, one);
    return out;
}

Result<std::vector<std::string>> classes_of(std::vector<std::string> words) {
    // The blank before a group parts nothing.
    const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    for (std::string& one : words)
        for (std::size_t at = one.find(' '); at != std::string::npos; at = one.find(' ', at + 1))
            if (at > 0 && at + 1 < one.size() && is_letter(one[at - 1]) && one[at + 1] >= '0' &&
                one[at + 1] <= '9')
                one.erase(at--, 1);
    return countries_of(words);
}

Result<std::vector<std::string>> members_of(const std::string& file, const std::string& case_path) {
    std::vector<std::string> out;
    if (!file.empty()) {
        HANSE_TRY(text, text_of(file));
        for (std::size_t from = 0; from < text.size();) {
            const std::size_t end = std::min(text.find('\n', from), text.size());
            std::string_view line(text.data() + from, end - from);
            if (line.ends_with('\r')) line.remove_suffix(1);
            add_once(out, std::string(base::trim(line)));
            from = end + 1;
        }
    }
    if (!case_path.empty()) {
        HANSE_TRY(stated, load_case(case_path));
        for (const domain::Member& member : stated.members)
            for (const std::string& name : {member.name_zh, member.name_en}) add_once(out, name);
    }
    return out;
}

Result<std::vector<watch::Product>> products_of(const std::vector<std::string>& files,
                                                const std::string& text) {
    std::vector<watch::Product> out;
    for (const std::string& file : files) {
        HANSE_TRY(words, text_of(file));
        out.push_back(
            {std::filesystem::path(file).stem().string(), std::string(base::trim(words))});
    }
    if (!text.empty()) out.push_back({beginning(text), text});
    return out;
}

Result<std::vector<watch::Watch>> watches_named(portfolio::Register& patents,
                                                const std::string& name) {
    if (!name.empty()) {
        HANSE_TRY(one, watch::find(patents, name));
        return std::vector{std::move(one)};
    }
    HANSE_TRY(all, watch::all(patents));
    std::erase_if(all, [](const watch::Watch& one) { return !one.removed.empty(); });
    if (all.empty())
        return base::not_found({}, "还没有监视；请先 hanse patents watch add",
                               "there is no watch yet: 'hanse patents watch add' makes one");
    return all;
}

}  // namespace hanse::cli
