// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents relate: what the patents of a pool may be to each other; and a person's decisions
// written into the case.
#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/cli/patents_commands.hpp"
#include "hanse/cli/pool_case.hpp"
#include "hanse/cli/pool_confirm.hpp"
#include "hanse/relations/proposals.hpp"

namespace hanse::cli {

using base::Language;
using base::Result;
using base::Value;
using relations::About;
using relations::FormRow;
using relations::Pool;
using relations::Proposal;
using relations::Proposals;

namespace {

constexpr std::size_t kPairsShown = 20;

/// "text 0.41: 叶轮, 密封" of every signal that says something, joined.
std::string reasons_of(const relations::Evidence& evidence) {
    std::string out;
    for (std::size_t i = 0; i < relations::kSignals; ++i) {
        const auto& part = evidence.parts[i];
        if (!part.value) continue;
        out += fmt::format("{}{} {:.2f}", out.empty() ? "" : "; ", relations::kSignalNames[i],
                           *part.value);
        if (!part.because.empty()) out += fmt::format(": {}", fmt::join(part.because, ", "));
    }
    return out;
}

std::vector<FormRow> form_rows(const Pool& pool, const Proposals& proposals) {
    std::vector<FormRow> out;
    for (const Proposal& pair : proposals.pairs)
        out.push_back({.about = About::pair,
                       .patent = pool.name(pair.a),
                       .other = pool.name(pair.b),
                       .proposed = std::string(relations::name_of(pair.relation)),
                       .confidence = pair.relation == relations::Relation::unclear
                                         ? std::string()
                                         : fmt::format("{:.2f}", pair.confidence),
                       .reasons = reasons_of(pair.evidence)});
    for (std::size_t i = 0; i < proposals.groups.size(); ++i) {
        const relations::Group& group = proposals.groups[i];
        const std::string label = group.label.empty() ? fmt::format("G{}", i + 1) : group.label;
        for (const std::size_t invention : group.inventions)
            for (const std::size_t entry : pool.inventions[invention].entries)
                out.push_back({.about = About::group,
                               .patent = pool.number(entry),
                               .proposed = label,
                               .reasons = fmt::format("group of {}", group.inventions.size())});
    }
    return out;
}

Value numbers_of(const Pool& pool, const relations::Invention& invention) {
    Value out = Value::list();
    for (const std::size_t entry : invention.entries) out.push(pool.number(entry));
    return out;
}

Value evidence_value(const relations::Evidence& evidence) {
    Value out = Value::map();
    for (std::size_t i = 0; i < relations::kSignals; ++i) {
        const auto& part = evidence.parts[i];
        Value one = Value::map();
        one.set("value", part.value ? Value(*part.value) : Value());
        one.set("because", Value::list_of(part.because));
        out.set(std::string(relations::kSignalNames[i]), std::move(one));
    }
    return out;
}

Value proposals_value(const Pool& pool, const Proposals& proposals) {
    Value inventions = Value::list(), pairs = Value::list(), groups = Value::list();
    for (const relations::Invention& one : pool.inventions)
        inventions.push(
            Value::map().set("patents", numbers_of(pool, one)).set("records", one.records.size()));
    for (const Proposal& one : proposals.pairs)
        pairs.push(Value::map()
                       .set("patent", pool.name(one.a))
                       .set("other", pool.name(one.b))
                       .set("proposed", relations::name_of(one.relation))
                       .set("confidence", one.confidence)
                       .set("closeness", one.closeness)
                       .set("signals", evidence_value(one.evidence)));
    for (const relations::Group& one : proposals.groups) {
        Value members = Value::list();
        for (const std::size_t invention : one.inventions)
            members.push(numbers_of(pool, pool.inventions[invention]));
        groups.push(Value::map().set("label", one.label).set("inventions", std::move(members)));
    }
    return Value::map()
        .set("inventions", std::move(inventions))
        .set("pairs", std::move(pairs))
        .set("groups", std::move(groups));
}

class PatentsRelate : public Action {
public:
    void declare(Options& options) override {
        options.positional("CASE", case_, {"案卷：文件夹、.yaml 或 .xlsx", "a case"});
        options.list("patents", files_,
                     {"专利文献，任何格式", "records of its patents, in any format"});
        options.option("most", most_, {"列出几对（默认 20）", "how many pairs (usually 20)"});
        options.option("confirm", confirm_,
                       {"把填好的表写入案卷的专利表", "write a filled form into the case"});
        options.flag("dry-run", dry_run_,
                     {"与 --confirm 合用：只显示改动", "with --confirm: only show what changes"});
        options.flag("undo", undo_,
                     {"恢复上次确认之前的专利表",
                      "bring back the patents table as it was before the last confirmation"});
        options.option("format", format_, {"输出格式", "form of the answer"},
                       document_formats({"json", "csv"}));
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto done = undo_              ? undone(language)
                          : confirm_.empty() ? related(language)
                                             : confirmed(language);
        return done ? *done : fail(done.error(), language);
    }

private:
    Result<Exit> undone(Language language) const {
        HANSE_TRY(table, undo_confirmation(case_));
        const base::Bilingual said{table + " 已恢复。\n", table + " is as it was before.\n"};
        return deliver(said.in(language), "", language);
    }

    Result<Exit> confirmed(Language language) const {
        HANSE_TRY(pool, PoolCase::load(case_, files_, language));
        const Writing writing = dry_run_ ? Writing::rehearsed : Writing::done;
        HANSE_TRY(done, confirm(*pool, case_, confirm_, writing));
        return deliver_document(confirmed_document(*pool, done, writing, language), format_, out_,
                                language);
    }

    Result<Exit> related(Language language) const {
        HANSE_TRY(most, count_in(most_, "most", kPairsShown));
        if (files_.empty())
            return base::invalid({}, "请用 --patents 给出专利文献",
                                 "give records of the patents with --patents");
        HANSE_TRY(pool, PoolCase::load(case_, files_, language));
        const Proposals proposals =
            relations::propose(pool->file, pool->pool, pool->records, pool->parameters);
        if (format_ == "json")
            return deliver(
                base::to_json(proposals_value(pool->pool, proposals), base::JsonStyle::indented) +
                    "\n",
                out_, language);
        if (format_ == "csv")
            return deliver(form_text(relations::form_of(form_rows(pool->pool, proposals))), out_,
                           language);
        return deliver_document(report::relations_document(pool->frame(language), pool->pool,
                                                           proposals, pool->parameters, most),
                                format_, out_, language);
    }

    std::string case_, most_, confirm_, format_ = "text", out_;
    std::vector<std::string> files_;
    bool dry_run_ = false, undo_ = false;
};

}  // namespace

Command patents_relate_command() {
    return {.verb = "patents relate",
            .summary = {"池内专利的关系：替代、互补、阻挡、功能分组，供人确认后写入案卷",
                        "relations inside a pool: substitutes, complements, blocking, functional "
                        "groups, for a person to confirm into the case"},
            .example =
                "hanse patents relate examples/demo-harbour-pumps --patents "
                "examples/patents/harbour-pool.csv",
            .create = make<PatentsRelate>};
}

}  // namespace hanse::cli
