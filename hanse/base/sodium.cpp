// SPDX-License-Identifier: Apache-2.0
// The one place that knows libsodium: digests, passwords, sealing, bytes as letters.

#include <sodium.h>

#include "hanse/base/base64.hpp"
#include "hanse/base/digest.hpp"
#include "hanse/base/file_blocks.hpp"
#include "hanse/base/secrets.hpp"

namespace hanse::base {

namespace {

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

constexpr int kLetters = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kMarkBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(SealingKey::kBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

class Sha256 {
public:
    Sha256() { crypto_hash_sha256_init(&state_); }
    void add(std::string_view bytes) {
        crypto_hash_sha256_update(&state_, bytes_of(bytes), bytes.size());
    }
    std::string hex() {
        std::string hash(crypto_hash_sha256_BYTES, '\0');
        crypto_hash_sha256_final(&state_, bytes_of(hash));
        return to_hex(hash);
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

std::string to_base64url(std::string_view bytes) {
    std::string out(sodium_base64_ENCODED_LEN(bytes.size(), kLetters), '\0');
    sodium_bin2base64(out.data(), out.size(), bytes_of(bytes), bytes.size(), kLetters);
    out.pop_back();  // the NUL
    return out;
}

std::optional<std::string> from_base64url(std::string_view letters) {
    std::string out(letters.size() / 4 * 3 + 3, '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_base642bin(bytes_of(out), out.size(), letters.data(), letters.size(), nullptr,
                          &length, &end, kLetters) != 0 ||
        end != letters.data() + letters.size())
        return {};
    out.resize(length);
    return out;
}

std::string to_hex(std::string_view bytes) {
    std::string out(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(out.data(), out.size(), bytes_of(bytes), bytes.size());
    out.pop_back();  // the NUL
    return out;
}

std::optional<std::string> from_hex(std::string_view digits) {
    std::string out(digits.size() / 2 + 1, '\0');
    std::size_t length = 0;
    const char* end = nullptr;
    if (sodium_hex2bin(bytes_of(out), out.size(), digits.data(), digits.size(), nullptr, &length,
                       &end) != 0 ||
        end != digits.data() + digits.size())
        return {};
    out.resize(length);
    return out;
}

Result<std::string> hash_password(std::string_view password, const HashingCost& cost) {
    std::array<char, crypto_pwhash_STRBYTES> out{};
    if (crypto_pwhash_argon2id_str(out.data(), password.data(), password.size(), cost.passes,
                                   cost.memory_bytes) != 0)
        return unavailable({}, "内存不足，无法处理口令", "there is no memory to hash a password");
    return std::string(out.data());
}

bool password_fits(std::string_view password, const std::string& hash) {
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

bool hash_is_outdated(const std::string& hash, const HashingCost& cost) {
    return crypto_pwhash_str_needs_rehash(hash.c_str(), cost.passes, cost.memory_bytes) != 0;
}

bool equal_secrets(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string random_bytes(std::size_t count) {
    std::string out(count, '\0');
    randombytes_buf(out.data(), out.size());
    return out;
}

std::string SealingKey::seal(std::string_view text, std::string_view purpose) const {
    std::string out = random_bytes(kNonceBytes);
    out.resize(kNonceBytes + text.size() + kMarkBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(out) + kNonceBytes, nullptr, bytes_of(text),
                                               text.size(), bytes_of(purpose), purpose.size(),
                                               nullptr, bytes_of(out), bytes_.data());
    return to_base64url(out);
}

Result<std::string> SealingKey::unseal(std::string_view sealed, std::string_view purpose) const {
    const auto bytes = from_base64url(sealed);
    if (bytes && bytes->size() >= kNonceBytes + kMarkBytes) {
        const std::string_view nonce = std::string_view(*bytes).substr(0, kNonceBytes);
        const std::string_view box = std::string_view(*bytes).substr(kNonceBytes);
        std::string out(box.size() - kMarkBytes, '\0');
        if (crypto_aead_xchacha20poly1305_ietf_decrypt(
                bytes_of(out), nullptr, nullptr, bytes_of(box), box.size(), bytes_of(purpose),
                purpose.size(), bytes_of(nonce), bytes_.data()) == 0)
            return out;
    }
    return invalid({}, "密封内容已被改动，或不是用本机密钥密封的",
                   "this was changed, or not sealed with the key of this house");
}

}  // namespace hanse::base
