// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/accounts/statement.hpp"

#include <numeric>
#include <random>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "hanse/accounts/test_case.hpp"

namespace hanse::accounts {
namespace {

using base::Rational;

/// An alliance of some members, co-owned patents, lines and payments in fractions of a cent.
domain::CaseFile generated(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const auto whole = [&](int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(random);
    };
    domain::CaseFile file;
    const int members = whole(2, 9);
    const auto someone = [&] { return "M" + std::to_string(whole(1, members)); };
    for (int i = 1; i <= members; ++i) add_member(file, "M" + std::to_string(i), whole(0, 3));
    for (int p = 0; p < 6; ++p) {
        std::vector<std::string> owners{someone()};
        if (const std::string other = someone(); other != owners[0]) owners.push_back(other);
        add_patent(file, "P" + std::to_string(p), owners);
    }
    for (int l = 0; l < 4; ++l)
        add_licence(file, "L" + std::to_string(l), {whole(1, 100'000), 7},
                    {"P" + std::to_string(whole(0, 2)), "P" + std::to_string(whole(3, 5))});
    add_budget(file, {whole(1, 10'000), 3});
    for (int i = 1; i <= members; ++i) {
        add_flow(file, "dues", "M" + std::to_string(i), "alliance", {whole(0, 9'999), 3});
        add_flow(file, "distribution", "alliance", "M" + std::to_string(i), {whole(0, 9'999), 11});
    }
    return file;
}

void expect_sum(const Cents& cents) {
    EXPECT_EQ(std::accumulate(cents.of.begin(), cents.of.end(), std::int64_t{0}), cents.total);
}

RC_GTEST_PROP(Statement, MembersAddUpToTheAlliance, (std::uint64_t seed)) {
    const domain::CaseFile file = generated(seed);
    const Account account = take_account(file, {}, {2025});
    const auto all = statements(account);
    ASSERT_TRUE(all);
    Cents net{std::vector<std::int64_t>(file.members.size()), 0};
    for (const StatementLine& line : all->lines) {
        const int sign = line.side == Side::benefit ? 1 : -1;
        expect_sum(*line.actual);
        for (std::size_t norm = 0; norm < kNorms; ++norm) {
            if (!line.norm[norm]) continue;
            expect_sum(*line.norm[norm]);
            EXPECT_EQ(line.norm[norm]->total, line.actual->total);  // what was moved, by the norm
        }
        for (std::size_t i = 0; i < net.of.size(); ++i) net.of[i] += sign * line.actual->of[i];
        net.total += sign * line.actual->total;
    }
    EXPECT_EQ(all->net->of, net.of);
    EXPECT_EQ(all->net->total, net.total);
    expect_sum(*all->net);
}

TEST(Statement, NobodyIsACentOff) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const domain::CaseFile file = generated(seed);
        const Account account = take_account(file, {}, {2025});
        const auto all = statements(account);
        const Column& running = *account.column(Flow::running);
        for (const StatementLine& line : all->lines) {
            if (line.flow != Flow::running) continue;
            for (std::size_t i = 0; i < file.members.size(); ++i) {
                const Rational off = (*running.cost.actual)[i] * 100 - Rational(line.actual->of[i]);
                EXPECT_LT(max(off, -off), 1);
            }
        }
    }
}

TEST(Statement, WhatIsNotKnownMakesTheNetUnknown) {
    domain::CaseFile file = generated(3);
    file.flows[0].amount = {};
    const Account account = take_account(file, {}, {2025});
    const auto all = statements(account);
    EXPECT_FALSE(all->net);
    EXPECT_FALSE(all->lines[0].actual);
}

}  // namespace
}  // namespace hanse::accounts
