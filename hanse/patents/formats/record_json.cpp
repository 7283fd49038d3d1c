// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/formats/record_json.hpp"

#include <array>

#include "hanse/patents/formats/layout.hpp"

namespace hanse::patents {

using base::Value;

namespace {

std::string_view citer_name(Citation::By by) {
    constexpr std::array<std::string_view, 5> names{"", "applicant", "examiner", "third_party",
                                                    "other"};
    return names[static_cast<std::size_t>(by)];
}

void put(Value& to, const char* name, const std::string& text) {
    if (!text.empty()) to.set(name, text);
}

void put(Value& to, const char* name, const std::optional<base::PartialDate>& day) {
    if (day) to.set(name, day->text());
}

void put(Value& to, const char* name, Value list) {
    if (!list.items().empty()) to.set(name, std::move(list));
}

Value values(const std::vector<Words>& all) {
    Value out = Value::list();
    for (const Words& one : all) {
        Value item = Value::map();
        put(item, "language", one.language);
        item.set("text", one.text);
        if (one.machine_translated) item.set("machine_translated", true);
        out.push(std::move(item));
    }
    return out;
}

Value values(const std::vector<Party>& all) {
    Value out = Value::list();
    for (const Party& one : all) {
        Value item = Value::map();
        item.set("name", one.name);
        put(item, "country", one.country);
        put(item, "address", one.address);
        out.push(std::move(item));
    }
    return out;
}

Value values(const std::vector<Symbol>& all) {
    Value out = Value::list();
    for (const Symbol& one : all) {
        Value item = Value::map();
        item.set("symbol", one.symbol);
        if (one.first) item.set("first", true);
        if (!one.inventive) item.set("inventive", false);
        out.push(std::move(item));
    }
    return out;
}

Value values(const std::vector<Claim>& all) {
    Value out = Value::list();
    for (const Claim& one : all) {
        Value item = Value::map();
        put(item, "number", one.number);
        item.set("text", one.text);
        put(item, "depends_on", Value::list_of(one.depends_on));
        out.push(std::move(item));
    }
    return out;
}

Value values(const std::vector<Priority>& all) {
    Value out = Value::list();
    for (const Priority& one : all) {
        Value item = Value::map();
        put(item, "office", one.office);
        put(item, "number", one.number);
        put(item, "date", one.date);
        out.push(std::move(item));
    }
    return out;
}

std::string text_of(const Number& number, NumberForm form) {
    if (form == NumberForm::joined) return number.text();
    return number.office + " " + number.serial + " " + number.kind;
}

Value values(const std::vector<Citation>& all, NumberForm form) {
    Value out = Value::list();
    for (const Citation& one : all) {
        Value item = Value::map();
        item.set("number", text_of(one.number, form));
        put(item, "by", std::string(citer_name(one.by)));
        put(item, "category", one.category);
        out.push(std::move(item));
    }
    return out;
}

Value values(const std::vector<LegalEvent>& all) {
    Value out = Value::list();
    for (const LegalEvent& one : all) {
        Value item = Value::map();
        put(item, "date", one.date);
        put(item, "office", one.office);
        put(item, "code", one.code);
        put(item, "text", one.text);
        out.push(std::move(item));
    }
    return out;
}

void put_dates(Value& to, const Record& record) {
    put(to, "publication_date", record.publication_date);
    put(to, "application",
        record.application_number.empty()
            ? std::string()
            : record.application_office + " " + record.application_number);
    put(to, "application_date", record.application_date);
    put(to, "grant_date", record.grant_date);
    put(to, "expiry_date", record.expiry_date);
    if (record.expiry_date) to.set("expiry_official", record.expiry_official);
}

}  // namespace

Value record_value(const Record& record, NumberForm numbers) {
    Value out = Value::map();
    if (!record.publication.empty()) out.set("number", text_of(record.publication, numbers));
    put_dates(out, record);
    put(out, "priorities", values(record.priorities));
    put(out, "simple_family", record.simple_family);
    put(out, "extended_family", record.extended_family);
    Value members = Value::list();
    for (const Number& one : record.family_members) members.push(text_of(one, numbers));
    put(out, "family_members", std::move(members));
    put(out, "titles", values(record.titles));
    put(out, "abstracts", values(record.abstracts));
    put(out, "claims", values(record.claims));
    put(out, "description", record.description);
    put(out, "applicants", values(record.applicants));
    put(out, "owners", values(record.owners));
    put(out, "inventors", values(record.inventors));
    put(out, "ipc", values(record.ipc));
    put(out, "cpc", values(record.cpc));
    put(out, "uspc", values(record.uspc));
    put(out, "locarno", values(record.locarno));
    put(out, "citations", values(record.citations, numbers));
    put(out, "literature", Value::list_of(record.literature));
    if (record.status != LegalStatus::unknown) out.set("status", status_name(record.status));
    put(out, "status_words", record.status_words);
    put(out, "events", values(record.events));
    Value counts = Value::map();
    for (const auto& [name, count] : record.counts) counts.set(name, count);
    if (!counts.fields().empty()) out.set("counts", std::move(counts));
    out.set("place", record.place.text());
    return out;
}

}  // namespace hanse::patents
