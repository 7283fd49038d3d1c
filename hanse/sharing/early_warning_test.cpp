// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/early_warning.hpp"

#include <gtest/gtest.h>

#include "hanse/sharing/test_numbers.hpp"

namespace hanse::sharing {
namespace {

using base::Rational;

PerSignal<Rational> signals(const char* text) {
    PerSignal<Rational> out;
    std::istringstream words(text);
    std::string word;
    for (auto& signal : out)
        if (words >> word && word != "?") signal = Rational::parse(word);
    return out;
}

std::string colours(const EarlyWarning& found) {
    std::string out;
    for (const auto& level : found.levels) out += level ? "gar"[static_cast<int>(*level)] : '?';
    return out + (found.overall ? std::string(1, "GAR"[static_cast<int>(*found.overall)]) : "?");
}

TEST(EarlyWarning, EveryCase) {
    struct Case {
        const char* what;
        const char* signals;
        const char* colours;
    };
    const Case cases[] = {
        {"D-12", "267/1000 -1/3 1/6 8 0 1/50", "rragggR"},
        {"amber at the boundary", "1/1000 -1/10 1/10 6 1 1/20", "aaaaaaA"},
        {"red at the boundary", "1/20 -1/4 1/4 3 2 3/20", "rrrrrrR"},
        {"just green", "0.00099 -0.099 0.099 6.01 0 0.049", "ggggggG"},
        {"not known is not green", "0 0 0 12 0 ?", "ggggg??"},
        {"red is red, whatever is not known", "1/20 ? ? ? ? ?", "r?????R"},
    };
    for (const Case& c : cases)
        EXPECT_EQ(colours(early_warning(signals(c.signals))), c.colours) << c.what;
    EXPECT_EQ(early_warning(signals("0 ? 1/10 12 0 ?")).at_least, Level::amber);
    EXPECT_EQ(early_warning(signals("0 ? 1/10 12 0 ?")).missing,
              (std::vector<Signal>{Signal::min_r, Signal::arrears_ratio}));
}

TEST(EarlyWarning, SignalsFromTheBooks) {
    EXPECT_EQ(top_cost_share_gap(numbers("60 30 10"), numbers("40 40 20")), Rational(1, 5));
    EXPECT_EQ(top_cost_share_gap(numbers("50 50"), numbers("30 70")), Rational(1, 5))
        << "the first";
    EXPECT_FALSE(top_cost_share_gap(numbers("0 0"), numbers("1 1")));
    EXPECT_EQ(negative_years(numbers("-1 2 -1 -3")), 2);
    EXPECT_EQ(negative_years(numbers("-1 0")), 0);
    EXPECT_EQ(negative_years({}), 0);
}

}  // namespace
}  // namespace hanse::sharing
