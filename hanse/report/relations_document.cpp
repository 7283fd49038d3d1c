// SPDX-License-Identifier: GPL-3.0-or-later
// What the patents of a pool may be to each other, and what a person's decisions change.
#include <algorithm>

#include "hanse/report/pool_frame.hpp"

namespace hanse::report {

using relations::Invention;
using relations::Pool;
using relations::Proposal;
using relations::Proposals;
using relations::Relation;

namespace {

/// Signals that say this little are not worth a line.
constexpr double kWorthSaying = 0.05;

std::string_view relation_key(Relation relation) {
    switch (relation) {
        case Relation::substitute: return "report.relations.relation.substitute";
        case Relation::complement: return "report.relations.relation.complement";
        case Relation::blocking: return "report.relations.relation.blocking";
        case Relation::unclear: return "report.relations.relation.unclear";
        case Relation::same_invention: break;
    }
    return "report.relations.relation.same_invention";
}

Tone tone_of(Relation relation) {
    if (relation == Relation::substitute || relation == Relation::blocking) return Tone::warning;
    return relation == Relation::unclear ? Tone::muted : Tone::plain;
}

class Author {
public:
    Author(const PoolFrame& frame, const Pool& pool, const Proposals& proposals,
           const relations::Parameters& parameters, std::size_t most)
        : frame_(frame),
          pen_(*frame.book, frame.language),
          pool_(pool),
          proposals_(proposals),
          parameters_(parameters),
          most_(most) {}

    Document document() const {
        Document out = pool_document(pen_, "report.relations", "report.relations.notice",
                                     pen_.in(frame_.file->name));
        out.footer = pen_.word("report.relations.footer");
        const auto count = [](std::size_t number) { return std::to_string(number); };
        const std::size_t inventions = pool_.inventions.size();
        out.head.facts.entries = {
            {{text(pen_.word("report.relations.patents"))}, {text(count(pool_.entries.size()))}},
            {{text(pen_.word("report.relations.inventions"))}, {text(count(inventions))}},
            {{text(pen_.word("report.relations.with_records"))},
             {text(count(inventions - proposals_.bare.size()))}}};
        add_families(out.blocks);
        add_pairs(out.blocks);
        add_groups(out.blocks);
        add_unjoined(out.blocks);
        add_questions(out.blocks);
        return out;
    }

private:
    std::string numbers(const Invention& invention) const {
        std::vector<std::string> out;
        for (const std::size_t entry : invention.entries) out.push_back(pool_.number(entry));
        return pen_.joined(out);
    }

    void add_families(Blocks& out) const {
        List list;
        std::size_t families = 0;
        for (const Invention& one : pool_.inventions)
            if (one.entries.size() > 1 && ++families <= most_)
                list.items.push_back({.words = {text(numbers(one))}});
        if (families == 0) return;
        out.push_back(heading(pen_, "families", "report.relations.families"));
        out.push_back(sentence(pen_.word("report.relations.families.words")));
        if (families > most_)
            list.items.push_back(
                {.words = {text(pen_.word("report.pool_list.more",
                                          {{"count", std::to_string(families - most_)}}))}});
        out.emplace_back(std::move(list));
    }

    std::vector<std::string> reasons(const Proposal& pair) const {
        std::vector<std::string> out;
        for (std::size_t i = 0; i < relations::kSignals; ++i) {
            const auto& part = pair.evidence.parts[i];
            if (!part.value || *part.value < kWorthSaying) continue;
            std::string line = pen_.in(parameters_.signal_words[i]) + " " + score(*part.value);
            if (!part.because.empty()) line += ": " + pen_.joined(part.because);
            out.push_back(std::move(line));
        }
        return out;
    }

    void add_pairs(Blocks& out) const {
        out.push_back(heading(pen_, "pairs", "report.relations.pairs"));
        if (proposals_.pairs.empty()) {
            out.push_back(sentence(pen_.word("report.relations.pairs.none")));
            return;
        }
        Table pairs = table(pen_, "report.relations.pairs",
                            {"report.relations.pair", "report.relations.proposed",
                             "report.relations.confidence", "report.relations.why"});
        for (const Proposal& pair : proposals_.pairs) {
            if (pairs.rows.size() == most_) break;
            pairs.rows.push_back(
                {lines({pool_.name(pair.a), pool_.name(pair.b)}),
                 cell(pen_.word(relation_key(pair.relation)), tone_of(pair.relation)),
                 cell(pair.relation == Relation::unclear ? "–" : score(pair.confidence)),
                 lines(reasons(pair))});
        }
        const std::size_t left = proposals_.pairs.size() - pairs.rows.size();
        out.emplace_back(std::move(pairs));
        if (left > 0)
            out.push_back(sentence(
                pen_.word("report.relations.pairs.more", {{"count", std::to_string(left)}})));
    }

    void add_groups(Blocks& out) const {
        out.push_back(heading(pen_, "groups", "report.relations.groups"));
        if (proposals_.groups.empty()) {
            out.push_back(sentence(pen_.word("report.relations.groups.none")));
            return;
        }
        Table groups = table(pen_, "report.relations.groups",
                             {"report.relations.group", "report.relations.patents"});
        for (std::size_t i = 0; i < proposals_.groups.size(); ++i) {
            const relations::Group& one = proposals_.groups[i];
            std::vector<std::string> patents;
            for (const std::size_t invention : one.inventions)
                patents.push_back(numbers(pool_.inventions[invention]));
            const std::string number =
                pen_.word("report.relations.group.number", {{"number", std::to_string(i + 1)}});
            groups.rows.push_back({cell(one.label.empty() ? number : one.label), lines(patents)});
        }
        out.emplace_back(std::move(groups));
    }

    void add_unjoined(Blocks& out) const {
        if (proposals_.bare.empty()) return;
        out.push_back(heading(pen_, "unjoined", "report.relations.unjoined"));
        out.push_back(sentence(pen_.word("report.relations.unjoined.words")));
        std::vector<std::string> patents;
        for (const std::size_t one : proposals_.bare) {
            if (patents.size() == most_) break;
            patents.push_back(numbers(pool_.inventions[one]));
        }
        const std::size_t left = proposals_.bare.size() - patents.size();
        std::string words = pen_.joined(patents);
        if (left > 0)
            words += " " + pen_.word("report.pool_list.more", {{"count", std::to_string(left)}});
        out.push_back(sentence(words));
        List doubts;
        for (const base::Error& doubt : pool_.doubts)
            doubts.items.push_back({.words = {text(pen_.in(doubt.message))}});
        if (!doubts.items.empty()) out.emplace_back(std::move(doubts));
    }

    void add_questions(Blocks& out) const {
        const auto substitutes =
            std::ranges::count(proposals_.pairs, Relation::substitute, &Proposal::relation);
        if (substitutes == 0 && proposals_.groups.empty()) return;
        out.push_back(heading(pen_, "questions", "report.relations.questions"));
        List list;
        if (substitutes > 0)
            list.items.push_back(
                {.words = {text(pen_.word("report.relations.questions.substitutes",
                                          {{"count", std::to_string(substitutes)}}))}});
        if (!proposals_.groups.empty())
            list.items.push_back({.words = {text(pen_.word(
                                      "report.relations.questions.groups",
                                      {{"count", std::to_string(proposals_.groups.size())}}))}});
        list.items.push_back({.words = {text(pen_.word("report.relations.questions.how"))}});
        out.emplace_back(std::move(list));
    }

    const PoolFrame& frame_;
    BookPen pen_;
    const Pool& pool_;
    const Proposals& proposals_;
    const relations::Parameters& parameters_;
    std::size_t most_;
};

}  // namespace

const base::Bilingual& relation_words(const knowledge::RuleBook& book, Relation relation) {
    return book.word(relation_key(relation));
}

Document relations_document(const PoolFrame& frame, const Pool& pool, const Proposals& proposals,
                            const relations::Parameters& parameters, std::size_t most) {
    return Author(frame, pool, proposals, parameters, most).document();
}

Document changes_document(const PoolFrame& frame, std::span<const relations::Change> changes,
                          const std::string& last) {
    const BookPen pen(*frame.book, frame.language);
    Document out = pool_document(pen, "report.relations.change", "report.relations.change.notice",
                                 pen.in(frame.file->name));
    Table rows = table(pen, "report.relations.change",
                       {"report.relations.patents", "report.relations.change.column",
                        "report.relations.change.before", "report.relations.change.after"});
    for (const relations::Change& one : changes)
        rows.rows.push_back({cell(one.edit.row),
                             {.words = {code(one.edit.column)}},
                             cell(one.before.empty() ? "–" : one.before),
                             cell(one.edit.text)});
    if (rows.rows.empty())
        out.blocks.push_back(sentence(pen.word("report.relations.change.none")));
    else
        out.blocks.emplace_back(std::move(rows));
    if (!last.empty()) out.blocks.push_back(sentence(last));
    return out;
}

}  // namespace hanse::report
