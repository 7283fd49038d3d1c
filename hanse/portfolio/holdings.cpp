// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/portfolio/holdings.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "hanse/patents/formats/layout.hpp"
#include "hanse/search/index.hpp"

namespace hanse::portfolio {

using base::Done;
using base::Result;

namespace {

/// What the documents of one right have in common: their application, else the number that the
/// earlier and the later document of a Chinese or European application share.
std::string right_key(const Entry& entry) {
    return entry.application.empty() ? entry.office + entry.serial : entry.application;
}

class Collector {
public:
    Collector(Register& patents, const TermRules& rules, const HoldingsWanted& wanted)
        : patents_(patents), rules_(rules), wanted_(wanted) {}

    Result<Done> prepare() {
        HANSE_TRY(all_names, names(patents_));
        names_ = std::move(all_names);
        HANSE_TRY(entries, pool_entries(patents_, wanted_.pool));
        for (PoolEntry& one : entries)
            if (one.span.holds(wanted_.day)) pools_[one.number].push_back(std::move(one));
        return Done{};
    }

    Result<std::optional<Holding>> collect(std::vector<Entry> documents) {
        std::ranges::stable_sort(documents, std::ranges::greater{}, [](const Entry& one) {
            return std::pair(one.published, one.number);
        });
        Holding out{.documents = std::move(documents)};
        for (const Entry& one : out.documents) add_pools(one, out);
        if (!wanted_.pool.empty() && out.pools.empty()) return std::optional<Holding>();
        std::vector<patents::Record> records;
        for (auto one = out.documents.rbegin(); one != out.documents.rend(); ++one) {
            HANSE_TRY(record, patents_.record(one->id));
            records.push_back(std::move(record));
        }
        HANSE_TRY(disputed, dispute_of(out));
        out.standing = standing(records, rules_,
                                {.day = wanted_.day,
                                 .soon_days = wanted_.soon_days,
                                 .horizon_months = wanted_.horizon_months,
                                 .dispute = disputed});
        out.record = records.front();
        for (std::size_t i = 1; i < records.size(); ++i)
            out.record = together(out.record, records[i]);
        HANSE_CHECK(add_owners(out));
        return wanted(out) ? std::optional(std::move(out)) : std::nullopt;
    }

private:
    void add_pools(const Entry& entry, Holding& out) const {
        for (const std::string& number : {entry.number, entry.office + entry.serial}) {
            const auto found = pools_.find(number);
            if (found != pools_.end())
                out.pools.insert(out.pools.end(), found->second.begin(), found->second.end());
        }
    }

    Result<std::string> dispute_of(const Holding& holding) {
        for (const Entry& one : holding.documents) {
            HANSE_TRY(words, dispute(patents_, one.number, wanted_.day));
            if (!words.empty()) return words;
        }
        return std::string();
    }

    Result<Done> add_owners(Holding& out) {
        for (const Entry& one : out.documents) {
            HANSE_TRY(shares, owner_shares(patents_, one.number));
            for (OwnerShare& share : shares)
                if (share.span.holds(wanted_.day)) out.owners.push_back(std::move(share));
        }
        const auto& said = out.record.owners.empty() ? out.record.applicants : out.record.owners;
        if (out.owners.empty())
            for (const patents::Party& one : said)
                out.owners.push_back({.owner = one.name,
                                      .share = {},
                                      .span = {},
                                      .source = out.record.place.text()});
        for (OwnerShare& one : out.owners) one.owner = named(names_, one.owner);
        return Done{};
    }

    bool wanted(const Holding& holding) const {
        if (!wanted_.office.empty() && holding.entry().office != wanted_.office) return false;
        if (!wanted_.status.empty() &&
            patents::status_name(holding.standing.status) != wanted_.status)
            return false;
        if (wanted_.party.empty()) return true;
        const std::string begins = search::folded_name(wanted_.party);
        return std::ranges::any_of(holding.owners, [&](const OwnerShare& one) {
            return search::folded_name(one.owner).starts_with(begins);
        });
    }

    Register& patents_;
    const TermRules& rules_;
    const HoldingsWanted& wanted_;
    Names names_;
    std::map<std::string, std::vector<PoolEntry>> pools_;
};

/// All entries, or those of the numbers and what shares their application.
Result<std::vector<Entry>> entries_wanted(Register& patents, const HoldingsWanted& wanted) {
    std::vector<Entry> out;
    if (wanted.numbers.empty()) {
        HANSE_CHECK(patents.each([&](const Entry& one) -> Result<Done> {
            out.push_back(one);
            return Done{};
        }));
        return out;
    }
    std::set<std::int64_t> seen;
    const auto add = [&](const std::vector<Entry>& some) {
        for (const Entry& one : some)
            if (seen.insert(one.id).second) out.push_back(one);
    };
    for (const std::string& number : wanted.numbers) {
        HANSE_TRY(found, patents.find(number));
        if (found.empty())
            return base::not_found({}, fmt::format("台账中没有 {}", number),
                                   fmt::format("{} is not in the register", number));
        add(found);
        for (const Entry& one : found)
            if (!one.application.empty()) {
                HANSE_TRY(others, patents.find(one.application));
                add(others);
            }
    }
    return out;
}

}  // namespace

std::string Holding::title(base::Language language) const {
    const char* wanted = language == base::Language::zh ? "zh" : "en";
    for (const patents::Words& one : record.titles)
        if (one.language == wanted) return one.text;
    return record.titles.empty() ? std::string() : record.titles.front().text;
}

std::string Holding::owners_text() const {
    std::string out;
    for (const OwnerShare& one : owners)
        out += (out.empty() ? "" : "; ") + one.owner + (one.share ? " " + one.share->exact() : "");
    return out;
}

Result<std::vector<Holding>> holdings(Register& patents, const TermRules& rules,
                                      const HoldingsWanted& wanted) {
    HANSE_TRY(entries, entries_wanted(patents, wanted));
    std::map<std::string, std::vector<Entry>> rights;
    std::vector<std::string> order;
    for (Entry& one : entries) {
        std::string key = right_key(one);
        auto& right = rights[key];
        if (right.empty()) order.push_back(std::move(key));
        right.push_back(std::move(one));
    }
    Collector collector(patents, rules, wanted);
    HANSE_CHECK(collector.prepare());
    std::vector<Holding> out;
    for (const std::string& key : order) {
        HANSE_TRY(holding, collector.collect(std::move(rights[key])));
        if (holding) out.push_back(*std::move(holding));
    }
    return out;
}

Result<std::vector<Holding>> holdings_of(Register& patents, const TermRules& rules,
                                         const std::string& number, const base::Date& day) {
    return holdings(patents, rules, {.day = day, .numbers = {number}});
}

}  // namespace hanse::portfolio
