// SPDX-License-Identifier: GPL-3.0-or-later
// What a watch finds, and what it says the second and the third time.
#include "hanse/watch/run.hpp"

#include <algorithm>
#include <set>

#include "hanse/portfolio/notes.hpp"
#include "hanse/portfolio/undo.hpp"
#include "hanse/watch/test_watch.hpp"

namespace hanse::watch {
namespace {

class Run : public testing::TestWithParam<store::Engine> {};
INSTANTIATE_TEST_SUITE_P(On, Run, store::kEngines, store::engine_of);

class Watches : public testing::TestWithParam<store::Engine> {};
INSTANTIATE_TEST_SUITE_P(On, Watches, store::kEngines, store::engine_of);

TEST_P(Run, EverySortOfCondition) {
    Fixture f(GetParam());
    f.import("a.csv", kFirst);
    struct Case {
        const char* what;
        Spec spec;
        const char* found;
    };
    const Case cases[] = {
        {"a competitor by the beginning of its name, whole words only",
         {.competitors = {"Robert Bosch"}},
         "DE102012000003B4 new, US9000001B2 new"},
        {"any of two competitors",
         {.competitors = {"东方锅炉", "robert boschmann"}},
         "CN102345678B new, US9000002B2 new"},
        {"a class and all below it", {.classes = {"F28D"}}, "DE102012000003B4 new"},
        {"a main group, as the classification writes it",
         {.classes = {"F28D1/00"}},
         "DE102012000003B4 new"},
        {"a country", {.countries = {"US"}}, "US9000001B2 new, US9000002B2 new"},
        {"sorts of conditions hold together",
         {.competitors = {"Robert Bosch"}, .countries = {"US"}},
         "US9000001B2 new"},
        {"a question, with its other language",
         {.query = "余热"},
         "CN102345678B new, US9000001B2 new"},
        {"a Chinese description of a product finds English documents",
         {.products = {{"锅炉", "带换热器的余热回收锅炉"}}},
         "CN102345678B new, DE102012000003B4 new, US9000001B2 new"},
        {"a product beside a class only weighs",
         {.classes = {"B62J"}, .products = {{"锅炉", "余热回收锅炉"}}},
         "US9000002B2 new"},
        {"words that no document has", {.products = {{"x", "quantum entanglement"}}}, ""},
    };
    for (Case c : cases) {
        SCOPED_TRACE(c.what);
        c.spec.name = c.what;
        EXPECT_EQ(told(f.look(c.spec)), c.found);
    }
}

TEST_P(Run, TheSecondTimeWhatIsNewAndWhatChangedThenNothing) {
    Fixture f(GetParam());
    f.import("a.csv", kFirst);
    const Watch watch = f.watch({.name = "heat", .query = "heat exchanger"});
    EXPECT_EQ(told(f.look(watch)), "CN102345678B new, DE102012000003B4 new, US9000001B2 new");
    f.import("b.csv", kSecond);
    const Report second = f.look(watch);
    EXPECT_EQ(told(second), "US9000001B2 changed, US9000009B2 new");
    const auto changed = std::ranges::find(second.news, News::changed, &Warning::news);
    ASSERT_NE(changed, second.news.end());
    EXPECT_EQ(changed->changes, (std::vector<Change>{{"owners", "", "Southern Boilers Inc."}}));
    EXPECT_EQ(second.earlier.size(), 2U);
    const Report third = f.look(watch);
    EXPECT_EQ(told(third), "");
    EXPECT_EQ(third.earlier.size(), 4U);
    EXPECT_EQ(third.run->number, 3);
}

std::set<std::string> matching(const Report& report) {
    std::set<std::string> out;
    for (const auto* warnings : {&report.news, &report.earlier, &report.decided, &report.own})
        for (const Warning& one : *warnings)
            if (one.matching) out.insert(one.number);
    return out;
}

// The slow twin of a run that looks at changes only: a watch that looks at everything.
TEST_P(Run, StepByStepFindsWhatAFreshLookFinds) {
    Fixture f(GetParam());
    Spec specs[] = {{.query = "heat"},
                    {.competitors = {"Robert Bosch", "Siemens", "Southern"}},
                    {.classes = {"F28"}},
                    {.countries = {"US", "CN"}},
                    {.products = {{"x", "余热锅炉的换热器 heat exchanger"}}}};
    std::vector<Watch> followers;
    for (Spec& spec : specs) {
        spec.name = "follower " + std::to_string(followers.size());
        followers.push_back(f.watch(spec));
    }
    const auto follow = [&] {
        for (const Watch& one : followers) f.look(one);
    };
    f.import("a.csv", kFirst);
    follow();
    const std::int64_t second = f.import("b.csv", kSecond);
    follow();
    const auto compare = [&](const std::string& when) {
        for (std::size_t i = 0; i < followers.size(); ++i) {
            SCOPED_TRACE(when + ", " + followers[i].spec.name);
            Spec fresh = followers[i].spec;
            fresh.name = when + std::to_string(i);
            EXPECT_EQ(matching(f.look(followers[i])), matching(f.look(fresh)));
        }
    };
    compare("after two imports");
    ASSERT_TRUE(portfolio::undo(f.patents, second));
    follow();
    compare("after an undo");
}

TEST_P(Run, WhatMatchesNoMoreIsSaid) {
    Fixture f(GetParam());
    f.import("a.csv", kFirst);
    const std::int64_t second = f.import("b.csv", kSecond);
    const Watch watch = f.watch({.name = "sold", .competitors = {"Siemens", "Southern Boilers"}});
    EXPECT_EQ(told(f.look(watch)), "US9000001B2 new, US9000009B2 new");
    ASSERT_TRUE(portfolio::undo(f.patents, second));
    EXPECT_EQ(told(f.look(watch)), "US9000001B2 gone, US9000009B2 gone");
    f.import("b.csv", kSecond);
    EXPECT_EQ(told(f.look(watch)), "US9000001B2 returned, US9000009B2 returned");
    EXPECT_EQ(told(f.look(watch)), "");
}

TEST_P(Run, OtherNamesThatPeopleToldCount) {
    Fixture f(GetParam());
    f.import("a.csv", kFirst);
    ASSERT_TRUE(portfolio::note(
        f.patents, f.folder.write("names.csv", "name,known_as\nBosch Group,Robert Bosch GmbH\n"),
        f.occasion));
    EXPECT_EQ(told(f.look(Spec{.name = "x", .competitors = {"Bosch Group"}})),
              "DE102012000003B4 new, US9000001B2 new");
}

TEST_P(Run, ATitleAloneIsEnoughToBeFound) {
    Fixture f(GetParam());
    f.import("a.csv",
             "CN299000001A,,,2020-01-01,一种余热锅炉的换热器,,,甲,,F22B,公开,\n"
             "CN299000002A,,,2020-01-01,自行车鞍座,,,乙,,B62J,公开,\n");
    const Report report =
        f.look(Spec{.name = "x",
                    .products = {{"锅炉",
                                  "余热锅炉，烟气经过换热器，加热给水，蒸汽进入汽包，"
                                  "由控制阀调节压力"}}});
    EXPECT_EQ(told(report), "CN299000001A new");
    EXPECT_EQ(report.news[0].risk.parts[0].high, base::Rational(1));  // its text may be nearer
}

TEST_P(Run, ARightThatExpiresIsNewsThoughNobodyToldOfIt) {
    Fixture f(GetParam());
    f.import("a.csv", kFirst);
    const Watch watch = f.watch({.name = "x", .competitors = {"东方锅炉"}});
    EXPECT_EQ(told(f.look(watch)), "CN102345678B new");
    f.given.day = *base::Date::parse("2031-06-01");  // twenty years after filing
    const Report later = f.look(watch);
    EXPECT_EQ(told(later), "CN102345678B changed");
    EXPECT_EQ(later.news[0].changes, (std::vector<Change>{{"status", "active", "expired_term"}}));
    EXPECT_EQ(later.news[0].risk.grade, Grade::low);
    EXPECT_EQ(told(f.look(watch)), "");
}

TEST_P(Run, OwnPatentsAreMarkedAndNotWarnedOf) {
    Fixture f(GetParam());
    f.given.members = {"东方锅炉"};
    f.import("a.csv", kFirst);
    const Report report = f.look(Spec{.name = "x", .query = "余热"});
    EXPECT_EQ(told(report), "US9000001B2 new");
    ASSERT_EQ(report.own.size(), 1U);
    EXPECT_EQ(report.own[0].member, "东方锅炉");
    EXPECT_EQ(report.open().size(), 1U);
}

TEST_P(Run, WhatStoppedHalfWayIsDoneAgain) {
    Fixture f(GetParam());
    f.import("a.csv", kFirst);
    const Watch watch = f.watch({.name = "x", .countries = {"US"}});
    const RunOptions stops{.occasion = f.occasion, .step = [](std::size_t) {
                               return base::Result<base::Done>(base::conflict({}, "停", "stop"));
                           }};
    EXPECT_FALSE(f.go(watch, stops));
    EXPECT_FALSE(report(f.patents, watch)->run.has_value());
    EXPECT_EQ(told(f.look(watch)), "US9000001B2 new, US9000002B2 new");
}

TEST_P(Watches, NamesAreTakenRemovedAndTakenUpAgain) {
    Fixture f(GetParam());
    f.import("a.csv", kFirst);
    const Spec spec{.name = "x", .countries = {"US"}};
    const Watch watch = f.watch(spec);
    EXPECT_EQ(add(f.patents, spec, f.occasion).error().kind, base::ErrorKind::conflict);
    f.look(watch);
    ASSERT_TRUE(remove(f.patents, "x", f.occasion));
    EXPECT_EQ(find(f.patents, "x").error().kind, base::ErrorKind::not_found);
    ASSERT_TRUE(restore(f.patents, "x"));
    EXPECT_EQ(find(f.patents, "x")->spec, spec);
    EXPECT_EQ(told(f.look(watch)), "");  // it goes on where it was
    EXPECT_FALSE(restore(f.patents, "x"));
    EXPECT_FALSE(restore(f.patents, "y"));
}

TEST(Spec, AllMistakesAtOnce) {
    const auto wrong = check({.classes = {"2F"}, .countries = {"USA"}}, glossary());
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().all().size(), 3U);
}

}  // namespace
}  // namespace hanse::watch
