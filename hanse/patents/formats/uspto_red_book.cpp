// SPDX-License-Identifier: GPL-3.0-or-later
// Grants and applications of the USPTO in XML v4.0 to v4.7 ("red book"), from 2005 on.
#include <algorithm>

#include "hanse/patents/formats/xml_formats.hpp"
#include "hanse/patents/numbers/symbol.hpp"
#include "hanse/patents/numbers/words.hpp"

namespace hanse::patents {

namespace {

Party party_of(const XmlNode& holder) {
    const XmlNode* book = holder.find("addressbook");
    const XmlNode& source = book == nullptr ? holder : *book;
    Party out = display_party(source.words("orgname"));
    if (out.name.empty())
        out.name = display_text(source.words("first-name") + " " + source.words("last-name"));
    out.country = source.words("address/country");
    out.address = display_text(source.words("address/city") + " " + source.words("address/state"));
    return out;
}

/// Until v4.2 inventors stand among the applicants; from v4.3 on they have a list of their own.
void read_parties(const XmlNode& bib, Filler& filler) {
    Record& record = filler.record();
    for (const char* path :
         {"parties/applicants/applicant", "us-parties/us-applicants/us-applicant"})
        for (const XmlNode* one : bib.all(path))
            Filler::party(one->attribute("app-type") == "applicant-inventor" ? record.inventors
                                                                             : record.applicants,
                          party_of(*one));
    for (const char* path : {"us-parties/inventors/inventor", "parties/inventors/inventor"})
        for (const XmlNode* one : bib.all(path)) Filler::party(record.inventors, party_of(*one));
    for (const XmlNode* one : bib.all("assignees/assignee"))
        Filler::party(record.owners, party_of(*one));
}

void read_ipc(const XmlNode& bib, Filler& filler) {
    auto& ipc = filler.record().ipc;
    for (const char* path : {"classifications-ipcr/classification-ipcr", "classification-ipcr"})
        for (const XmlNode* one : bib.all(path)) {
            auto symbol =
                ipc_symbol(one->words("section"), one->words("class"), one->words("subclass"),
                           one->words("main-group"), one->words("subgroup"));
            if (!symbol) continue;
            symbol->first = one->words("symbol-position") == "F";
            symbol->inventive = one->words("classification-value") != "N";
            if (std::ranges::find(ipc, symbol->symbol, &Symbol::symbol) == ipc.end())
                ipc.push_back(std::move(*symbol));
        }
    for (const XmlNode* one : bib.all("classification-ipc/main-classification"))
        filler.symbol(ipc, one->words(), true);
    for (const XmlNode* one : bib.all("classification-ipc/further-classification"))
        filler.symbol(ipc, one->words());
}

void read_cpc(const XmlNode& bib, Filler& filler) {
    for (const char* kind : {"main-cpc", "further-cpc"})
        for (const XmlNode* one :
             bib.all(std::string("classifications-cpc/") + kind + "/classification-cpc")) {
            auto symbol =
                ipc_symbol(one->words("section"), one->words("class"), one->words("subclass"),
                           one->words("main-group"), one->words("subgroup"));
            if (!symbol) continue;
            symbol->first = std::string_view(kind) == "main-cpc";
            symbol->inventive = one->words("classification-value") != "A";
            filler.record().cpc.push_back(std::move(*symbol));
        }
}

void read_classes(const XmlNode& bib, Filler& filler) {
    read_ipc(bib, filler);
    read_cpc(bib, filler);
    for (const char* kind : {"main-classification", "further-classification"}) {
        const bool first = std::string_view(kind) == "main-classification";
        for (const XmlNode* one : bib.all(std::string("classification-national/") + kind))
            filler.record().uspc.push_back({us_class(one->words()), first, true});
    }
    for (const XmlNode* one : bib.all("classification-locarno/main-classification"))
        filler.record().locarno.push_back({display_text(one->words()), true, true});
}

Citation::By cited_by(std::string_view category) {
    if (category == "cited by examiner") return Citation::By::examiner;
    if (category == "cited by applicant") return Citation::By::applicant;
    if (category == "cited by third party") return Citation::By::third_party;
    return category.empty() ? Citation::By::unknown : Citation::By::other;
}

void read_citations(const XmlNode& bib, Filler& filler) {
    for (const char* path : {"references-cited/citation", "us-references-cited/us-citation"})
        for (const XmlNode* one : bib.all(path)) {
            if (const XmlNode* id = one->find("patcit/document-id"))
                filler.citation(id->words("country"), id->words("doc-number"), id->words("kind"),
                                cited_by(one->words("category")));
            filler.literature(one->words("nplcit/othercit"));
        }
}

/// Parents and provisionals count like priorities: the earliest of them starts the term.
void read_priorities(const XmlNode& bib, Filler& filler) {
    for (const XmlNode* one : bib.all("priority-claims/priority-claim"))
        filler.priority(one->words("country"), one->words("doc-number"), one->words("date"));
    for (const char* kind : {"continuation", "continuation-in-part", "division", "substitution"})
        for (const XmlNode* id : bib.all(std::string("us-related-documents/") + kind +
                                         "/relation/parent-doc/document-id"))
            filler.priority(id->words("country"), id->words("doc-number"), id->words("date"));
    for (const XmlNode* id : bib.all("us-related-documents/us-provisional-application/document-id"))
        filler.priority(id->words("country"), id->words("doc-number"), id->words("date"));
}

void read_texts(const XmlNode& document, Filler& filler) {
    if (const XmlNode* abstract = document.find("abstract"))
        filler.abstract("en", paragraphs(*abstract));
    for (const XmlNode* claim : document.all("claims/claim")) {
        std::vector<std::string> parents;
        for (const XmlNode* reference : claim->anywhere("claim-ref"))
            for (std::string& one : claim_numbers(reference->attribute("idref")))
                parents.push_back(std::move(one));
        filler.claim(claim->attribute("num"), claim->words(), std::move(parents));
    }
    if (const XmlNode* description = document.find("description"))
        filler.record().description = paragraphs(*description);
}

}  // namespace

std::vector<Item> read_red_book(const XmlNode& document, const base::Place& place,
                                const ReadingOptions& options) {
    Filler filler(place, options);
    const bool grant = document.name == "us-patent-grant";
    const XmlNode* bib =
        document.find(grant ? "us-bibliographic-data-grant" : "us-bibliographic-data-application");
    if (bib == nullptr) {
        filler.complain("缺少著录项目", "the bibliographic data are missing");
        return {filler.take()};
    }
    Record& record = filler.record();
    if (const XmlNode* id = bib->find("publication-reference/document-id")) {
        filler.publication(id->words("country"), id->words("doc-number"), id->words("kind"));
        record.publication_date = filler.day(id->words("date"));
        if (grant) record.grant_date = record.publication_date;
    }
    if (const XmlNode* id = bib->find("application-reference/document-id")) {
        filler.application(id->words("doc-number"), id->words("country"));
        record.application_date = filler.day(id->words("date"));
    }
    filler.title("en", bib->words("invention-title"));
    if (const std::string days = bib->words("us-term-of-grant/us-term-extension"); !days.empty())
        record.counts["us-term-extension-days"] = days;
    read_priorities(*bib, filler);
    read_parties(*bib, filler);
    read_classes(*bib, filler);
    read_citations(*bib, filler);
    read_texts(document, filler);
    return {filler.take()};
}

}  // namespace hanse::patents
