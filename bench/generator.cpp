// SPDX-License-Identifier: GPL-3.0-or-later
#include "generator.hpp"

#include <array>
#include <string>

#include <fmt/format.h>

namespace hanse::bench {

namespace {

/// SplitMix64: small, seeded, the same on every machine.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
    template <std::size_t N>
    const char* one_of(const std::array<const char*, N>& words) {
        return words[below(N)];
    }
    const char* yes_no() { return one_of(std::array{"yes", "no", "yes", "no", "\"?\""}); }

private:
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    std::uint64_t state_;
};

struct Group {
    const char* name;
    std::vector<const char*> facts;  // all yes/no
};

const std::vector<Group>& groups() {
    static const std::vector<Group> all{
        {"charter",
         {"exists", "signed_by_all", "ip_ownership_written", "entry_rule_written",
          "exit_rule_written", "decision_body", "dispute_process_written", "budget_rule_written",
          "confidentiality_written", "restricts_rd", "divides_markets", "boycott",
          "restricts_output"}},
        {"information",
         {"sensitive_exchange", "firewall", "secretariat_passes_data", "trade_secret_rules"}},
        {"pool",
         {"exists", "list_with_status", "functional_groups_recorded", "contains_nonessential",
          "update_rule", "titles_checked", "core_patents_few"}},
        {"cross_licence", {"written", "exclusive", "no_suit_promise", "limits_price_or_output"}},
        {"licensing",
         {"to_outsiders", "package_only", "partial_offered", "licensee_may_choose",
          "tie_in_products", "nonessential_forced", "frand_commitment", "core_terms_published"}},
        {"pricing", {"fixes_product_prices", "price_contact", "royalty_as_price_floor"}},
        {"budget",
         {"adopted", "assigned_to_members", "funding_sufficient", "sharing_rule_applied",
          "outside_result"}},
        {"defence",
         {"cost_rule_written", "cost_follows_exposure", "strategy_agreed", "funding_sufficient"}},
        {"development",
         {"ownership_agreed", "contributions_recorded", "benefits_follow_contribution"}}};
    return all;
}

std::string alliance_text(Dice& dice, std::uint64_t seed, std::size_t members) {
    std::string out = fmt::format(
        "hanse: 1\nalliance:\n  id: invented-{0}\n  name: {{zh: 虚构联盟{0}, en: Invented alliance "
        "{0}}}\n  day: 2026-01-31\n  invented: yes\n"
        "  jurisdiction: [cn]\n  standard_type: no\n  founded: {1}\n",
        seed, 2005 + dice.below(20));
    out += fmt::format(
        "provenance: {{source: charter, confidence: self_reported}}\nobjectives:\n  declared: "
        "{{{}: 0.5, {}: 0.5}}\nmembership:\n  count: {}\n",
        dice.one_of(std::array{"JD", "JP", "EI"}), dice.one_of(std::array{"DA", "UE", "OL"}),
        members);
    for (const Group& group : groups()) {
        out += fmt::format("{}:\n", group.name);
        for (const char* fact : group.facts) out += fmt::format("  {}: {}\n", fact, dice.yes_no());
        if (std::string_view(group.name) == "charter")
            out += fmt::format("  independent_licensing: {}\n",
                               dice.one_of(std::array{"allowed", "restricted", "prohibited"}));
        if (std::string_view(group.name) == "licensing")
            out += fmt::format("  count: {}\n  royalty_excessive: \"no\"\n", dice.below(9));
        if (std::string_view(group.name) == "budget")
            out +=
                fmt::format("  limit: {} CNY\n  dues_collected_share: {}%\n  full_time_staff: 2\n",
                            1000000 + 100000 * dice.below(30), 60 + dice.below(41));
    }
    return out +
           "market:\n  count: 2\n  year: 2025\nsources:\n  charter: {title: {zh: 章程, en: "
           "Charter}, ref: invented, kind: record}\n";
}

std::string members_text(Dice& dice, std::size_t members) {
    std::string out =
        "id,name_zh,name_en,kind,levels,markets,region,patents,threatened,votes,joined,left,"
        "parent\n";
    for (std::size_t i = 1; i <= members; ++i)
        out += fmt::format(
            "M{0},成员{0},Member {0},enterprise,{1},{2},{3},{4},{5},{6},2020-01-01,,none\n", i,
            dice.one_of(std::array{"upstream", "hub", "downstream", "hub;downstream"}),
            dice.one_of(std::array{"pumps", "motors", "pumps;motors"}),
            dice.one_of(std::array{"上海", "江苏", "浙江", "广东"}), dice.below(60),
            dice.one_of(std::array{"yes", "no"}), 1 + dice.below(3));
    return out;
}

std::string markets_text(Dice& dice, std::size_t members) {
    std::string out = "market,kind,year,participant,share,units,revenue,currency\n";
    for (const char* market : {"pumps", "motors"}) {
        for (std::size_t i = 1; i <= members && i <= 12; ++i)
            out += fmt::format("{},product,2025,M{},0.0{},,,\n", market, i, 1 + dice.below(6));
        out += fmt::format("{},product,2025,外部企业,0.2,,,\n", market);
    }
    return out;
}

std::string patents_text(Dice& dice, std::size_t members) {
    std::string out =
        "number,title,owners,in_pool_since,group,points,essential,substitute_of,status,expiry\n";
    for (std::size_t i = 1; i <= members * 2; ++i)
        out += fmt::format("CN99{:07}B,,M{},2021-01-01,g{},{},{},,granted,2035-01-01\n", i,
                           1 + dice.below(members), 1 + dice.below(5), 1 + dice.below(9),
                           dice.one_of(std::array{"yes", "no"}));
    return out;
}

std::string plan_text(Dice& dice) {
    std::string out = "node,owner,months,cost,currency,status,note\n";
    for (const int node : {1,  2,  3,  4,  5,  6,  7,  10, 11, 12, 13, 14, 15, 16, 20, 21, 22,
                           23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 40, 41, 42, 43, 44})
        out += fmt::format("CN-{:02},M1,{},{},CNY,{},\n", node, 1 + dice.below(6),
                           10000 * (1 + dice.below(40)),
                           dice.one_of(std::array{"todo", "doing", "done"}));
    return out;
}

}  // namespace

std::vector<domain::NamedBytes> invent_alliance(std::uint64_t seed, std::size_t members) {
    Dice dice(seed);
    std::vector<domain::NamedBytes> files;
    files.push_back({"alliance.yaml", alliance_text(dice, seed, members)});
    files.push_back({"members.csv", members_text(dice, members)});
    files.push_back({"markets.csv", markets_text(dice, members)});
    files.push_back({"patents.csv", patents_text(dice, members)});
    files.push_back({"plan.csv", plan_text(dice)});
    return files;
}

}  // namespace hanse::bench
