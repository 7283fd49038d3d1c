// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/scan_confirm.hpp"

#include <algorithm>
#include <iostream>
#include <sstream>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/report/scan_document.hpp"

namespace hanse::cli {

using base::Language;
using clauses::Finding;
using clauses::Scan;

namespace {

const base::Bilingual kIntro{"逐条确认：y = 采纳，直接回车 = 跳过，q = 结束。\n",
                             "One by one: y = accept, Enter = skip, q = stop.\n"};

bool acceptable(const Scan& scan, const Finding& one) {
    return one.understood() && !scan.contradicted(one.fact);
}

base::Error not_acceptable(const Finding& one) {
    return base::conflict({}, one.id + " 读不准，或与另一条矛盾，不能采纳",
                          one.id +
                              " is not understood or contradicted by another; it cannot be "
                              "accepted");
}

/// The key of the source that names this document, if the case has one.
std::string source_of(const domain::CaseFile& file, const std::string& document) {
    const std::string name = document.substr(document.find_last_of('/') + 1);
    for (const auto& [key, source] : file.sources)
        if (source.ref.ends_with(name) || source.title.zh == name || source.title.en == name)
            return key;
    return "";
}

domain::Statement statement_of(const Finding& one, const std::string& document,
                               const domain::CaseFile& file, const knowledge::RuleBook& book) {
    domain::Statement out{.id = book.facts()[one.fact].id, .value = one.value};
    out.provenance.source = source_of(file, document);
    out.provenance.as_of = base::PartialDate(today());
    out.provenance.confidence = domain::Confidence::verified;
    const std::string spot = report::spot_words(
        book, one.spot,
        one.quotation.empty() || static_cast<unsigned char>(one.quotation[0]) < 0x80
            ? Language::en
            : Language::zh);
    out.provenance.note = fmt::format("hanse scan: {} · {} · {}", document, spot, one.quotation);
    return out;
}

}  // namespace

std::vector<const Finding*> proposals(const Scan& scan) {
    std::vector<const Finding*> out;
    for (const Finding& one : scan.findings)
        if (acceptable(scan, one)) out.push_back(&one);
    return out;
}

base::Result<std::vector<const Finding*>> accepted(const Scan& scan, const std::string& words) {
    std::vector<const Finding*> out;
    if (words == "all-sure") {
        out = proposals(scan);
        std::erase_if(out, [](const Finding* one) {
            return one->judgement.certainty != clauses::Certainty::sure;
        });
        return out;
    }
    std::stringstream list(words);
    for (std::string id; std::getline(list, id, ',');) {
        const auto found = std::ranges::find(scan.findings, id, &Finding::id);
        if (found == scan.findings.end())
            return base::not_found(
                {}, "没有编号为 “" + id + "” 的条款（应为 c1 这样的编号，或 all-sure）",
                "no finding '" + id + "' (ids are such as c1; or all-sure)");
        if (!acceptable(scan, *found)) return not_acceptable(*found);
        out.push_back(&*found);
    }
    return out;
}

std::vector<const Finding*> ask_each(const Scan& scan, const knowledge::RuleBook& book,
                                     Language language) {
    std::vector<const Finding*> out;
    std::cout << kIntro.in(language);
    for (const Finding* one : proposals(scan)) {
        std::cout << fmt::format("\n{} {}\n  {}\n  → {}\n> ", one->id,
                                 report::spot_words(book, one->spot, language), one->quotation,
                                 report::proposal_words(book, one->fact, one->value, language))
                  << std::flush;
        std::string line;
        if (!std::getline(std::cin, line)) break;
        const std::string word(base::trim(line));
        if (word == "q") break;
        if (word == "y" || word == "yes" || word == "是") out.push_back(one);
    }
    std::cout << "\n";
    return out;
}

base::Result<std::vector<domain::Statement>> statements_for(
    const std::vector<const Finding*>& findings, const std::string& document,
    const domain::CaseFile& file, const knowledge::RuleBook& book) {
    std::vector<domain::Statement> out;
    for (const Finding* one : findings) {
        domain::Statement statement = statement_of(*one, document, file, book);
        const domain::Statement* known = file.statement(statement.id);
        if (known != nullptr && !known->value.is_null()) {
            if (known->value == statement.value) continue;
            return base::conflict(
                known->place,
                fmt::format("{} 案卷写的与 {} 读出的 “{}” 不同；请先改正其一，或不采纳 {}",
                            statement.id, one->id, one->value, one->id),
                fmt::format("{}: the case says otherwise than {} ('{}'); correct one of them, or "
                            "do not accept {}",
                            statement.id, one->id, one->value, one->id));
        }
        if (std::ranges::find(out, statement.id, &domain::Statement::id) == out.end())
            out.push_back(std::move(statement));
    }
    return out;
}

}  // namespace hanse::cli
