// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/pen.hpp"

#include <algorithm>
#include <array>

#include "hanse/report/markup.hpp"

namespace hanse::report {

using assess::Finding;
using assess::Grade;
using assess::Status;
using base::Language;
using base::Truth;
using knowledge::Citation;

namespace {

/// "1234567.5" → "1,234,567.5".
std::string grouped(std::string_view digits) {
    const std::size_t first = digits.starts_with('-') ? 1 : 0;
    const std::size_t whole = std::min(digits.find('.'), digits.size());
    std::string out;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        if (at > first && at < whole && (whole - at) % 3 == 0) out += ',';
        out += digits[at];
    }
    return out;
}

template <class Enum, std::size_t count>
std::string_view pick(const std::array<std::string_view, count>& keys, Enum value) {
    return keys[static_cast<std::size_t>(value)];
}

/// A remark written for readers of both languages, "中文 / English", in one of them; any other as
/// it is.
std::string remark(const std::string& note, Language language) {
    constexpr std::string_view between = " / ";
    const std::size_t at = note.find(between);
    if (at == std::string::npos || note.find(between, at + 1) != std::string::npos) return note;
    return language == Language::zh ? note.substr(0, at) : note.substr(at + between.size());
}

bool starts_with_digit(std::string_view text) {
    return !text.empty() && text[0] >= '0' && text[0] <= '9';
}

/// "2.6", not "2.6, 表6".
bool section_number(std::string_view text) {
    return starts_with_digit(text) &&
           text.find_first_not_of("0123456789.") == std::string_view::npos;
}

/// How a passage is pointed to: as a section of a paper, an article of a law, or in words of its
/// own.
std::string_view passage_key(bool paper, std::string_view article) {
    if (paper) return section_number(article) ? "report.section" : "report.place";
    return starts_with_digit(article) ? "report.article" : "report.place";
}

}  // namespace

std::string Pen::word(std::string_view key, Filling filling) const {
    std::string out;
    const std::string& pattern = word(key);
    for (std::size_t i = 0; i < pattern.size();) {
        bool filled = false;
        for (const auto& [name, words] : filling) {
            if (pattern[i] != '{' || pattern.compare(i + 1, name.size(), name) != 0 ||
                pattern[i + 1 + name.size()] != '}')
                continue;
            out += words;
            i += name.size() + 2;
            filled = true;
            break;
        }
        if (!filled) out += pattern[i++];
    }
    return out;
}

std::string Pen::range(const base::Interval& interval) const {
    if (!interval.is_known()) return word("report.unknown");
    if (interval.is_exact()) return interval.low()->rounded(2);
    return (interval.low() ? interval.low()->rounded(2) : "0") + "–" +
           (interval.high() ? interval.high()->rounded(2) : "1");
}

std::string Pen::share(const base::Interval& interval) const {
    const base::Rational low = interval.low().value_or(base::Rational(0));
    const base::Rational high = interval.high().value_or(base::Rational(1));
    return low == high ? percent(low) : percent(low) + "–" + percent(high);
}

std::string Pen::months(const base::Rational& months) const {
    return word(months == base::Rational(1) ? "report.month" : "report.months",
                {{"n", months.rounded(1)}});
}

std::string Pen::number(std::string_view digits) { return grouped(digits); }

std::string Pen::money(const base::Rational& cny) const {
    return word("report.cny", {{"n", grouped(cny.rounded(2))}});
}

std::string Pen::joined(const std::vector<std::string>& words) const {
    std::string out;
    for (const std::string& one : words) out += (out.empty() ? "" : word("report.comma")) + one;
    return out;
}

std::string Pen::objective(assess::ObjectiveId objective) const {
    return std::string(knowledge::code(objective)) + " " + in(book().objective(objective).name);
}

std::string Pen::objectives(assess::ObjectiveSet set) const {
    std::vector<std::string> names;
    for (const assess::ObjectiveId objective : set.members())
        names.push_back(this->objective(objective));
    return names.empty() ? word("report.none") : joined(names);
}

std::string Pen::member(std::string_view id) const {
    const domain::Member* member = of().file->member(id);
    if (member == nullptr) return std::string(id);
    const std::string& first = language_ == Language::zh ? member->name_zh : member->name_en;
    const std::string& second = language_ == Language::zh ? member->name_en : member->name_zh;
    return !first.empty() ? first : !second.empty() ? second : std::string(id);
}

std::string Pen::members(const std::vector<std::string>& ids) const {
    constexpr std::size_t kShown = 24;
    std::vector<std::string> names;
    for (const std::string& id : ids) {
        if (names.size() == kShown) break;
        names.push_back(member(id));
    }
    if (names.empty()) return word("report.none");
    if (ids.size() <= kShown) return joined(names);
    return word("report.and_more",
                {{"names", joined(names)}, {"count", std::to_string(ids.size())}});
}

std::string Pen::table(const knowledge::Objective& objective) const {
    std::string number;
    for (const char c : objective.table)
        if (c >= '0' && c <= '9') number += c;
    return word("report.table", {{"n", number}});
}

std::string Pen::stage(int number) const {
    const auto& stages = book().stages();
    if (number < 0 || static_cast<std::size_t>(number) >= stages.size())
        return "S" + std::to_string(number);
    const knowledge::StageDefinition& stage = stages[static_cast<std::size_t>(number)];
    return stage.id + " " + in(stage.name);
}

std::string Pen::source(std::string_view key) const {
    const auto found = of().file->sources.find(key);
    return found == of().file->sources.end() || in(found->second.title).empty()
               ? std::string(key)
               : in(found->second.title);
}

Run Pen::status(const Finding& finding) const {
    const bool prohibition = finding.rule->kind == knowledge::RuleKind::prohibition;
    switch (finding.status) {
        case Status::violated:
            return badge(word(prohibition ? "report.status.crossed" : "report.status.not_met"),
                         tone_of(finding));
        case Status::suspected: return badge(word("report.status.suspected"), tone_of(finding));
        case Status::satisfied: return badge(word("report.status.satisfied"), Tone::good);
        case Status::unknown: return badge(word("report.status.unknown"), Tone::muted);
        case Status::not_applicable:
            return badge(word("report.status.not_applicable"), Tone::muted);
        case Status::not_yet: break;
    }
    return badge(word("report.status.not_yet"), Tone::muted);
}

Run Pen::grade(Grade grade) const {
    static constexpr std::array<std::string_view, 3> keys{"report.grade.low", "report.grade.medium",
                                                          "report.grade.high"};
    return badge(word(pick(keys, grade)), tone_of(grade));
}

Run Pen::met(Truth truth) const {
    if (truth == Truth::yes) return badge(word("report.met"), Tone::good);
    return truth == Truth::no ? badge(word("report.not_met"), Tone::warning)
                              : badge(word("report.unknown"), Tone::muted);
}

Run Pen::verification(const Citation& citation) const {
    static constexpr std::array<std::string_view, 5> keys{
        "report.verification.official", "report.verification.copy", "report.verification.secondary",
        "report.verification.memory", "report.verification.seed"};
    const Tone tone =
        citation.verification == knowledge::Verification::memory ? Tone::warning : Tone::muted;
    const std::string& words = word(pick(keys, citation.verification));
    return badge(citation.partly ? word("report.verification.partly", {{"how", words}}) : words,
                 tone);
}

std::string Pen::value(knowledge::FactIndex fact) const {
    const knowledge::Fact& one = of().facts[fact];
    return one.known() ? in(knowledge::words_for(of().facts.definition(fact), one.value))
                       : word("report.unknown");
}

Inline Pen::origin(knowledge::FactIndex fact) const {
    const knowledge::Fact& one = of().facts[fact];
    switch (one.origin) {
        case knowledge::Origin::absent: return {muted(word("report.origin.absent"))};
        case knowledge::Origin::asked: return {muted(word("report.origin.asked"))};
        case knowledge::Origin::derived: return {muted(word("report.origin.derived"))};
        case knowledge::Origin::stated: break;
    }
    if (one.statement == nullptr) return {muted(word("report.origin.stated"))};
    const domain::Provenance& from = one.statement->provenance;
    std::string out = from.source.empty() ? word("report.origin.stated") : source(from.source);
    if (from.as_of)
        out += word("report.sep") + word("report.as_of", {{"date", from.as_of->text()}});
    if (from.confidence != domain::Confidence::unstated)
        out += word("report.sep") + word(confidence_key(from.confidence));
    Inline words{text(out)};
    if (!from.note.empty())
        words.insert(words.end(), {line_break(), muted(remark(from.note, language_))});
    return words;
}

/// Tables of the paper are cited as 表6.
std::string Pen::in_our_words(std::string article) const {
    constexpr std::string_view kTable = "表";
    const std::size_t at = article.find(kTable);
    return at == std::string::npos
               ? article
               : article.replace(at, kTable.size(), word("report.table", {{"n", ""}}));
}

Inline Pen::citation(const Citation& citation) const {
    const auto found = book().sources().find(citation.law);
    const bool known = found != book().sources().end();
    std::string where = known ? in(found->second.title) : citation.law;
    if (!citation.article.empty()) {
        where += word(passage_key(known && found->second.kind == "paper", citation.article),
                      {{"n", in_our_words(citation.article)}});
    }
    Inline words{text(where + " "), verification(citation)};
    if (!citation.text.empty())
        words.insert(words.end(),
                     {line_break(), muted(word("report.quote", {{"words", citation.text}}))});
    if (!citation.note.empty()) words.insert(words.end(), {line_break(), muted(in(citation.note))});
    return words;
}

Inline Pen::paper_item(const std::string& id) const {
    if (const knowledge::PaperItem* item = book().paper_item(id))
        return {code(id), text(" " + in(item->text))};
    const auto control = std::ranges::find(book().controls(), id, &knowledge::Control::id);
    if (control != book().controls().end()) return {code(id), text(" " + in(control->name))};
    return {code(id)};
}

std::string finding_anchor(const knowledge::Rule& rule) {
    return "finding-" + anchor_name(rule.id);
}
std::string question_anchor(const knowledge::FactDefinition& fact) {
    return "question-" + anchor_name(fact.id);
}

Tone tone_of(Grade grade) {
    return grade == Grade::high ? Tone::alarm : grade == Grade::medium ? Tone::warning : Tone::note;
}

Tone tone_of(const Finding& finding) {
    if (finding.status == Status::satisfied) return Tone::good;
    if (finding.status != Status::violated && finding.status != Status::suspected)
        return Tone::muted;
    return finding.grade ? tone_of(*finding.grade) : Tone::warning;
}

std::string_view kind_key(knowledge::RuleKind kind) {
    static constexpr std::array<std::string_view, 7> keys{
        "report.kind.prohibition", "report.kind.duty",        "report.kind.contract",
        "report.kind.guide",       "report.kind.presumption", "report.kind.factor",
        "report.kind.safe_harbour"};
    return pick(keys, kind);
}

std::string_view area_key(knowledge::Area area) {
    static constexpr std::array<std::string_view, knowledge::kAreas> keys{
        "report.area.market_position",  "report.area.charter",
        "report.area.pool_entry",       "report.area.cross_licence",
        "report.area.external_licence", "report.area.product_pricing",
        "report.area.operation",        "report.area.supervision"};
    return pick(keys, area);
}

std::string_view confidence_key(domain::Confidence confidence) {
    static constexpr std::array<std::string_view, 7> keys{
        "report.confidence.unstated", "report.confidence.verified",
        "report.confidence.seed",     "report.confidence.memory",
        "report.confidence.judged",   "report.confidence.self_reported",
        "report.confidence.measured"};
    return pick(keys, confidence);
}

}  // namespace hanse::report
