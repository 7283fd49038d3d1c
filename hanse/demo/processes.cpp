// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/demo/processes.hpp"

#include <charconv>

#include "hanse/base/moment.hpp"
#include "hanse/base/value_fields.hpp"
#include "hanse/server/viewers.hpp"
#include "hanse/server/workflow_hands.hpp"
#include "hanse/workflow/engine.hpp"

namespace hanse::demo {

using base::Done;
using base::Result;
using base::text_in;
using base::Value;

namespace {

std::int64_t whole_of(const std::string& text) {
    std::int64_t out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

/// {fact: {na: yes, reason}}
Value typed_answers(const Value& answers) {
    Value out = Value::map();
    for (const auto& [fact, answer] : answers.fields()) {
        Value one = Value::map();
        for (const auto& [name, value] : answer.fields())
            one.set(name, name == "na" ? Value(*value.text() == "yes") : value);
        out.set(fact, std::move(one));
    }
    return out;
}

/// YAML knows texts only; a form knows numbers and truths too.
Value typed(const workflow::Process& process, const std::string& name, const Value& value) {
    using workflow::FieldType;
    const workflow::FormField* field = process.field(name);
    if (field == nullptr) return value;
    if (field->type == FieldType::answers) return typed_answers(value);
    if (!value.is_text()) return value;
    if (field->type == FieldType::truth) return Value(*value.text() == "yes");
    if (field->type == FieldType::whole) return Value(whole_of(*value.text()));
    return value;
}

Value form_of(const Player& player, const workflow::Process& process) {
    Value out = Value::map();
    if (const Value* form = player.deed.find("form"))
        for (const auto& [name, value] : form->fields()) out.set(name, typed(process, name, value));
    const std::string days = text_in(player.deed, "deadline_in_days");
    if (!days.empty())
        out.set("deadline",
                base::later(player.stage.now, whole_of(days) * base::kDay).substr(0, 10));
    return out;
}

workflow::Viewer viewer_of(const Player& player) {
    return server::workflow_viewer(player.seat, player.occasion.who);
}

Result<Done> tell(const Player& player, const workflow::Instance& instance) {
    return server::tell_where_it_stands(player.stage.office, player.stage.database, instance,
                                        player.occasion);
}

Result<workflow::Instance> instance_of(const Player& player, const Begun& begun) {
    const std::string called = text_in(player.deed, "of");
    const auto found = begun.find({player.alliance, called});
    if (found == begun.end())
        return base::not_found({}, "没有名为 " + called + " 的流程",
                               "nothing was begun that is called " + called);
    return workflow::show(player.stage.database, player.stage.office.processes(), found->second,
                          viewer_of(player));
}

Result<workflow::Wish> wish_of(const Player& player, const workflow::Instance& instance) {
    HANSE_TRY(process, player.stage.office.processes().need(instance.process));
    return workflow::Wish{.instance = instance.id,
                          .move = text_in(player.deed, "move"),
                          .version = instance.version,
                          .form = form_of(player, *process),
                          .reason = text_in(player.deed, "reason"),
                          .choice = text_in(player.deed, "choice")};
}

}  // namespace

Result<Done> start_process(const Player& player, const std::string& batch, Begun& begun) {
    const server::Office& office = player.stage.office;
    HANSE_TRY(process, office.processes().need(text_in(player.deed, "process")));
    const workflow::Beginning beginning{.alliance = player.alliance,
                                        .subject = text_in(player.deed, "subject"),
                                        .member = player.seat.member,
                                        .batch = batch,
                                        .input = form_of(player, *process),
                                        .reason = text_in(player.deed, "reason")};
    HANSE_TRY(instance,
              workflow::start(player.stage.database, *process, beginning, viewer_of(player),
                              player.occasion, server::workflow_hands(office)));
    begun[{player.alliance, text_in(player.deed, "called")}] = instance.id;
    return tell(player, instance);
}

Result<Done> move_process(const Player& player, const Begun& begun) {
    const server::Office& office = player.stage.office;
    HANSE_TRY(instance, instance_of(player, begun));
    HANSE_TRY(wish, wish_of(player, instance));
    HANSE_TRY(moved,
              workflow::move(player.stage.database, office.processes(), wish, viewer_of(player),
                             player.occasion, server::workflow_hands(office)));
    return tell(player, moved);
}

Result<Done> fill_in(const Player& player, const Begun& begun) {
    HANSE_TRY(instance, instance_of(player, begun));
    HANSE_TRY(wish, wish_of(player, instance));
    HANSE_CHECK(workflow::save(player.stage.database, player.stage.office.processes(), wish,
                               viewer_of(player), player.occasion,
                               server::workflow_hands(player.stage.office)));
    return Done{};
}

}  // namespace hanse::demo
