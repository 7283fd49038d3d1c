// SPDX-License-Identifier: GPL-3.0-or-later
// DOCDB exchange XML, as EPO's Open Patent Services give it: bibliography and abstract; the members
// of a family with their legal events; a line of a search result.
#include <algorithm>

#include "hanse/patents/formats/xml_formats.hpp"
#include "hanse/patents/numbers/symbol.hpp"
#include "hanse/patents/numbers/words.hpp"

namespace hanse::patents {

namespace {

const XmlNode* id_of(const XmlNode& reference, std::string_view type) {
    for (const XmlNode* id : reference.all("document-id"))
        if (id->attribute("document-id-type") == type) return id;
    return nullptr;
}

const XmlNode* best_id(const XmlNode& reference) {
    for (const char* type : {"docdb", "epodoc", "original"})
        if (const XmlNode* id = id_of(reference, type)) return id;
    return reference.find("document-id");
}

void read_publication(const XmlNode& reference, Filler& filler) {
    const XmlNode* id = best_id(reference);
    if (id == nullptr) return;
    if (id->words("country").empty())
        filler.publication(id->words("doc-number"));
    else
        filler.publication(id->words("country"), id->words("doc-number"), id->words("kind"));
    filler.record().publication_date = filler.day(id->words("date"));
    if (const XmlNode* epodoc = id_of(reference, "epodoc");
        epodoc != nullptr && !filler.record().publication_date)
        filler.record().publication_date = filler.day(epodoc->words("date"));
}

void read_application(const XmlNode& reference, Filler& filler) {
    const XmlNode* id = best_id(reference);
    if (id == nullptr) return;
    // The office's own spelling has the check digit; DOCDB does not.
    const XmlNode* original = id_of(reference, "original");
    const std::string office = id->words("country");
    filler.application(office == "CN" && original != nullptr ? original->words("doc-number")
                                                             : id->words("doc-number"),
                       office);
    for (const char* type : {"docdb", "epodoc"})
        if (const XmlNode* dated = id_of(reference, type);
            dated != nullptr && !filler.record().application_date)
            filler.record().application_date = filler.day(dated->words("date"));
}

/// Every name stands twice: the original for display, epodoc for its country in brackets.
void read_names(const XmlNode& bib, const char* path, const char* name, std::vector<Party>& to) {
    const auto all = bib.all(path);
    const auto with = [&](std::string_view format) {
        std::vector<const XmlNode*> out;
        for (const XmlNode* one : all)
            if (one->attribute("data-format") == format) out.push_back(one);
        return out;
    };
    const auto original = with("original"), epodoc = with("epodoc");
    const auto& shown = original.empty() ? epodoc : original;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        Party party = display_party(shown[i]->words(std::string(name) + "/name"));
        while (party.name.ends_with(',')) party.name.pop_back();
        if (party.country.empty() && i < epodoc.size())
            party.country = display_party(epodoc[i]->words(std::string(name) + "/name")).country;
        Filler::party(to, std::move(party));
    }
}

void read_classes(const XmlNode& bib, Filler& filler) {
    for (const XmlNode* one : bib.all("classifications-ipcr/classification-ipcr"))
        filler.symbol(filler.record().ipc, one->words("text"));
    for (const XmlNode* one : bib.all("classification-ipc/text"))
        filler.symbol(filler.record().ipc, one->words());
    for (const XmlNode* one : bib.all("patent-classifications/patent-classification")) {
        const XmlNode* scheme = one->find("classification-scheme");
        const std::string_view name = scheme == nullptr ? "" : scheme->attribute("scheme");
        if (!name.starts_with("CPC")) {
            if (name == "UC")
                filler.record().uspc.push_back({one->words("classification-symbol"), false, true});
            continue;
        }
        auto symbol = ipc_symbol(one->words("section"), one->words("class"), one->words("subclass"),
                                 one->words("main-group"), one->words("subgroup"));
        auto& cpc = filler.record().cpc;
        if (!symbol || std::ranges::find(cpc, symbol->symbol, &Symbol::symbol) != cpc.end())
            continue;
        symbol->inventive = one->words("classification-value") != "A";
        cpc.push_back(std::move(*symbol));
    }
}

Citation::By cited_by(std::string_view who) {
    if (who == "examiner") return Citation::By::examiner;
    if (who == "applicant") return Citation::By::applicant;
    if (who == "opponent" || who == "third party") return Citation::By::third_party;
    return who.empty() ? Citation::By::unknown : Citation::By::other;
}

void read_citations(const XmlNode& bib, Filler& filler) {
    for (const XmlNode* one : bib.all("references-cited/citation")) {
        if (const XmlNode* cited = one->find("patcit"))
            if (const XmlNode* id = best_id(*cited))
                filler.citation(id->words("country"), id->words("doc-number"), id->words("kind"),
                                cited_by(one->attribute("cited-by")), one->words("category"));
        filler.literature(one->words("nplcit/text"));
    }
}

void read_bibliography(const XmlNode& document, Filler& filler) {
    const XmlNode* bib = document.find("bibliographic-data");
    if (bib == nullptr) return;
    Record& record = filler.record();
    if (const XmlNode* reference = bib->find("publication-reference"))
        read_publication(*reference, filler);
    if (const XmlNode* reference = bib->find("application-reference"))
        read_application(*reference, filler);
    for (const XmlNode* one : bib->all("priority-claims/priority-claim"))
        if (const XmlNode* id = best_id(*one)) {
            const std::string number = id->words("doc-number");
            std::string office = id->words("country");
            if (office.empty() && is_office(number.substr(0, 2))) office = number.substr(0, 2);
            filler.priority(office, number, id->words("date"));
        }
    for (const XmlNode* one : bib->all("invention-title"))
        filler.title(one->attribute("lang"), one->words());
    read_names(*bib, "parties/applicants/applicant", "applicant-name", record.applicants);
    read_names(*bib, "parties/inventors/inventor", "inventor-name", record.inventors);
    read_classes(*bib, filler);
    read_citations(*bib, filler);
}

void read_exchange_document(const XmlNode& document, Filler& filler) {
    filler.record().simple_family = document.attribute("family-id");
    read_bibliography(document, filler);
    if (filler.record().publication.empty() && !document.attribute("country").empty())
        filler.publication(document.attribute("country"), document.attribute("doc-number"),
                           document.attribute("kind"));
    for (const XmlNode* one : document.all("abstract"))
        filler.abstract(one->attribute("lang"), paragraphs(*one));
}

void read_event(const XmlNode& legal, Filler& filler) {
    LegalEvent event;
    event.code = display_text(legal.attribute("code"));
    event.text = display_text(legal.attribute("desc"));
    for (const XmlNode& line : legal.children) {
        if (line.name == "L001EP") event.office = display_text(line.words());
        if (line.name == "L007EP") event.date = filler.future_day(line.words());
    }
    filler.record().events.push_back(std::move(event));
}

}  // namespace

std::vector<Item> read_exchange(const XmlNode& document, const base::Place& place,
                                const ReadingOptions& options) {
    Filler filler(place, options);
    if (document.attribute("status") == "not found") {
        filler.complain("欧洲专利局没有这份文献", "the EPO does not have this document");
        return {filler.take()};
    }
    read_exchange_document(document, filler);
    return {filler.take()};
}

std::vector<Item> read_family_member(const XmlNode& member, const base::Place& place,
                                     const ReadingOptions& options) {
    Filler filler(place, options);
    if (const XmlNode* document = member.find("exchange-document"))
        read_exchange_document(*document, filler);
    if (const XmlNode* reference = member.find("publication-reference"))
        read_publication(*reference, filler);
    if (const XmlNode* reference = member.find("application-reference");
        reference != nullptr && filler.record().application_number.empty())
        read_application(*reference, filler);
    if (filler.record().priorities.empty())
        for (const XmlNode* one : member.all("priority-claim"))
            if (const XmlNode* id = best_id(*one))
                filler.priority(id->words("country"), id->words("doc-number"), id->words("date"));
    // "family-member" is a member of the extended family; its own simple family is beside.
    filler.record().simple_family = member.attribute("family-id");
    for (const XmlNode* legal : member.all("legal")) read_event(*legal, filler);
    return {filler.take()};
}

std::vector<Item> read_search_hit(const XmlNode& reference, const base::Place& place,
                                  const ReadingOptions& options) {
    Filler filler(place, options);
    filler.record().simple_family = reference.attribute("family-id");
    read_publication(reference, filler);
    return {filler.take()};
}

}  // namespace hanse::patents
