// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/formats/layout.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/base/nearest.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/base/yaml.hpp"
#include "hanse/patents/numbers/spelling.hpp"

namespace hanse::patents {

using base::Result;
using base::Value;

namespace {

constexpr std::array<std::string_view, 43> kFields{"publication",
                                                   "publication_office",
                                                   "publication_kind",
                                                   "publication_date",
                                                   "grant_number",
                                                   "grant_date",
                                                   "application",
                                                   "application_date",
                                                   "priorities",
                                                   "priority_number",
                                                   "priority_date",
                                                   "priority_office",
                                                   "expiry_date",
                                                   "title",
                                                   "abstract",
                                                   "claims",
                                                   "first_claim",
                                                   "description",
                                                   "applicants",
                                                   "owners",
                                                   "inventors",
                                                   "owner_address",
                                                   "owner_country",
                                                   "ipc",
                                                   "ipc_first",
                                                   "cpc",
                                                   "uspc",
                                                   "locarno",
                                                   "citations",
                                                   "literature",
                                                   "simple_family",
                                                   "extended_family",
                                                   "family_members",
                                                   "status",
                                                   "event",
                                                   "event_date",
                                                   "event_code",
                                                   "count",
                                                   "link_number",
                                                   "country",
                                                   "parent",
                                                   "office_name",
                                                   "reference"};

constexpr std::array<std::pair<std::string_view, LegalStatus>, 10> kStatusNames{
    {{"unknown", LegalStatus::unknown},
     {"pending", LegalStatus::pending},
     {"active", LegalStatus::active},
     {"lapsed_fee", LegalStatus::lapsed_fee},
     {"expired_term", LegalStatus::expired_term},
     {"withdrawn", LegalStatus::withdrawn},
     {"abandoned", LegalStatus::abandoned},
     {"refused", LegalStatus::refused},
     {"revoked", LegalStatus::revoked},
     {"ceased", LegalStatus::ceased}}};

constexpr std::array<std::string_view, 9> kKeys{
    "id",      "name",  "needs", "separators", "office", "dates", "two_digit_years_until",
    "columns", "ignore"};

base::Place place_of(const Value& value, const std::string& file) {
    return {file, value.line(), value.column()};
}

std::vector<std::string> texts(const Value* list) {
    std::vector<std::string> out;
    if (list == nullptr) return out;
    if (list->text() != nullptr) out.push_back(*list->text());
    for (const Value& one : list->items())
        if (one.text() != nullptr) out.push_back(*one.text());
    return out;
}

/// "title zh machine".
Result<Field> field_of(std::string_view words, const base::Place& place) {
    Field out;
    for (std::size_t n = 0; !words.empty(); ++n) {
        const std::string word(words.substr(0, words.find(' ')));
        words.remove_prefix(std::min(words.size(), word.size() + 1));
        if (n == 0)
            out.what = word;
        else if (word == "machine")
            out.machine = true;
        else
            out.argument = word;
    }
    if (std::ranges::find(kFields, out.what) != kFields.end()) return out;
    const std::string like = base::nearest(out.what, kFields);
    return base::invalid(
        place, fmt::format("没有名为 “{}” 的字段{}", out.what, base::suggestion(like).zh),
        fmt::format("no field is called '{}'{}", out.what, base::suggestion(like).en));
}

Result<base::Done> read_dates(const Value& root, const std::string& file, DayStyle& days) {
    if (const Value* order = root.find("dates")) {
        const std::string* word = order->text();
        if (word == nullptr || (*word != "day-first" && *word != "month-first"))
            return base::invalid(place_of(*order, file), "dates 应为 day-first 或 month-first",
                                 "dates is day-first or month-first");
        days.order =
            *word == "day-first" ? DayStyle::Order::day_first : DayStyle::Order::month_first;
    }
    if (const Value* until = root.find("two_digit_years_until")) {
        if (until->text() == nullptr || until->text()->size() != 4 || !all_digits(*until->text()))
            return base::invalid(place_of(*until, file), "two_digit_years_until 应为年份，如 2015",
                                 "two_digit_years_until is a year such as 2015");
        days.two_digit_years_until = number_in(*until->text());
    }
    return base::Done{};
}

}  // namespace

std::span<const std::string_view> field_names() { return kFields; }

std::string_view status_name(LegalStatus status) {
    return std::ranges::find(kStatusNames, status,
                             &std::pair<std::string_view, LegalStatus>::second)
        ->first;
}

LegalStatus status_named(std::string_view name) {
    for (const auto& [word, status] : kStatusNames)
        if (word == name) return status;
    return LegalStatus::unknown;
}

std::string heading_key(std::string_view heading) {
    const std::string half = base::to_half_width(heading);
    std::string out;
    for (const char c : half)
        if (static_cast<unsigned char>(c) > ' ' && c != '_')
            out += is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    if (out.starts_with("\xEF\xBB\xBF")) out.erase(0, 3);
    return out;
}

const Field* Layout::field(std::string_view heading) const {
    const std::string key = heading_key(heading);
    for (const auto& [known, field] : columns)
        if (heading_key(known) == key) return &field;
    return nullptr;
}

bool Layout::ignores(std::string_view heading) const {
    const std::string key = heading_key(heading);
    return std::ranges::any_of(ignored,
                               [&](const std::string& one) { return heading_key(one) == key; });
}

Result<Layout> parse_layout(std::string_view yaml, const std::string& file) {
    HANSE_TRY(root, base::parse_yaml(yaml, file));
    for (const auto& [key, value] : root.fields())
        if (std::ranges::find(kKeys, key) == kKeys.end())
            return base::invalid(place_of(value, file), fmt::format("没有 “{}” 这一项", key),
                                 fmt::format("a layout of columns has no '{}'", key));
    Layout out;
    if (const Value* id = root.find("id"); id != nullptr && id->text() != nullptr)
        out.id = *id->text();
    if (const Value* name = root.find("name")) {
        for (const auto& [language, text] : name->fields())
            if (text.text() != nullptr)
                (language == "zh" ? out.name.zh : out.name.en) = *text.text();
    }
    out.needs = texts(root.find("needs"));
    if (root.find("separators") != nullptr) out.separators = texts(root.find("separators"));
    if (const auto office = texts(root.find("office")); !office.empty()) out.office = office[0];
    out.ignored = texts(root.find("ignore"));
    HANSE_CHECK(read_dates(root, file, out.days));
    const Value* columns = root.find("columns");
    if (columns == nullptr || columns->fields().empty())
        return base::invalid({file, 1, 0}, "缺少 columns：列名与字段的对照",
                             "columns is missing: which heading says what");
    for (const auto& [heading, value] : columns->fields()) {
        const std::string* words = value.text();
        if (words == nullptr)
            return base::invalid(place_of(value, file), "应为字段名",
                                 "the name of a field is expected");
        HANSE_TRY(field, field_of(*words, place_of(value, file)));
        out.columns.emplace_back(heading, std::move(field));
    }
    return out;
}

std::string to_yaml(const Layout& layout) {
    Value root = Value::map();
    root.set("id", layout.id);
    root.set("name", layout.name);
    if (!layout.needs.empty()) root.set("needs", Value::list_of(layout.needs));
    root.set("separators", Value::list_of(layout.separators));
    if (!layout.office.empty()) root.set("office", layout.office);
    if (layout.days.order != DayStyle::Order::unknown)
        root.set("dates",
                 layout.days.order == DayStyle::Order::day_first ? "day-first" : "month-first");
    if (layout.days.two_digit_years_until)
        root.set("two_digit_years_until", std::to_string(*layout.days.two_digit_years_until));
    Value columns = Value::map();
    for (const auto& [heading, field] : layout.columns)
        columns.set(heading, field.what + (field.argument.empty() ? "" : " " + field.argument) +
                                 (field.machine ? " machine" : ""));
    root.set("columns", std::move(columns));
    if (!layout.ignored.empty()) root.set("ignore", Value::list_of(layout.ignored));
    return base::to_yaml(root);
}

Result<Layouts> Layouts::load(std::span<const base::NamedBytes> files) {
    Layouts out;
    for (const base::NamedBytes& file : files) {
        if (file.path.starts_with("rules/patents/columns/")) {
            HANSE_TRY(layout, parse_layout(file.bytes, file.path));
            out.layouts_.push_back(std::move(layout));
        } else if (file.path == "rules/patents/status.yaml") {
            HANSE_CHECK(out.load_status(file));
        }
    }
    std::ranges::sort(out.layouts_, {}, &Layout::id);
    return out;
}

Result<base::Done> Layouts::load_status(const base::NamedBytes& file) {
    HANSE_TRY(root, base::parse_yaml(file.bytes, file.path));
    for (const auto& [name, words] : root.fields()) {
        const auto status = std::ranges::find(kStatusNames, std::string_view(name),
                                              &std::pair<std::string_view, LegalStatus>::first);
        if (status == kStatusNames.end())
            return base::invalid(place_of(words, file.path), fmt::format("没有状态 “{}”", name),
                                 fmt::format("no status is called '{}'", name));
        for (const std::string& word : texts(&words))
            status_.emplace_back(heading_key(word), status->second);
    }
    std::ranges::stable_sort(status_, std::ranges::greater{},
                             [](const auto& one) { return one.first.size(); });
    return base::Done{};
}

const Layout* Layouts::recognise(const std::vector<std::string>& headings) const {
    const Layout* best = nullptr;
    std::size_t most = 0;
    const auto stands = [&](const std::string& need) {
        return std::ranges::any_of(headings, [&](const std::string& heading) {
            return heading_key(heading) == heading_key(need);
        });
    };
    for (const Layout& layout : layouts_) {
        if (!std::ranges::all_of(layout.needs, stands)) continue;
        auto known = static_cast<std::size_t>(std::ranges::count_if(
            headings, [&](const std::string& one) { return layout.field(one) != nullptr; }));
        if (known == 0) continue;
        known +=
            layout.needs.size() * 2;  // a layout that was looked for beats one that takes anything
        if (known > most) best = &layout, most = known;
    }
    return best;
}

LegalStatus Layouts::status_of(std::string_view words) const {
    const std::string key = heading_key(words);
    for (const auto& [word, status] : status_)
        if (key.find(word) != std::string::npos) return status;
    return LegalStatus::unknown;
}

}  // namespace hanse::patents
