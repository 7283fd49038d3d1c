// SPDX-License-Identifier: GPL-3.0-or-later
// Small pools for tests: patents and records in a few words.
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "hanse/patents/numbers/number.hpp"
#include "hanse/patents/numbers/symbol.hpp"
#include "hanse/relations/parameters.hpp"
#include "hanse/relations/pool.hpp"

namespace hanse::relations {

inline const Parameters& shipped_parameters() {
    static const Parameters parameters = [] {
        std::vector<base::NamedBytes> files;
        for (const char* name : {"rules/patents/relations.yaml", "rules/patents/companies.yaml"}) {
            std::stringstream text;
            text << std::ifstream(std::string(HANSE_ROOT "/") + name).rdbuf();
            files.push_back({name, text.str()});
        }
        const auto read = Parameters::load(files);
        if (!read) throw std::runtime_error(base::describe(read.error(), base::Language::en));
        return *read;
    }();
    return parameters;
}

struct Told {
    std::string number, title, claim;
    std::vector<std::string> classes, cites, family;
};

inline patents::Record record_of(const Told& told) {
    patents::Record out;
    out.publication = *patents::publication_number(told.number);
    if (!told.title.empty()) out.titles.push_back({"", told.title});
    if (!told.claim.empty()) out.claims.push_back({"1", told.claim, {}});
    for (const std::string& one : told.classes) out.ipc.push_back(*patents::ipc_symbol(one));
    for (const std::string& one : told.cites)
        out.citations.push_back({.number = *patents::publication_number(one)});
    for (const std::string& one : told.family)
        out.family_members.push_back(*patents::publication_number(one));
    out.place = {.file = "records.csv", .line = 2};
    return out;
}

/// A case of these patents, each with its owner: {"CN1B", "M1"}.
inline domain::CaseFile case_with(const std::vector<std::pair<std::string, std::string>>& patents) {
    domain::CaseFile out;
    for (const auto& [number, owner] : patents) {
        domain::Patent patent;
        patent.number = number;
        patent.line = out.patents.size() + 2;
        if (!owner.empty()) patent.owners = std::vector{domain::OwnerShare{owner, 1}};
        out.patents.push_back(std::move(patent));
        if (!owner.empty() && out.member(owner) == nullptr) {
            domain::Member member;
            member.id = owner;
            member.name_en = "Firm " + owner;
            out.members.push_back(std::move(member));
        }
    }
    return out;
}

}  // namespace hanse::relations
