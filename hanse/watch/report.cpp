// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/watch/report.hpp"

#include <algorithm>
#include <map>

#include "hanse/base/json.hpp"

namespace hanse::watch {

using base::Result;
using portfolio::Register;
using store::Row;

namespace {

using History = std::map<std::int64_t, std::vector<Decision>>;  // by hit

Result<History> decisions(Register& patents, const Watch& watch) {
    HANSE_TRY(rows, patents.database().rows(
                        "select d.hit, d.decision, d.owner, d.day, d.note, d.at, d.who, d.run "
                        "from watch_decision d join watch_hit h on h.id = d.hit "
                        "where h.watch = :watch order by d.id",
                        {watch.id}));
    History out;
    for (const Row& row : rows)
        out[row.whole(0)].push_back({row.text(1), row.text(2), row.text(3), row.text(4),
                                     row.text(5), row.text(6), row.whole(7)});
    return out;
}

Result<std::vector<Run>> last_runs(Register& patents, const Watch& watch) {
    HANSE_TRY(rows, patents.database().rows("select number, seq, day, at, who from watch_run "
                                            "where watch = :watch order by number desc limit 2",
                                            {watch.id}));
    std::vector<Run> out;
    for (const Row& row : rows)
        out.push_back({row.whole(0), row.whole(1), row.text(2), row.text(3), row.text(4)});
    return out;
}

void place(Warning warning, std::int64_t run, Report& out) {
    if (warning.run == run && run > 0)
        (warning.own() && warning.matching ? out.own : out.news).push_back(std::move(warning));
    else if (!warning.decisions.empty())
        out.decided.push_back(std::move(warning));
    else if (warning.open())
        out.earlier.push_back(std::move(warning));
}

}  // namespace

std::vector<const Warning*> Report::open() const {
    std::vector<const Warning*> out;
    for (const auto* warnings : {&news, &earlier})
        for (const Warning& one : *warnings)
            if (one.open()) out.push_back(&one);
    return out;
}

std::size_t open_from(const Report& report, Threshold threshold) {
    const auto open = report.open();
    return static_cast<std::size_t>(std::ranges::count_if(open, [&](const Warning* one) {
        switch (threshold) {
            case Threshold::any: return true;
            case Threshold::medium: return one->risk.least >= Grade::medium;
            case Threshold::high: return one->risk.least >= Grade::high;
        }
        return false;
    }));
}

Result<Report> report(Register& patents, const Watch& watch) {
    Report out{.watch = watch};
    HANSE_TRY(runs, last_runs(patents, watch));
    if (!runs.empty()) out.run = runs[0];
    if (runs.size() > 1) out.before = runs[1];
    HANSE_TRY(history, decisions(patents, watch));
    HANSE_CHECK(patents.database().each(
        "select id, publication, warning from watch_hit where watch = :watch", {watch.id},
        [&](const Row& row) -> Result<base::Done> {
            HANSE_TRY(value, base::parse_json(row.text(2), "register.db"));
            HANSE_TRY(warning, warning_of(value));
            warning.hit = row.whole(0);
            warning.publication = row.whole(1);
            if (const auto found = history.find(warning.hit); found != history.end())
                warning.decisions = found->second;
            place(std::move(warning), out.run ? out.run->number : 0, out);
            return base::Done{};
        }));
    for (auto* warnings : {&out.news, &out.earlier, &out.decided, &out.own})
        std::ranges::sort(*warnings, graver);
    return out;
}

}  // namespace hanse::watch
