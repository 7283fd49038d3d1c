// SPDX-License-Identifier: GPL-3.0-or-later
// Deeds: what the people of the demo did, done again through the same functions as the server's.
#pragma once

#include <map>

#include "hanse/demo/cast.hpp"
#include "hanse/people/person.hpp"
#include "hanse/server/office.hpp"

namespace hanse::demo {

/// Where the deeds are done, and who is who there.
struct Stage {
    server::Office& office;
    store::Database& database;
    const Cast& cast;
    std::map<std::string, people::Person, std::less<>> persons;  // by their keys
    std::string now;
};

/// All of them, in their order. @return invalid_input, naming the line of a deed that cannot be done.
base::Result<base::Done> do_deeds(const Stage& stage);

}  // namespace hanse::demo
