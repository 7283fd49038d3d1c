// SPDX-License-Identifier: GPL-3.0-or-later
// Facts about who the members are.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "hanse/assess/control.hpp"
#include "hanse/assess/derivation.hpp"

namespace hanse::assess {

using base::Bilingual;
using base::Interval;
using base::Rational;
using base::Truth;
using domain::Member;

namespace {

constexpr int kManyPatents = 10;  // model.md F.1, feature f20

Rational whole(std::size_t count) { return Rational(static_cast<std::int64_t>(count)); }

void note_incomplete_roster(const Grounds& grounds, Derived& out) {
    out.inputs.push_back(index_of(grounds, "membership.count"));
    if (grounds.complete || grounds.file.members.empty()) return;
    const std::size_t rows = grounds.file.members.size();
    out.gaps.push_back(
        {fmt::format("members.csv：列出 {} 个成员；membership.count 与之相等时名单才算齐全", rows),
         fmt::format("members.csv lists {} members; the list is complete only when "
                     "membership.count says so",
                     rows)});
}

Bilingual missing_cell(const Member& member, std::string_view column) {
    return {fmt::format("members.csv：成员 {} 的 {} 未填", member.id, column),
            fmt::format("members.csv: {} of member {} is missing", column, member.id)};
}

/// Is it so for some member? A witness settles yes; only a complete list settles no.
template <class Of>
Derived some_member(const Grounds& grounds, std::string_view column, Of of) {
    Derived out;
    Truth any = grounds.complete ? Truth::no : Truth::unknown;
    for (std::size_t i = 0; i < grounds.profiles.size(); ++i) {
        const Truth one = of(grounds.profiles[i]);
        any = any || one;
        if (one == Truth::unknown)
            out.gaps.push_back(missing_cell(grounds.file.members[i], column));
    }
    if (settled(any)) out.gaps.clear();
    out.value = value_of(any);
    note_incomplete_roster(grounds, out);
    return out;
}

/// Is it so for every member? A counter-example settles no; only a complete list settles yes.
template <class Of>
Derived every_member(const Grounds& grounds, std::string_view column, Of of) {
    Derived out =
        some_member(grounds, column, [&](const MemberProfile& member) { return !of(member); });
    if (const bool* some_not = std::get_if<bool>(&out.value)) out.value = !*some_not;
    if (grounds.complete && grounds.profiles.empty()) out.value = {};
    return out;
}

Truth same_entity(const domain::CaseFile& file, const Member& a, const Member& b) {
    if (a.parent == b.id || b.parent == a.id) return Truth::yes;
    const auto root_a = controller(file, a);
    const auto root_b = controller(file, b);
    return root_a && root_b ? base::truth(*root_a == *root_b) : Truth::unknown;
}

Truth share_a_market(const MemberProfile& a, const MemberProfile& b) {
    if (!a.markets || !b.markets) return Truth::unknown;
    return base::truth(std::ranges::any_of(*a.markets, [&](const std::string& market) {
        return std::ranges::find(*b.markets, market) != b.markets->end();
    }));
}

Truth compete(const Grounds& grounds, std::size_t a, std::size_t b) {
    return share_a_market(grounds.profiles[a], grounds.profiles[b]) &&
           !same_entity(grounds.file, grounds.file.members[a], grounds.file.members[b]);
}

struct Pairs {
    std::size_t all = 0, surely = 0, perhaps = 0;  // perhaps includes surely
};

Pairs count_pairs(const Grounds& grounds) {
    Pairs out;
    for (std::size_t a = 0; a < grounds.profiles.size(); ++a)
        for (std::size_t b = a + 1; b < grounds.profiles.size(); ++b) {
            const Truth one = compete(grounds, a, b);
            ++out.all;
            out.surely += one == Truth::yes ? 1 : 0;
            out.perhaps += one == Truth::no ? 0 : 1;
        }
    return out;
}

/// Share of members of whom something holds; needs a complete list.
Derived share_of_members(const Grounds& grounds, std::string_view column,
                         Truth (*of)(const Grounds&, const Member&)) {
    Derived out;
    note_incomplete_roster(grounds, out);
    std::size_t surely = 0, perhaps = 0;
    for (const Member& member : grounds.file.members) {
        const Truth one = of(grounds, member);
        surely += one == Truth::yes ? 1 : 0;
        perhaps += one == Truth::no ? 0 : 1;
        if (one == Truth::unknown) out.gaps.push_back(missing_cell(member, column));
    }
    const std::size_t all = grounds.file.members.size();
    const bool nothing_known = surely == 0 && perhaps == all;
    if (grounds.complete && all > 0 && !nothing_known)
        out.value = Interval(whole(surely) / whole(all), whole(perhaps) / whole(all));
    return out;
}

}  // namespace

Derived objectives_declared(const Grounds& grounds) {
    return {.value = grounds.file.objectives.declared.empty() ? knowledge::FactValue()
                                                              : knowledge::FactValue(true)};
}

Derived restricted_words_in_name(const Grounds& grounds) {
    const std::string& name = grounds.file.name.zh;
    if (name.empty()) return {};
    return {.value = std::ranges::any_of(grounds.fact.words, [&](const std::string& word) {
                return name.find(word) != std::string::npos;
            })};
}

Derived has_upstream(const Grounds& grounds) {
    return some_member(grounds, "levels",
                       [](const MemberProfile& member) { return member.upstream; });
}

Derived has_hub(const Grounds& grounds) {
    return some_member(grounds, "levels", [](const MemberProfile& member) { return member.hub; });
}

Derived has_downstream(const Grounds& grounds) {
    return some_member(grounds, "levels",
                       [](const MemberProfile& member) { return member.downstream; });
}

Derived vertical_coverage(const Grounds& grounds) {
    const Truth up = grounds.facts.truth("membership.has_upstream");
    const Truth hub = grounds.facts.truth("membership.has_hub");
    const Truth down = grounds.facts.truth("membership.has_downstream");
    const auto coverage = [](bool u, bool h, bool d) {
        return u && h && d ? Rational(1) : (h && (u || d)) ? Rational(1, 2) : Rational(0);
    };
    const auto surely = [](Truth one) { return one == Truth::yes; };
    const auto perhaps = [](Truth one) { return one != Truth::no; };
    Derived out;
    for (const std::string_view id :
         {"membership.has_upstream", "membership.has_hub", "membership.has_downstream"})
        out.inputs.push_back(index_of(grounds, id));
    const Interval value(coverage(surely(up), surely(hub), surely(down)),
                         coverage(perhaps(up), perhaps(hub), perhaps(down)));
    if (value != Interval(Rational(0), Rational(1))) out.value = value;
    return out;
}

Derived all_own_patents(const Grounds& grounds) {
    return every_member(grounds, "patents",
                        [](const MemberProfile& member) { return member.owns_patents; });
}

Derived all_threatened(const Grounds& grounds) {
    return every_member(grounds, "threatened",
                        [](const MemberProfile& member) { return member.threatened; });
}

Derived one_product_market(const Grounds& grounds) {
    Derived out;
    note_incomplete_roster(grounds, out);
    std::optional<std::set<std::string>> common;  // markets in every list seen so far
    bool all_known = true;
    for (std::size_t i = 0; i < grounds.profiles.size(); ++i) {
        const auto& markets = grounds.profiles[i].markets;
        if (!markets) {
            all_known = false;
            out.gaps.push_back(missing_cell(grounds.file.members[i], "markets"));
            continue;
        }
        std::set<std::string> kept;
        for (const std::string& market : *markets)
            if (!common || common->contains(market)) kept.insert(market);
        common = std::move(kept);
    }
    if (common && common->empty())
        out.value = false;
    else if (common && all_known && grounds.complete)
        out.value = true;
    return out;
}

Derived competitors(const Grounds& grounds) {
    Derived out;
    note_incomplete_roster(grounds, out);
    const Pairs pairs = count_pairs(grounds);
    const Truth horizontal = grounds.facts.is("membership.structure", "horizontal") ||
                             grounds.facts.is("membership.structure", "mixed");
    Truth any = pairs.surely > 0                                          ? Truth::yes
                : grounds.complete && pairs.perhaps == 0 && pairs.all > 0 ? Truth::no
                                                                          : Truth::unknown;
    if (any == Truth::unknown &&
        settled(horizontal)) {  // a stated structure says it: vertical means no competition inside
        any = horizontal;
        out.inputs.push_back(index_of(grounds, "membership.structure"));
    }
    out.value = value_of(any);
    if (any == Truth::unknown && pairs.all > 0)
        out.gaps.push_back(
            {"members.csv：markets（所售产品市场）和 parent（控制人，没有请写 none）未填全",
             "members.csv: markets, or parent (write none if there is none), are not filled in for "
             "all"});
    return out;
}

Derived competing_pairs_share(const Grounds& grounds) {
    Derived out;
    note_incomplete_roster(grounds, out);
    const Pairs pairs = count_pairs(grounds);
    const bool nothing_known = pairs.surely == 0 && pairs.perhaps == pairs.all;
    if (!grounds.complete || nothing_known) return out;
    out.value =
        Interval(whole(pairs.surely) / whole(pairs.all), whole(pairs.perhaps) / whole(pairs.all));
    return out;
}

Derived roster_structure(const Grounds& grounds) {
    const Truth chain = grounds.facts.truth("membership.has_upstream") &&
                        grounds.facts.truth("membership.has_downstream");
    const Truth rivals = grounds.facts.truth("membership.competitors");
    const Truth all_rivals = grounds.facts.truth("membership.one_product_market");
    Derived out;
    for (const std::string_view id : {"membership.has_upstream", "membership.has_downstream",
                                      "membership.competitors", "membership.one_product_market"})
        out.inputs.push_back(index_of(grounds, id));
    const auto choice = [&](std::string_view word) {
        return knowledge::ChoiceValue{static_cast<std::uint8_t>(grounds.fact.choice(word))};
    };
    if (chain == Truth::yes && rivals == Truth::yes) out.value = choice("mixed");
    if (chain == Truth::yes && rivals == Truth::no) out.value = choice("vertical");
    if (chain == Truth::no && all_rivals == Truth::yes && rivals == Truth::yes)
        out.value = choice("horizontal");
    return out;
}

Derived independent_entities(const Grounds& grounds) {
    Derived out;
    note_incomplete_roster(grounds, out);
    std::set<std::string> roots;
    std::size_t open = 0;
    for (const Member& member : grounds.file.members) {
        if (const auto root = controller(grounds.file, member)) {
            roots.insert(*root);
        } else {
            ++open;
            out.gaps.push_back(missing_cell(member, "parent"));
        }
    }
    if (grounds.file.members.empty()) return out;
    const Rational low = whole(std::max<std::size_t>(roots.size(), 1));
    out.value =
        Interval(low, grounds.complete ? std::optional(whole(roots.size() + open)) : std::nullopt);
    return out;
}

Derived share_with_ten_patents(const Grounds& grounds) {
    return share_of_members(grounds, "patents", [](const Grounds&, const Member& member) {
        return member.patents ? Interval(kManyPatents) <= *member.patents : Truth::unknown;
    });
}

Derived share_from_other_regions(const Grounds& grounds) {
    const knowledge::FactIndex region = index_of(grounds, "alliance.region");
    Derived out = share_of_members(grounds, "region", [](const Grounds& all, const Member& member) {
        const Bilingual* home = std::get_if<Bilingual>(&all.facts["alliance.region"].value);
        if (home == nullptr || member.region.empty()) return Truth::unknown;
        return base::truth(member.region != home->zh && member.region != home->en);
    });
    out.inputs.push_back(region);
    return out;
}

}  // namespace hanse::assess
