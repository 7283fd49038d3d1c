// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/scan_document.hpp"

#include <array>

#include "hanse/knowledge/facts.hpp"
#include "hanse/report/pen.hpp"
#include "hanse/report/scan_names.hpp"

namespace hanse::report {

using clauses::Certainty;
using clauses::Finding;
using clauses::Reason;

namespace {

class ScanWriter {
public:
    ScanWriter(const Pen& pen, const ScanReport& report) : pen_(pen), report_(report) {}

    Blocks take() {
        add_counts();
        add_findings("report.scan.found", true);
        add_contradictions();
        add_findings("report.scan.not_understood", false);
        add_lacking();
        add_untouched();
        return std::move(out_);
    }

private:
    void heading(std::string_view key) {
        out_.emplace_back(Heading{.anchor = std::string(key), .words = {text(pen_.word(key))}});
    }
    const clauses::Scan& scan() const { return report_.scan; }

    std::size_t count(Certainty certainty) const {
        std::size_t out = 0;
        for (const Finding& one : scan().findings) out += one.judgement.certainty == certainty;
        return out;
    }

    void add_counts() {
        const auto tile = [&](std::size_t number, std::string_view key, Tone tone) {
            return Tiles::Tile{
                std::to_string(number), pen_.word(key), number == 0 ? Tone::plain : tone, {}};
        };
        out_.emplace_back(
            Tiles{{tile(count(Certainty::sure), "report.scan.certainty.sure", Tone::good),
                   tile(count(Certainty::likely), "report.scan.certainty.likely", Tone::note),
                   tile(count(Certainty::not_understood), "report.scan.certainty.not_understood",
                        Tone::warning),
                   tile(scan().contradictions.size(), "report.scan.contradictions", Tone::alarm),
                   tile(report_.lacking.size(), "report.scan.lacking", Tone::warning)}});
    }

    std::string title(const Finding& one) const {
        return one.id + " " + pen_.in(one.kind->name) + pen_.word("report.sep") +
               spot_words(pen_.book(), one.spot, pen_.language());
    }

    /// "Licensee: must not → no-challenge clause for licensees = challenge forbidden"
    std::string reading(const Finding& one) const {
        std::string out = pen_.word("report.scan.mode." + name_of(one.judgement.mode));
        if (!one.judgement.bearer.empty())
            out = pen_.word("report.scan.party." + one.judgement.bearer) +
                  pen_.word("report.scan.colon") + out;
        return out + " → " + proposal_words(pen_.book(), one.fact, one.value, pen_.language());
    }

    Card card(const Finding& one) const {
        const Certainty certainty = one.judgement.certainty;
        const Tone tone = certainty == Certainty::sure     ? Tone::good
                          : certainty == Certainty::likely ? Tone::note
                                                           : Tone::warning;
        Card out{.tone = tone,
                 .anchor = one.id,
                 .title = {text(title(one))},
                 .marks = {badge(pen_.word("report.scan.certainty." + name_of(certainty)), tone)}};
        out.blocks.emplace_back(
            Paragraph{{text(pen_.word("report.quote", {{"words", one.quotation}}))}});
        if (one.understood()) out.blocks.emplace_back(Paragraph{{strong(reading(one))}});
        if (one.judgement.reason != Reason::plain)
            out.blocks.emplace_back(Paragraph{
                {muted(pen_.word("report.scan.reason." + name_of(one.judgement.reason)))}});
        return out;
    }

    void add_findings(std::string_view key, bool understood) {
        heading(key);
        bool any = false;
        for (const Finding& one : scan().findings)
            if (one.understood() == understood) out_.emplace_back(card(one)), any = true;
        if (!any) out_.emplace_back(Paragraph{{text(pen_.word("report.none"))}});
    }

    void add_contradictions() {
        if (scan().contradictions.empty()) return;
        heading("report.scan.contradictions");
        for (const clauses::Contradiction& one : scan().contradictions) {
            const knowledge::FactDefinition& fact = pen_.book().facts()[one.fact];
            List list;
            for (const std::size_t at : one.findings) {
                const Finding& finding = scan().findings[at];
                list.items.push_back(
                    {{code(finding.id),
                      text(" " + spot_words(pen_.book(), finding.spot, pen_.language()) +
                           pen_.word("report.scan.colon")),
                      strong(proposal_words(pen_.book(), finding.fact, finding.value,
                                            pen_.language()))},
                     {},
                     {}});
            }
            out_.emplace_back(Callout{.tone = Tone::alarm,
                                      .title = {text(pen_.in(fact.name))},
                                      .blocks = {std::move(list)}});
        }
        out_.emplace_back(Paragraph{{muted(pen_.word("report.scan.contradictions_note"))}});
    }

    void add_lacking() {
        if (pen_.of().declared.empty()) {
            out_.emplace_back(Paragraph{{muted(pen_.word("report.scan.no_aims"))}});
            return;
        }
        heading("report.scan.lacking");
        List list;
        for (const clauses::Lacking& one : report_.lacking) {
            Inline words{strong(pen_.in(one.clause->title)),
                         text(pen_.word("report.sep") +
                              pen_.in(report_.library.document_of(*one.clause).title) +
                              pen_.word("report.sep"))};
            for (const std::string& node : one.clause->nodes)
                words.insert(words.end(), {code(node), text(" ")});
            for (const clauses::Setting& setting : one.unsaid)
                words.insert(words.end(),
                             {line_break(), muted(proposal_words(pen_.book(), setting.fact,
                                                                 setting.value, pen_.language()))});
            list.items.push_back({std::move(words), {}, one.clause->id});
        }
        if (list.items.empty()) list.items.push_back({{text(pen_.word("report.none"))}, {}, {}});
        out_.emplace_back(std::move(list));
    }

    void add_untouched() {
        heading("report.scan.untouched");
        out_.emplace_back(Paragraph{{text(pen_.word("report.scan.untouched_count",
                                                    {{"n", std::to_string(scan().untouched.size())},
                                                     {"all", std::to_string(scan().read)}}))}});
        if (!report_.list_untouched) return;
        List list;
        for (const std::size_t at : scan().untouched) {
            const clauses::TextParagraph& paragraph = scan().document.paragraphs[at];
            list.items.push_back({{muted(spot_words(pen_.book(), paragraph.spot, pen_.language()) +
                                         pen_.word("report.scan.colon")),
                                   text(paragraph.text)},
                                  {},
                                  {}});
        }
        out_.emplace_back(std::move(list));
    }

    const Pen& pen_;
    const ScanReport& report_;
    Blocks out_;
};

}  // namespace

Document scan_document(const assess::Assessment& assessment, const ScanReport& report,
                       base::Language language) {
    const Pen pen(assessment, language);
    Document out{.language = language,
                 .head = {.kind = pen.word("report.scan.kind"),
                          .title = report.scan.document.file,
                          .notice = pen.word("report.scan.notice")},
                 .footer = pen.word("report.scan.footer"),
                 .contents_title = pen.word("report.contents"),
                 .skip_link = pen.word("report.skip")};
    if (!assessment.declared.empty()) out.head.subtitle = pen.objectives(assessment.declared);
    out.blocks = ScanWriter(pen, report).take();
    return out;
}

}  // namespace hanse::report
