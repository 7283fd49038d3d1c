// SPDX-License-Identifier: Apache-2.0
// The one place that knows libsodium (so far: its SHA-256).
#include "hanse/base/digest.hpp"

#include <array>

#include <fmt/format.h>
#include <sodium.h>

namespace hanse::base {

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                       bytes.size());
    std::string out;
    for (const unsigned char byte : hash) fmt::format_to(std::back_inserter(out), "{:02x}", byte);
    return out;
}

}  // namespace hanse::base
