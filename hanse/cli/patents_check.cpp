// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents check: the patents of a case against records: dead, past their day, owned by others.
#include <array>

#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/cli/patents_commands.hpp"
#include "hanse/cli/pool_case.hpp"
#include "hanse/cli/pool_confirm.hpp"
#include "hanse/relations/checks.hpp"

namespace hanse::cli {

using base::Language;
using base::Result;
using base::Value;
using relations::Check;

namespace {

constexpr std::array<std::string_view, 7> kDifferences{
    "not_found", "dead", "alive", "expiry", "past_expiry", "other_owner", "disagreement"};

Value checks_value(const relations::Pool& pool, const std::vector<Check>& checks) {
    Value out = Value::list();
    for (const Check& one : checks) {
        Value item = Value::map();
        item.set("patent", pool.number(one.entry))
            .set("difference", kDifferences[static_cast<std::size_t>(one.difference)])
            .set("case_says", one.case_says)
            .set("record_says", one.record_says)
            .set("document", one.document)
            .set("estimate", one.estimate);
        if (one.proposal) item.set("proposed", one.proposal->proposed);
        out.push(std::move(item));
    }
    return out;
}

base::Sheet form_of(const std::vector<Check>& checks) {
    std::vector<relations::FormRow> rows;
    for (const Check& one : checks)
        if (one.proposal) rows.push_back(*one.proposal);
    return relations::form_of(rows);
}

class PatentsCheck : public Action {
public:
    void declare(Options& options) override {
        options.positional("CASE", case_, {"案卷：文件夹、.yaml 或 .xlsx", "a case"});
        options.list("patents", files_,
                     {"专利文献，任何格式", "records of its patents, in any format"});
        options.option("day", day_,
                       {"核对日（默认：案卷的日期）", "on which day (usually the case's)"});
        options.option("confirm", confirm_,
                       {"把填好的表写入案卷的专利表", "write a filled form into the case"});
        options.flag("dry-run", dry_run_,
                     {"与 --confirm 合用：只显示改动", "with --confirm: only show what changes"});
        options.option("format", format_, {"输出格式", "form of the answer"},
                       document_formats({"json", "csv"}));
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto done = answer(language);
        return done ? *done : fail(done.error(), language);
    }

private:
    Result<Exit> answer(Language language) const {
        HANSE_TRY(pool, PoolCase::load(case_, files_, language));
        HANSE_TRY(day, day_of(day_, pool->file));
        if (!confirm_.empty()) {
            const Writing writing = dry_run_ ? Writing::rehearsed : Writing::done;
            HANSE_TRY(done, confirm(*pool, case_, confirm_, writing));
            return deliver_document(confirmed_document(*pool, done, writing, language), format_,
                                    out_, language);
        }
        if (files_.empty())
            return base::invalid({}, "请用 --patents 给出专利文献",
                                 "give records of the patents with --patents");
        const auto checks = relations::check(
            pool->file, pool->pool, day,
            [&](std::string_view words) { return pool->layouts.status_of(words); },
            pool->parameters.companies);
        if (format_ == "json")
            return deliver(
                base::to_json(checks_value(pool->pool, checks), base::JsonStyle::indented) + "\n",
                out_, language);
        if (format_ == "csv") return deliver(form_text(form_of(checks)), out_, language);
        return deliver_document(
            report::checks_document(pool->frame(language), pool->pool, checks, day), format_, out_,
            language);
    }

    std::string case_, day_, confirm_, format_ = "text", out_;
    std::vector<std::string> files_;
    bool dry_run_ = false;
};

}  // namespace

Command patents_check_command() {
    return {.verb = "patents check",
            .summary = {"池内专利与文献核对：失效、过期、权利人不同、查不到",
                        "patents of a pool against records: dead, past their day, owned by "
                        "others, not found"},
            .example =
                "hanse patents check examples/demo-harbour-pumps --patents "
                "examples/patents/harbour-pool.csv",
            .create = make<PatentsCheck>};
}

}  // namespace hanse::cli
