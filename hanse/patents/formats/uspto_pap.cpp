// SPDX-License-Identifier: GPL-3.0-or-later
// Applications of the USPTO from 2001 to 2004 (PAP v1.5 and v1.6).
#include "hanse/patents/formats/xml_formats.hpp"
#include "hanse/patents/numbers/spelling.hpp"
#include "hanse/patents/numbers/words.hpp"

namespace hanse::patents {

namespace {

void read_person(const XmlNode& one, std::vector<Party>& to) {
    Party out;
    out.name = display_text(one.words("name/given-name") + " " + one.words("name/middle-name") +
                            " " + one.words("name/family-name"));
    out.country = one.words("residence/residence-us/country-code");
    if (out.country.empty()) out.country = one.words("residence/residence-non-us/country-code");
    out.address = one.words("residence/residence-us/city");
    Filler::party(to, std::move(out));
}

/// "026000" → "26", "001001" → "1.001".
std::string subclass_of(std::string_view columns) {
    if (columns.size() != 6 || !all_digits(columns)) return std::string(columns);
    const std::string_view part = columns.substr(3);
    return std::string(without_zeros(columns.substr(0, 3))) +
           (part == "000" ? "" : "." + std::string(part));
}

void read_classes(const XmlNode& technical, Filler& filler) {
    for (const XmlNode* one : technical.all("classification-ipc/classification-ipc-primary/ipc"))
        filler.symbol(filler.record().ipc, one->words(), true);
    for (const XmlNode* one : technical.all("classification-ipc/classification-ipc-secondary/ipc"))
        filler.symbol(filler.record().ipc, one->words());
    for (const char* kind : {"classification-us-primary", "classification-us-secondary"})
        for (const XmlNode* one :
             technical.all(std::string("classification-us/") + kind + "/uspc")) {
            filler.record().uspc.push_back(
                {one->words("class") + "/" + subclass_of(one->words("subclass")),
                 std::string_view(kind) == "classification-us-primary", true});
        }
}

void read_texts(const XmlNode& document, Filler& filler) {
    if (const XmlNode* abstract = document.find("subdoc-abstract"))
        filler.abstract("en", paragraphs(*abstract));
    if (const XmlNode* description = document.find("subdoc-description"))
        filler.record().description = paragraphs(*description);
    for (const XmlNode* claim : document.all("subdoc-claims/claim")) {
        std::vector<std::string> parents;
        for (const XmlNode* reference : claim->anywhere("dependent-claim-reference"))
            for (std::string& one : claim_numbers(reference->attribute("depends_on")))
                parents.push_back(std::move(one));
        const auto number = claim_numbers(claim->attribute("id"));
        filler.claim(number.empty() ? "" : number.front(), claim->words(), std::move(parents));
    }
}

}  // namespace

std::vector<Item> read_pap(const XmlNode& document, const base::Place& place,
                           const ReadingOptions& options) {
    Filler filler(place, options);
    Record& record = filler.record();
    if (const XmlNode* bib = document.find("subdoc-bibliographic-information")) {
        filler.publication("US", bib->words("document-id/doc-number"),
                           bib->words("document-id/kind-code"));
        record.publication_date = filler.day(bib->words("document-id/document-date"));
        filler.application(bib->words("domestic-filing-data/application-number/doc-number"), "US");
        record.application_date = filler.day(bib->words("domestic-filing-data/filing-date"));
        if (const XmlNode* technical = bib->find("technical-information")) {
            filler.title("en", technical->words("title-of-invention"));
            read_classes(*technical, filler);
        }
        for (const XmlNode* one : bib->all("inventors/first-named-inventor"))
            read_person(*one, record.inventors);
        for (const XmlNode* one : bib->all("inventors/inventor"))
            read_person(*one, record.inventors);
        for (const XmlNode* one : bib->all("assignee"))
            Filler::party(record.owners, one->words("organization-name"),
                          one->words("address/country/country-code"));
        for (const XmlNode* one : bib->all("foreign-priority-data"))
            filler.priority(one->words("country-code"),
                            one->words("priority-application-number/doc-number"),
                            one->words("filing-date"));
    }
    read_texts(document, filler);
    return {filler.take()};
}

}  // namespace hanse::patents
