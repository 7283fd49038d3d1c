// SPDX-License-Identifier: GPL-3.0-or-later
// Load: the examples as alliances, with people in every role, into an office that is empty.
#pragma once

#include "hanse/demo/cast.hpp"
#include "hanse/server/office.hpp"

namespace hanse::demo {

struct Loaded {
    std::int64_t alliances = 0, people = 0, entries = 0;  // entries of the trail
};

/// All of it or nothing, as if it had happened over the last month.
/// @param mark  of the demo's folder: the database bears it afterwards.
base::Result<Loaded> load(server::Office& office, const Cast& cast,
                          std::span<const domain::CaseFile> cases, const std::string& mark);

}  // namespace hanse::demo
