// SPDX-License-Identifier: GPL-3.0-or-later
// A house for tests: the processes of rules/workflows, people in every role, and hands that note
// what they were asked to do.
#pragma once

#include <algorithm>
#include <filesystem>
#include <map>

#include <gtest/gtest.h>

#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/store/test_places.hpp"
#include "hanse/workflow/engine.hpp"

namespace hanse::workflow {

inline std::vector<base::NamedBytes> process_files() {
    std::vector<base::NamedBytes> out;
    for (const auto& entry : std::filesystem::directory_iterator(HANSE_ROOT "/rules/workflows"))
        out.push_back({"rules/workflows/" + entry.path().filename().string(),
                       *base::read_file(entry.path().string())});
    return out;
}

inline base::Value json(const std::string& text) { return *base::parse_json(text, "test"); }

struct TestHouse {
    /// @param place  of a database that nobody has used yet.
    explicit TestHouse(const std::string& place) : database(*store::Database::open(place)) {
        EXPECT_TRUE(trail::migrate(database));
        EXPECT_TRUE(migrate(database));
    }

    const Viewer applicant{"p-new", "", {}};
    const Viewer secretary{"p-sec", "", {"secretariat"}};
    const Viewer counsel{"p-counsel", "", {"counsel"}};
    const Viewer lead{"p-lead", "M1", {"lead", "member-admin"}};
    const Viewer second{"p-second", "M2", {"member-admin"}};
    const Viewer colleague{"p-second-b", "M2", {"member-admin"}};
    const Viewer third{"p-third", "M3", {"member-admin"}};
    const Viewer reader{"p-reader", "M3", {"member-reader"}};
    const Viewer bureau{"p-bureau", "", {"bureau"}};
    const Viewer stranger{"p-stranger", "", {}};

    trail::Occasion occasion(const Viewer& viewer) const {
        return {.who = viewer.person, .by = "test", .from = "", .at = at};
    }
    Hands hands() {
        return {.act = [this](store::Database&, const Effect& effect) -> base::Result<base::Done> {
                    if (refuse) return base::conflict({}, "不行", "no");
                    effects.push_back(effect.word + " " + effect.instance.state);
                    return base::Done{};
                },
                .voices = [this](store::Database&, const std::string& alliance,
                                 std::span<const std::string> roles)
                    -> base::Result<std::vector<std::string>> {
                    std::vector<std::string> out;
                    for (const std::string& role : roles)
                        for (const auto& [who, voice] : holders[alliance])
                            if (who == role) out.push_back(voice);
                    return out;
                },
                .day_of = day_of};
    }

    base::Result<Instance> begin(const char* process, const std::string& input,
                                 const Viewer& viewer, const std::string& member = {}) {
        auto out = start(database, *processes.find(process),
                         {.alliance = "A",
                          .subject = "s/1",
                          .member = member,
                          .batch = "b",
                          .input = json(input),
                          .reason = {}},
                         viewer, occasion(viewer), hands());
        if (out) id = out->id, version = out->version;
        return out;
    }
    base::Result<Instance> go(const char* wanted, const Viewer& viewer,
                              const std::string& form = "{}", const std::string& reason = {},
                              const std::string& choice = {}) {
        return keep(move(database, processes,
                         {.instance = id,
                          .move = wanted,
                          .version = version,
                          .form = json(form),
                          .reason = reason,
                          .choice = choice},
                         viewer, occasion(viewer), hands()));
    }
    base::Result<Instance> write(const Viewer& viewer, const std::string& form) {
        return keep(workflow::save(database, processes,
                                   {.instance = id, .version = version, .form = json(form)}, viewer,
                                   occasion(viewer), hands()));
    }
    base::Result<Instance> look(const Viewer& viewer) {
        return show(database, processes, id, viewer);
    }
    std::vector<std::string> open_to(const Viewer& viewer) {
        std::vector<std::string> out;
        const auto open = moves_open(database, processes, id, viewer);
        for (const OpenMove& one : open.value()) out.push_back(one.move->id);
        return out;
    }
    Ballot votes(const Viewer& viewer) {
        return ballot(database, processes, id, viewer)->value_or(Ballot{});
    }
    std::vector<Step> steps(const Viewer& viewer) {
        return *history(database, processes, id, viewer);
    }
    std::vector<std::string> ticked(const char* day) {
        at = std::string(day) + "T01:00:00Z";
        auto moved = tick(database, processes, *base::Date::parse(day),
                          {.who = "program", .by = "clock", .from = "", .at = at}, hands());
        version = *database.number("select version from workflow where id = :id", {id});
        return moved ? moved->moved : std::vector<std::string>{};
    }

    Processes processes = *Processes::load(process_files());
    store::Database database;
    std::string at = "2026-11-02T08:00:00Z";
    std::map<std::string, std::vector<std::pair<std::string, std::string>>> holders{
        {"A",
         {{"lead", "M1"},
          {"member-admin", "M1"},
          {"member-admin", "M2"},
          {"member-admin", "M3"},
          {"secretariat", "p-sec"}}}};
    std::vector<std::string> effects;
    std::function<base::Date(const std::string&)> day_of = [](const std::string& moment) {
        return *base::Date::parse(moment.substr(0, 10));
    };
    bool refuse = false;
    std::string id;
    std::int64_t version = 0;

private:
    base::Result<Instance> keep(base::Result<Instance> out) {
        if (out) version = out->version;
        return out;
    }
};

}  // namespace hanse::workflow
