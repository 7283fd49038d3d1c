// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/repair_document.hpp"

#include <algorithm>

#include "hanse/report/pen.hpp"

namespace hanse::report {

using assess::Assessment;
using assess::Finding;
using assess::Status;
using base::Rational;
using base::Value;
using repair::Change;
using repair::Plan;
using repair::Repair;

namespace {

std::size_t count(const Assessment& assessment, Status status) {
    return static_cast<std::size_t>(
        std::ranges::count(assessment.findings, status, &Finding::status));
}

const Finding* finding_on(const Assessment& assessment, const knowledge::Rule& rule) {
    const auto found = std::ranges::find(assessment.findings, &rule, &Finding::rule);
    return found == assessment.findings.end() ? nullptr : &*found;
}

class Author {
public:
    Author(const Repair& found, const repair::Wanted& wanted, base::Language language)
        : found_(found), wanted_(wanted), pen_(*found.before, language) {}

    Document document() const {
        Document out{.language = pen_.language(),
                     .contents_title = pen_.word("report.contents"),
                     .skip_link = pen_.word("report.skip")};
        out.head = {.kind = pen_.word("report.repair"),
                    .title = pen_.in(found_.before->file->name),
                    .notice = pen_.word("report.repair.notice")};
        out.head.facts.entries = {
            {{text(pen_.word("report.day"))}, {text(found_.before->day.text())}},
            {{text(pen_.word("report.repair.scope"))}, {text(scope())}}};
        if (!found_.broken.empty())
            out.head.facts.entries.push_back(
                {{text(pen_.word("report.repair.searched"))},
                 {text(pen_.word(searched(), {{"count", std::to_string(found_.looked_at)}}))}});
        out.footer = pen_.word("report.repair.footer");
        out.blocks.emplace_back(
            Heading{.anchor = "broken", .words = {text(pen_.word("report.repair.broken"))}});
        if (found_.broken.empty())
            out.blocks.emplace_back(
                Callout{.tone = Tone::good,
                        .blocks = {Paragraph{{text(pen_.word("report.repair.whole"))}}}});
        else
            out.blocks.emplace_back(broken_rules());
        if (nothing_mends_all()) add_none(out.blocks);
        for (std::size_t i = 0; i < found_.plans.size(); ++i) add_plan(i, out.blocks);
        return out;
    }

private:
    bool nothing_mends_all() const {
        return !found_.broken.empty() && !found_.exhausted &&
               (found_.plans.empty() || !found_.obstacles.empty());
    }

    std::string_view searched() const {
        if (found_.exhausted) return "report.repair.searched.cut";
        if (found_.plans.empty()) return "report.repair.searched.none";
        return found_.obstacles.empty() ? "report.repair.searched.exact"
                                        : "report.repair.searched.partly";
    }

    std::string scope() const {
        std::string out = pen_.word(wanted_.free_of_suspicion ? "report.repair.scope.suspicion"
                                                              : "report.repair.scope.prohibitions");
        if (!wanted_.duties.empty())
            out += pen_.word("report.repair.scope.duties",
                             {{"count", std::to_string(wanted_.duties.size())}});
        return out;
    }

    Table broken_rules() const {
        Table table{
            .caption = pen_.word("report.repair.broken"),
            .columns = {{pen_.word("report.repair.rule")}, {pen_.word("report.repair.now")}}};
        for (const knowledge::Rule* rule : found_.broken) {
            const Finding& finding = *finding_on(*found_.before, *rule);
            table.rows.push_back(
                {{{text(pen_.in(rule->name)), text(" "), code(rule->id)}},
                 {{pen_.status(finding), text(" "), text(pen_.in(finding.sentence))}}});
        }
        return table;
    }

    std::string weight(const Rational& number) const { return number.decimal(); }

    void add_plan(std::size_t i, Blocks& out) const {
        const Plan& plan = found_.plans[i];
        Inline title{
            text(pen_.word("report.repair.plan", {{"number", std::to_string(i + 1)},
                                                  {"count", std::to_string(plan.changes.size())},
                                                  {"weight", weight(plan.weight)}}))};
        if (i == 0) {
            title.push_back(text(" "));
            title.push_back(badge(pen_.word("report.repair.cheapest"), Tone::good));
        }
        out.emplace_back(
            Heading{.anchor = "plan-" + std::to_string(i + 1), .words = std::move(title)});
        out.emplace_back(changes(plan));
        out.emplace_back(before_after(plan));
        add_remains(plan, out);
    }

    Table changes(const Plan& plan) const {
        Table table{.caption = pen_.word("report.repair.changes"),
                    .columns = {{pen_.word("report.repair.fact")},
                                {pen_.word("report.repair.from")},
                                {pen_.word("report.repair.to")},
                                {pen_.word("report.repair.weight"), Align::right},
                                {pen_.word("report.repair.mends")},
                                {pen_.word("report.repair.objectives")}}};
        for (const Change& change : plan.changes) {
            const knowledge::FactDefinition& fact = pen_.book().facts()[change.fact];
            const auto value = [&](const repair::FactValue& one) {
                return one.index() == 0 ? pen_.word("report.unknown")
                                        : pen_.in(knowledge::words_for(fact, one));
            };
            std::string mends;
            for (const knowledge::Rule* rule : change.mends)
                mends += (mends.empty() ? "" : "; ") + pen_.in(rule->name);
            table.rows.push_back(
                {{{text(pen_.in(fact.name)), text(" "), code(fact.id)}},
                 {{text(value(change.from))}},
                 {{strong(value(change.to))}},
                 {{text(weight(change.weight) +
                        (change.own_weight ? " (" + pen_.word("report.repair.own") + ")" : ""))}},
                 {{text(mends)}},
                 {{text(moves(change))}}});
        }
        return table;
    }

    /// "OL −0.05": what this change alone does to the evidence for each objective.
    std::string moves(const Change& change) const {
        std::string out;
        for (std::size_t i = 0; i < change.score_moves.size(); ++i) {
            const Rational& move = change.score_moves[i];
            if (move == 0) continue;
            if (!out.empty()) out += " ";
            out += std::string(code_of(i)) + (move > 0 ? " +" : " −") + max(move, -move).rounded(2);
        }
        return out.empty() ? pen_.word("report.repair.objectives.none") : out;
    }
    std::string_view code_of(std::size_t i) const {
        return knowledge::code(found_.before->scores[i].objective);
    }

    Table before_after(const Plan& plan) const {
        Table table{.caption = pen_.word("report.repair.before_after"),
                    .columns = {{""},
                                {pen_.word("report.repair.before"), Align::right},
                                {pen_.word("report.repair.after"), Align::right}}};
        for (const auto& [status, word] : {std::pair{Status::violated, "report.repair.violated"},
                                           std::pair{Status::suspected, "report.repair.suspected"},
                                           std::pair{Status::unknown, "report.repair.unknown"}})
            table.rows.push_back({{{text(pen_.word(word))}},
                                  {{text(std::to_string(count(*found_.before, status)))}},
                                  {{text(std::to_string(count(*plan.after, status)))}}});
        return table;
    }

    void add_remains(const Plan& plan, Blocks& out) const {
        List list;
        for (const knowledge::Rule* rule : found_.broken) {
            const Finding* finding = finding_on(*plan.after, *rule);
            if (finding == nullptr || finding->status == Status::satisfied ||
                finding->status == Status::not_applicable)
                continue;
            list.items.push_back(
                {.words = {text(pen_.in(rule->name)), text(" "), pen_.status(*finding)}});
        }
        if (list.items.empty()) return;
        out.emplace_back(Paragraph{{text(pen_.word("report.repair.remains"))}});
        out.emplace_back(std::move(list));
    }

    /// Why a fact stays as it is.
    std::string_view fixed_because(knowledge::FactIndex fact) const {
        if (found_.before->facts[fact].origin == knowledge::Origin::derived)
            return "report.repair.none.derived";
        const std::string& id = pen_.book().facts()[fact].id;
        return pen_.book().change_costs().weight(id) ? "report.repair.none.no_remedy"
                                                     : "report.repair.none.stated";
    }

    void add_none(Blocks& out) const {
        if (found_.obstacles.empty()) {
            out.emplace_back(Paragraph{{text(pen_.word("report.repair.none.unsettled"))}});
            return;
        }
        out.emplace_back(Paragraph{{text(pen_.word("report.repair.none"))}});
        List list;
        for (const repair::Obstacle& one : found_.obstacles) {
            List facts;
            for (const knowledge::FactIndex fact : one.fixed)
                facts.items.push_back({.words = {text(pen_.in(pen_.book().facts()[fact].name)),
                                                 text(" "), strong(pen_.value(fact)), text(" – "),
                                                 text(pen_.word(fixed_because(fact)))}});
            list.items.push_back(
                {.words = {text(pen_.in(one.rule->name)), text(" "), code(one.rule->id)},
                 .more = {std::move(facts)}});
        }
        out.emplace_back(std::move(list));
        if (!found_.plans.empty())
            out.emplace_back(Paragraph{{text(pen_.word("report.repair.rest"))}});
    }

    const Repair& found_;
    const repair::Wanted& wanted_;
    Pen pen_;
};

Value ids(const std::vector<const knowledge::Rule*>& rules) {
    Value out = Value::list();
    for (const knowledge::Rule* rule : rules) out.push(rule->id);
    return out;
}

Value counts(const Assessment& assessment) {
    const auto number = [&](Status status) {
        return Rational(static_cast<std::int64_t>(count(assessment, status)));
    };
    return Value()
        .set("violated", number(Status::violated))
        .set("suspected", number(Status::suspected))
        .set("unknown", number(Status::unknown))
        .set("satisfied", number(Status::satisfied));
}

Value change_value(const Repair& found, const Change& change) {
    const knowledge::FactDefinition& fact = found.before->book->facts()[change.fact];
    Value moves = Value::map();
    for (std::size_t i = 0; i < change.score_moves.size(); ++i)
        moves.set(std::string(knowledge::code(found.before->scores[i].objective)),
                  change.score_moves[i]);
    return Value()
        .set("fact", fact.id)
        .set("from", knowledge::written_form(fact, change.from))
        .set("to", knowledge::written_form(fact, change.to))
        .set("weight", change.weight)
        .set("own_weight", change.own_weight)
        .set("mends", ids(change.mends))
        .set("score_moves", std::move(moves));
}

}  // namespace

Document repair_document(const Repair& found, const repair::Wanted& wanted,
                         base::Language language) {
    return Author(found, wanted, language).document();
}

Value repair_value(const Repair& found) {
    Value plans = Value::list();
    for (const Plan& plan : found.plans) {
        Value changes = Value::list();
        for (const Change& change : plan.changes) changes.push(change_value(found, change));
        plans.push(Value()
                       .set("weight", plan.weight)
                       .set("changes", std::move(changes))
                       .set("after", counts(*plan.after)));
    }
    Value obstacles = Value::list();
    for (const repair::Obstacle& one : found.obstacles) {
        Value fixed = Value::list();
        for (const knowledge::FactIndex fact : one.fixed)
            fixed.push(found.before->book->facts()[fact].id);
        obstacles.push(Value().set("rule", one.rule->id).set("fixed", std::move(fixed)));
    }
    return Value()
        .set("case", found.before->file->id)
        .set("day", found.before->day.text())
        .set("rules", found.before->book->fingerprint())
        .set("broken", ids(found.broken))
        .set("before", counts(*found.before))
        .set("plans", std::move(plans))
        .set("obstacles", std::move(obstacles))
        .set("looked_at", Rational(static_cast<std::int64_t>(found.looked_at)))
        .set("exhausted", found.exhausted);
}

}  // namespace hanse::report
