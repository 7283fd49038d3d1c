// SPDX-License-Identifier: GPL-3.0-or-later
// Maturity, obligations, severity and evolution: the small models of model.md E.5 and G.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "hanse/assess/evolution.hpp"
#include "hanse/assess/maturity.hpp"
#include "hanse/assess/obligations.hpp"
#include "hanse/assess/severity.hpp"
#include "hanse/assess/test_rules.hpp"

namespace hanse::assess {
namespace {

using base::Interval;
using base::Rational;
using base::Truth;
using knowledge::Stage;

constexpr Truth yes = Truth::yes, no = Truth::no, open = Truth::unknown;

TEST(Maturity, EveryCase) {
    struct Case {
        const char* what;
        std::vector<std::vector<Truth>> gates;
        Stage lowest, highest;
        std::vector<std::size_t> missing;
    };
    const Case cases[] = {
        {"G-04: a gate of S2 is missing, those of S3 do not count",
         {{yes, yes, yes}, {yes, yes, no, yes}, {yes, yes, yes}, {no}},
         Stage::s1,
         Stage::s1,
         {2}},
        {"nothing is known", {{open}, {open}, {open}, {open}}, Stage::s0, Stage::s4, {0}},
        {"S3 at most", {{yes}, {yes, open}, {yes}, {no, open}}, Stage::s1, Stage::s3, {1}},
        {"the top has no next", {{yes}, {yes}, {yes}, {yes}}, Stage::s4, Stage::s4, {}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const Maturity found = maturity(c.gates);
        EXPECT_EQ(found.lowest, c.lowest);
        EXPECT_EQ(found.highest, c.highest);
        EXPECT_EQ(found.missing, c.missing);
    }
}

RC_GTEST_PROP(Maturity, NeverFallsWhenAGateTurnsTrue, ()) {
    std::vector<std::vector<Truth>> gates(4);
    for (auto& stage : gates)
        for (int i = *rc::gen::inRange(1, 4); i > 0; --i)
            stage.push_back(static_cast<Truth>(*rc::gen::inRange(0, 3)));
    const Maturity before = maturity(gates);
    auto& stage = gates[*rc::gen::inRange<std::size_t>(0, 4)];
    stage[*rc::gen::inRange<std::size_t>(0, stage.size())] = Truth::yes;
    const Maturity after = maturity(gates);
    RC_ASSERT(before.lowest <= after.lowest);
    RC_ASSERT(before.highest <= after.highest);
}

TEST(Pressure, EveryCase) {
    knowledge::Control evaluation{.id = "RC-R3c", .advised = 3, .required = 4, .needs = "pool"};
    struct Case {
        const char* what;
        Stage stage;
        Truth pool;
        Pressure pressure;
    };
    const Case cases[] = {
        {"too young for a strict evaluation (G4-N1)", Stage::s2, yes, Pressure::not_yet},
        {"advised", Stage::s3, yes, Pressure::advised},
        {"required", Stage::s4, yes, Pressure::required},
        {"there is no pool", Stage::s4, no, Pressure::not_applicable},
        {"nobody knows", Stage::s4, open, Pressure::unknown}};
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(pressure(evaluation, c.stage, {.pool = c.pool}), c.pressure);
    }
    evaluation.prohibition = true;
    EXPECT_EQ(pressure(evaluation, Stage::s0, {.pool = no}), Pressure::prohibition)
        << "prohibitions hold always";
}

TEST(Pressure, AYoungAllianceIsAskedForLittle) {
    for (const knowledge::Control& control : house_rules().controls())
        EXPECT_NE(pressure(control, Stage::s0, {yes, yes}), Pressure::required) << control.id;
}

TEST(Severity, EveryCase) {
    struct Case {
        const char* what;
        Pressure pressure;
        EvidenceStrength strength;
        Interval share, severity;
    };
    const Case cases[] = {
        {"G-12: required, shown, 30%", Pressure::required, EvidenceStrength::shown, Rational(3, 10),
         Rational(12, 25)},
        {"from one half on the share counts no more", Pressure::prohibition,
         EvidenceStrength::shown, Rational(4, 5), 1},
        {"a suspicion counts half", Pressure::prohibition, EvidenceStrength::suspected, 0,
         Rational(1, 4)},
        {"share not known", Pressure::prohibition, EvidenceStrength::shown, Interval(),
         Interval(Rational(1, 2), Rational(1))},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(risk_severity(severity_base(c.pressure), c.strength, c.share), c.severity);
    }
}

TEST(Severity, Grades) {
    EXPECT_EQ(severity_grade(Rational(6, 10)), Grade::high);
    EXPECT_EQ(severity_grade(Rational(12, 25)), Grade::medium);
    EXPECT_EQ(severity_grade(Rational(3, 10)), Grade::medium);
    EXPECT_EQ(severity_grade(Rational(29, 100)), Grade::low);
}

TEST(Evolution, HalfWay) {  // model.md, example E-12
    const std::vector<Truth> gates{yes, yes, open, no, yes, no, no, yes};
    const EvolutionReadiness found = evolution_readiness(gates);
    EXPECT_EQ(found.ready, no);
    EXPECT_EQ(found.readiness, Interval(Rational(1, 2), Rational(5, 8)));
    EXPECT_EQ(found.next, 2U);
    EXPECT_EQ(found.missing, (std::vector<std::size_t>{2, 3, 5, 6}));
}

}  // namespace
}  // namespace hanse::assess
