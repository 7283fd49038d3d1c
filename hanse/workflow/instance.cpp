// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/workflow/instance.hpp"

#include <algorithm>

#include "hanse/workflow/rows.hpp"
#include "hanse/workflow/sight.hpp"
#include "hanse/workflow/votes.hpp"

namespace hanse::workflow {

using base::Result;

bool Viewer::has(std::string_view role) const {
    return role == "public" || std::ranges::find(roles, role) != roles.end();
}

bool acts_as_own(const Instance& instance, const Viewer& viewer) {
    const bool for_company = !instance.member.empty() && viewer.member == instance.member &&
                             (viewer.has("member-admin") || viewer.has("lead"));
    return for_company || (viewer.person == instance.started_by && viewer.has(instance.started_as));
}

bool is_concerned(const Instance& instance, const Viewer& viewer) {
    return acts_as_own(instance, viewer) ||
           (!instance.member.empty() && viewer.member == instance.member &&
            viewer.has("member-reader"));
}

Sighting::Sighting(const Process& process, const Instance& instance, const Viewer& viewer)
    : process_(&process), concerned_(is_concerned(instance, viewer)) {
    for (const auto& [role, sight] : process.sight)
        if (viewer.has(role)) sight_ = std::max(sight_, sight);
}

base::Value Sighting::fields(const base::Value& document) const {
    base::Value out = base::Value::map();
    for (const auto& [id, value] : document.fields()) {
        const FormField* field = process_->field(id);
        // A field that the process has no more is nobody's but those who see all.
        if (covers(field != nullptr ? field->seen : Seen::inside)) out.set(id, value);
    }
    return out;
}

std::optional<Instance> seen(const Process& process, const Instance& instance,
                             const Viewer& viewer) {
    const Sighting sighting(process, instance, viewer);
    if (!sighting.any()) return std::nullopt;
    Instance out = instance;
    out.data = sighting.fields(instance.data);
    return out;
}

bool sees_whole(const Process& process, const Instance& instance, const Viewer& viewer) {
    return Sighting(process, instance, viewer).covers(Seen::own);
}

Result<std::string> alliance_of(store::Database& database, const std::string& id) {
    HANSE_TRY(instance, load_instance(database, id));
    return instance.alliance;
}

Result<Instance> show(store::Database& database, const Processes& processes, const std::string& id,
                      const Viewer& viewer) {
    HANSE_TRY(instance, load_instance(database, id));
    HANSE_TRY(process, processes.need(instance.process));
    auto out = seen(*process, instance, viewer);
    if (!out) return no_such_instance(id);
    return *std::move(out);
}

namespace {

/// A step as it may be shown; nothing for a vote that is not.
std::optional<Step> shown(const Process& process, const Sighting& sighting, const Viewer& viewer,
                          Step step) {
    if (step.person == viewer.person) return step;
    const Move* move = process.move(step.move);
    const Seen seen = step.kind == "saved" || step.kind == "started" ? Seen::own
                      : move != nullptr                              ? move->seen
                                                                     : Seen::inside;
    if (step.kind == "voted" && !sighting.covers(seen)) return std::nullopt;
    if (!sighting.covers(seen)) step.reason.clear();
    if (step.kind != "voted") step.form = sighting.fields(step.form);
    return step;
}

}  // namespace

Result<std::vector<Step>> history(store::Database& database, const Processes& processes,
                                  const std::string& id, const Viewer& viewer) {
    HANSE_TRY(instance, load_instance(database, id));
    HANSE_TRY(process, processes.need(instance.process));
    const Sighting sighting(*process, instance, viewer);
    if (!sighting.any()) return no_such_instance(id);
    HANSE_TRY(steps, load_steps(database, id));
    std::vector<Step> out;
    for (Step& step : steps)
        if (auto one = shown(*process, sighting, viewer, std::move(step)))
            out.push_back(*std::move(one));
    return out;
}

Result<std::optional<Ballot>> ballot(store::Database& database, const Processes& processes,
                                     const std::string& id, const Viewer& viewer) {
    HANSE_TRY(instance, load_instance(database, id));
    HANSE_TRY(process, processes.need(instance.process));
    const Sighting sighting(*process, instance, viewer);
    if (!sighting.any()) return no_such_instance(id);
    HANSE_TRY(number, newest_round(database, id));
    if (number == 0) return std::optional<Ballot>();
    HANSE_TRY(round, load_round(database, id, number));
    const Move* move = process->move(round.move);
    if (move == nullptr || !move->consent) return std::optional<Ballot>();
    const std::string voice = voice_of(viewer);
    const bool votes = std::ranges::find(round.votes, voice, &Vote::voice) != round.votes.end();
    const bool runs =
        instance.open() && std::ranges::find(move->from, instance.state) != move->from.end();
    Ballot out;
    // How a vote stands shows how somebody voted, as soon as it moves: who votes among competitors
    // learns how many have a voice, and the rest when it has ended.
    out.counted = sighting.covers(move->seen) || !instance.open() || (votes && !runs);
    if (out.counted || votes) out.tally = tally(*move->consent, instance.data, round.votes);
    if (!out.counted) out.tally.yes = out.tally.no = out.tally.abstain = 0;
    for (Vote& vote : round.votes)
        if (sighting.covers(move->seen) || vote.voice == voice) out.votes.push_back(vote);
    return std::optional(std::move(out));
}

Result<std::vector<Instance>> instances(
    store::Database& database, const Processes& processes, const Wanted& wanted,
    const std::function<Result<Viewer>(const std::string& alliance)>& viewer) {
    std::vector<Instance> out;
    std::string after = wanted.after;
    for (;;) {  // what the viewer may not see does not count
        HANSE_TRY(page, instance_page(database, wanted, after));
        for (const Instance& one : page) {
            after = one.id;
            const Process* process = processes.find(one.process);
            if (process == nullptr) continue;
            HANSE_TRY(who, viewer(one.alliance));
            auto visible = seen(*process, one, who);
            if (visible) out.push_back(*std::move(visible));
            if (out.size() == wanted.count_max) return out;
        }
        if (page.size() < wanted.count_max) return out;
    }
}

}  // namespace hanse::workflow
