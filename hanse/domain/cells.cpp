// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/domain/cells.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/domain/complaints.hpp"

namespace hanse::domain {

using base::Bilingual;
using base::Done;
using base::Interval;
using base::PartialDate;
using base::Rational;
using base::Result;

namespace {

// What "exact()" of a number may take; a longer one could not be read back (rational.hpp).
constexpr std::size_t kNumberBytesMax = 1000;

constexpr std::array<std::string_view, 3> kSeparators{";", "；", "、"};

/// "not {what}: '{found}'; write {examples}"
base::Error wrong(const Bilingual& what, std::string_view found, const Bilingual& examples) {
    return base::invalid(
        {}, fmt::format("不是{}：“{}”；请写{}", what.zh, clipped(found), examples.zh),
        fmt::format("not {}: '{}'; write {}", what.en, clipped(found), examples.en));
}

bool is_plain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "1,234,567.50" → "1234567.50": commas go if every one of them has three digits behind it.
std::string ungrouped(std::string text) {
    if (text.find(',') == std::string::npos) return text;
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != ',') {
            out += text[i];
            continue;
        }
        std::size_t digits = 0;
        while (i + 1 + digits < text.size() && is_digit(text[i + 1 + digits])) ++digits;
        if (digits != 3 || i == 0 || !is_digit(text[i - 1])) return text;
    }
    return out;
}

std::string number_text(std::string_view text) {
    return ungrouped(is_plain(text) ? std::string(text) : base::to_half_width(text));
}

/// Signs that people write for ranges: ≥680, ≤20%, 100~200, 100至200.
std::string range_text(std::string_view text) {
    std::string out = number_text(text);
    constexpr std::pair<std::string_view, std::string_view> signs[] = {
        {"≥", ">="}, {"≤", "<="}, {"~", ".."}, {"至", ".."}};
    for (const auto& [sign, plain] : signs)
        if (const auto at = out.find(sign); at != std::string::npos)
            out.replace(at, sign.size(), plain);
    return out;
}

bool can_be_written(const Rational& number) { return number.exact().size() <= kNumberBytesMax; }

bool can_be_written(const Interval& number) {
    return (!number.low() || can_be_written(*number.low())) &&
           (!number.high() || can_be_written(*number.high()));
}

/// The days a spreadsheet shows as a number when its cell has lost its format; five digits are 1927
/// to 2173.
std::optional<PartialDate> from_serial(std::string_view text) {
    if (text.size() != 5 || !std::ranges::all_of(text, is_digit)) return std::nullopt;
    const auto day = base::Date::from_spreadsheet(std::stoll(std::string(text)));
    return day ? std::optional(PartialDate(*day)) : std::nullopt;
}

void add_items(std::string_view text, std::vector<std::string>& items) {
    while (!text.empty()) {
        std::size_t end = text.size(), skip = 0;
        for (const std::string_view separator : kSeparators)
            if (const auto at = text.find(separator); at < end) end = at, skip = separator.size();
        const std::string_view item = base::trim(text.substr(0, end));
        if (!item.empty()) items.emplace_back(item);
        text.remove_prefix(end + skip);
    }
}

/// The items of a cell, whether it is a list or a text; "none" alone is no item.
Result<std::vector<std::string>> items_of(const Cell& cell) {
    std::vector<std::string> items;
    if (cell.list() == nullptr) add_items(cell.text(), items);
    if (cell.list() != nullptr) {
        for (const base::Value& item : *cell.list()) {
            if (!item.is_text())
                return base::invalid({}, "列表的每一项应为一个词",
                                     "every item of a list must be a word");
            add_items(*item.text(), items);
        }
    }
    if (items.size() == 1 && is_none(items[0])) items.clear();
    if (std::ranges::any_of(items, is_question))
        return base::invalid(
            {}, "“?” 不能是列表中的一项；整个列表未知时只写 ?",
            "'?' cannot be one item of a list; write ? alone if the list is not known");
    return items;
}

/// The colon before an owner's share: the last one, half or full width. npos if there is none.
std::size_t colon_of(std::string_view item, std::size_t& width) {
    const auto plain = item.rfind(':');
    const auto full = item.rfind("：");
    const bool use_full =
        full != std::string_view::npos && (plain == std::string_view::npos || full > plain);
    width = use_full ? std::string_view("：").size() : 1;
    return use_full ? full : plain;
}

Result<OwnerShare> read_owner(std::string_view item, std::size_t owners) {
    std::size_t width = 0;
    const auto colon = colon_of(item, width);
    if (colon == std::string_view::npos) {
        if (owners == 1) return OwnerShare{std::string(item), 1};
        return base::invalid(
            {}, fmt::format("共有人 “{}” 没有写份额；请写成 M1:1/2;M2:1/2", clipped(item)),
            fmt::format("co-owner '{}' has no share; write M1:1/2;M2:1/2", clipped(item)));
    }
    const std::string_view owner = base::trim(item.substr(0, colon));
    const std::string_view share_text = base::trim(item.substr(colon + width));
    const auto share = Rational::parse(number_text(share_text));
    if (owner.empty() || !share || *share <= 0 || *share > 1 || !can_be_written(*share))
        return wrong({"权属份额", "an owner's share"}, item,
                     {"成员编号和份额，如 M1:1/2", "member and share, such as M1:1/2"});
    return OwnerShare{std::string(owner), *share};
}

Outcome check_shares(const std::vector<OwnerShare>& owners) {
    Rational sum;
    for (std::size_t i = 0; i < owners.size(); ++i) {
        sum += owners[i].share;
        for (std::size_t j = 0; j < i; ++j)
            if (owners[j].owner == owners[i].owner)
                return base::invalid({}, fmt::format("权利人 “{}” 写了两次", owners[i].owner),
                                     fmt::format("owner '{}' stands twice", owners[i].owner));
    }
    if (sum == 1) return Done{};
    return base::invalid({}, fmt::format("各权利人份额之和为 {}，应为 1", sum.exact()),
                         fmt::format("the owners' shares add up to {}, not to 1", sum.exact()));
}

std::string joined(const std::vector<std::string>& items) {
    std::string out;
    for (const std::string& item : items) out += (out.empty() ? "" : ";") + item;
    return out;
}

}  // namespace

bool is_none(std::string_view text) { return same_word(text, "none") || text == "无"; }
bool is_question(std::string_view text) { return text == "?" || text == "？" || text == "未知"; }

Cell::Cell(std::string_view text) : text_(base::trim(text)) {}

Result<std::string_view> one_value(const Cell& cell) {
    if (cell.list() == nullptr) return cell.text();
    return base::invalid({}, "这里只能填一个值，不能是列表",
                         "one value is expected here, not a list");
}

Outcome read(const Cell& cell, std::string& into) {
    HANSE_TRY(text, one_value(cell));
    into = cell.asked() ? std::string_view() : text;
    return Done{};
}

Outcome read(const Cell& cell, std::vector<std::string>& into) {
    if (cell.asked()) return Done{};
    HANSE_TRY(items, items_of(cell));
    into = std::move(items);
    return Done{};
}

Result<bool> read_as(const Cell& cell, As<bool>) {
    HANSE_TRY(text, one_value(cell));
    for (const std::string_view yes : {"yes", "true", "y", "是", "有"})
        if (same_word(text, yes)) return true;
    for (const std::string_view no : {"no", "false", "n", "否", "无"})
        if (same_word(text, no)) return false;
    return wrong({"“是”或“否”", "yes or no"}, text, {"是、否或 ?", "yes, no or ?"});
}

Result<Rational> read_as(const Cell& cell, As<Rational>) {
    HANSE_TRY(text, one_value(cell));
    const auto number = Rational::parse(number_text(text));
    if (number && can_be_written(*number)) return *number;
    return wrong({"数", "a number"}, text,
                 {"一个数，如 14、0.35、35% 或 2/3；不知道写 ?",
                  "one such as 14, 0.35, 35% or 2/3, or ? if it is not known"});
}

Result<Interval> read_as(const Cell& cell, As<Interval>) {
    HANSE_TRY(text, one_value(cell));
    const auto number = Interval::parse(range_text(text));
    if (number && can_be_written(*number)) return *number;
    return wrong({"数或范围", "a number or range"}, text,
                 {" 14、35%、2/3、>=680 或 100..200 这样的数；不知道写 ?",
                  "one such as 14, 35%, 2/3, >=680 or 100..200, or ? if it is not known"});
}

Result<PartialDate> read_as(const Cell& cell, As<PartialDate>) {
    HANSE_TRY(text, one_value(cell));
    const std::string plain = base::to_half_width(text);
    if (const auto date = PartialDate::parse(plain)) return *date;
    if (const auto date = from_serial(plain)) return *date;
    return wrong({"日期", "a date"}, text,
                 {" 2014、2014-03 或 2014-03-12", "2014, 2014-03 or 2014-03-12"});
}

Result<std::vector<std::string>> read_as(const Cell& cell, As<std::vector<std::string>>) {
    return items_of(cell);
}

Result<std::vector<ChainLevel>> read_as(const Cell& cell, As<std::vector<ChainLevel>>) {
    HANSE_TRY(items, items_of(cell));
    std::vector<ChainLevel> levels;
    for (const std::string& item : items) {
        HANSE_TRY(level, read_word(item, words<ChainLevel>()));
        if (std::ranges::find(levels, level) == levels.end()) levels.push_back(level);
    }
    return levels;
}

Result<std::vector<OwnerShare>> read_as(const Cell& cell, As<std::vector<OwnerShare>>) {
    HANSE_TRY(items, items_of(cell));
    std::vector<OwnerShare> owners;
    for (const std::string& item : items) {
        HANSE_TRY(owner, read_owner(item, items.size()));
        owners.push_back(std::move(owner));
    }
    HANSE_CHECK(check_shares(owners));
    return owners;
}

std::string write(const std::string& value) { return value; }
std::string write(const std::vector<std::string>& values) { return joined(values); }

std::string write_as(bool value) { return value ? "yes" : "no"; }
std::string write_as(const Rational& value) { return value.exact(); }
std::string write_as(const Interval& value) { return value.text(); }
std::string write_as(const PartialDate& value) { return value.text(); }
std::string write_as(const std::vector<std::string>& values) {
    return values.empty() ? "none" : joined(values);
}

std::string write_as(const std::vector<ChainLevel>& values) {
    std::vector<std::string> items;
    for (const ChainLevel level : values) items.emplace_back(word(level).en);
    return write_as(items);
}

std::string write_as(const std::vector<OwnerShare>& owners) {
    if (owners.size() == 1) return owners[0].owner;  // the whole
    std::vector<std::string> items;
    for (const OwnerShare& owner : owners) items.push_back(owner.owner + ":" + owner.share.exact());
    return joined(items);
}

}  // namespace hanse::domain
