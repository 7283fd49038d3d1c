// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/workflow/passage.hpp"

#include "hanse/base/days.hpp"
#include "hanse/base/digest.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/value_fields.hpp"
#include "hanse/workflow/form.hpp"
#include "hanse/workflow/rows.hpp"
#include "hanse/workflow/votes.hpp"

namespace hanse::workflow {

using base::Done;
using base::Result;

namespace {

/// What the trail keeps of an instance: where it stands, and a digest of what was filled in.
std::string told(const Instance& instance) {
    base::Value out = base::Value::map();
    out.set("process", instance.process);
    out.set("state", instance.state);
    out.set("data", base::sha256(base::to_json(instance.data)));
    return base::to_json(out);
}

}  // namespace

Passage::Passage(store::Database& database, const Process& process, Instance instance,
                 const trail::Occasion& occasion, const Hands& hands)
    : database_(&database),
      process_(&process),
      instance_(std::move(instance)),
      occasion_(&occasion),
      hands_(&hands),
      before_(told(instance_)) {}

Result<Done> Passage::fill(const Form& asked, const base::Value& form) {
    base::Value document = merged(*process_, instance_.data, form);
    HANSE_CHECK(check_form(*process_, asked, form, document));
    instance_.data = std::move(document);
    return Done{};
}

Step Passage::step(std::string kind, std::string move, std::string role,
                   const Viewer& viewer) const {
    return {.kind = std::move(kind),
            .move = std::move(move),
            .from = instance_.state,
            .to = instance_.state,
            .at = occasion_->at,
            .person = viewer.person,
            .role = std::move(role),
            .member = viewer.member,
            .form = base::Value::map()};
}

Result<Done> Passage::take(Step step, const std::string& to) {
    if (!to.empty()) step.to = to;
    HANSE_TRY(number, insert_step(*database_, instance_.id, step));
    step.number = number;
    last_ = std::move(step);
    return Done{};
}

void Passage::set_due() {
    instance_.due.clear();
    const State* state = process_->state(instance_.state);
    if (state == nullptr || !state->due) return;
    if (state->due->days)
        instance_.due = base::plus_days(hands_->day_of(instance_.since), *state->due->days).text();
    else
        instance_.due = base::text_in(instance_.data, state->due->field);
}

void Passage::enter(const std::string& state) {
    instance_.state = state;
    instance_.since = occasion_->at;
    if (process_->state(state)->final) instance_.ended_at = occasion_->at;
    set_due();
}

Result<Done> Passage::begin(Step step) {
    step.from.clear();
    enter(process_->first);
    HANSE_CHECK(insert_instance(*database_, instance_));
    HANSE_CHECK(take(std::move(step), instance_.state));
    HANSE_CHECK(open_votes(*database_, *process_, instance_, last_.number, *hands_));
    before_.clear();
    return note();
}

Result<Done> Passage::stay() {
    set_due();
    HANSE_CHECK(update_instance(*database_, instance_));
    return note();
}

Result<Done> Passage::go(const Move& move, const std::string& to, bool effective) {
    enter(to);
    HANSE_CHECK(update_instance(*database_, instance_));
    HANSE_CHECK(open_votes(*database_, *process_, instance_, last_.number, *hands_));
    if (effective && !move.effect.empty())
        HANSE_CHECK(hands_->act(
            *database_,
            {.word = move.effect, .instance = instance_, .move = move, .occasion = *occasion_}));
    return note();
}

Result<Done> Passage::note() const {
    HANSE_CHECK(trail::note(
        *database_, instance_.alliance.empty() ? trail::kHouse : instance_.alliance, *occasion_,
        {.what = "workflow." + last_.kind,
         .subject = "workflow/" + instance_.id,
         .before = before_.empty() ? std::nullopt : std::optional(before_),
         .after = told(instance_),
         .reason = {}}));
    return Done{};
}

}  // namespace hanse::workflow
