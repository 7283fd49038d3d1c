// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/clauses/scan.hpp"

#include <algorithm>

#include "hanse/clauses/sentences.hpp"

namespace hanse::clauses {

namespace {

/// @return whether any pattern touched it.
bool read_paragraph(const TextParagraph& paragraph, const Library& library, Scan& out) {
    bool touched = false;
    const std::string text =
        paragraph.lead + (paragraph.lead.ends_with(':') ? " " : "") + paragraph.text;
    for (const std::string& sentence : sentences(text))
        for (Finding& finding : read_sentence(sentence, library)) {
            finding.spot = paragraph.spot;
            out.findings.push_back(std::move(finding));
            touched = true;
        }
    return touched;
}

bool speaks_about_itself(const std::string& heading, const Library& library) {
    return library.lexicon(base::Language::zh).ends_agreement(heading) ||
           library.lexicon(base::Language::en).ends_agreement(heading);
}

/// One fact with one value, said in several sentences of one paragraph, is one finding.
void drop_repetitions(std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < findings.size(); ++i)
        for (std::size_t j = findings.size(); j-- > i + 1;) {
            const Finding &a = findings[i], &b = findings[j];
            if (a.understood() && b.understood() && a.kind == b.kind && a.fact == b.fact &&
                a.value == b.value && a.spot == b.spot)
                findings.erase(findings.begin() + std::ptrdiff_t(j));
        }
}

std::vector<Contradiction> contradictions_in(const std::vector<Finding>& findings) {
    std::vector<Contradiction> out;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (!findings[i].understood()) continue;
        const auto known = std::ranges::find(out, findings[i].fact, &Contradiction::fact);
        if (known == out.end())
            out.push_back({findings[i].fact, {i}});
        else
            known->findings.push_back(i);
    }
    std::erase_if(out, [&](const Contradiction& one) {
        return std::ranges::all_of(one.findings, [&](std::size_t at) {
            return findings[at].value == findings[one.findings.front()].value;
        });
    });
    return out;
}

}  // namespace

bool Scan::contradicted(knowledge::FactIndex fact) const {
    return std::ranges::find(contradictions, fact, &Contradiction::fact) != contradictions.end();
}

bool Scan::says(const Setting& setting) const {
    return std::ranges::any_of(findings, [&](const Finding& one) {
        return one.understood() && one.fact == setting.fact && one.value == setting.value;
    });
}

Scan scan(TextDocument document, const Library& library) {
    Scan out{.document = std::move(document)};
    bool outside = false;
    for (std::size_t i = 0; i < out.document.paragraphs.size(); ++i) {
        const TextParagraph& paragraph = out.document.paragraphs[i];
        if (paragraph.kind == TextParagraph::Kind::heading) {
            if (speaks_about_itself(paragraph.text, library))
                outside = true;
            else if (paragraph.spot.number.empty())
                outside = false;  // the next chapter or text
            continue;
        }
        if (outside) continue;
        ++out.read;
        if (!read_paragraph(paragraph, library, out)) out.untouched.push_back(i);
    }
    drop_repetitions(out.findings);
    for (std::size_t i = 0; i < out.findings.size(); ++i)
        out.findings[i].id = "c" + std::to_string(i + 1);
    out.contradictions = contradictions_in(out.findings);
    return out;
}

}  // namespace hanse::clauses
