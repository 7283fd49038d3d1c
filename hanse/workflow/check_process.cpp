// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/workflow/check_process.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include <fmt/format.h>

#include "hanse/base/nearest.hpp"

namespace hanse::workflow {

namespace {

/// The states that a move can lead to.
std::vector<std::string> targets(const Move& move) {
    if (move.consent) return {move.consent->passed, move.consent->failed};
    return {move.to};
}

class Check {
public:
    Check(const Process& process, base::Place place, std::vector<base::Error>& errors)
        : process_(process), place_(std::move(place)), errors_(errors) {}

    void run() {
        const std::size_t before = errors_.size();
        check_names();
        if (errors_.size() == before) check_paths();  // or one misspelt name would be told thrice
    }

private:
    void complain(const std::string& zh, const std::string& en) {
        errors_.push_back(base::invalid(place_, zh, en));
    }

    void need(bool known, const char* zh, const char* en, const std::string& where,
              const std::string& name) {
        if (known) return;
        complain(fmt::format("{}：没有{} “{}”", where, zh, name),
                 fmt::format("{}: there is no {} '{}'", where, en, name));
    }
    void need_state(const std::string& where, const std::string& name) {
        need(process_.state(name) != nullptr, "状态", "state", where, name);
    }
    void need_fields(const std::string& where, const std::vector<std::string>& names) {
        for (const std::string& name : names)
            need(process_.field(name) != nullptr, "字段", "field", where, name);
    }
    void need_roles(const std::string& where, const std::vector<std::string>& names, bool own,
                    bool clock) {
        for (const std::string& name : names)
            need(std::ranges::find(roles(), name) != roles().end() || (own && name == "own") ||
                     (clock && name == "clock"),
                 "角色", "role", where, name);
    }
    void need_form(const std::string& where, const Form& form) {
        need_fields(where, form.required);
        need_fields(where, form.optional);
    }

    void check_names() {
        need_state("first", process_.first);
        need_roles("started_by", process_.started_by, false, false);
        if (process_.started_by.empty())
            complain("started_by：谁也不能发起", "started_by: nobody can start it");
        need_form("start", process_.start);
        for (const auto& [role, sight] : process_.sight) need_roles("sight", {role}, false, false);
        for (const FormField& field : process_.fields) check_field(field);
        for (const State& state : process_.states) check_state(state);
        for (const Move& move : process_.moves) check_move(move);
    }

    void check_field(const FormField& field) {
        if (field.type != FieldType::answers) return;
        const FormField* questions = process_.field(field.of);
        if (questions == nullptr || questions->type != FieldType::questions)
            complain(fmt::format("字段 {}：of 应指向类型为 questions 的字段", field.id),
                     fmt::format("field {}: 'of' has to name a field of questions", field.id));
    }

    void check_state(const State& state) {
        need_fields(state.id, state.edited);
        need_roles(state.id, state.edited_by, true, false);
        if (!state.due) return;
        if (!state.due->field.empty()) {
            need_fields(state.id, {state.due->field});
            const FormField* field = process_.field(state.due->field);
            if (field != nullptr && field->type != FieldType::day)
                complain(fmt::format("{}：字段 {} 不是日期", state.id, field->id),
                         fmt::format("{}: the field {} is no day", state.id, field->id));
        }
        if (!state.due->then.empty()) check_clock(state);
    }

    void check_clock(const State& state) {
        const Move* move = process_.move(state.due->then);
        need(move != nullptr, "步骤", "move", state.id, state.due->then);
        if (move == nullptr) return;
        const bool able = std::ranges::find(move->roles, "clock") != move->roles.end() &&
                          std::ranges::find(move->from, state.id) != move->from.end() &&
                          move->form.required.empty() && move->reason != ReasonNeed::required;
        if (!able)
            complain(
                fmt::format("{}：到期步骤 {} 须由此状态出发、含角色 clock、不要求填写或理由",
                            state.id, move->id),
                fmt::format("{}: the move {} of its clock has to begin here, have the role clock "
                            "and ask for nothing",
                            state.id, move->id));
    }

    void check_move(const Move& move) {
        for (const std::string& from : move.from) {
            need_state(move.id, from);
            const State* state = process_.state(from);
            if (state != nullptr && state->final)
                complain(fmt::format("{}：{} 已是终点", move.id, from),
                         fmt::format("{}: {} is an end", move.id, from));
        }
        for (const std::string& to : targets(move)) need_state(move.id, to);
        need_roles(move.id, move.roles, true, true);
        need_form(move.id, move.form);
        if (move.consent) check_consent(move);
        if (move.from.empty() || move.roles.empty() != move.consent.has_value())
            complain(fmt::format("{}：需要 from，以及 roles 或 consent 之一", move.id),
                     fmt::format("{}: needs 'from', and either 'roles' or 'consent'", move.id));
        if (!move.effect.empty())
            need(std::ranges::find(effects(), move.effect) != effects().end(), "效果", "effect",
                 move.id, move.effect);
    }

    void check_consent(const Move& move) {
        need_roles(move.id, move.consent->of, false, false);
        if (move.consent->of.empty())
            complain(fmt::format("{}：没有人有表决权", move.id),
                     fmt::format("{}: nobody has a voice", move.id));
        const std::string& by = move.consent->needed_field;
        if (by.empty()) return;
        need_fields(move.id, {by});
        const FormField* field = process_.field(by);
        if (field == nullptr) return;
        for (const auto& [choice, name] : field->choices)
            if (choice != "one" && choice != "majority" && choice != "two_thirds" &&
                choice != "all")
                complain(fmt::format("字段 {}：不认识的通过条件 “{}”", by, choice),
                         fmt::format("field {}: unknown consent '{}'", by, choice));
        if (field->choices.empty())
            complain(fmt::format("字段 {}：应为选择", by),
                     fmt::format("field {}: has to be a choice", by));
    }

    using Step = std::function<void(const Move&, std::set<std::string>&)>;
    /// What can be reached from `known` by a step over all moves, again and again.
    std::set<std::string> spread(std::set<std::string> known, const Step& step) const {
        for (std::size_t before = 0; before != known.size();) {
            before = known.size();
            for (const Move& move : process_.moves) step(move, known);
        }
        return known;
    }

    void check_paths() {
        const auto reached =
            spread({process_.first}, [](const Move& move, std::set<std::string>& known) {
                for (const std::string& from : move.from)
                    if (known.contains(from))
                        for (const std::string& to : targets(move)) known.insert(to);
            });
        std::set<std::string> ends;
        for (const State& state : process_.states)
            if (state.final) ends.insert(state.id);
        const auto ending = spread(ends, [](const Move& move, std::set<std::string>& known) {
            for (const std::string& to : targets(move))
                if (known.contains(to)) known.insert(move.from.begin(), move.from.end());
        });
        for (const State& state : process_.states) {
            if (!reached.contains(state.id))
                complain(fmt::format("状态 {} 无法到达", state.id),
                         fmt::format("the state {} cannot be reached", state.id));
            if (!ending.contains(state.id))
                complain(fmt::format("从状态 {} 走不到终点", state.id),
                         fmt::format("no way leads from the state {} to an end", state.id));
        }
    }

    const Process& process_;
    base::Place place_;
    std::vector<base::Error>& errors_;
};

}  // namespace

void check_process(const Process& process, const base::Place& place,
                   std::vector<base::Error>& errors) {
    Check(process, place, errors).run();
}

}  // namespace hanse::workflow
