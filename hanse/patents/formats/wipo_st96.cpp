// SPDX-License-Identifier: GPL-3.0-or-later
// ST.96 as the USPTO gives parts of applications (XML4IP): a document holds the claims, the abstract
// or the description of one application.
#include "hanse/patents/formats/xml_formats.hpp"
#include "hanse/patents/numbers/words.hpp"

namespace hanse::patents {

namespace {

void read_claims(const XmlNode& document, Filler& filler) {
    for (const XmlNode* claim : document.anywhere("Claim")) {
        const std::string number = claim->words("ClaimNumber");
        std::string text;
        for (const XmlNode* one : claim->all("ClaimText"))
            if (one->find("BoundaryData") == nullptr) text += one->words() + " ";
        std::vector<std::string> parents;
        for (const XmlNode* reference : claim->anywhere("ClaimReference"))
            for (std::string& one : claim_numbers(reference->attribute("idrefs")))
                parents.push_back(std::move(one));
        filler.claim(number, text, std::move(parents));
    }
}

}  // namespace

std::vector<Item> read_st96(const XmlNode& document, const base::Place& place,
                            const ReadingOptions& options) {
    Filler filler(place, options);
    for (const XmlNode* one : document.anywhere("ApplicationNumber"))
        if (filler.record().application_number.empty()) filler.application(one->words(), "US");
    if (document.name == "ClaimsDocument") read_claims(document, filler);
    if (document.name == "AbstractDocument") {
        std::string text;
        for (const XmlNode* one : document.anywhere("P")) text += one->words() + " ";
        filler.abstract("en", text);
    }
    if (document.name == "SpecificationDocument") {
        filler.record().description = paragraphs(document);
        for (const XmlNode* one : document.anywhere("InventionTitle"))
            filler.title("en", one->words());
    }
    return {filler.take()};
}

}  // namespace hanse::patents
