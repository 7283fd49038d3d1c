// SPDX-License-Identifier: GPL-3.0-or-later
// Enforcement (统一维权): what suits cost and brought, against whose patents they rested on.
// model.md C.4.3: whether all patents of a case were needed or each was a ground of its own, each
// counts the same.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "hanse/accounts/books.hpp"

namespace hanse::accounts {

using base::Rational;

namespace {

/// Each asserted patent counts one, split among its owners.
std::optional<Amounts> owners_of(const Books& books, const std::string& activity, Column& column) {
    const auto refuse = [&](std::string zh, std::string en) {
        column.unsettled.push_back({{std::move(zh), std::move(en)}, "cases", 0});
        return std::nullopt;
    };
    Amounts out(books.members());
    const auto ids = parts(activity);
    for (const domain::LegalCase& one : books.file().cases) {
        if (std::ranges::find(ids, one.id) == ids.end()) continue;
        for (const std::string& number : one.patents) {
            const auto patent =
                std::ranges::find(books.file().patents, number, &domain::Patent::number);
            if (patent == books.file().patents.end() || !patent->owners)
                return refuse(
                    fmt::format("案件 {} 的专利 {} 权利人未知", one.id, number),
                    fmt::format("whose patent {} of case {} is is not known", number, one.id));
            for (const domain::OwnerShare& owner : *patent->owners)
                if (const auto member = books.member(owner.owner)) out[*member] += owner.share;
        }
    }
    if (sharing::total(out).is_zero())
        return refuse(
            fmt::format("“{}”所依据的专利未知（cases.csv）", activity),
            fmt::format("the patents that '{}' rests on are not known (cases.csv)", activity));
    return out;
}

}  // namespace

Column enforcement_column(const Books& books) {
    Column column{.flow = Flow::enforcement};
    add_payments(books, "enforcement_cost", Side::cost, column);
    for (const char* kind : {"damages", "settlement"})
        add_payments(books, kind, Side::benefit, column);
    add_payments(books, "distribution", Side::benefit, column,
                 [&](const domain::Flow& row) { return of_a_case(books.file(), row); });
    std::map<std::pair<std::string, Side>, Rational> moved;
    std::map<std::pair<std::string, Side>, Amounts> by_member;
    for (const Entry& entry : column.entries) {
        const auto key = std::pair(entry.what.en, entry.side);
        moved[key] += entry.cny;
        by_member.try_emplace(key, Amounts(books.members())).first->second[entry.member] +=
            entry.cny;
    }
    for (const auto& [key, amount] : moved) {
        const auto weights = owners_of(books, key.first, column);
        if (!weights) continue;
        Basis basis{.id = key.first,
                    .side = key.second,
                    .rule = {"所主张的每件专利各计一份", "each patent asserted counts the same"},
                    .weight = amount};
        basis.shares.fill(sharing::in_proportion(amount, *weights));
        // To each its own contribution: what it advanced.
        const auto advanced = by_member.find({key.first, Side::cost});
        if (advanced != by_member.end() && !sharing::total(advanced->second).is_zero())
            basis.shares[2] = sharing::in_proportion(amount, advanced->second);
        column.bases.push_back(std::move(basis));
    }
    return column;
}

}  // namespace hanse::accounts
