// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "hanse/base/value_fields.hpp"
#include "hanse/patents/formats/layout.hpp"
#include "hanse/patents/formats/record_json.hpp"

namespace hanse::patents {

using base::Result;
using base::Value;

namespace {

std::optional<base::PartialDate> day_in(const Value& map, std::string_view name) {
    return base::PartialDate::parse(base::text_in(map, name));
}

/// "CN 110083831 A".
Number number_of(const std::string& text) {
    const std::size_t first = text.find(' '), second = text.rfind(' ');
    if (first == std::string::npos || first == second) return {};
    return {text.substr(0, first), text.substr(first + 1, second - first - 1),
            text.substr(second + 1)};
}

std::vector<Words> words_in(const Value& map, std::string_view name) {
    std::vector<Words> out;
    for (const Value& one : base::items_in(map, name))
        out.push_back({base::text_in(one, "language"), base::text_in(one, "text"),
                       base::true_in(one, "machine_translated")});
    return out;
}

std::vector<Party> parties_in(const Value& map, std::string_view name) {
    std::vector<Party> out;
    for (const Value& one : base::items_in(map, name))
        out.push_back({base::text_in(one, "name"), base::text_in(one, "country"),
                       base::text_in(one, "address")});
    return out;
}

std::vector<Symbol> symbols_in(const Value& map, std::string_view name) {
    std::vector<Symbol> out;
    for (const Value& one : base::items_in(map, name))
        out.push_back({base::text_in(one, "symbol"), base::true_in(one, "first"),
                       base::true_in(one, "inventive", true)});
    return out;
}

Citation::By citer(const std::string& name) {
    using By = Citation::By;
    constexpr std::array<std::pair<std::string_view, By>, 4> names{
        {{"applicant", By::applicant},
         {"examiner", By::examiner},
         {"third_party", By::third_party},
         {"other", By::other}}};
    for (const auto& [word, by] : names)
        if (name == word) return by;
    return By::unknown;
}

void read_numbers(const Value& value, Record& record) {
    record.publication = number_of(base::text_in(value, "number"));
    const std::string application = base::text_in(value, "application");
    const std::size_t blank = application.find(' ');
    if (blank != std::string::npos) {
        record.application_office = application.substr(0, blank);
        record.application_number = application.substr(blank + 1);
    }
    for (const Value& one : base::items_in(value, "priorities"))
        record.priorities.push_back(
            {base::text_in(one, "office"), base::text_in(one, "number"), day_in(one, "date")});
    record.simple_family = base::text_in(value, "simple_family");
    record.extended_family = base::text_in(value, "extended_family");
    for (const std::string& one : base::texts_in(value, "family_members"))
        record.family_members.push_back(number_of(one));
    for (const Value& one : base::items_in(value, "citations"))
        record.citations.push_back({number_of(base::text_in(one, "number")),
                                    citer(base::text_in(one, "by")),
                                    base::text_in(one, "category")});
}

void read_days(const Value& value, Record& record) {
    record.publication_date = day_in(value, "publication_date");
    record.application_date = day_in(value, "application_date");
    record.grant_date = day_in(value, "grant_date");
    record.expiry_date = day_in(value, "expiry_date");
    record.expiry_official = base::true_in(value, "expiry_official");
}

void read_texts(const Value& value, Record& record) {
    record.titles = words_in(value, "titles");
    record.abstracts = words_in(value, "abstracts");
    for (const Value& one : base::items_in(value, "claims"))
        record.claims.push_back({base::text_in(one, "number"), base::text_in(one, "text"),
                                 base::texts_in(one, "depends_on")});
    record.description = base::text_in(value, "description");
    record.literature = base::texts_in(value, "literature");
}

void read_status(const Value& value, Record& record) {
    record.status = status_named(base::text_in(value, "status"));
    record.status_words = base::text_in(value, "status_words");
    for (const Value& one : base::items_in(value, "events"))
        record.events.push_back({day_in(one, "date"), base::text_in(one, "office"),
                                 base::text_in(one, "code"), base::text_in(one, "text")});
    if (const Value* counts = value.find("counts"))
        for (const auto& [name, count] : counts->fields())
            if (count.text() != nullptr) record.counts[name] = *count.text();
}

}  // namespace

Result<Record> record_of(const Value& value) {
    if (!value.is_map())
        return base::invalid({}, "应为一条专利记录", "the record of a patent is expected");
    Record out;
    read_numbers(value, out);
    read_days(value, out);
    read_texts(value, out);
    out.applicants = parties_in(value, "applicants");
    out.owners = parties_in(value, "owners");
    out.inventors = parties_in(value, "inventors");
    out.ipc = symbols_in(value, "ipc");
    out.cpc = symbols_in(value, "cpc");
    out.uspc = symbols_in(value, "uspc");
    out.locarno = symbols_in(value, "locarno");
    read_status(value, out);
    out.place.file = base::text_in(value, "place");
    return out;
}

}  // namespace hanse::patents
