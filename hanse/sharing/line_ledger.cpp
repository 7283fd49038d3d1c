// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/line_ledger.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/games/numerics/rounding.hpp"

namespace hanse::sharing {

using base::Bilingual;
using base::Result;

namespace {

constexpr std::size_t kOwnerBytesMax = 200;
constexpr std::uint64_t kEveryByte = 0x0101010101010101;
constexpr std::uint64_t kHighBits = 0x8080808080808080;

std::uint64_t eight_bytes(const char* at) {
    std::uint64_t out = 0;
    std::memcpy(&out, at, sizeof out);
    return out;
}

/// How many of the eight bytes stand before the first semicolon; 8 if there is none.
/// Source: Mycroft's test for a zero byte; the lowest set bit is always right.
std::size_t before_semicolon(std::uint64_t bytes) {
    const std::uint64_t zero_there = bytes ^ (kEveryByte * std::uint64_t{';'});
    const std::uint64_t marks = (zero_there - kEveryByte) & ~zero_there & kHighBits;
    return static_cast<std::size_t>(std::countr_zero(marks)) / 8;
}

/// The owner that begins at `at`.
OwnerKey owner_at(const char* at, const char* end) {
    const auto left = static_cast<std::size_t>(end - at);
    const std::uint64_t first8 = eight_bytes(at);
    std::size_t size = before_semicolon(first8);
    if (size < sizeof first8 || left <= sizeof first8)
        return OwnerKey::of({at, std::min(size, left)}, first8);
    const void* semicolon = std::memchr(at + size, ';', left - size);
    if (semicolon != nullptr) size = std::size_t(static_cast<const char*>(semicolon) - at);
    return OwnerKey::of(std::string_view(at, semicolon != nullptr ? size : left));
}

/// As spreadsheets write empty rows.
bool says_nothing(std::string_view record) {
    return record.find_first_not_of(", \t") == std::string_view::npos;
}

/// "A; B" names A and B.
OwnerKey without_blanks(const OwnerKey& owner) {
    const std::string_view name = base::trim(owner.name);
    return name.size() == owner.name.size() ? owner : OwnerKey::of(name);
}

Bilingual wrong_value(std::string_view value, money::Currency currency) {
    const int decimals = currency.minor_digits();
    const std::string example = decimals == 0 ? "1234" : fmt::format("1234.{:0<{}}", 5, decimals);
    return {fmt::format("“{}” 不是 {} 金额；应为数字，至多 {} 位小数，不用千位分隔符，如 {}",
                        clipped(value), currency.code(), decimals, example),
            fmt::format("'{}' is not an amount in {}: write digits, at most {} decimals and no "
                        "thousands separators, as {}",
                        clipped(value), currency.code(), decimals, example)};
}

template <class T>
std::vector<T> in_order(const std::vector<T>& all, const std::vector<std::size_t>& order) {
    std::vector<T> out;
    out.reserve(all.size());
    for (const std::size_t at : order) out.push_back(all[at]);
    return out;
}

}  // namespace

LineLedger::LineLedger(LineLedgerOptions options)
    : options_(std::move(options)), ledger_(games::Ledger::create(1, {.banzhaf = false}).value()) {}

bool LineLedger::feed(std::string_view bytes) {
    if (given_up_) return false;
    if (!cutter_.feed(bytes, [this](const Record& record) { take(record); }) && !given_up_)
        give_up(cutter_.line(),
                {fmt::format("一行超过 {} 字节；请检查换行与引号", RecordCutter::kRecordBytesMax),
                 fmt::format("a line of more than {} bytes; look for missing line "
                             "breaks and for quotes that do not close",
                             RecordCutter::kRecordBytesMax)});
    return !given_up_;
}

void LineLedger::take(const Record& record) {
    if (given_up_) return;
    if (!columns_) return take_header(record);
    LineCells cells;
    const auto wrong_cells = columns_->find(record, cells);
    if (wrong_cells ? says_nothing(record.text) : cells.blank()) return;
    ++lines_;
    if (wrong_cells) return complain(record.line, *wrong_cells);
    if (cells.line.empty())
        complain(record.line, {"line 列为空；请给这一行一个编号",
                               "the cell line is empty; give the line an id"});
    const int decimals = options_.currency.minor_digits();
    auto value = minor_units(cells.value, decimals);
    if (!value) value = minor_units(base::trim(cells.value), decimals);
    if (!value) complain(record.line, wrong_value(cells.value, options_.currency));
    if (auto wrong = read_owners(cells.owners)) return complain(record.line, std::move(*wrong));
    if (value) ledger_.add(*value, line_owners_);
}

void LineLedger::take_header(const Record& record) {
    auto columns = LineColumns::create(record, options_.file);
    if (columns)
        columns_ = *std::move(columns);
    else
        give_up(record.line, columns.error().message);
}

std::optional<Bilingual> LineLedger::read_owners(std::string_view cell) {
    line_owners_.clear();
    const char* at = cell.data();
    const char* const end = at + cell.size();
    if (at == end)
        return Bilingual{"owners 列为空；应有至少一名所有者，如 ACME;BRIO",
                         "the cell owners is empty; name one at least, as ACME;BRIO"};
    while (true) {
        const OwnerKey owner = owner_at(at, end);
        const int number = owners_.find(owner);
        if (number == OwnerTable::kNone || !name_once(number))
            if (auto wrong = look_closer(owner)) return wrong;
        at += owner.name.size();
        if (at == end) return {};
        ++at;  // the semicolon
    }
}

std::optional<Bilingual> LineLedger::look_closer(const OwnerKey& written) {
    const OwnerKey owner = without_blanks(written);
    int number = owners_.find(owner);
    if (number == OwnerTable::kNone) {
        if (auto wrong = meet(owner)) return wrong;
        number = owners_.find(owner);
    }
    if (name_once(number)) return {};
    return Bilingual{fmt::format("所有者 “{}” 列了两次；每名只列一次", clipped(owner.name)),
                     fmt::format("owner '{}' is named twice; name each once", clipped(owner.name))};
}

/// An owner that no line has named before.
std::optional<Bilingual> LineLedger::meet(const OwnerKey& owner) {
    if (owner.name.empty())
        return Bilingual{"有一名所有者为空；分号之间应有名称，如 ACME;BRIO",
                         "an owner is empty; there should be a name on either side of a semicolon, "
                         "as ACME;BRIO"};
    if (owner.name.size() > kOwnerBytesMax)
        return Bilingual{fmt::format("所有者 “{}” 的名称有 {} 字节；至多 {}，各名之间用分号",
                                     clipped(owner.name), owner.name.size(), kOwnerBytesMax),
                         fmt::format("the name of owner '{}' has {} bytes; at most {}, with "
                                     "semicolons between owners",
                                     clipped(owner.name), owner.name.size(), kOwnerBytesMax)};
    if (!base::is_utf8(owner.name))
        return Bilingual{"所有者的名称不是 UTF-8；请把文件另存为 UTF-8",
                         "the name of an owner is not UTF-8; save the file as UTF-8"};
    const auto grown = ledger_.grow(static_cast<int>(owners_.names().size()) + 1);
    if (!grown) {
        given_up_ = true;
        return grown.error().message;
    }
    owners_.add(owner);
    named_in_.push_back(0);
    return {};
}

void LineLedger::complain(std::int64_t line, Bilingual words) {
    ++errors_count_;
    if (errors_.size() < options_.errors_max)
        errors_.push_back(base::invalid({options_.file, static_cast<std::size_t>(line)},
                                        std::move(words.zh), std::move(words.en)));
}

void LineLedger::give_up(std::int64_t line, Bilingual words) {
    given_up_ = true;
    complain(line, std::move(words));
}

Result<LineShares> LineLedger::finish() && {
    const auto take_last = [this](const Record& record) { take(record); };
    if (!given_up_ && !cutter_.finish(take_last))
        give_up(cutter_.line(), {"这一行的引号没有闭合", "a quote in this line never closes"});
    if (!given_up_ && !columns_)
        give_up(1, {"文件为空；首行应为 line,value,owners",
                    "the file is empty; it should begin with line,value,owners"});
    if (errors_count_ == 0 && lines_ == 0)
        give_up(2, {"列名之下没有许可行；例如 L-1,1234.50,ACME;BRIO",
                    "there are no lines below the header; one would be L-1,1234.50,ACME;BRIO"});
    if (errors_count_ > 0) return std::move(*this).all_complaints();
    return result();
}

base::Error LineLedger::all_complaints() && {
    const std::int64_t more = errors_count_ - static_cast<std::int64_t>(errors_.size());
    if (more > 0)
        errors_.push_back(base::invalid(
            {options_.file, 0}, fmt::format("另有 {} 处错误未列出；改正后请再读一次", more),
            fmt::format("{} more mistakes are not listed; correct these and read it again", more)));
    return base::gather(std::move(errors_));
}

/// By name, so that the same lines give the same cents in any order.
Result<LineShares> LineLedger::result() const {
    HANSE_TRY(shares, ledger_.result());
    const std::vector<std::string>& names = owners_.names();
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t at) { return std::string_view(names[at]); });
    shares.shapley = in_order(shares.shapley, order);
    auto cents = games::whole_parts(shares.shapley, shares.revenue);
    return LineShares{in_order(names, order), std::move(shares), std::move(cents)};
}

}  // namespace hanse::sharing
