// SPDX-License-Identifier: GPL-3.0-or-later
// Grants of the USPTO from 2001 to 2004 (ST.32, tags by INID number), in XML v2.5 and SGML v2.4.
#include "hanse/patents/formats/xml_formats.hpp"
#include "hanse/patents/numbers/symbol.hpp"
#include "hanse/patents/numbers/words.hpp"

namespace hanse::patents {

namespace {

void read_citations(const XmlNode& bib, Filler& filler) {
    for (const XmlNode* one : bib.anywhere("B561")) {
        const bool by_examiner = !one->anywhere("CITED-BY-EXAMINER").empty();
        std::string office =
            one->words("PCIT/PARTY-US/NAM").empty() ? one->words("PCIT/DOC/CTRY") : "US";
        if (office.empty()) office = "US";
        filler.citation(office, one->words("PCIT/DOC/DNUM"), one->words("PCIT/DOC/KIND"),
                        by_examiner ? Citation::By::examiner : Citation::By::other);
    }
    for (const XmlNode* one : bib.anywhere("B562")) filler.literature(one->words());
}

void read_parties(const XmlNode& bib, Record& record) {
    const auto add = [&](const char* tag, std::vector<Party>& to) {
        for (const XmlNode* one : bib.anywhere(tag)) {
            const XmlNode* party = one->find("PARTY-US") != nullptr ? one->find("PARTY-US")
                                                                    : one->find("PARTY-FOREIGN");
            const XmlNode& source = party == nullptr ? *one : *party;
            std::string name = source.words("NAM/ONM");
            if (name.empty()) name = source.words("NAM/FNM") + " " + source.words("NAM/SNM");
            Party out = display_party(name);
            out.country = source.words("ADR/CTRY");
            out.address = display_text(source.words("ADR/CITY") + " " + source.words("ADR/STATE"));
            Filler::party(to, std::move(out));
        }
    };
    add("B721", record.inventors);
    add("B731", record.owners);
}

void read_classes(const XmlNode& bib, const std::string& number, Filler& filler) {
    const bool design = number.starts_with('D');
    for (const char* tag : {"B511", "B512"})
        for (const XmlNode* one : bib.anywhere(tag)) {
            const bool first = std::string_view(tag) == "B511";
            if (design)  // Locarno stands where inventions have their IPC
                filler.record().locarno.push_back({display_text(one->words()), first, true});
            else
                filler.symbol(filler.record().ipc, one->words(), first);
        }
    for (const char* tag : {"B521", "B522"})
        for (const XmlNode* one : bib.anywhere(tag))
            filler.record().uspc.push_back(
                {us_class(one->words()), std::string_view(tag) == "B521", true});
}

void read_claims(const XmlNode& document, Filler& filler) {
    for (const XmlNode* claim : document.anywhere("CLM")) {
        const auto number = claim_numbers(claim->attribute("ID"));
        std::vector<std::string> parents;
        for (const XmlNode* reference : claim->anywhere("CLREF"))
            for (std::string& one : claim_numbers(reference->attribute("ID")))
                parents.push_back(std::move(one));
        const std::string running = std::to_string(filler.record().claims.size() + 1);
        filler.claim(number.empty() ? running : number.front(), claim->words(), std::move(parents));
    }
}

}  // namespace

std::vector<Item> read_st32(const XmlNode& document, const base::Place& place,
                            const ReadingOptions& options) {
    Filler filler(place, options);
    Record& record = filler.record();
    if (const XmlNode* bib = document.find("SDOBI")) {
        const std::string number = bib->words("B100/B110");
        filler.publication("US", number, bib->words("B100/B130"));
        record.publication_date = record.grant_date = filler.day(bib->words("B100/B140"));
        filler.application(bib->words("B200/B210"), "US");
        record.application_date = filler.day(bib->words("B200/B220"));
        for (const XmlNode* one : bib->anywhere("B300"))
            filler.priority(one->words("B330"), one->words("B310"), one->words("B320"));
        filler.title("en", bib->words("B500/B540"));
        read_classes(*bib, number, filler);
        read_citations(*bib, filler);
        read_parties(*bib, record);
    }
    if (const XmlNode* abstract = document.find("SDOAB"))
        filler.abstract("en", paragraphs(*abstract));
    if (const XmlNode* claims = document.find("SDOCL")) read_claims(*claims, filler);
    if (const XmlNode* description = document.find("SDODE"))
        record.description = paragraphs(*description);
    return {filler.take()};
}

}  // namespace hanse::patents
