// SPDX-License-Identifier: GPL-3.0-or-later
// The Chinese office's XML (business:PatentDocumentAndRelated, in the manner of ST.36 and ST.96).
#include "hanse/patents/formats/xml_formats.hpp"
#include "hanse/patents/numbers/symbol.hpp"
#include "hanse/patents/numbers/words.hpp"

namespace hanse::patents {

namespace {

/// What stands for "unused" in the office's addresses.
std::string used(std::string words) {
    return words == "0" || words == "0000000000" ? std::string() : std::move(words);
}

/// Of two spellings the one of the office; the other is "standard".
const XmlNode* original(const XmlNode& bib, std::string_view path) {
    const auto all = bib.all(path);
    for (const XmlNode* one : all)
        if (one->attribute("dataFormat") == "original") return one;
    return all.empty() ? nullptr : all.front();
}

void read_parties(const XmlNode& bib, const char* path, std::vector<Party>& to) {
    for (const XmlNode* one : bib.all(path)) {
        const XmlNode* book = one->find("AddressBook");
        if (book == nullptr) continue;
        std::string name = used(book->words("Name"));
        if (name.empty()) name = used(book->words("OrganizationName"));
        Party out = display_party(name);
        out.country = used(book->words("Address/WIPOST3Code"));
        out.address = used(book->words("Address/Text"));
        Filler::party(to, std::move(out));
    }
}

void read_classes(const XmlNode& bib, Filler& filler) {
    auto& ipc = filler.record().ipc;
    for (const XmlNode* one : bib.all("ClassificationIPCRDetails/ClassificationIPCR")) {
        const auto symbol =
            ipc_symbol(one->words("Section"), one->words("MainClass"), one->words("Subclass"),
                       one->words("MainGroup"), one->words("Subgroup"));
        filler.symbol(ipc, symbol ? symbol->symbol : one->words("Text"), ipc.empty());
    }
    for (const char* kind : {"MainClassification", "FurtherClassification"})
        for (const XmlNode* one : bib.all(std::string("ClassificationIPC/") + kind))
            if (one->attribute("dataFormat") != "standard")
                filler.symbol(ipc, one->words(), std::string_view(kind) == "MainClassification");
    for (const XmlNode* one : bib.all("ClassificationLocarno/MainClassification"))
        filler.record().locarno.push_back({display_text(one->words()), true, true});
}

void read_citations(const XmlNode& bib, Filler& filler) {
    for (const XmlNode* one : bib.all("ReferencesCited/Citation")) {
        const XmlNode* id = one->find("ApplicationCitation/DocumentID");
        if (id == nullptr) id = one->find("PatentCitation/DocumentID");
        if (id != nullptr)
            filler.citation(id->words("WIPOST3Code"), id->words("DocNumber"), id->words("Kind"),
                            Citation::By::examiner);
        else
            filler.literature(one->words());
    }
}

void read_bibliography(const XmlNode& bib, Filler& filler) {
    Record& record = filler.record();
    if (const XmlNode* reference = original(bib, "PublicationReference"))
        if (const XmlNode* id = reference->find("DocumentID")) {
            filler.publication(id->words("WIPOST3Code"), id->words("DocNumber"), id->words("Kind"));
            record.publication_date = filler.day(id->words("Date"));
        }
    if (const XmlNode* reference = original(bib, "ApplicationReference"))
        if (const XmlNode* id = reference->find("DocumentID")) {
            filler.application(id->words("DocNumber"), id->words("WIPOST3Code"));
            record.application_date = filler.day(id->words("Date"));
        }
    for (const XmlNode* one : bib.all("PriorityDetails/Priority"))
        filler.priority(one->words("WIPOST3Code"), one->words("DocNumber"), one->words("Date"));
    for (const XmlNode* one : bib.all("InventionTitle"))
        filler.title(one->attribute("lang"), one->words());
    read_parties(bib, "Parties/ApplicantDetails/Applicant", record.applicants);
    read_parties(bib, "Parties/InventorDetails/Inventor", record.inventors);
    read_parties(bib, "AssigneeDetails/Assignee", record.owners);
    read_classes(bib, filler);
    read_citations(bib, filler);
}

std::string claim_words(const XmlNode& claim) {
    std::string out;
    for (const XmlNode* one : claim.all("ClaimText")) out += one->words() + " ";
    std::string text = display_text(out.empty() ? claim.words() : out);
    const auto dot = text.find_first_of(".");
    const auto number = claim_numbers(text.substr(0, std::min<std::size_t>(dot, 4)));
    if (dot < 4 && number.size() == 1) text.erase(0, dot + 1);  // "1.一种…"
    return text;
}

}  // namespace

std::vector<Item> read_cnipa(const XmlNode& document, const base::Place& place,
                             const ReadingOptions& options) {
    Filler filler(place, options);
    const std::string language(document.attribute("lang"));
    if (const XmlNode* bib = document.find("BibliographicData")) read_bibliography(*bib, filler);
    if (filler.record().publication.empty() && !document.attribute("docNumber").empty())
        filler.publication(document.attribute("country"), document.attribute("docNumber"),
                           document.attribute("kind"));
    for (const XmlNode* one : document.all("Abstract"))
        filler.abstract(language.empty() ? "zh" : language, paragraphs(*one));
    for (const XmlNode* claim : document.all("Claims/Claim")) {
        const std::string words = claim_words(*claim);
        filler.claim(claim->attribute("num"), words, claims_named(words.substr(0, 300)));
    }
    if (const XmlNode* description = document.find("Description"))
        filler.record().description = paragraphs(*description);
    return {filler.take()};
}

}  // namespace hanse::patents
