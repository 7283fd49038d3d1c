// SPDX-License-Identifier: GPL-3.0-or-later
// Doctor: whether a server's data folder and database are as they should be, and what to do if not.
// Changes nothing.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "hanse/base/bilingual.hpp"

namespace hanse::server {

enum class Health { ok, warning, problem };
std::string_view word_of(Health health);

struct Symptom {
    std::string what;  // "database", "trail" …
    Health health = Health::ok;
    base::Bilingual says;
    base::Bilingual to_do;  // empty if all is well
};

struct Patient {
    std::string folder, place;
    std::string now;
    std::int64_t free_bytes = 0;  // on the disk of the folder
};

/// One line for everything that was looked at; nothing of it stops the rest.
std::vector<Symptom> examine(const Patient& patient);

}  // namespace hanse::server
