// SPDX-License-Identifier: GPL-3.0-or-later
// Cast: the examples that the program carries, the people who play in them, and what they did.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "hanse/base/named_bytes.hpp"
#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/domain/case_file.hpp"
#include "hanse/people/grant.hpp"

namespace hanse::demo {

struct Actor {
    std::string key;  // "north"; the address is north@demo.example
    std::string name;
    base::Bilingual about;
    base::Language language = base::Language::zh;
    bool administrator = false;
    bool outsider = false;             // sits nowhere but where `roles` say
    std::vector<people::Grant> roles;  // without a person

    std::string email() const { return key + "@demo.example"; }
};

struct Cast {
    std::string password;  // of everybody
    people::Role elsewhere = people::Role::evaluator;
    std::vector<Actor> actors;
    base::Value deeds;  // a list, each with what it needs: see deeds.cpp
    std::string file;   // for complaints

    const Actor* find(std::string_view key) const;
};

/// Files of examples/ inside the program.
std::vector<base::NamedBytes> embedded_examples();

/// @param files  those of examples/demo; others are left out.
base::Result<Cast> load_cast(std::span<const base::NamedBytes> files);
/// Every case among the files, in order of their names.
base::Result<std::vector<domain::CaseFile>> load_cases(std::span<const base::NamedBytes> files);

/// What visitors are told: {password, people: [{name, email, about}], alliances: [{id, name, mark}]}.
base::Value guide(const Cast& cast, std::span<const domain::CaseFile> cases);

}  // namespace hanse::demo
