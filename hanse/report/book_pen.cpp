// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/book_pen.hpp"

#include <algorithm>
#include <array>

namespace hanse::report {

using assess::Status;
using knowledge::Citation;

namespace {

template <class Enum, std::size_t count>
std::string_view pick(const std::array<std::string_view, count>& keys, Enum value) {
    return keys[static_cast<std::size_t>(value)];
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

std::string BookPen::word(std::string_view key, Filling filling) const {
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

std::string BookPen::joined(const std::vector<std::string>& words) const {
    std::string out;
    for (const std::string& one : words) out += (out.empty() ? "" : word("report.comma")) + one;
    return out;
}

const std::string& BookPen::status(Status status, knowledge::RuleKind kind) const {
    const bool prohibition = kind == knowledge::RuleKind::prohibition;
    switch (status) {
        case Status::violated:
            return word(prohibition ? "report.status.crossed" : "report.status.not_met");
        case Status::suspected: return word("report.status.suspected");
        case Status::satisfied: return word("report.status.satisfied");
        case Status::unknown: return word("report.status.unknown");
        case Status::not_applicable: return word("report.status.not_applicable");
        case Status::not_yet: break;
    }
    return word("report.status.not_yet");
}

std::string BookPen::objective(assess::ObjectiveId objective) const {
    return std::string(knowledge::code(objective)) + " " + in(book().objective(objective).name);
}

std::string BookPen::stage(int number) const {
    const auto& stages = book().stages();
    if (number < 0 || static_cast<std::size_t>(number) >= stages.size())
        return "S" + std::to_string(number);
    const knowledge::StageDefinition& stage = stages[static_cast<std::size_t>(number)];
    return stage.id + " " + in(stage.name);
}

Run BookPen::verification(const Citation& citation) const {
    const Tone tone =
        citation.verification == knowledge::Verification::memory ? Tone::warning : Tone::muted;
    const std::string& words = word(verification_key(citation.verification));
    return badge(citation.partly ? word("report.verification.partly", {{"how", words}}) : words,
                 tone);
}

/// Tables of the paper are cited as 表6.
std::string BookPen::in_our_words(std::string article) const {
    constexpr std::string_view kTable = "表";
    const std::size_t at = article.find(kTable);
    return at == std::string::npos
               ? article
               : article.replace(at, kTable.size(), word("report.table", {{"n", ""}}));
}

Inline BookPen::citation(const Citation& citation) const {
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

Inline BookPen::paper_item(const std::string& id) const {
    if (const knowledge::PaperItem* item = book().paper_item(id))
        return {code(id), text(" " + in(item->text))};
    const auto control = std::ranges::find(book().controls(), id, &knowledge::Control::id);
    if (control != book().controls().end()) return {code(id), text(" " + in(control->name))};
    return {code(id)};
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

std::string_view verification_key(knowledge::Verification verification) {
    static constexpr std::array<std::string_view, 5> keys{
        "report.verification.official", "report.verification.copy", "report.verification.secondary",
        "report.verification.memory", "report.verification.seed"};
    return pick(keys, verification);
}

}  // namespace hanse::report
