// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/portfolio/telling.hpp"

#include <algorithm>

#include "hanse/base/contract.hpp"
#include "hanse/patents/formats/record_json.hpp"

namespace hanse::portfolio {

using patents::Citation;
using patents::Priority;
using patents::Record;
using patents::Words;

namespace {

template <class T>
void take(T& into, const T& later) {
    if (later != T{}) into = later;
}

template <class T>
void collect(std::vector<T>& into, const std::vector<T>& later) {
    for (const T& one : later)
        if (std::ranges::find(into, one) == into.end()) into.push_back(one);
}

/// The text of a language, by a person or by a machine, takes the place of its like.
void take_words(std::vector<Words>& into, const std::vector<Words>& later) {
    for (const Words& words : later) {
        const auto same = std::ranges::find_if(into, [&](const Words& known) {
            return known.language == words.language &&
                   known.machine_translated == words.machine_translated;
        });
        if (same == into.end())
            into.push_back(words);
        else
            *same = words;
    }
}

void collect_priorities(std::vector<Priority>& into, const std::vector<Priority>& later) {
    for (const Priority& one : later) {
        const auto same = std::ranges::find_if(into, [&](const Priority& known) {
            return !one.number.empty() && known.number == one.number && known.office == one.office;
        });
        if (same == into.end())
            collect(into, {one});
        else if (one.date)
            same->date = one.date;
    }
}

void collect_citations(std::vector<Citation>& into, const std::vector<Citation>& later) {
    for (const Citation& one : later) {
        const auto same = std::ranges::find(into, one.number, &Citation::number);
        if (same == into.end()) {
            into.push_back(one);
            continue;
        }
        take(same->by, one.by);
        take(same->category, one.category);
    }
}

}  // namespace

Record together(const Record& earlier, const Record& later) {
    Record out = earlier;
    if (out.publication.kind.empty() || !later.publication.kind.empty())
        take(out.publication, later.publication);  // the number with its kind says more
    take(out.publication_date, later.publication_date);
    take(out.application_office, later.application_office);
    take(out.application_number, later.application_number);
    take(out.application_date, later.application_date);
    take(out.grant_date, later.grant_date);
    if (later.expiry_date && (later.expiry_official || !out.expiry_official)) {
        out.expiry_date =
            later.expiry_date;  // an estimate never takes the place of an official day
        out.expiry_official = later.expiry_official;
    }
    collect_priorities(out.priorities, later.priorities);
    take(out.simple_family, later.simple_family);
    take(out.extended_family, later.extended_family);
    collect(out.family_members, later.family_members);
    take_words(out.titles, later.titles);
    take_words(out.abstracts, later.abstracts);
    take(out.claims, later.claims);
    take(out.description, later.description);
    take(out.applicants, later.applicants);
    take(out.owners, later.owners);
    take(out.inventors, later.inventors);
    take(out.ipc, later.ipc);
    take(out.cpc, later.cpc);
    take(out.uspc, later.uspc);
    take(out.locarno, later.locarno);
    collect_citations(out.citations, later.citations);
    collect(out.literature, later.literature);
    take(out.status, later.status);
    take(out.status_words, later.status_words);
    collect(out.events, later.events);
    for (const auto& [name, count] : later.counts) out.counts[name] = count;
    out.place = later.place;
    return out;
}

Record together(std::span<const Telling> tellings) {
    base::expects(!tellings.empty(), "a publication that nobody told of");
    Record out = tellings.front().record;
    for (const Telling& telling : tellings.subspan(1)) out = together(out, telling.record);
    return out;
}

std::vector<std::string> differences(const Record& a, const Record& b) {
    const base::Value left = patents::record_value(a), right = patents::record_value(b);
    std::vector<std::string> out;
    for (const auto& [name, value] : right.fields()) {
        const base::Value* other = left.find(name);
        if (name != "place" && (other == nullptr || *other != value)) out.push_back(name);
    }
    for (const auto& [name, value] : left.fields())
        if (name != "place" && right.find(name) == nullptr) out.push_back(name);
    return out;
}

}  // namespace hanse::portfolio
