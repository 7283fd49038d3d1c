// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/max_flow.hpp"

#include <random>

#include <gtest/gtest.h>

#include "hanse/base/contract.hpp"

namespace hanse::games {
namespace {

using base::Rational;

struct Arc {
    int from, to, capacity;
};

/// The obvious twin: the cheapest of all cuts between node 0 and node 1; `side` is the smallest of
/// those (bit i: node i is with the source).
struct Cut {
    int capacity;
    unsigned side;
};

Cut cheapest_cut(int nodes, const std::vector<Arc>& arcs) {
    Cut best{-1, 0};
    for (unsigned side = 1; side < (1U << nodes); side += 4) {  // node 0 in, node 1 out
        int capacity = 0;
        for (const Arc& arc : arcs)
            if ((side >> arc.from & 1) != 0 && (side >> arc.to & 1) == 0) capacity += arc.capacity;
        if (best.capacity >= 0 && capacity > best.capacity) continue;
        if (capacity == best.capacity && (side & best.side) != side) continue;
        best = {capacity, side};
    }
    return best;
}

template <class Number>
MaxFlow<Number> network_of(int nodes, const std::vector<Arc>& arcs) {
    MaxFlow<Number> out(nodes);
    for (const Arc& arc : arcs) out.add_arc(arc.from, arc.to, Number(arc.capacity));
    return out;
}

std::vector<Arc> random_arcs(std::mt19937_64& random, int nodes, int count) {
    const auto number = [&](int high) {
        return static_cast<int>(random() % static_cast<std::uint64_t>(high));
    };
    std::vector<Arc> out;
    for (int k = 0; k < count; ++k) out.push_back({number(nodes), number(nodes), number(5)});
    return out;
}

unsigned bits(const std::vector<char>& flags) {
    unsigned out = 0;
    for (std::size_t k = 0; k < flags.size(); ++k) out |= static_cast<unsigned>(flags[k]) << k;
    return out;
}

TEST(MaxFlow, EqualsTheCheapestCut) {
    std::mt19937_64 random(1);
    for (int round = 0; round < 400; ++round) {
        const int nodes = 2 + round % 6;
        const std::vector<Arc> arcs = random_arcs(random, nodes, round % 17);
        const Cut cut = cheapest_cut(nodes, arcs);
        auto whole = network_of<Wide>(nodes, arcs);
        auto fractions = network_of<Rational>(nodes, arcs);
        EXPECT_EQ(static_cast<int>(whole.send(0, 1)), cut.capacity);
        EXPECT_EQ(fractions.send(0, 1), Rational(cut.capacity));
        EXPECT_EQ(bits(whole.reachable({0})), cut.side);
        EXPECT_EQ(bits(fractions.reachable({0})), cut.side);
        EXPECT_EQ(whole.reaching(1)[0], 0);
        EXPECT_EQ(static_cast<int>(whole.send(0, 1)), 0);
    }
}

/// Growing a flow leads where starting afresh leads, and going back undoes it.
TEST(MaxFlow, Grows) {
    std::mt19937_64 random(2);
    for (int round = 0; round < 200; ++round) {
        const int nodes = 3 + round % 4;
        std::vector<Arc> arcs = random_arcs(random, nodes, 12);
        auto flow = network_of<Wide>(nodes, arcs);
        const Wide before = flow.send(0, 1);
        const auto room = flow.room();
        const std::size_t wider = random() % arcs.size();
        flow.widen(static_cast<int>(wider), 3);
        arcs[wider].capacity += 3;
        const Cut cut = cheapest_cut(nodes, arcs);
        EXPECT_EQ(static_cast<int>(before + flow.send(0, 1)), cut.capacity);
        EXPECT_EQ(bits(flow.reachable({0})), cut.side);
        flow.set_room(room);
        EXPECT_EQ(static_cast<int>(flow.send(0, 1)), 0);
    }
}

TEST(MaxFlow, NumbersOfAnySize) {
    MaxFlow<Wide> wide(3);
    wide.add_arc(0, 2, Wide{1} << 120);
    wide.add_arc(2, 1, (Wide{1} << 120) - 1);
    EXPECT_TRUE(wide.send(0, 1) == (Wide{1} << 120) - 1);
    MaxFlow<Rational> fine(3);
    fine.add_arc(0, 2, *Rational::parse("1e-60"));
    fine.add_arc(2, 1, *Rational::parse("1/3"));
    EXPECT_EQ(fine.send(0, 1), *Rational::parse("1e-60"));
    EXPECT_THROW(fine.add_arc(0, 1, -1), base::ContractViolation);
}

TEST(MaxFlow, SaysWhatFlowsWhere) {
    MaxFlow<Wide> flow(4);
    const int upper = flow.add_arc(0, 2, 5), lower = flow.add_arc(0, 3, 5);
    const int end = flow.add_arc(2, 1, 3);
    flow.add_arc(3, 1, 4);
    EXPECT_TRUE(flow.send(0, 1) == 7);
    EXPECT_TRUE(flow.flow(upper) == 3 && flow.spare(upper) == 2);
    EXPECT_TRUE(flow.flow(lower) == 4 && flow.spare(lower) == 1);
    EXPECT_TRUE(flow.flow(end) == 3 && flow.spare(end) == 0);
}

}  // namespace
}  // namespace hanse::games
