// SPDX-License-Identifier: GPL-3.0-or-later
// The provider of the tests (test_provider.hpp), and the one place here that knows OpenSSL.
#include "hanse/people/test_provider.hpp"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include "hanse/base/base64.hpp"
#include "hanse/base/contract.hpp"
#include "hanse/base/json.hpp"

namespace hanse::people {

using base::to_base64url;
using base::Value;

struct TestKey::State {
    EVP_PKEY* key = nullptr;
    Kind kind;
};

namespace {

std::string number_of(const EVP_PKEY* key, const char* name, int bytes) {
    BIGNUM* number = nullptr;
    base::expects(EVP_PKEY_get_bn_param(key, name, &number) == 1, "the key has this number");
    std::string out(std::size_t(bytes > 0 ? bytes : BN_num_bytes(number)), '\0');
    BN_bn2binpad(number, reinterpret_cast<unsigned char*>(out.data()), int(out.size()));
    BN_free(number);
    return to_base64url(out);
}

/// From how OpenSSL writes a signature to how tokens do: r and s, 32 bytes each.
std::string r_and_s(const std::string& der) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(der.data());
    ECDSA_SIG* signature = d2i_ECDSA_SIG(nullptr, &bytes, long(der.size()));
    std::string out(64, '\0');
    auto* into = reinterpret_cast<unsigned char*>(out.data());
    BN_bn2binpad(ECDSA_SIG_get0_r(signature), into, 32);
    BN_bn2binpad(ECDSA_SIG_get0_s(signature), into + 32, 32);
    ECDSA_SIG_free(signature);
    return out;
}

}  // namespace

TestKey::TestKey(Kind kind, std::string name)
    : name_(std::move(name)), state_(std::make_unique<State>()) {
    state_->kind = kind;
    state_->key =
        kind == Kind::ec ? EVP_EC_gen("P-256") : EVP_RSA_gen(kind == Kind::rsa ? 2048U : 1024U);
    base::expects(state_->key != nullptr, "OpenSSL makes keys");
}

TestKey::~TestKey() { EVP_PKEY_free(state_->key); }

Value TestKey::jwk() const {
    Value out;
    out.set("kid", name_).set("use", "sig");
    if (state_->kind == Kind::ec) {
        out.set("kty", "EC").set("crv", "P-256");
        out.set("x", number_of(state_->key, OSSL_PKEY_PARAM_EC_PUB_X, 32));
        out.set("y", number_of(state_->key, OSSL_PKEY_PARAM_EC_PUB_Y, 32));
    } else {
        out.set("kty", "RSA");
        out.set("n", number_of(state_->key, OSSL_PKEY_PARAM_RSA_N, 0));
        out.set("e", number_of(state_->key, OSSL_PKEY_PARAM_RSA_E, 0));
    }
    return out;
}

std::string TestKey::public_pem() const {
    BIO* memory = BIO_new(BIO_s_mem());
    PEM_write_bio_PUBKEY(memory, state_->key);
    char* bytes = nullptr;
    const long size = BIO_get_mem_data(memory, &bytes);
    std::string out(bytes, std::size_t(size));
    BIO_free(memory);
    return out;
}

std::string TestKey::sign(const std::string& bytes, const std::string& algorithm) const {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    EVP_PKEY_CTX* how = nullptr;
    EVP_DigestSignInit(context, &how, EVP_sha256(), nullptr, state_->key);
    if (algorithm == "PS256") {
        EVP_PKEY_CTX_set_rsa_padding(how, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(how, RSA_PSS_SALTLEN_DIGEST);
    }
    const auto* from = reinterpret_cast<const unsigned char*>(bytes.data());
    std::size_t size = 0;
    EVP_DigestSign(context, nullptr, &size, from, bytes.size());
    std::string out(size, '\0');
    const int done = EVP_DigestSign(context, reinterpret_cast<unsigned char*>(out.data()), &size,
                                    from, bytes.size());
    EVP_MD_CTX_free(context);
    base::expects(done == 1, "OpenSSL signs");
    out.resize(size);
    return state_->kind == Kind::ec ? r_and_s(out) : out;
}

std::string hmac_sha256(const std::string& key, const std::string& bytes) {
    std::string out(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    HMAC(EVP_sha256(), key.data(), int(key.size()),
         reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
         reinterpret_cast<unsigned char*>(out.data()), &size);
    out.resize(size);
    return out;
}

std::string signed_token(const TestKey& key, const std::string& algorithm, const Value& claims,
                         Value head) {
    if (head.find("alg") == nullptr) head.set("alg", algorithm);
    if (head.find("kid") == nullptr) head.set("kid", key.name());
    const std::string content =
        to_base64url(base::to_json(head)) + "." + to_base64url(base::to_json(claims));
    if (algorithm == "none") return content + ".";
    if (algorithm == "HS256")
        return content + "." + to_base64url(hmac_sha256(key.public_pem(), content));
    return content + "." + to_base64url(key.sign(content, algorithm));
}

const TestKey& first_key() {
    static const TestKey key(TestKey::Kind::rsa, "k1");
    return key;
}

TestProvider::TestProvider() {
    discovery.set("issuer", issuer).set("authorization_endpoint", issuer + "/authorize");
    discovery.set("token_endpoint", issuer + "/token").set("jwks_uri", issuer + "/keys");
    discovery.set("userinfo_endpoint", issuer + "/me");
    keys.push_back(key.jwk());
}

Web TestProvider::web() {
    return [this](const WebRequest& request) { return answer(request); };
}

base::Result<WebAnswer> TestProvider::answer(const WebRequest& request) {
    asked.push_back(request);
    const std::string path = request.url.substr(issuer.size());
    ++seen[path];
    const auto json = [](const Value& value) { return WebAnswer{200, base::to_json(value)}; };
    if (path == "/.well-known/openid-configuration") return json(discovery);
    if (path == "/me") return json(userinfo);
    if (path == "/keys") {
        Value out;
        out.set("keys", Value(keys));
        return json(out);
    }
    if (path != "/token") return WebAnswer{404, "{}"};
    Value out;
    out.set("access_token", "at").set("token_type", "Bearer").set("id_token", id_token);
    return json(out);
}

}  // namespace hanse::people
