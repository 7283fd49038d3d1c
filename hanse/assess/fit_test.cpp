// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/fit.hpp"

#include <gtest/gtest.h>

namespace hanse::assess {
namespace {

using base::Rational;
using knowledge::Form;
using knowledge::ObjectiveId;

constexpr PerObjective<Form> kForms{Form::vertical,   Form::any, Form::horizontal,
                                    Form::horizontal, Form::any, Form::any};

FitInputs ten_members(const PerObjective<int>& circles, const PerObjective<int>& need_percent) {
    FitInputs out{.members = 10, .form = kForms};
    for (std::size_t i = 0; i < circles.size(); ++i) {
        if (circles[i] >= 0) out.circle_size[i] = static_cast<std::size_t>(circles[i]);
        if (need_percent[i] >= 0) out.need[i] = Rational(need_percent[i], 100);
    }
    return out;
}

TEST(ObjectiveFit, EveryCase) {
    using enum ObjectiveId;
    struct Case {
        const char* what;
        PerObjective<int> circles, need_percent;
        std::vector<ObjectiveId> recommended;
        bool replaced, conflict;
    };
    const Case cases[] = {
        {"E-14: licensing is only a little worse than defence",
         {10, 9, 7, 8, 9, 9},
         {90, 80, 20, 90, 70, 75},
         {jd, jp, ol},
         true,
         false},
        {"defence is too good to drop: circles",
         {10, 9, 7, 10, 9, 9},
         {90, 80, 20, 90, 70, 75},
         {jd, da, jp},
         false,
         true},
        {"nothing fits", {0, 0, 0, 0, 0, 0}, {100, 100, 100, 100, 100, 100}, {}, false, false},
        {"a need that nobody knows is no recommendation",
         {10, 10, 10, 10, 10, 10},
         {-1, 60, -1, -1, -1, -1},
         {jp},
         false,
         false},
        {"exactly one half is a candidate",
         {5, 0, 0, 0, 0, 0},
         {100, 0, 0, 0, 0, 0},
         {jd},
         false,
         false},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const ObjectiveFit fit = objective_fit(ten_members(c.circles, c.need_percent));
        EXPECT_EQ(fit.recommended, c.recommended);
        EXPECT_EQ(fit.replaced.has_value(), c.replaced);
        EXPECT_EQ(fit.architecture_conflict, c.conflict);
    }
}

TEST(ObjectiveFit, UnknownIsNotZero) {
    const ObjectiveFit fit =
        objective_fit(ten_members({10, -1, 10, 0, 10, 10}, {90, 80, -1, -1, 70, 75}));
    EXPECT_EQ(fit.fit[0], Rational(9, 10));
    EXPECT_FALSE(fit.fit[1]);
    EXPECT_FALSE(fit.fit[2]);
    EXPECT_EQ(fit.fit[3], Rational(0)) << "without a circle no need can help";
}

}  // namespace
}  // namespace hanse::assess
