// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/house.hpp"

namespace hanse::people {

base::Result<House> House::open(const std::string& key_file, Policy policy,
                                const HashingOptions& options) {
    HANSE_TRY(key, base::SealingKey::open(key_file));
    HANSE_TRY(hashing, Hashing::create(options));
    return House{.policy = std::move(policy), .key = std::move(key), .hashing = std::move(hashing)};
}

}  // namespace hanse::people
