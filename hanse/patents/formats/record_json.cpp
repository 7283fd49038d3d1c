// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/formats/record_json.hpp"

#include <array>

#include "hanse/base/value_fields.hpp"
#include "hanse/patents/formats/layout.hpp"

namespace hanse::patents {

using base::Value;

namespace {

std::string_view citer_name(Citation::By by) {
    constexpr std::array<std::string_view, 5> names{"", "applicant", "examiner", "third_party",
                                                    "other"};
    return names[static_cast<std::size_t>(by)];
}

using base::set_if;

void set_if(Value& to, const char* name, const std::optional<base::PartialDate>& day) {
    if (day) to.set(name, day->text());
}

void set_if(Value& to, const char* name, Value list) {
    if (!list.items().empty()) to.set(name, std::move(list));
}

Value values(const std::vector<Words>& all) {
    Value out = Value::list();
    for (const Words& one : all) {
        Value item = Value::map();
        set_if(item, "language", one.language);
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
        set_if(item, "country", one.country);
        set_if(item, "address", one.address);
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
        set_if(item, "number", one.number);
        item.set("text", one.text);
        set_if(item, "depends_on", one.depends_on);
        out.push(std::move(item));
    }
    return out;
}

Value values(const std::vector<Priority>& all) {
    Value out = Value::list();
    for (const Priority& one : all) {
        Value item = Value::map();
        set_if(item, "office", one.office);
        set_if(item, "number", one.number);
        set_if(item, "date", one.date);
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
        set_if(item, "by", std::string(citer_name(one.by)));
        set_if(item, "category", one.category);
        out.push(std::move(item));
    }
    return out;
}

Value values(const std::vector<LegalEvent>& all) {
    Value out = Value::list();
    for (const LegalEvent& one : all) {
        Value item = Value::map();
        set_if(item, "date", one.date);
        set_if(item, "office", one.office);
        set_if(item, "code", one.code);
        set_if(item, "text", one.text);
        out.push(std::move(item));
    }
    return out;
}

void put_dates(Value& to, const Record& record) {
    set_if(to, "publication_date", record.publication_date);
    set_if(to, "application", record.application());
    set_if(to, "application_date", record.application_date);
    set_if(to, "grant_date", record.grant_date);
    set_if(to, "expiry_date", record.expiry_date);
    if (record.expiry_date) to.set("expiry_official", record.expiry_official);
}

}  // namespace

Value record_value(const Record& record, NumberForm numbers) {
    Value out = Value::map();
    if (!record.publication.empty()) out.set("number", text_of(record.publication, numbers));
    put_dates(out, record);
    set_if(out, "priorities", values(record.priorities));
    set_if(out, "simple_family", record.simple_family);
    set_if(out, "extended_family", record.extended_family);
    Value members = Value::list();
    for (const Number& one : record.family_members) members.push(text_of(one, numbers));
    set_if(out, "family_members", std::move(members));
    set_if(out, "titles", values(record.titles));
    set_if(out, "abstracts", values(record.abstracts));
    set_if(out, "claims", values(record.claims));
    set_if(out, "description", record.description);
    set_if(out, "applicants", values(record.applicants));
    set_if(out, "owners", values(record.owners));
    set_if(out, "inventors", values(record.inventors));
    set_if(out, "ipc", values(record.ipc));
    set_if(out, "cpc", values(record.cpc));
    set_if(out, "uspc", values(record.uspc));
    set_if(out, "locarno", values(record.locarno));
    set_if(out, "citations", values(record.citations, numbers));
    set_if(out, "literature", record.literature);
    if (record.status != LegalStatus::unknown) out.set("status", status_name(record.status));
    set_if(out, "status_words", record.status_words);
    set_if(out, "events", values(record.events));
    Value counts = Value::map();
    for (const auto& [name, count] : record.counts) counts.set(name, count);
    if (!counts.fields().empty()) out.set("counts", std::move(counts));
    out.set("place", record.place.text());
    return out;
}

}  // namespace hanse::patents
