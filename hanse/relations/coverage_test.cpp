// SPDX-License-Identifier: GPL-3.0-or-later
// Features against documents, and claim charts.
#include "hanse/relations/coverage.hpp"

#include <gtest/gtest.h>

#include "hanse/relations/chart.hpp"
#include "hanse/relations/test_pool.hpp"

namespace hanse::relations {
namespace {

using base::Truth;

const base::Date kDay = *base::Date::parse("2025-06-30");

std::vector<Feature> features(const std::string& rows) {
    const auto read =
        features_in("product,feature,words_zh,words_en,classes,needed_by\n" + rows, "f.csv");
    if (!read) throw std::runtime_error(base::describe(read.error(), base::Language::en));
    return *read;
}

Covered covered(domain::Known<domain::PatentStatus> status, std::vector<patents::Record> records) {
    auto file = case_with({{"CN101B", "M1"}});
    file.patents[0].status = status;
    const auto wanted = features("Pump,quiet,,serrated blades,F04D29/66,M1\n");
    const Pool pool = join(file, records);
    return cover(file, pool, {}, wanted, kDay).features[0].state;
}

TEST(Coverage, EveryState) {
    using domain::PatentStatus;
    const auto about = record_of({.number = "CN101B", .title = "Serrated blade"});
    const auto silent = record_of({.number = "CN101B", .title = "Seal"});
    const auto only_class =
        record_of({.number = "CN101B", .title = "Seal", .classes = {"F04D29/66"}});
    EXPECT_EQ(covered(PatentStatus::granted, {about}), Covered::yes);
    EXPECT_EQ(covered(PatentStatus::lapsed, {about}), Covered::only_dead);
    EXPECT_EQ(covered({}, {about}), Covered::open) << "nobody knows whether it lives";
    EXPECT_EQ(covered(PatentStatus::granted, {silent}), Covered::no);
    EXPECT_EQ(covered(PatentStatus::granted, {}), Covered::open) << "nothing was read";
    EXPECT_EQ(covered(PatentStatus::granted, {only_class}), Covered::open) << "only the class";
}

TEST(Coverage, WhoReadsOnWhom) {
    const auto file = case_with({{"CN101B", "M1"}});
    const std::vector records{
        record_of({.number = "CN101B", .claim = "A pump with serrated blades"})};
    auto stranger =
        record_of({.number = "EP7B1", .title = "Serrated blades and remote monitoring"});
    stranger.owners = {{.name = "Stranger"}};
    stranger.status = patents::LegalStatus::active;
    const std::vector outside{stranger, records[0]};
    const auto wanted =
        features("Pump,quiet,,serrated blades,,M1\nPump,watched,,remote monitoring,,M1\n");
    const Pool pool = join(file, records);
    const Coverage found = cover(file, pool, outside, wanted, kDay);
    ASSERT_EQ(found.readings.size(), 2U) << "the pool's own record is no outsider";
    EXPECT_EQ(found.readings[0].number, "CN101B");
    EXPECT_EQ(found.readings[0].hits[0].touch.where, Legible::Where::claim);
    EXPECT_EQ(found.readings[1].owner.en, "Stranger");
    EXPECT_EQ(found.readings[1].hits.size(), 2U);
    EXPECT_EQ(found.readings[1].alive, Truth::yes);
    EXPECT_EQ(found.features[1].outside.size(), 1U);
}

TEST(Features, MistakesAreNamedWithTheirLine) {
    const auto none = features_in("product,feature,words_en\nPump,quiet,\n,quiet,blade\n", "f.csv");
    ASSERT_FALSE(none);
    EXPECT_EQ(base::describe(none.error(), base::Language::en),
              "f.csv:2: a row has a product, a feature, and words or classes to find it by\n"
              "f.csv:3: a row has a product, a feature, and words or classes to find it by\n");
    EXPECT_FALSE(features_in("product,colour\nPump,red\n", "f.csv"));
    EXPECT_EQ(
        features_in("产品,特征,中文词\n泵,静音,锯齿；叶片\n", "f.csv")->front().phrases.size(), 2U);
}

TEST(Chart, ClaimsAreCutIntoElements) {
    struct Case {
        const char* what;
        const char* claim;
        std::vector<std::string> elements;
    };
    const Case cases[] = {
        {"English",
         "A pump, comprising: a hub; and blades, wherein the blades are serrated.",
         {"A pump, comprising", "a hub", "blades", "wherein the blades are serrated"}},
        {"Chinese",
         "一种叶轮，包括轮毂；其特征在于，叶片呈锯齿形；间距不等。",
         {"一种叶轮，包括轮毂", "其特征在于，叶片呈锯齿形", "间距不等"}},
        {"written in one piece", "A pump with a hub and blades", {"A pump with a hub and blades"}},
        {"nothing", "", {}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(elements_of(c.claim), c.elements);
    }
}

TEST(Chart, AllElementsRule) {
    const auto outcome = [](const std::vector<const char*>& results, std::size_t elements) {
        std::string csv = "patent,claim,product,element,text,feature,evidence,result,by,on,note\n";
        for (std::size_t i = 0; i < results.size(); ++i)
            csv += "P1,1,Pump," + std::to_string(i + 1) + "/" + std::to_string(elements) + ",x,,," +
                   results[i] + ",Li,2026-11-23,\n";
        const auto rows = filled_chart(csv, "c.csv");
        if (!rows) throw std::runtime_error(base::describe(rows.error(), base::Language::en));
        return outcomes_of(*rows)[0];
    };
    const auto all = outcome({"met", "具备"}, 2);
    EXPECT_EQ(all.literally, Truth::yes);
    const auto near = outcome({"met", "等同"}, 2);
    EXPECT_EQ(near.literally, Truth::no);
    EXPECT_EQ(near.with_equivalents, Truth::yes);
    EXPECT_EQ(outcome({"met", ""}, 2).literally, Truth::unknown);
    EXPECT_EQ(outcome({"not met", ""}, 2).with_equivalents, Truth::no) << "one settles it";
    const auto cut = outcome({"met", "met"}, 3);
    EXPECT_EQ(cut.literally, Truth::unknown) << "an element was left out of the form";
    EXPECT_EQ(cut.left_out, 1U);
}

TEST(Chart, MistakesAreNamedWithTheirLine) {
    const auto complaint = [](const std::string& row) {
        const auto read = filled_chart(
            "patent,claim,product,element,text,feature,evidence,result,by,on,note\n" + row,
            "c.csv");
        return read ? std::string("none") : base::describe(read.error(), base::Language::en);
    };
    EXPECT_EQ(complaint("P1,1,Pump,1/2,x,,,perhaps,Li,2026-11-23,\n"),
              "c.csv:2:8: 'perhaps' is no result; write met, not met, equivalent, unknown, or "
              "nothing\n");
    EXPECT_EQ(complaint("P1,1,Pump,3/2,x,,,,,,\n"),
              "c.csv:2:4: such as 3/7: which element, of how many\n");
    EXPECT_EQ(complaint("P1,1,Pump,1/2,x,,,met,,,\n"),
              "c.csv:2:9: a result says by whom (by) and on which day (on, such as 2026-11-23)\n");
    EXPECT_NE(complaint("P1,1,Pump,1/2,x,,,,,,\nP1,1,Pump,1/2,x,,,,,,\n").find("c.csv:3:4"),
              std::string::npos);
}

}  // namespace
}  // namespace hanse::relations
