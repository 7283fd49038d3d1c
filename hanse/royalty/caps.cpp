// SPDX-License-Identifier: GPL-3.0-or-later
// From the charges of the lines to the royalty of the group: caps from the smaller sum to the larger
// (products, legal entities, classes, the enterprise), then what is too little to need a licence,
// then the minimum.
//
// A cap that binds makes one sum of the lines under it; the sum is kept beside the lines, so that a
// capped sum stays exact although its parts may not be known.
#include <algorithm>
#include <array>
#include <map>
#include <numeric>

#include <fmt/format.h>

#include "hanse/royalty/amounts.hpp"
#include "hanse/royalty/desk.hpp"

namespace hanse::royalty {

using base::Bilingual;
using base::Interval;
using base::Rational;
using base::Truth;

namespace {

using Lines = std::vector<std::size_t>;

/// Lines whose sum is known at least as well as its parts.
struct Block {
    Lines lines;
    Interval sum;
};

enum class Change { lowered, raised };

class Pot {
public:
    explicit Pot(std::vector<LineDue>& lines) : lines_(lines) {
        for (std::size_t i = 0; i < lines.size(); ++i) blocks_.push_back(alone(i));
    }

    /// Makes one block of these lines. @return its sum.
    Interval gather(const Lines& wanted) {
        std::vector<bool> marked(lines_.size());
        for (const std::size_t i : wanted) marked[i] = true;
        const auto inside = [&](std::size_t i) { return marked[i]; };
        std::vector<Block> rest;
        Block taken{.lines = wanted, .sum = Rational(0)};
        for (const Block& block : blocks_) {
            const auto count = std::ranges::count_if(block.lines, inside);
            if (count == 0)
                rest.push_back(block);
            else if (count == std::ssize(block.lines))
                taken.sum = taken.sum + block.sum;
            else  // half in, half out: only its parts can be told apart
                for (const std::size_t i : block.lines)
                    if (inside(i))
                        taken.sum = taken.sum + lines_[i].royalty;
                    else
                        rest.push_back(alone(i));
        }
        rest.push_back(taken);
        blocks_ = std::move(rest);
        return taken.sum;
    }

    /// Changes the sum of the block that gather() made last, and its lines in proportion.
    void set(const Interval& after, Change change) {
        Block& block = blocks_.back();
        // A sum raised to a minimum may look the same, and its parts may have grown.
        const bool parts_may_grow = change == Change::raised && !after.is_exact();
        if (after != block.sum || parts_may_grow) share(block, after, change);
        block.sum = after;
    }

private:
    Block alone(std::size_t i) const { return {.lines = {i}, .sum = lines_[i].royalty}; }

    void share(const Block& block, const Interval& after, Change change) {
        const bool exact = after.is_exact() && std::ranges::all_of(block.lines, [&](std::size_t i) {
                               return lines_[i].royalty.is_exact();
                           });
        const Rational before = exact ? *block.sum.low() : Rational(0);
        const auto due = [&](std::size_t i) { return lines_[i].licensed != Truth::no; };
        const std::int64_t count = std::ranges::count_if(block.lines, due);
        for (const std::size_t i : block.lines) {
            Interval& part = lines_[i].royalty;
            if (!due(i)) continue;  // nothing is due for it, however much is due for others
            if (!exact)
                part = {Rational(0),
                        change == Change::raised ? after.high() : lesser(part, after).high()};
            else if (before.is_zero())
                part = *after.low() / Rational(count);
            else
                part = *part.low() * *after.low() / before;
        }
    }

    std::vector<LineDue>& lines_;
    std::vector<Block> blocks_;
};

Lines all_lines(const Desk& desk) {
    Lines out(desk.out.lines.size());
    std::iota(out.begin(), out.end(), std::size_t{0});
    return out;
}

bool counts_under(const CapRow& cap, const Sale& sale) {
    return cap.classes.empty() ||
           std::ranges::find(cap.classes, *sale.product_class) != cap.classes.end();
}

/// Whether the row is in force in the year: yes, or no, or it begins or ends within.
Truth in_force(const Row& row, int year) {
    return Period::parse(fmt::format("{:04}", year))->within(row.from, row.until);
}

/// What the lines under a cap are called, by scope; nothing if that cannot be told.
std::optional<std::string> pile_of(CapScope scope, const Sale& sale) {
    if (scope == CapScope::entity) return *sale.licensee;
    if (scope != CapScope::product) return std::string();
    if (!sale.product) return std::nullopt;
    return *sale.licensee + " / " + *sale.product;
}

/// Whether these lines are of a licence that was signed before `day`: all, none, or not known.
Truth are_renewals(const Desk& desk, const Lines& lines, base::Date day) {
    Truth all = Truth::yes, any = Truth::no;
    for (const std::size_t i : lines) {
        const Truth old = signed_before(*desk.out.lines[i].sale, day).truth;
        all = all && old;
        any = any || old;
    }
    return all == any ? all : Truth::unknown;
}

/// The amount of the cap; for who signed before it began, not over what the renewed cap may rise to.
Interval amount_of(Desk& desk, const CapRow& cap, const Lines& lines) {
    const auto renewed = std::ranges::find(desk.programme.caps, cap.renews,
                                           [](const CapRow& one) { return one.row.id; });
    const bool renews = !cap.renews.empty() && renewed != desk.programme.caps.end() &&
                        desk.programme.renewal && cap.row.from;
    if (!renews) return cap.amount;
    const Truth old = are_renewals(desk, lines, *cap.row.from);
    if (old == Truth::no) return cap.amount;
    const Rational ceiling = Rational(1) + desk.programme.renewal->increase_at_most;
    Interval limited = lesser(cap.amount, times(ceiling, renewed->amount));
    if (old == Truth::yes) return limited;
    desk.miss(cap.row, {"不知是否都是续展的许可", "whether all of these licences are renewals"});
    return hull(cap.amount, limited);
}

Bilingual cap_words(const Interval& before, const Interval& cap) {
    const Truth binds = cap < before;
    if (binds == Truth::yes)
        return {"合计超过上限：以上限为准", "the sum is over the cap: the cap counts"};
    if (binds == Truth::no)
        return {"合计不超过上限：不变", "the sum is not over the cap: unchanged"};
    return {"合计与上限取小", "the lower of the sum and the cap"};
}

class Limits {
public:
    explicit Limits(Desk& desk) : desk_(desk), pot_(desk.out.lines) {}

    void cap(const CapRow& row) {
        const Truth valid = in_force(row.row, desk_.out.year);
        if (valid == Truth::no) return;
        if (valid == Truth::unknown)
            desk_.miss(row.row, {"上限在年中开始或终止，条款未写明该年如何计",
                                 "the cap begins or ends within the year; the terms do not say how "
                                 "that year counts"});
        std::map<std::string, Lines> piles;
        Lines unnamed;
        for (const std::size_t i : all_lines(desk_)) {
            const Sale& sale = *desk_.out.lines[i].sale;
            if (!counts_under(row, sale)) continue;
            if (const auto pile = pile_of(row.scope, sale))
                piles[*pile].push_back(i);
            else
                unnamed.push_back(i);
        }
        for (const auto& [name, lines] : piles) cap_pile(row, name, lines, valid, unnamed.empty());
        for (const std::size_t i : unnamed) {
            constexpr std::array<std::string_view, 1> column{"product"};
            desk_.miss(*desk_.out.lines[i].sale, column);
            cap_pile(row, "?", {i}, valid, false);
        }
    }

    void free_below(const AmountRow& row, const Interval& measured, Truth& waived) {
        if (in_force(row.row, desk_.out.year) != Truth::yes) return;
        const Interval before = pot_.gather(all_lines(desk_));
        const Truth little = measured < row.amount;
        Interval after = before;
        if (little == Truth::yes) after = 0;
        if (little == Truth::unknown) after = down_to_zero(before);
        waived = waived || little;
        change(
            "free_below",
            {"全年应付低于此数则无需许可；按上限之前的合计衡量",
             "owing less than this in the year needs no licence; measured before caps"},
            {Desk::rule(row.row, {"起点", "threshold"}, shown(row.amount)),
             {.name = {"上限前合计", "sum before caps"}, .value = shown(measured), .from = "tier"}},
            before, after);
    }

    void minimum(const AmountRow& row, Truth waived) {
        if (in_force(row.row, desk_.out.year) != Truth::yes) return;
        Truth due = Truth::no;
        for (const LineDue& line : desk_.out.lines) due = due || line.licensed;
        due = due && !waived;
        if (due == Truth::no) return;
        const Interval before = pot_.gather(all_lines(desk_));
        const Interval raised = greater(before, row.amount);
        change("minimum", {"不低于年度最低许可费", "not below the minimum of the year"},
               {Desk::rule(row.row, {"最低许可费", "minimum"}, shown(row.amount))}, before,
               due == Truth::yes ? raised : hull(before, raised), Change::raised);
    }

    Interval total() { return pot_.gather(all_lines(desk_)); }

private:
    void cap_pile(const CapRow& row, const std::string& name, const Lines& lines, Truth valid,
                  bool complete) {
        const Interval before = pot_.gather(lines);
        const Interval amount = amount_of(desk_, row, lines);
        Interval after = lesser(before, amount);
        if (valid == Truth::unknown) after = hull(before, after);
        // Lines of a product that nobody named may stand under the same cap.
        if (!complete && after != Interval(0)) after = down_to_zero(after);
        if (!amount.is_exact() && before != Interval(0) && before != after)
            desk_.miss(row.row, {"上限未公布确数", "the cap is not stated exactly"});
        static constexpr std::array<const char*, 4> ids{"cap.product", "cap.entity", "cap.class",
                                                        "cap.enterprise"};
        std::vector<Input> inputs{
            Desk::rule(row.row, {"年度上限", "cap of the year"}, shown(amount))};
        if (!name.empty())
            inputs.push_back({.name = {"范围", "of"}, .value = name, .from = desk_.report.file});
        change(ids.at(static_cast<std::size_t>(row.scope)), cap_words(before, amount),
               std::move(inputs), before, after);
    }

    void change(const char* id, Bilingual formula, std::vector<Input> inputs,
                const Interval& before, const Interval& after, Change kind = Change::lowered) {
        desk_.add({.id = id,
                   .formula = std::move(formula),
                   .inputs = std::move(inputs),
                   .before = before,
                   .after = after});
        pot_.set(after, kind);
    }

    Desk& desk_;
    Pot pot_;
};

}  // namespace

void apply_caps_and_floors(Desk& desk) {
    Interval measured = Rational(0);
    for (LineDue& line : desk.out.lines) {
        line.royalty = line.charge;
        measured = measured + line.charge;
    }
    Limits limits(desk);
    for (const CapScope scope :
         {CapScope::product, CapScope::entity, CapScope::product_class, CapScope::enterprise})
        for (const CapRow& cap : desk.programme.caps)
            if (cap.scope == scope) limits.cap(cap);
    Truth waived = Truth::no;
    for (const AmountRow& row : desk.programme.free_below) limits.free_below(row, measured, waived);
    for (const AmountRow& row : desk.programme.minimums) limits.minimum(row, waived);
    desk.out.royalty = limits.total();
}

}  // namespace hanse::royalty
