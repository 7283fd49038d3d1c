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

}  // namespace

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

std::string Pen::objectives(assess::ObjectiveSet set) const {
    std::vector<std::string> names;
    for (const assess::ObjectiveId objective : set.members())
        names.push_back(this->objective(objective));
    return names.empty() ? word("report.none") : joined(names);
}

std::string Pen::member(std::string_view id) const {
    const domain::Member* member = of().file->member(id);
    if (member == nullptr) return std::string(id);
    const std::string& first = language() == Language::zh ? member->name_zh : member->name_en;
    const std::string& second = language() == Language::zh ? member->name_en : member->name_zh;
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

Run Pen::status(const Finding& finding) const {
    const bool grave = finding.status == Status::violated || finding.status == Status::suspected;
    const Tone tone = grave                                 ? tone_of(finding)
                      : finding.status == Status::satisfied ? Tone::good
                                                            : Tone::muted;
    return badge(BookPen::status(finding.status, finding.rule->kind), tone);
}

std::string Pen::source(std::string_view key) const {
    const auto found = of().file->sources.find(key);
    return found == of().file->sources.end() || in(found->second.title).empty()
               ? std::string(key)
               : in(found->second.title);
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
        words.insert(words.end(), {line_break(), muted(remark(from.note, language()))});
    return words;
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

std::string_view confidence_key(domain::Confidence confidence) {
    static constexpr std::array<std::string_view, 7> keys{
        "report.confidence.unstated", "report.confidence.verified",
        "report.confidence.seed",     "report.confidence.memory",
        "report.confidence.judged",   "report.confidence.self_reported",
        "report.confidence.measured"};
    return pick(keys, confidence);
}

}  // namespace hanse::report
