// SPDX-License-Identifier: Apache-2.0
// Secrets: passwords hashed so that guessing is dear, and texts sealed with a key of the house.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "hanse/base/result.hpp"

namespace hanse::base {

/// What one Argon2id hash costs.
struct HashingCost {
    std::uint64_t passes = 2;
    std::size_t memory_bytes = std::size_t(19) << 20;
};

/// @return "$argon2id$v=19$m=…,t=…,p=1$…": salt and cost stand in it. unavailable: no memory.
Result<std::string> hash_password(std::string_view password, const HashingCost& cost);
bool password_fits(std::string_view password, const std::string& hash);
/// Whether `hash` was made at another cost.
bool hash_is_outdated(const std::string& hash, const HashingCost& cost);

/// In a time that does not tell where the two differ.
bool equal_secrets(std::string_view a, std::string_view b);

std::string random_bytes(std::size_t count);

/// A key of 256 bits that seals texts: who has no key can neither read nor change them.
class SealingKey {
public:
    static constexpr std::size_t kBytes = 32;

    /// The key in the file; made there, readable by its owner only, if there is no such file.
    /// @return invalid_input if the file holds something else or others may read it.
    static Result<SealingKey> open(const std::string& path);

    /// @param purpose  sealed along: what was sealed as one thing does not open as another.
    std::string seal(std::string_view text, std::string_view purpose) const;
    /// @return invalid_input if it was not sealed so with this key.
    Result<std::string> unseal(std::string_view sealed, std::string_view purpose) const;

private:
    explicit SealingKey(const std::string& bytes);
    std::array<unsigned char, kBytes> bytes_{};
};

}  // namespace hanse::base
