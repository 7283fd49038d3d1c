// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/workbook_parts.hpp"

namespace hanse::base {

namespace {

constexpr std::size_t kPagesMax = 1000;
constexpr std::size_t kStringsMax = 5'000'000;

/// Does a format of one's own ("yyyy\-mm\-dd", "[$-804]yyyy"年"m"月"") show days? Only what stands
/// outside quotes and brackets counts, and not what follows a backslash, "_" or "*".
bool shows_days(std::string_view format) {
    for (std::size_t i = 0; i < format.size(); ++i) {
        const char c = format[i];
        if (c == '"' || c == '[') {
            i = format.find(c == '"' ? '"' : ']', i + 1);
            if (i == std::string_view::npos) return false;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
            continue;
        } else if (c == 'y' || c == 'Y' || c == 'd' || c == 'D') {
            return true;
        }
        for (const std::string_view sign : {"年", "月", "日"})
            if (format.substr(i).starts_with(sign)) return true;
    }
    return false;
}

/// The numbers that stand for a format of days without further words; 27 to 36 and 50 to 58 are
/// those of East Asia.
bool is_built_in_date(int format) {
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) ||
           (format >= 45 && format <= 47) || (format >= 50 && format <= 58);
}

}  // namespace

bool is_spreadsheet_true(std::string_view flag) { return flag == "1" || flag == "true"; }

std::string unescape_spreadsheet_text(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        unsigned code = 0;
        const std::string_view word = text.substr(at, 7);
        const bool framed = word.size() == 7 && word.starts_with("_x") && word.ends_with('_');
        const bool hex = framed && std::from_chars(&word[2], &word[6], code, 16).ptr == &word[6];
        if (!hex || code == 0 || (code >= 0xD800 && code <= 0xDFFF)) {
            out += text[at++];
            continue;
        }
        if (code < 0x80)
            out += static_cast<char>(code);
        else if (code < 0x800)
            out +=
                {static_cast<char>(0xC0U | code >> 6U), static_cast<char>(0x80U | (code & 0x3FU))};
        else
            out += {static_cast<char>(0xE0U | code >> 12U),
                    static_cast<char>(0x80U | (code >> 6U & 0x3FU)),
                    static_cast<char>(0x80U | (code & 0x3FU))};
        at += 7;
    }
    return out;
}

void WorkbookPages::start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "workbookPr")
        counts_from_1904 = is_spreadsheet_true(attributes.find("date1904").value_or(""));
    if (name != "sheet" || attributes.find("state").value_or("visible") != "visible") return;
    if (visible.size() == kPagesMax)
        return refuse(invalid({}, "工作表超过 1000 页", "more than 1000 pages"));
    visible.push_back({unescape_spreadsheet_text(attributes.find("name").value_or("")),
                       std::string(attributes.find("id").value_or(""))});
}

void WorkbookRelations::start(std::string_view name, const XmlAttributes& attributes) {
    const std::string_view target = attributes.find("Target").value_or("");
    if (name != "Relationship" || target.empty()) return;
    const std::string part =
        target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target);
    const std::string_view type = attributes.find("Type").value_or("");
    if (type.ends_with("/sharedStrings")) strings = part;
    if (type.ends_with("/styles")) styles = part;
    if (type.ends_with("/worksheet")) pages[std::string(attributes.find("Id").value_or(""))] = part;
}

void WorkbookStrings::end(std::string_view name) {
    current_.end(name);
    if (name == "si") all.push_back(current_.take());
    if (all.size() > kStringsMax)
        refuse(invalid({}, "单元格超过 500 万个", "more than 5 million cells"));
}

void WorkbookStyles::start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "numFmts" || name == "cellXfs") section_ = name;
    const auto format = spreadsheet_number<int>(attributes.find("numFmtId").value_or(""));
    if (name == "numFmt" && section_ == "numFmts" && format)
        own_[*format] = shows_days(attributes.find("formatCode").value_or(""));
    if (name == "xf" && section_ == "cellXfs") formats_.push_back(format.value_or(0));
}

bool WorkbookStyles::is_date(std::size_t style) const {
    if (style >= formats_.size()) return false;
    const auto own = own_.find(formats_[style]);
    return own != own_.end() ? own->second : is_built_in_date(formats_[style]);
}

}  // namespace hanse::base
