// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/workflow/engine.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/random_text.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/store/transacted.hpp"
#include "hanse/store/versioned.hpp"
#include "hanse/workflow/form.hpp"
#include "hanse/workflow/passage.hpp"
#include "hanse/workflow/rows.hpp"
#include "hanse/workflow/sight.hpp"
#include "hanse/workflow/votes.hpp"

namespace hanse::workflow {

using base::Done;
using base::Result;
using base::Value;

namespace {

/// The first of some roles that a viewer can act in; nothing if none.
std::optional<std::string> role_of(const std::vector<std::string>& roles, const Instance& instance,
                                   const Viewer& viewer) {
    for (const std::string& role : roles) {
        const bool able =
            role == "own" ? acts_as_own(instance, viewer) : role != "clock" && viewer.has(role);
        if (able) return role;
    }
    return std::nullopt;
}

bool leads_from(const Move& move, const Instance& instance) {
    return std::ranges::find(move.from, instance.state) != move.from.end();
}

base::Error not_for_you(const Move& move) {
    return base::denied(fmt::format("您的角色不能执行 “{}”", move.name.zh),
                        fmt::format("your role does not allow '{}'", move.name.en));
}

Result<Done> check_reason(const Move& move, const Wish& wish) {
    const bool needed =
        move.reason == ReasonNeed::required && (!move.consent || wish.choice == "no");
    if (needed && base::trim(wish.reason).empty())
        return base::invalid({}, fmt::format("“{}” 须说明理由", move.name.zh),
                             fmt::format("'{}' needs a reason", move.name.en));
    if (move.reason == ReasonNeed::none && !wish.reason.empty())
        return base::invalid({}, fmt::format("“{}” 不记理由", move.name.zh),
                             fmt::format("'{}' takes no reason", move.name.en));
    return Done{};
}

/// What a viewer may do to an instance, looked up once.
struct Case {
    Instance instance;
    const Process* process = nullptr;
};

Result<Case> visible_case(store::Database& database, const Processes& processes,
                          const std::string& id, const Viewer& viewer) {
    HANSE_TRY(instance, load_instance(database, id));
    HANSE_TRY(process, processes.need(instance.process));
    if (!Sighting(*process, instance, viewer).any()) return no_such_instance(id);
    return Case{std::move(instance), process};
}

/// What the person who moved it sees of it: a move may take it out of their sight.
Instance as_seen(const Process& process, const Instance& instance, const Viewer& viewer) {
    Instance out = instance;
    out.data = Sighting(process, instance, viewer).fields(instance.data);
    return out;
}

/// Puts a vote down; the one that decides moves the instance.
Result<Done> cast(store::Database& database, Passage& passage, const Move& move, const Wish& wish,
                  const Viewer& viewer) {
    if (wish.choice != "yes" && wish.choice != "no" && wish.choice != "abstain")
        return base::invalid({}, "表决应为 yes、no 或 abstain",
                             "a vote is 'yes', 'no' or 'abstain'");
    const Instance& instance = passage.instance();
    HANSE_TRY(number, newest_round(database, instance.id));
    HANSE_TRY(round, load_round(database, instance.id, number));
    const auto mine = std::ranges::find(round.votes, voice_of(viewer), &Vote::voice);
    const auto role = role_of(move.consent->of, instance, viewer);
    if (mine == round.votes.end() || !role) return not_for_you(move);
    *mine = {.voice = mine->voice,
             .person = viewer.person,
             .choice = wish.choice,
             .reason = wish.reason,
             .at = passage.occasion().at};
    HANSE_CHECK(update_voice(database, instance.id, number, *mine));
    Value form = Value::map();
    form.set("choice", wish.choice);
    Step step = passage.step("voted", move.id, *role, viewer);
    step.reason = wish.reason;
    step.form = form;
    HANSE_CHECK(passage.take(std::move(step)));
    const auto to = outcome(*move.consent, tally(*move.consent, instance.data, round.votes));
    if (!to) return passage.stay();
    return passage.go(move, *to, *to == move.consent->passed);
}

}  // namespace

Result<Instance> start(store::Database& database, const Process& process,
                       const Beginning& beginning, const Viewer& viewer,
                       const trail::Occasion& occasion, const Hands& hands) {
    const auto role = role_of(process.started_by, {}, viewer);
    if (!role)
        return base::denied(fmt::format("您的角色不能发起 “{}”", process.name.zh),
                            fmt::format("your role does not allow to start '{}'", process.name.en));
    Instance instance{.id = "w-" + base::random_text(16),
                      .process = process.id,
                      .alliance = beginning.alliance,
                      .subject = beginning.subject,
                      .member = beginning.member,
                      .batch = beginning.batch,
                      .data = merged(process, Value::map(), beginning.input),
                      .version = 0,
                      .started_by = viewer.person,
                      .started_as = *role,
                      .started_at = occasion.at};
    HANSE_CHECK(check_form(process, process.start, beginning.input, instance.data));
    return store::transacted(database, [&]() -> Result<Instance> {
        Passage passage(database, process, instance, occasion, hands);
        Step step = passage.step("started", "", *role, viewer);
        step.reason = beginning.reason;
        step.form = beginning.input;
        HANSE_CHECK(passage.begin(std::move(step)));
        return std::move(passage).take_instance();
    });
}

Result<std::vector<OpenMove>> moves_open(store::Database& database, const Processes& processes,
                                         const std::string& id, const Viewer& viewer) {
    HANSE_TRY(found, visible_case(database, processes, id, viewer));
    HANSE_TRY(number, newest_round(database, id));
    HANSE_TRY(round, load_round(database, id, number));
    std::vector<OpenMove> out;
    for (const Move& move : found.process->moves) {
        if (!leads_from(move, found.instance)) continue;
        const auto role =
            role_of(move.consent ? move.consent->of : move.roles, found.instance, viewer);
        if (!role) continue;
        OpenMove open{.move = &move, .role = *role};
        if (move.consent) {
            const auto mine = std::ranges::find(round.votes, voice_of(viewer), &Vote::voice);
            if (mine == round.votes.end()) continue;
            open.choice = mine->choice;
        }
        out.push_back(std::move(open));
    }
    return out;
}

Result<Instance> move(store::Database& database, const Processes& processes, const Wish& wish,
                      const Viewer& viewer, const trail::Occasion& occasion, const Hands& hands) {
    return store::transacted(database, [&]() -> Result<Instance> {
        HANSE_TRY(found, visible_case(database, processes, wish.instance, viewer));
        const Process& process = *found.process;
        HANSE_CHECK(store::check_version(found.instance.version, wish.version));
        const Move* wanted = process.move(wish.move);
        if (wanted == nullptr || !leads_from(*wanted, found.instance)) {
            const State* here = process.state(found.instance.state);
            const base::Bilingual state = here != nullptr ? here->name : base::same("?");
            return base::conflict(
                {}, fmt::format("“{}” 状态下没有 “{}” 这一步", state.zh, wish.move),
                fmt::format("there is no '{}' in the state '{}'", wish.move, state.en));
        }
        HANSE_CHECK(check_reason(*wanted, wish));
        Passage passage(database, process, std::move(found.instance), occasion, hands);
        if (wanted->consent) {
            HANSE_CHECK(cast(database, passage, *wanted, wish, viewer));
        } else {
            const auto role = role_of(wanted->roles, passage.instance(), viewer);
            if (!role) return not_for_you(*wanted);
            HANSE_CHECK(passage.fill(wanted->form, wish.form));
            Step step = passage.step("moved", wanted->id, *role, viewer);
            step.reason = wish.reason;
            step.form = wish.form;
            HANSE_CHECK(passage.take(std::move(step), wanted->to));
            HANSE_CHECK(passage.go(*wanted, wanted->to, true));
        }
        return as_seen(process, passage.instance(), viewer);
    });
}

Result<Instance> save(store::Database& database, const Processes& processes, const Wish& wish,
                      const Viewer& viewer, const trail::Occasion& occasion, const Hands& hands) {
    return store::transacted(database, [&]() -> Result<Instance> {
        HANSE_TRY(found, visible_case(database, processes, wish.instance, viewer));
        const Process& process = *found.process;
        HANSE_CHECK(store::check_version(found.instance.version, wish.version));
        const State* here = process.state(found.instance.state);
        const auto role =
            here != nullptr ? role_of(here->edited_by, found.instance, viewer) : std::nullopt;
        if (!role) return base::denied("此时您不能填写", "you cannot write anything down here now");
        Passage passage(database, process, std::move(found.instance), occasion, hands);
        HANSE_CHECK(passage.fill({.required = {}, .optional = here->edited}, wish.form));
        Step step = passage.step("saved", "", *role, viewer);
        step.form = wish.form;
        HANSE_CHECK(passage.take(std::move(step)));
        HANSE_CHECK(passage.stay());
        return as_seen(process, passage.instance(), viewer);
    });
}

}  // namespace hanse::workflow
