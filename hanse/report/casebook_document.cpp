// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/casebook_document.hpp"

#include <array>

#include <fmt/format.h>

namespace hanse::report {

using base::Value;
using casebook::Disagreement;
using casebook::Tally;

namespace {

constexpr std::array<std::string_view, 5> kKinds{"missed", "false_violated", "rejected",
                                                 "suspected_beyond", "outcome"};
constexpr std::array<std::string_view, 4> kVerdicts{"clear", "unknown", "suspected", "violated"};

std::string_view name(Disagreement::Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
std::string_view name(casebook::Verdict verdict) {
    return kVerdicts[static_cast<std::size_t>(verdict)];
}

/// The figures over all cases, by the word that names them.
std::array<std::pair<std::string_view, const Tally*>, 8> figures(const casebook::Score& score) {
    return {{{"observable", &score.observable},
             {"shown", &score.shown},
             {"sure", &score.sure},
             {"hidden", &score.hidden},
             {"false_violated", &score.false_violated},
             {"rejected", &score.rejected},
             {"suspected_beyond", &score.suspected_beyond},
             {"unknown", &score.unknown}}};
}

class Author {
public:
    Author(const CasebookRun& run, base::Language language) : run_(run), language_(language) {}

    Document document() const {
        Document out{.language = language_};
        out.contents_title = word("report.contents");
        out.skip_link = word("report.skip");
        out.head = {.kind = word("report.casebook"), .title = title()};
        out.head.facts.entries = {
            {{text(word("report.casebook.file"))}, {code(run_.file)}},
            {{text(word("report.casebook.day"))}, {text(run_.day.text())}},
            {{text(word("report.casebook.rules"))}, {code(run_.book.fingerprint().substr(0, 12))}}};
        out.head.notice = word("report.casebook.notice");
        add("figures", overall(), out);
        add("practices", practices(), out);
        heading("agreement", out);
        out.blocks.emplace_back(Paragraph{{text(word("report.casebook.agreement.lead"))}});
        out.blocks.emplace_back(
            agreement("report.casebook.jurisdiction", run_.score.by_jurisdiction));
        out.blocks.emplace_back(agreement("report.casebook.era", run_.score.by_era));
        heading("disagreements", out);
        if (run_.score.disagreements.empty())
            out.blocks.emplace_back(Paragraph{{text(word("report.casebook.none"))}});
        else
            out.blocks.emplace_back(disagreements());
        out.footer = word("report.casebook.footer");
        return out;
    }

private:
    const std::string& word(std::string_view key) const {
        return run_.book.word(key).in(language_);
    }
    std::string title() const {
        std::string out = word("report.casebook.title");
        const std::string_view hole = "{count}";
        return out.replace(out.find(hole), hole.size(), std::to_string(run_.score.cases));
    }
    void heading(std::string_view section, Document& out) const {
        out.blocks.emplace_back(
            Heading{.anchor = std::string(section),
                    .words = {text(word("report.casebook." + std::string(section)))}});
    }
    void add(std::string_view section, Table table, Document& out) const {
        heading(section, out);
        out.blocks.emplace_back(std::move(table));
    }

    static std::string percent(const Tally& tally) {
        const auto ratio = tally.ratio();
        return ratio ? (*ratio * base::Rational(100)).rounded(1) + "%" : "–";
    }
    static std::string counts(const Tally& tally) {
        return tally.of == 0 ? "–" : fmt::format("{} / {}", tally.hits, tally.of);
    }

    Table overall() const {
        Table table{.caption = word("report.casebook.figures"),
                    .columns = {{word("report.casebook.figure")},
                                {word("report.casebook.hits"), Align::right},
                                {word("report.casebook.of"), Align::right},
                                {word("report.casebook.ratio"), Align::right}}};
        for (const auto& [what, tally] : figures(run_.score))
            table.rows.push_back({{{text(word("report.casebook." + std::string(what)))}},
                                  {{text(std::to_string(tally->hits))}},
                                  {{text(std::to_string(tally->of))}},
                                  {{text(percent(*tally))}}});
        return table;
    }

    Table practices() const {
        Table table{.caption = word("report.casebook.practices"),
                    .columns = {{word("report.casebook.practice")},
                                {word("report.casebook.col.observable"), Align::right},
                                {word("report.casebook.col.shown"), Align::right},
                                {word("report.casebook.col.hidden"), Align::right},
                                {word("report.casebook.col.false_violated"), Align::right},
                                {word("report.casebook.col.unknown"), Align::right}}};
        for (const casebook::PracticeScore& one : run_.score.practices)
            table.rows.push_back(
                {{{text(one.practice->name.in(language_)), text(" "), code(one.practice->code)}},
                 {{text(counts(one.observable))},
                  one.observable.hits < one.observable.of ? Tone::warning : Tone::plain},
                 {{text(counts(one.shown))}},
                 {{text(counts(one.hidden))}},
                 {{text(counts(one.false_violated))},
                  one.false_violated.hits > 0 ? Tone::alarm : Tone::plain},
                 {{text(one.practice->sign ? fmt::format("{} / {}", one.unknown, one.cases)
                                           : "–")}}});
        return table;
    }

    Table agreement(std::string_view by, const std::vector<casebook::Agreement>& groups) const {
        Table table{.caption = word(by),
                    .columns = {{word(by)},
                                {word("report.casebook.hits"), Align::right},
                                {word("report.casebook.of"), Align::right},
                                {word("report.casebook.ratio"), Align::right}}};
        for (const casebook::Agreement& one : groups)
            table.rows.push_back({{{text(one.group)}},
                                  {{text(std::to_string(one.outcomes.hits))}},
                                  {{text(std::to_string(one.outcomes.of))}},
                                  {{text(percent(one.outcomes))}}});
        return table;
    }

    Table disagreements() const {
        Table table{.caption = word("report.casebook.disagreements"),
                    .columns = {{word("report.casebook.case")},
                                {word("report.casebook.what")},
                                {word("report.casebook.practice")},
                                {word("report.casebook.why")}}};
        for (const Disagreement& one : run_.score.disagreements) {
            Inline rules;
            for (const knowledge::Rule* rule : one.rules) {
                if (!rules.empty()) rules.push_back(text(" "));
                rules.push_back(code(rule->id));
            }
            const std::string practice =
                one.practice
                    ? fmt::format("{} ({})", one.practice->name.in(language_),
                                  word("report.casebook.verdict." + std::string(name(one.verdict))))
                    : word("report.casebook.whole");
            table.rows.push_back(
                {{{code(one.of->inputs.id)}},
                 {{text(word("report.casebook.kind." + std::string(name(one.kind))))}},
                 {{text(practice)}},
                 {std::move(rules)}});
        }
        return table;
    }

    const CasebookRun& run_;
    base::Language language_;
};

Value tally_value(const Tally& tally) {
    Value out = Value()
                    .set("hits", base::Rational(static_cast<std::int64_t>(tally.hits)))
                    .set("of", base::Rational(static_cast<std::int64_t>(tally.of)));
    if (const auto ratio = tally.ratio()) out.set("ratio", *ratio);
    return out;
}

Value agreement_value(const std::vector<casebook::Agreement>& groups) {
    Value out = Value::map();
    for (const casebook::Agreement& one : groups) out.set(one.group, tally_value(one.outcomes));
    return out;
}

}  // namespace

Document casebook_document(const CasebookRun& run, base::Language language) {
    return Author(run, language).document();
}

Value casebook_value(const CasebookRun& run) {
    Value overall = Value::map();
    for (const auto& [what, tally] : figures(run.score))
        overall.set(std::string(what), tally_value(*tally));
    Value practices = Value::map();
    for (const casebook::PracticeScore& one : run.score.practices)
        practices.set(one.practice->code,
                      Value()
                          .set("observable", tally_value(one.observable))
                          .set("shown", tally_value(one.shown))
                          .set("hidden", tally_value(one.hidden))
                          .set("false_violated", tally_value(one.false_violated))
                          .set("unknown", base::Rational(static_cast<std::int64_t>(one.unknown))));
    Value disagreements = Value::list();
    for (const Disagreement& one : run.score.disagreements) {
        Value rules = Value::list();
        for (const knowledge::Rule* rule : one.rules) rules.push(rule->id);
        disagreements.push(Value()
                               .set("case", one.of->inputs.id)
                               .set("kind", name(one.kind))
                               .set("practice", one.practice ? Value(one.practice->code) : Value())
                               .set("verdict", name(one.verdict))
                               .set("rules", std::move(rules)));
    }
    return Value()
        .set("file", run.file)
        .set("day", run.day.text())
        .set("rules", run.book.fingerprint())
        .set("cases", base::Rational(static_cast<std::int64_t>(run.score.cases)))
        .set("cleared", base::Rational(static_cast<std::int64_t>(run.score.cleared)))
        .set("overall", std::move(overall))
        .set("practices", std::move(practices))
        .set("by_jurisdiction", agreement_value(run.score.by_jurisdiction))
        .set("by_era", agreement_value(run.score.by_era))
        .set("disagreements", std::move(disagreements));
}

}  // namespace hanse::report
