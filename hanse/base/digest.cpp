// SPDX-License-Identifier: Apache-2.0
// The one place that knows libsodium (so far: its SHA-256).
#include "hanse/base/digest.hpp"

#include <array>

#include <fmt/format.h>
#include <sodium.h>

#include "hanse/base/file_blocks.hpp"

namespace hanse::base {

namespace {

class Sha256 {
public:
    Sha256() { crypto_hash_sha256_init(&state_); }
    void add(std::string_view bytes) {
        crypto_hash_sha256_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()),
                                  bytes.size());
    }
    std::string hex() {
        std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
        crypto_hash_sha256_final(&state_, hash.data());
        std::string out;
        for (const unsigned char byte : hash)
            fmt::format_to(std::back_inserter(out), "{:02x}", byte);
        return out;
    }

private:
    crypto_hash_sha256_state state_;
};

}  // namespace

std::string sha256(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

Result<std::string> sha256_of_file(const std::string& path) {
    HANSE_TRY(file, FileBlocks::open(path));
    Sha256 hash;
    while (true) {
        HANSE_TRY(block, file.next());
        if (block.empty()) return hash.hex();
        hash.add(block);
    }
}

}  // namespace hanse::base
