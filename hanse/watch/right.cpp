// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/watch/right.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/portfolio/notes.hpp"
#include "hanse/watch/party_names.hpp"

namespace hanse::watch {

using base::Done;
using base::Result;
using patents::LegalStatus;
using patents::Record;
using portfolio::Entry;
using portfolio::Register;
using portfolio::Standing;

namespace {

Result<std::vector<Entry>> entries(Register& patents, const char* condition,
                                   const store::Fields& fields) {
    HANSE_TRY(rows, patents.database().rows(
                        fmt::format("select {} from publication where {} order by number",
                                    portfolio::kEntryColumns, condition),
                        fields));
    std::vector<Entry> out;
    for (const store::Row& row : rows) out.push_back(portfolio::entry_of(row));
    return out;
}

/// Of all documents of one application together.
Result<Standing> standing_of(Register& patents, const Entry& entry,
                             const portfolio::TermRules& rules, const base::Date& day) {
    std::vector<Record> documents;
    if (!entry.application.empty()) {
        HANSE_TRY(same, entries(patents, "application = :application", {entry.application}));
        for (const Entry& one : same) {
            HANSE_TRY(record, patents.record(one.id));
            documents.push_back(std::move(record));
        }
    }
    if (documents.empty()) {
        HANSE_TRY(record, patents.record(entry.id));
        documents.push_back(std::move(record));
    }
    return portfolio::standing(documents, rules, {.day = day});
}

bool holds(const std::vector<Relative>& family, const std::string& number) {
    return std::ranges::find(family, number, &Relative::number) != family.end();
}

Result<Done> find_family(Register& patents, Right& right, const portfolio::TermRules& rules,
                         const base::Date& day) {
    HANSE_TRY(members, entries(patents, "family = :family", {right.entry.family}));
    for (const Entry& one : members) {
        right.countries.insert(one.office);
        if (one.id == right.entry.id || one.application == right.entry.application) continue;
        HANSE_TRY(standing, standing_of(patents, one, rules, day));
        right.family.push_back({one.number, one.office, std::move(standing)});
    }
    for (const patents::Number& one : right.record.family_members) {
        right.countries.insert(one.office);
        if (one.text() == right.entry.number || holds(right.family, one.text())) continue;
        right.family.push_back({one.text(), one.office, {}});
    }
    right.countries.erase("WO");
    right.countries.erase("");
    right.family_known =
        !right.record.simple_family.empty() || !right.record.family_members.empty();
    return Done{};
}

Result<std::vector<patents::Party>> holders_of(Register& patents, const Right& right,
                                               const base::Date& day) {
    HANSE_TRY(told, portfolio::owner_shares(patents, right.entry.number));
    std::vector<patents::Party> out;
    for (const portfolio::OwnerShare& one : told)
        if (one.span.holds(day)) out.push_back({.name = one.owner, .country = {}, .address = {}});
    return out.empty() ? holders(right.record) : out;
}

Force in_its_country(const Standing& standing) {
    if (standing.ended()) return Force::ended;
    if (standing.status == LegalStatus::active) return Force::in_force;
    return standing.status == LegalStatus::pending ? Force::pending : Force::possible;
}

Force force_in(const std::string& country, const std::string& office, const Standing& standing,
               const RiskRules& rules) {
    if (office == country) return in_its_country(standing);
    const auto region = std::ranges::find(rules.regions, office, &Region::office);
    if (region == rules.regions.end() || !region->reaches(country)) return Force::none;
    if (standing.ended() || standing.lapsed_in.contains(country)) return Force::ended;
    return standing.status == LegalStatus::pending ? Force::pending : Force::possible;
}

}  // namespace

Result<std::optional<Right>> right_of(Register& patents, std::int64_t publication,
                                      const portfolio::TermRules& rules, const base::Date& day) {
    HANSE_TRY(found, entries(patents, "id = :id", {publication}));
    if (found.empty()) return std::optional<Right>();
    Right out{.entry = std::move(found.front())};
    HANSE_TRY(record, patents.record(publication));
    out.record = std::move(record);
    HANSE_TRY(owners, holders_of(patents, out, day));
    out.holders = std::move(owners);
    HANSE_TRY(standing, standing_of(patents, out.entry, rules, day));
    out.standing = std::move(standing);
    HANSE_CHECK(find_family(patents, out, rules, day));
    return std::optional(std::move(out));
}

std::vector<Market> markets(const Right& right, std::span<const std::string> exports,
                            const RiskRules& rules) {
    std::vector<Market> out;
    for (const std::string& country : exports) {
        Market market{.country = country};
        const auto take = [&](const std::string& number, const std::string& office,
                              const Standing& standing) {
            const Force force = force_in(country, office, standing, rules);
            if (force <= market.force) return;
            market.force = force, market.number = number;
        };
        take(right.entry.number, right.entry.office, right.standing);
        for (const Relative& one : right.family) take(one.number, one.office, one.standing);
        out.push_back(std::move(market));
    }
    return out;
}

std::vector<Flag> flags(const Right& right, std::span<const std::string> exports,
                        const RiskRules& rules) {
    std::vector<Flag> out;
    for (const ImportRule& rule : rules.imports) {
        if (std::ranges::find(exports, rule.import_into) == exports.end()) continue;
        Market gravest;
        const auto take = [&](const std::string& number, const std::string& office,
                              const Standing& standing) {
            if (office != rule.office) return;
            const Force force = in_its_country(standing);
            if (force > gravest.force) gravest = {rule.import_into, force, number};
        };
        take(right.entry.number, right.entry.office, right.standing);
        for (const Relative& one : right.family) take(one.number, one.office, one.standing);
        if (gravest.force > Force::ended)
            out.push_back({rule.id, gravest.number, gravest.force == Force::in_force});
    }
    return out;
}

}  // namespace hanse::watch
