// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/workflow_values.hpp"

#include "hanse/base/value_fields.hpp"

namespace hanse::server {

using base::Language;
using base::Value;

namespace {

const char* word_of(workflow::FieldType type) {
    return kFieldTypes.at(static_cast<std::size_t>(type));
}

const char* word_of(workflow::ReasonNeed need) {
    return kReasonNeeds.at(static_cast<std::size_t>(need));
}

Value field_value(const workflow::FormField& field, Language language) {
    Value out = Value::map()
                    .set("id", field.id)
                    .set("name", field.name.in(language))
                    .set("type", word_of(field.type));
    base::set_if(out, "help", field.help.in(language));
    base::set_if(out, "of", field.of);
    if (field.choices.empty()) return out;
    Value choices = Value::list();
    for (const auto& [id, name] : field.choices)
        choices.push(Value::map().set("id", id).set("name", name.in(language)));
    return out.set("choices", std::move(choices));
}

Value form_value(const workflow::Form& form) {
    return Value::map()
        .set("required", Value::list_of(form.required))
        .set("optional", Value::list_of(form.optional));
}

Value state_value(const workflow::State& state, Language language) {
    Value out = Value::map()
                    .set("id", state.id)
                    .set("name", state.name.in(language))
                    .set("final", state.final)
                    .set("edited", Value::list_of(state.edited))
                    .set("edited_by", Value::list_of(state.edited_by));
    if (!state.due) return out;
    Value due = Value::map();
    if (state.due->days) due.set("days", *state.due->days);
    base::set_if(due, "field", state.due->field);
    base::set_if(due, "then", state.due->then);
    return out.set("due", std::move(due));
}

Value move_value(const workflow::Move& move, Language language) {
    Value out = Value::map()
                    .set("id", move.id)
                    .set("name", move.name.in(language))
                    .set("from", Value::list_of(move.from))
                    .set("roles", Value::list_of(move.consent ? move.consent->of : move.roles))
                    .set("reason", word_of(move.reason))
                    .set("form", form_value(move.form))
                    .set("vote", move.consent.has_value());
    base::set_if(out, "to", move.to);
    if (move.consent) out.set("passed", move.consent->passed).set("failed", move.consent->failed);
    return out;
}

template <class Items>
Value list_with(const Items& items, Value (*value)(const typename Items::value_type&, Language),
                Language language) {
    Value out = Value::list();
    for (const auto& one : items) out.push(value(one, language));
    return out;
}

}  // namespace

Value process_value(const workflow::Process& process, Language language) {
    return Value::map()
        .set("id", process.id)
        .set("name", process.name.in(language))
        .set("about", process.about.in(language))
        .set("started_by", Value::list_of(process.started_by))
        .set("start", form_value(process.start))
        .set("first", process.first)
        .set("fields", list_with(process.fields, field_value, language))
        .set("states", list_with(process.states, state_value, language))
        .set("moves", list_with(process.moves, move_value, language));
}

Value instance_value(const workflow::Processes& processes, const workflow::Instance& instance,
                     Language language) {
    const workflow::Process* process = processes.find(instance.process);
    const workflow::State* state = process != nullptr ? process->state(instance.state) : nullptr;
    return Value::map()
        .set("id", instance.id)
        .set("process", instance.process)
        .set("process_name", process != nullptr ? process->name.in(language) : instance.process)
        .set("alliance", instance.alliance)
        .set("subject", instance.subject)
        .set("member", instance.member)
        .set("batch", instance.batch)
        .set("state", instance.state)
        .set("state_name", state != nullptr ? state->name.in(language) : instance.state)
        .set("open", instance.open())
        .set("since", instance.since)
        .set("due", instance.due)
        .set("started_by", instance.started_by)
        .set("started_as", instance.started_as)
        .set("started_at", instance.started_at)
        .set("ended_at", instance.ended_at)
        .set("version", instance.version)
        .set("data", instance.data);
}

Value open_move_value(const workflow::OpenMove& open, Language language) {
    Value out = move_value(*open.move, language).set("as", open.role);
    base::set_if(out, "choice", open.choice);
    return out;
}

Value ballot_value(const workflow::Ballot& ballot) {
    Value votes = Value::list();
    for (const workflow::Vote& vote : ballot.votes)
        votes.push(Value::map()
                       .set("voice", vote.voice)
                       .set("person", vote.person)
                       .set("choice", vote.choice)
                       .set("reason", vote.reason)
                       .set("at", vote.at));
    Value out = Value::map()
                    .set("voices", ballot.tally.voices)
                    .set("needed", ballot.tally.needed)
                    .set("votes", std::move(votes));
    if (!ballot.counted) return out;
    return out.set("yes", ballot.tally.yes)
        .set("no", ballot.tally.no)
        .set("abstain", ballot.tally.abstain);
}

Value step_value(const workflow::Step& step) {
    return Value::map()
        .set("number", step.number)
        .set("kind", step.kind)
        .set("move", step.move)
        .set("from", step.from)
        .set("to", step.to)
        .set("at", step.at)
        .set("person", step.person)
        .set("role", step.role)
        .set("member", step.member)
        .set("reason", step.reason)
        .set("form", step.form);
}

}  // namespace hanse::server
