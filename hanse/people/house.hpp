// SPDX-License-Identifier: GPL-3.0-or-later
// House: what signing in needs beside the database: the policy, the sealing key, and the place
// where passwords are hashed. One for a server, shared by all threads.
#pragma once

#include <memory>
#include <string>

#include "hanse/base/secrets.hpp"
#include "hanse/people/hashing.hpp"

namespace hanse::people {

struct Policy {
    bool second_factor_for_all = false;
    int session_idle_minutes = 60;
    int session_hours_max = 12;
    int invitation_days = 14;
    int reset_minutes = 60;
    std::string name = "Hanse";  // as authenticator programs show it
};

struct House {
    Policy policy;
    base::SealingKey key;
    std::unique_ptr<Hashing> hashing;

    /// @param key_file  in the data folder; made at the first start.
    static base::Result<House> open(const std::string& key_file, Policy policy = {},
                                    const HashingOptions& hashing = {});
};

}  // namespace hanse::people
