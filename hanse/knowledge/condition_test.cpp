// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/knowledge/condition.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "hanse/knowledge/test_catalogue.hpp"

namespace hanse::knowledge {
namespace {

using base::Interval;
using base::Truth;

NumberTable one_number() {
    NumberTable out;
    DatedNumber half{.id = "half", .name = {"一半", "half"}, .unit = "ratio"};
    half.versions.push_back({*base::Date::create(2022, 8, 1), base::Rational(1, 2), {}});
    out.add(std::move(half));
    return out;
}

struct World {
    FactCatalogue catalogue = small_catalogue();
    NumberTable numbers = one_number();
    NumbersOnDay on_day{numbers, *base::Date::create(2024, 1, 1)};
    Facts facts{catalogue};

    void set(std::string_view id, FactValue value) {
        facts[*catalogue.find(id)].value = std::move(value);
    }
    base::Result<Condition> parse(std::string_view text) const {
        return Condition::parse(text, catalogue, numbers,
                                {.file = "t.yaml", .line = 3, .column = 5});
    }
    Truth judge(std::string_view text) const {
        const auto condition = parse(text);
        EXPECT_TRUE(condition) << text << ": "
                               << (condition ? ""
                                             : describe(condition.error(), base::Language::en));
        return condition ? condition->judge({facts, on_day}) : Truth::unknown;
    }
};

TEST(Condition, EveryCase) {
    World world;
    world.set("t.a", true);
    world.set("t.colour", ChoiceValue{1});
    world.set("t.colours", ChoiceSet{0b101});
    world.set("t.share", *Interval::parse("30%"));
    world.set("t.count", *Interval::parse(">=600"));
    struct Case {
        const char* text;
        Truth expected;
    };
    const Case cases[] = {
        {"t.a", Truth::yes},
        {"not t.a", Truth::no},
        {"t.b", Truth::unknown},
        {"t.a or t.b", Truth::yes},
        {"t.a and t.b", Truth::unknown},
        {"not t.a and t.b", Truth::no},
        {"t.a = yes", Truth::yes},
        {"t.a != yes", Truth::no},
        {"t.colour = green", Truth::yes},
        {"t.colour != green", Truth::no},
        {"t.colour in [red, blue]", Truth::no},
        {"t.colour in [red, green]", Truth::yes},
        {"t.colours has red", Truth::yes},
        {"t.colours has green", Truth::no},
        {"t.share >= 30%", Truth::yes},
        {"t.share > 3/10", Truth::no},
        {"t.share < $half", Truth::yes},
        {"t.count >= 500", Truth::yes},
        {"t.count > 700", Truth::unknown},
        {"t.count < 600", Truth::no},
        {"t.sum > 5", Truth::unknown},
        {"(t.b or t.a) and (t.share = 0.3)", Truth::yes},
        {"t.b or t.b and not t.a", Truth::unknown},
    };
    for (const Case& c : cases) EXPECT_EQ(world.judge(c.text), c.expected) << c.text;
}

TEST(Condition, ANumberThatIsNotYetInForceSettlesNothing) {
    World world;
    world.on_day = NumbersOnDay(world.numbers, *base::Date::create(2020, 1, 1));
    world.set("t.share", *Interval::parse("90%"));
    EXPECT_EQ(world.judge("t.share >= $half"), Truth::unknown);
}

TEST(Condition, WrongOnesSayWhatWouldBeRight) {
    const World world;
    struct Case {
        const char* text;
        const char* expected;
    };
    const Case cases[] = {
        {"t.aa",
         "t.yaml:3:5: condition 't.aa', column 1, at 't.aa': no such fact; did you mean t.a?\n"},
        {"t.a and", "t.yaml:3:5: condition 't.a and', column 8, at '…': no such fact\n"},
        {"t.a t.b",
         "t.yaml:3:5: condition 't.a t.b', column 5, at 't.b': the condition should end here, or "
         "go on with 'and' or 'or'\n"},
        {"t.colour = pink",
         "t.yaml:3:5: condition 't.colour = pink', column 12, at 'pink': one of these expected: "
         "red, green, blue\n"},
        {"t.colour",
         "t.yaml:3:5: condition 't.colour', column 1, at 't.colour': only a yes/no fact can stand "
         "alone\n"},
        {"t.share >= many",
         "t.yaml:3:5: condition 't.share >= many', column 12, at 'many': a number expected\n"},
        {"t.share >= $third",
         "t.yaml:3:5: condition 't.share >= $third', column 12, at '$third': no such number (see "
         "rules/numbers)\n"},
        {"t.colour < red",
         "t.yaml:3:5: condition 't.colour < red', column 12, at 'red': only numbers can be "
         "compared by size\n"},
        {"(t.a", "t.yaml:3:5: condition '(t.a', column 5, at '…': ')' expected\n"},
        {"t.colours in [red]",
         "t.yaml:3:5: condition 't.colours in [red]', column 14, at '[': 'in' is for facts with "
         "choices\n"},
        {"t.name = x",
         "t.yaml:3:5: condition 't.name = x', column 10, at 'x': facts of this type have no '='\n"},
    };
    for (const Case& c : cases) {
        const auto condition = world.parse(c.text);
        ASSERT_FALSE(condition) << c.text;
        EXPECT_EQ(describe(condition.error(), base::Language::en), c.expected);
    }
}

TEST(Condition, OpenFactsAreThoseThatKeepItFromBeingSettled) {
    World world;
    world.set("t.a", true);
    const auto open = [&](std::string_view text) {
        std::vector<std::string> ids;
        for (const FactIndex fact : world.parse(text)->open_facts({world.facts, world.on_day}))
            ids.push_back(world.catalogue[fact].id);
        return ids;
    };
    EXPECT_EQ(open("t.a or t.b"), std::vector<std::string>{});
    EXPECT_EQ(open("t.a and t.b and t.share > 0.5"), (std::vector<std::string>{"t.b", "t.share"}));
    EXPECT_EQ(open("(t.a or t.colour = red) and t.b"), (std::vector<std::string>{"t.b"}));
}

/// A random condition over the small catalogue.
rc::Gen<std::string> any_condition(int depth) {
    const auto leaf = rc::gen::element<std::string>(
        "t.a", "t.b", "t.colour = red", "t.colour in [red, blue]", "t.colours has green",
        "t.share >= 30%", "t.share < $half", "t.count > 3", "not t.a");
    if (depth == 0) return leaf;
    const auto pair = [depth](const char* word) {
        return rc::gen::map(rc::gen::pair(any_condition(depth - 1), any_condition(depth - 1)),
                            [word](const std::pair<std::string, std::string>& both) {
                                return "(" + both.first + " " + word + " " + both.second + ")";
                            });
    };
    return rc::gen::oneOf(leaf, pair("and"), pair("or"),
                          rc::gen::map(any_condition(depth - 1),
                                       [](const std::string& one) { return "not (" + one + ")"; }));
}

RC_GTEST_PROP(Condition, ForgettingAFactNeverReversesAnAnswer, ()) {
    World world;
    world.set("t.a", *rc::gen::arbitrary<bool>());
    world.set("t.b", *rc::gen::arbitrary<bool>());
    world.set("t.colour", ChoiceValue{*rc::gen::inRange<std::uint8_t>(0, 3)});
    world.set("t.colours", ChoiceSet{*rc::gen::inRange<std::uint64_t>(0, 8)});
    world.set("t.share", Interval(base::Rational(*rc::gen::inRange<std::int64_t>(0, 100), 100)));
    world.set("t.count", Interval(*rc::gen::inRange(0, 8)));
    const auto condition = world.parse(*any_condition(3));
    RC_ASSERT(condition.has_value());
    const Truth before = condition->judge({world.facts, world.on_day});
    for (const FactIndex fact : condition->facts()) {
        Facts fewer = world.facts;
        fewer[fact].value = {};
        const Truth after = condition->judge({fewer, world.on_day});
        RC_ASSERT(after == before || after == Truth::unknown);
    }
}

}  // namespace
}  // namespace hanse::knowledge
