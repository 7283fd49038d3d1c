// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/landscape/paper.hpp"

#include <algorithm>

namespace hanse::landscape {

using patents::Record;

namespace {

constexpr std::size_t kGroupDigitsMax = 3;  // CPC groups from 2000 on index, they do not classify

template <class Item>
void sort_unique(std::vector<Item>& items) {
    std::ranges::sort(items);
    items.erase(std::ranges::unique(items).begin(), items.end());
}

void earlier(std::optional<base::Date>& day, const std::optional<base::PartialDate>& other) {
    if (other && (!day || other->first() < *day)) day = other->first();
}

std::vector<std::string> rights_of(const Record& record) {
    std::vector<std::string> out;
    if (!record.simple_family.empty()) out.push_back("family " + record.simple_family);
    std::vector<std::string> priorities;
    for (const patents::Priority& one : record.priorities)
        if (!one.number.empty()) priorities.push_back(one.office + one.number);
    sort_unique(priorities);
    std::string all;
    for (const std::string& one : priorities) all += " " + one;
    if (!all.empty()) out.push_back("priorities" + all);
    if (!record.application_number.empty())
        out.push_back("application " + record.application_office + record.application_number);
    if (!record.publication.empty()) out.push_back("publication " + right_of(record.publication));
    return out;
}

void add_classes(std::vector<std::string>& out, const std::vector<patents::Symbol>& symbols) {
    constexpr std::size_t kSubclass = 4;  // letters of "F28D"
    for (const patents::Symbol& one : symbols) {
        const std::string group = one.symbol.substr(0, one.symbol.find('/'));
        if (group.size() >= kSubclass && group.size() <= kSubclass + kGroupDigitsMax)
            out.push_back(group);
    }
}

std::string lines_of(const std::vector<patents::Words>& words) {
    std::string out;
    for (const patents::Words& one : words) out += (out.empty() ? "" : "\n") + one.text;
    return out;
}

}  // namespace

std::string right_of(const patents::Number& number) { return number.office + number.serial; }

Paper paper_of(const Record& record) {
    Paper out{.number = record.publication.text(),
              .rights = rights_of(record),
              .office = record.publication.office,
              .inventors = record.inventors.size(),
              .title = lines_of(record.titles),
              .abstract = lines_of(record.abstracts),
              .status = record.status};
    if (out.office.empty()) out.office = record.application_office;
    for (const patents::Priority& one : record.priorities) earlier(out.filed, one.date);
    earlier(out.filed, record.application_date);
    earlier(out.published, record.publication_date);
    if (!record.priorities.empty()) out.origin = record.priorities.front().office;
    out.owners_stand_in = record.applicants.empty() && !record.owners.empty();
    for (const patents::Party& one : out.owners_stand_in ? record.owners : record.applicants)
        out.applicants.push_back({one.name, one.country});
    add_classes(out.classes, record.ipc);
    add_classes(out.classes, record.cpc);
    sort_unique(out.classes);
    for (const patents::Citation& one : record.citations)
        if (!one.number.empty()) out.cited.push_back(right_of(one.number));
    sort_unique(out.cited);
    return out;
}

}  // namespace hanse::landscape
