// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/portfolio/family_keys.hpp"

#include <algorithm>

namespace hanse::portfolio {

using patents::Record;

namespace {

/// Ids of the same provider mean the same: every format of the EPO gives DOCDB's.
std::string provider(const std::string& format) { return format.substr(0, format.find('-')); }

/// Without the kind: publications of one application count as one.
std::string member_key(const patents::Number& number) {
    return "m:" + number.office + number.serial;
}

/// A first filing is what later ones claim: its own application stands for its priority.
std::vector<std::string> claimed(const Record& record) {
    std::vector<std::string> out;
    for (const patents::Priority& one : record.priorities)
        if (!one.number.empty()) out.push_back(one.office + " " + one.number);
    const std::string own = record.application();
    if (out.empty() && !own.empty()) out.push_back(own);
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

void finish(std::vector<std::string>& keys) {
    std::ranges::sort(keys);
    keys.erase(std::ranges::unique(keys).begin(), keys.end());
}

}  // namespace

FamilyKeys family_keys(const Record& record, std::span<const Telling> tellings) {
    FamilyKeys out;
    const std::string application = record.application();
    if (!application.empty()) out.simple.push_back("a:" + application);
    const std::vector<std::string> priorities = claimed(record);
    std::string set;
    for (const std::string& one : priorities) set += (set.empty() ? "" : "+") + one;
    if (!set.empty()) out.simple.push_back("p:" + set);
    for (const Telling& telling : tellings)
        if (!telling.record.simple_family.empty())
            out.simple.push_back("f:" + provider(telling.format) + ":" +
                                 telling.record.simple_family);
    for (const patents::Number& member : record.family_members)
        out.simple.push_back(member_key(member));
    if (!record.publication.empty()) out.simple.push_back(member_key(record.publication));
    finish(out.simple);

    out.extended = out.simple;
    for (const std::string& one : priorities) out.extended.push_back("q:" + one);
    if (!application.empty()) out.extended.push_back("q:" + application);
    for (const Telling& telling : tellings)
        if (!telling.record.extended_family.empty())
            out.extended.push_back("x:" + provider(telling.format) + ":" +
                                   telling.record.extended_family);
    finish(out.extended);
    return out;
}

}  // namespace hanse::portfolio
