// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/holdings_frame.hpp"

#include <algorithm>
#include <array>

#include "hanse/patents/formats/layout.hpp"

namespace hanse::report {

using portfolio::Colour;
using portfolio::Standing;

namespace {

/// Beside the colour always a shape, for who cannot tell colours or prints in grey.
std::string_view shape(Colour colour) {
    switch (colour) {
        case Colour::green: return "●";
        case Colour::blue: return "◐";
        case Colour::amber: return "▲";
        case Colour::red: return "✕";
        case Colour::grey: return "■";
        case Colour::purple: return "◆";
        case Colour::white: return "○";
    }
    return "";
}

std::string status_words(const BookPen& pen, const Standing& standing) {
    if (standing.colour == Colour::purple) return pen.word("report.patents.status.disputed");
    const bool granted_only = standing.status == patents::LegalStatus::unknown && standing.granted;
    std::string out = granted_only ? pen.word("report.patents.status.granted_only")
                                   : pen.word("report.patents.status." +
                                              std::string(patents::status_name(standing.status)));
    if (standing.colour == Colour::amber)
        out = pen.joined({out, pen.word("report.patents.status.soon")});
    return out;
}

}  // namespace

Tone tone_of(Colour colour) {
    switch (colour) {
        case Colour::green: return Tone::good;
        case Colour::blue:
        case Colour::purple: return Tone::note;
        case Colour::amber: return Tone::warning;
        case Colour::red: return Tone::alarm;
        case Colour::grey: return Tone::muted;
        case Colour::white: return Tone::plain;
    }
    return Tone::plain;
}

std::string standing_words(const BookPen& pen, const Standing& standing) {
    return std::string(shape(standing.colour)) + " " + status_words(pen, standing);
}

std::string because_words(const BookPen& pen, const Standing& standing) {
    const auto said = [&](std::string_view key) {
        return pen.word(key, {{"what", standing.evidence}, {"day", day_words(standing.since)}});
    };
    std::string out;
    switch (standing.because) {
        case Standing::Because::nothing: out = said("report.patents.because.nothing"); break;
        case Standing::Because::event: out = said("report.patents.because.event"); break;
        case Standing::Because::word: out = said("report.patents.because.word"); break;
        case Standing::Because::grant: out = said("report.patents.because.grant"); break;
        case Standing::Because::term:
            out = pen.word("report.patents.because.term",
                           {{"what", standing.evidence.empty()
                                         ? pen.word("report.patents.because.recorded_day")
                                         : standing.evidence}});
            break;
    }
    if (!standing.contradicts.empty())
        out = pen.joined(
            {out, pen.word("report.patents.contradicts", {{"what", standing.contradicts}})});
    return out;
}

Document register_page(const BookPen& pen, std::string_view kind_key, std::string title) {
    Document out{.language = pen.language()};
    out.head.kind = pen.word(kind_key);
    out.head.title = std::move(title);
    out.contents_title = pen.word("report.contents");
    out.skip_link = pen.word("report.skip");
    return out;
}

Heading register_heading(const BookPen& pen, std::string_view key, std::string anchor) {
    return {.level = 2, .anchor = std::move(anchor), .words = {text(pen.word(key))}};
}

Table::Cell standing_cell(const BookPen& pen, const Standing& standing) {
    return {.words = {text(standing_words(pen, standing))}, .tone = tone_of(standing.colour)};
}

std::string day_words(const std::optional<base::PartialDate>& day) {
    return day ? day->text() : std::string();
}

std::string moment_words(const std::string& moment) {
    return moment.size() < 16 ? moment : moment.substr(0, 10) + " " + moment.substr(11, 5);
}

std::string source_words(const BookPen& pen, const portfolio::TermSource& source) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kCodes{
        {{"OFF", "report.verification.official"},
         {"COPY", "report.verification.copy"},
         {"SEC", "report.verification.secondary"},
         {"SEED", "report.verification.seed"},
         {"MEM", "report.verification.memory"}}};
    std::string how = source.verification;
    for (const auto& [code, key] : kCodes)
        if (code == source.verification) how = pen.word(key);
    return pen.in(source.law) + " " + source.article + " [" + how + "]";
}

std::string expiry_words(const BookPen& pen, const Standing& standing) {
    switch (standing.expiry_is) {
        case Standing::Expiry::official: return pen.word("report.patents.expiry.official");
        case Standing::Expiry::estimated: return pen.word("report.patents.expiry.estimated");
        case Standing::Expiry::computed:
            return pen.word("report.patents.expiry.computed",
                            {{"rule", standing.right->id},
                             {"source", source_words(pen, standing.right->source)}});
        case Standing::Expiry::unknown: return pen.word("report.patents.expiry.unknown");
    }
    return {};
}

std::string due_words(const BookPen& pen, const portfolio::Deadline& deadline) {
    return pen.word("report.patents.due." + deadline.what);
}

std::string document_numbers(const portfolio::Holding& holding) {
    std::string out;
    for (const portfolio::Entry& one : holding.documents)
        out += (out.empty() ? "" : ", ") + one.number;
    return out;
}

std::string pool_names(const portfolio::Holding& holding) {
    std::vector<std::string> names;
    for (const portfolio::PoolEntry& one : holding.pools)
        if (std::ranges::find(names, one.pool) == names.end()) names.push_back(one.pool);
    std::string out;
    for (const std::string& one : names) out += (out.empty() ? "" : "; ") + one;
    return out;
}

}  // namespace hanse::report
