// SPDX-License-Identifier: GPL-3.0-or-later
// Aims, declared and inferred, and who fits them.
#include "hanse/report/json_sections.hpp"

namespace hanse::report::json {

using assess::Assessment;

namespace {

const char* state(const assess::ScoreView& score) {
    return score.active            ? "active"
           : score.emerging        ? "emerging"
           : score.surely_inactive ? "inactive"
                                   : "open";
}

Value score(const assess::ScoreView& one) {
    Value parts = list(one.parts, [](const assess::ScoreView::Part& part) {
        return Object(4)
            .with("feature", part.feature->id)
            .with("name", words(part.feature->name))
            .with("weight", fraction(part.weight))
            .with("value", interval(part.value))
            .take();
    });
    return Object(7)
        .with("objective", code_of(one.objective))
        .with("score", interval(one.score))
        .with("point", fraction(one.point))
        .with("state", state(one))
        .with("declared", one.declared)
        .with("architecture", truth(one.architecture_met))
        .with("evidence", std::move(parts))
        .take();
}

}  // namespace

Value objectives(const Assessment& a) {
    Value declared = list(a.declared.members(), [&](assess::ObjectiveId id) {
        return Object(3)
            .with("objective", code_of(id))
            .with("name", words(a.book->objective(id).name))
            .with("weight", fraction(a.weights[static_cast<std::size_t>(id)]))
            .take();
    });
    Value fits = list(a.fits, [](const assess::FitView& fit) {
        return Object(4)
            .with("objective", code_of(fit.objective))
            .with("fit", fraction(fit.fit))
            .with("need", fraction(fit.need))
            .with("recommended", fit.recommended)
            .take();
    });
    Value tensions = list(a.plan.tensions, [](const knowledge::Tension* tension) {
        return Object(4)
            .with("id", tension->id)
            .with("between", codes(tension->between.members()))
            .with("text", words(tension->text))
            .with("question", words(tension->question))
            .take();
    });
    return Object(7)
        .with("declared", std::move(declared))
        .with("later", codes(a.later.members()))
        .with("scores", list(a.scores, score))
        .with("fits", std::move(fits))
        .with("drift", fraction(a.drift))
        .with("drift_alarm", a.drift_alarm)
        .with("tensions", std::move(tensions))
        .take();
}

Value circles(const Assessment& a) {
    Value all = list(a.circles, [](const assess::CircleView& one) {
        return Object(7)
            .with("objective", code_of(one.objective))
            .with("fits", truth(one.ok))
            .with("members", ids(one.members))
            .with("possible", ids(one.possible))
            .with("violators", ids(one.violators))
            .with("hub", ids(one.hub))
            .with("market", one.market)
            .take();
    });
    return Object(4)
        .with("needed", a.circles_needed)
        .with("circles", std::move(all))
        .with("unplaced", ids(a.unplaced))
        .with("firewalls", texts(a.firewalls))
        .take();
}

}  // namespace hanse::report::json
