// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/priority.hpp"

#include <gtest/gtest.h>

#include "hanse/assess/test_rules.hpp"

namespace hanse::assess {
namespace {

using base::Rational;
using knowledge::ObjectiveId;
using knowledge::ObjectiveSet;

TEST(NodeWeights, PeaceAtSixTenthsDefenceAtFour) {  // model.md, example E-08
    ObjectiveSet objectives;
    objectives.add(ObjectiveId::ei);
    objectives.add(ObjectiveId::da);
    ObjectiveWeights weights{};
    weights[2] = Rational(3, 5);
    weights[3] = Rational(2, 5);
    const auto out = node_weights(compose(house_rules(), objectives), weights);
    ASSERT_EQ(out.size(), 16U);
    const auto weight = [&](std::string_view node) {
        for (const NodeWeight& one : out)
            if (one.node == node) return one.weight;
        return Rational(-1);
    };
    EXPECT_EQ(weight("CN-01"), Rational(1)) << "both ask for it in a row";
    EXPECT_EQ(weight("CN-04"), Rational(21, 50)) << "a sub-item counts 0.7";
    EXPECT_EQ(weight("CN-10"), Rational(7, 25));
    EXPECT_EQ(weight("CN-31"), Rational(2, 5));
}

TEST(EqualWeights, AddUpToOne) {
    EXPECT_EQ(equal_weights(ObjectiveSet(0b111))[1], Rational(1, 3));
    EXPECT_EQ(equal_weights(ObjectiveSet())[0], Rational(0));
}

}  // namespace
}  // namespace hanse::assess
