// SPDX-License-Identifier: GPL-3.0-or-later
// The rules against history: what must be found is found, what was cleared is not condemned, and
// forgetting any field of any case never makes the tool more certain.
#include <gtest/gtest.h>

#include "examples.hpp"
#include "turned_round.hpp"

#include "hanse/base/files.hpp"
#include "hanse/casebook/door.hpp"
#include "hanse/casebook/score.hpp"

namespace hanse {
namespace {

using assess::Assessment;
using casebook::HistoricCase;

const base::Date kDay = *base::Date::create(2026, 11, 22);

const std::vector<HistoricCase>& history() {
    static const auto cases = [] {
        const std::string path = HANSE_ROOT "/examples/casebook/casebook.yaml";
        auto read = casebook::read_casebook(*base::read_file(path), path, rules());
        if (!read) throw std::runtime_error(base::describe(read.error(), base::Language::en));
        return *std::move(read);
    }();
    return cases;
}

/// A case taken through the door and assessed; what the assessment points into stays with it.
struct Assessed {
    std::unique_ptr<domain::CaseFile> file;
    Assessment answer;
};

Assessed through_the_door(const casebook::Inputs& inputs) {
    auto read = casebook::case_file_of(inputs, rules(), "casebook");
    if (!read) throw std::runtime_error(base::describe(read.error(), base::Language::en));
    auto file = std::make_unique<domain::CaseFile>(*std::move(read));
    auto answer = assess::assess(*file, rules(), kDay);
    if (!answer) throw std::runtime_error(base::describe(answer.error(), base::Language::en));
    return {std::move(file), *std::move(answer)};
}

casebook::Score score_of_all() {
    std::vector<casebook::Trial> trials;
    for (const HistoricCase& one : history()) {
        auto trial = casebook::try_case(one, rules(), kDay, "casebook");
        if (!trial) throw std::runtime_error(base::describe(trial.error(), base::Language::en));
        trials.push_back(*std::move(trial));
    }
    return casebook::score(trials, rules().door());
}

TEST(Casebook, WhatHistoryCondemnedIsRaisedAndWhatItClearedIsNotCalledCrossed) {
    const casebook::Score score = score_of_all();
    EXPECT_EQ(score.cases, 57U);
    EXPECT_GE(*score.observable.ratio(), base::Rational(95) / base::Rational(100));
    EXPECT_EQ(score.false_violated.hits, 0U);
    EXPECT_EQ(score.rejected.hits, 0U);
    EXPECT_LE(*score.suspected_beyond.ratio(), base::Rational(1) / base::Rational(10));
}

/// More facts may settle what was open; fewer never do.
void expect_no_more_certain(const Assessment& before, const Assessment& after,
                            const std::string& what) {
    for (const assess::Finding& finding : before.findings) {
        if (finding.status != assess::Status::unknown) continue;
        const auto same = std::ranges::find(after.findings, finding.rule, &assess::Finding::rule);
        if (same == after.findings.end()) continue;
        EXPECT_EQ(same->status, assess::Status::unknown) << what << ": " << finding.rule->id;
    }
}

TEST(Casebook, ForgettingAFieldNeverMakesTheToolMoreCertain) {
    for (const HistoricCase& one : history()) {
        const Assessed whole = through_the_door(one.inputs);
        const auto forget = [&](const casebook::Inputs& fewer, const std::string& what) {
            const Assessed rest = through_the_door(fewer);
            compare(whole.answer, rest.answer, one.inputs.id + " " + what);
            expect_no_more_certain(whole.answer, rest.answer, one.inputs.id + " " + what);
        };
        for (const auto& [name, field] : one.inputs.fields) {
            casebook::Inputs fewer = one.inputs;
            fewer.fields.erase(name);
            forget(fewer, name);
        }
        casebook::Inputs fewer = one.inputs;
        fewer.fields.clear();
        forget(fewer, "everything");
    }
}

TEST(Casebook, OnlyInputsAreRead) {
    for (const HistoricCase& one : history()) {
        HistoricCase stripped = one;
        stripped.name = "something else";
        stripped.record = {};
        const auto before = casebook::try_case(one, rules(), kDay, "casebook");
        const auto after = casebook::try_case(stripped, rules(), kDay, "casebook");
        ASSERT_TRUE(before && after);
        for (std::size_t i = 0; i < before->verdicts.size(); ++i)
            EXPECT_EQ(before->verdicts[i].verdict, after->verdicts[i].verdict) << one.inputs.id;
    }
}

TEST(Casebook, NothingIsKeyedToTheNameOfACase) {
    for (const HistoricCase& one : history()) {
        casebook::Inputs renamed = one.inputs;
        renamed.id = "x";
        const Assessed before = through_the_door(one.inputs);
        const Assessed after = through_the_door(renamed);
        const auto a = casebook::verdicts(before.answer), b = casebook::verdicts(after.answer);
        for (std::size_t i = 0; i < a.size(); ++i)
            EXPECT_EQ(a[i].verdict, b[i].verdict) << one.inputs.id;
    }
}

}  // namespace
}  // namespace hanse
