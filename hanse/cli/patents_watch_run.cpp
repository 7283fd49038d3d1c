// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents watch run: what is new and what changed, how grave it may be, what is still open.
#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "hanse/base/csv.hpp"
#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/long_work.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/cli/patent_register.hpp"
#include "hanse/cli/patents_commands.hpp"
#include "hanse/cli/watch_inputs.hpp"
#include "hanse/report/watch_document.hpp"
#include "hanse/watch/run.hpp"

namespace hanse::cli {

using base::Done;
using base::Language;
using base::Result;
using watch::Report;
using watch::Threshold;

namespace {

constexpr std::size_t kShown = 20;

class WatchRun : public Action {
public:
    void declare(Options& options) override {
        register_.declare(options);
        options.option("name", name_,
                       {"只运行这个监视（默认全部）", "only this watch (usually all)"});
        options.option("day", day_,
                       {"以哪一天的状态为准（默认今天）", "as things stand on this day"});
        options.option("members", members_,
                       {"成员名称，每行一个；其专利不作预警",
                        "names of members, one a line: no warning of their own patents"});
        options.option("case", case_, {"或者：成员取自案卷", "or: the members of a case"});
        options.list("exports", exports_,
                     {"产品的出口国：US,DE 或含 country 列的 .csv",
                      "where the products go: US,DE or a .csv with a column country"});
        options.option("suits", suits_,
                       {"诉讼表：原告、被告……（.csv 或 .tsv，可 .gz）",
                        "a table of suits: plaintiff, defendant … (.csv or .tsv, also .gz)"});
        options.flag("suits-complete", suits_complete_,
                     {"表是完整的：表中没有的没有起诉过",
                      "the table is complete: who is not in it did not sue"});
        options.flag("again", again_,
                     {"再看一次上次的结果，不再检查台账",
                      "show the last result once more, without looking again"});
        options.option("fail-on", fail_on_,
                       {"有这样严重且未处置的预警时，以 1 结束",
                        "exit 1 if a warning as grave is not decided"},
                       {"high", "medium", "any"});
        options.option("most", most_,
                       {"每个监视详列几件（默认 20）", "told in full, of each watch"});
        options.option("who", who_, {"经手人", "who runs it"});
        options.option("format", format_, {"输出格式", "form of the answer"},
                       document_formats({"json", "csv"}));
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto rules = load_risk_rules();
        if (!rules) return fail(rules.error(), language);
        const auto reports = look(*rules);
        if (!reports) return fail(reports.error(), language);
        const Exit shown = show(*reports, *rules, language);
        return shown == Exit::done && is_grave(*reports) ? Exit::findings : shown;
    }

private:
    Result<std::vector<Report>> look(const watch::RiskRules& risk) const {
        HANSE_TRY(patents, register_.open());
        HANSE_CHECK(watch::prepare(patents));
        HANSE_TRY(watches, watches_named(patents, name_));
        if (!again_) HANSE_CHECK(run_all(patents, watches, risk));
        std::vector<Report> out;
        for (const watch::Watch& one : watches) {
            HANSE_TRY(report, watch::report(patents, one));
            out.push_back(std::move(report));
        }
        return out;
    }

    Result<watch::Given> given() const {
        HANSE_TRY(day, day_or_today(day_));
        HANSE_TRY(members, members_of(members_, case_));
        HANSE_TRY(exports, countries_of(exports_));
        watch::Given out{.day = day,
                         .members = std::move(members),
                         .exports = std::move(exports),
                         .suits = {},
                         .suits_complete = suits_complete_};
        if (!suits_.empty()) {
            HANSE_TRY(suits, watch::Suits::read(suits_));
            out.suits = std::move(suits);
        }
        return out;
    }

    Result<Done> run_all(portfolio::Register& patents, const std::vector<watch::Watch>& watches,
                         const watch::RiskRules& risk) const {
        HANSE_TRY(rules, load_patent_rules());
        HANSE_TRY(glossary, load_glossary());
        HANSE_TRY(said, given());
        std::int64_t since = std::numeric_limits<std::int64_t>::max();
        for (const watch::Watch& one : watches) {
            HANSE_TRY(until, watch::looked_until(patents, one));
            since = std::min(since, until);
        }
        HANSE_CHECK(index_changes(patents));
        HANSE_TRY(scene, watch::Scene::set(patents, {&glossary, &rules.terms, &risk},
                                           std::move(said), since));
        LongWork work(1);
        for (std::size_t i = 0; i < watches.size(); ++i) {
            work.show(double(i) / double(watches.size()));
            HANSE_CHECK(watch::run(scene, watches[i], {.occasion = occasion(who_), .step = {}}));
        }
        return Done{};
    }

    Exit show(const std::vector<Report>& reports, const watch::RiskRules& rules,
              Language language) const {
        if (format_ == "json") {
            base::Value out = base::Value::list();
            for (const Report& one : reports) out.push(watch::report_value(one));
            return deliver(base::to_json(out, base::JsonStyle::indented) + "\n", out_, language);
        }
        if (format_ == "csv")
            return deliver(base::to_csv(watch::report_sheet(reports)), out_, language);
        const auto most = count_in(most_, "most", kShown);
        if (!most) return fail(most.error(), language);
        const auto book = load_rule_book("");
        if (!book) return fail(book.error(), language);
        return deliver_document(report::watch_document({*book, language}, reports, rules, *most),
                                format_, out_, language);
    }

    bool is_grave(const std::vector<Report>& reports) const {
        if (fail_on_.empty()) return false;
        const Threshold threshold = fail_on_ == "high"     ? Threshold::high
                                    : fail_on_ == "medium" ? Threshold::medium
                                                           : Threshold::any;
        return std::ranges::any_of(
            reports, [&](const Report& one) { return watch::open_from(one, threshold) > 0; });
    }

    RegisterOption register_;
    std::string name_, day_, members_, case_, suits_, fail_on_, most_, who_, format_ = "text", out_;
    std::vector<std::string> exports_;
    bool suits_complete_ = false, again_ = false;
};

}  // namespace

Command watch_run_command() {
    return {.verb = "patents watch run",
            .summary = {"运行监视：新的和有变化的文献、风险分数及其组成、待处置事项",
                        "run the watches: what is new or changed, its risk part by part, what is "
                        "open"},
            .example = "hanse patents watch run --register /tmp/register --exports US,DE",
            .create = make<WatchRun>};
}

}  // namespace hanse::cli
