// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/chain.hpp"

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

games::TermGame game_of(int members, const std::vector<ChainProject>& projects) {
    std::vector<games::Term> terms;
    for (const ChainProject& project : projects) terms.push_back(*as_term(project));
    return *games::TermGame::create(members, terms);
}

TEST(Chain, HubMaterialPartsAndMakers) {  // C-10
    const auto found =
        chain_shares(game_of(6, {{6, 0, {{1}, {2, 3}}, 4}, {4, 0, {{1}, {2, 3}}, 5}}));
    ASSERT_TRUE(found);
    EXPECT_EQ(text(found->shapley), "3 3 1/2 1/2 9/5 6/5");
    EXPECT_EQ(found->veto_members, (games::Players{0, 1}));
    EXPECT_EQ(found->core_nonempty, true);
    EXPECT_EQ(text(found->core_at_most), "10 10 0 0 6 4") << "the core gives substitutes nothing";
    EXPECT_EQ(text(*found->ownership), "3/10 3/10 1/20 1/20 9/50 3/25");
}

TEST(Chain, WithoutAVetoTheCoreIsSearched) {
    // Any two of three hubs and makers can do the deal: D-07.
    const auto rivals = game_of(3, {{120, 0, {{1, 2}}, {}}, {120, 1, {{2}}, {}}});
    EXPECT_EQ(chain_shares(rivals)->core_nonempty, true) << "the second deal is not instead";
    const games::Term either = games::Dnf{120, {{0, 1}, {0, 2}, {1, 2}}};
    const auto found = chain_shares(*games::TermGame::create(3, {either}));
    EXPECT_EQ(found->core_nonempty, false);
    EXPECT_TRUE(found->veto_members.empty());
}

TEST(Chain, OneMemberMayStandForSeveralRoles) {
    struct Case {
        const char* what;
        ChainProject project;
        const char* shapley;
    };
    const Case cases[] = {
        {"the hub supplies itself", {6, 0, {{0, 1}}, 2}, "3 0 3"},
        {"two roles with a supplier in common", {6, 0, {{1, 2}, {1}}, {}}, "3 3 0"},
        {"either of both roles", {12, 0, {{1, 2}, {1, 2}}, {}}, "8 2 2"},
        {"the hub is the maker", {6, 0, {{1}}, 0}, "3 3 0"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto found = chain_shares(game_of(3, {c.project}));
        ASSERT_TRUE(found);
        EXPECT_EQ(text(found->shapley), c.shapley);
    }
    EXPECT_FALSE(as_term({1, 0, {{}}, {}})) << "a role that nobody can fill";
}

}  // namespace
}  // namespace hanse::sharing
