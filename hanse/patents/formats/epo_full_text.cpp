// SPDX-License-Identifier: GPL-3.0-or-later
// EPO's full texts (claims or description of one document) and its register of European patents.
#include "hanse/patents/formats/xml_formats.hpp"
#include "hanse/patents/numbers/words.hpp"

namespace hanse::patents {

namespace {

/// "1. Apparatus …": the number stands in the words.
void read_claim(std::string_view words, Filler& filler) {
    const std::string text = display_text(words);
    const auto numbers = claim_numbers(text.substr(0, 4));
    const auto dot = text.find('.');
    const bool numbered = !numbers.empty() && dot != std::string::npos && dot < 4;
    const std::string running = std::to_string(filler.record().claims.size() + 1);
    const std::string body = numbered ? text.substr(dot + 1) : text;
    filler.claim(numbered ? numbers.front() : running, body, claims_named(body.substr(0, 300)));
}

/// The register lists every state of a fact; the latest comes first.
const XmlNode* latest(const XmlNode& bib, std::string_view path) {
    const auto all = bib.all(path);
    return all.empty() ? nullptr : all.front();
}

void read_parties(const XmlNode& bib, Record& record) {
    const auto add = [&](const char* list, const char* one, std::vector<Party>& to) {
        const XmlNode* parties = latest(bib, list);
        if (parties == nullptr) return;
        for (const XmlNode* party : parties->all(one))
            Filler::party(to, party->words("addressbook/name"),
                          party->words("addressbook/address/country"));
    };
    add("parties/applicants", "applicant", record.applicants);
    add("parties/inventors", "inventor", record.inventors);
}

/// "H04W84/20,  // H04W88/04".
void read_ipc(std::string words, Filler& filler) {
    for (char& c : words)
        if (c == ',' || c == ';') c = '\n';
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find('\n', at), words.size());
        std::string_view one = std::string_view(words).substr(at, end - at);
        while (one.starts_with(' ') || one.starts_with('/')) one.remove_prefix(1);
        filler.symbol(filler.record().ipc, one, filler.record().ipc.empty());
        at = end + 1;
    }
}

void read_register_bibliography(const XmlNode& bib, Filler& filler) {
    Record& record = filler.record();
    for (const XmlNode* id : bib.all("publication-reference/document-id")) {
        const std::string kind = id->words("kind");
        filler.publication(id->words("country"), id->words("doc-number"), kind);
        record.publication_date = filler.day(id->words("date"));
        if (kind.starts_with('B') && !record.grant_date)
            record.grant_date = record.publication_date;
    }
    if (const XmlNode* id = bib.find("application-reference/document-id")) {
        filler.application(id->words("doc-number"), id->words("country"));
        record.application_date = filler.day(id->words("date"));
    }
    for (const XmlNode* one : bib.all("priority-claims/priority-claim"))
        filler.priority(one->words("country"), one->words("doc-number"), one->words("date"));
    for (const XmlNode* one : bib.all("invention-title"))
        filler.title(one->attribute("lang"), one->words());
    read_parties(bib, record);
    if (const XmlNode* classes = latest(bib, "classifications-ipcr"))
        for (const XmlNode* one : classes->all("classification-ipcr/text"))
            read_ipc(one->words(), filler);
    for (const XmlNode* one : bib.all("references-cited/citation")) {
        if (const XmlNode* id = one->find("patcit/document-id"))
            filler.citation(id->words("country"), id->words("doc-number"), id->words("kind"),
                            Citation::By::examiner, one->words("category"));
        filler.literature(one->words("nplcit/text"));
    }
}

}  // namespace

std::vector<Item> read_full_text(const XmlNode& document, const base::Place& place,
                                 const ReadingOptions& options) {
    Filler filler(place, options);
    if (const XmlNode* id = document.find("bibliographic-data/publication-reference/document-id"))
        filler.publication(id->words("country"), id->words("doc-number"), id->words("kind"));
    for (const XmlNode* one : document.all("claims/claim/claim-text")) {
        if (one->words().empty()) continue;
        read_claim(one->words(), filler);
    }
    if (const XmlNode* description = document.find("description"))
        filler.record().description = paragraphs(*description);
    return {filler.take()};
}

std::vector<Item> read_register(const XmlNode& document, const base::Place& place,
                                const ReadingOptions& options) {
    Filler filler(place, options);
    if (const XmlNode* bib = document.find("bibliographic-data"))
        read_register_bibliography(*bib, filler);
    filler.status(document.attribute("status"));
    for (const XmlNode* one : document.all("ep-patent-statuses/ep-patent-status"))
        filler.record().events.push_back({filler.day(one->attribute("change-date")), "EP",
                                          std::string(one->attribute("status-code")),
                                          display_text(one->words())});
    for (const XmlNode* one : document.all("events-data/dossier-event"))
        filler.record().events.push_back({filler.day(one->words("event-date/date")), "EP",
                                          one->words("event-code"), one->words("event-text")});
    return {filler.take()};
}

}  // namespace hanse::patents
