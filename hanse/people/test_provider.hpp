// SPDX-License-Identifier: GPL-3.0-or-later
// A provider to test against: answers as OpenID Connect says, signs with OpenSSL (not with the
// library that checks), and lies on request.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "hanse/base/value.hpp"
#include "hanse/people/provider.hpp"
#include "hanse/people/web.hpp"

namespace hanse::people {

/// A pair of keys; the public one as others see it.
class TestKey {
public:
    enum class Kind { rsa, rsa_short, ec };
    TestKey(Kind kind, std::string name);
    ~TestKey();

    const std::string& name() const { return name_; }
    base::Value jwk() const;
    /// As who knows the public key has it in a file.
    std::string public_pem() const;
    /// @param algorithm  RS256, PS256 or ES256.
    std::string sign(const std::string& bytes, const std::string& algorithm) const;

private:
    struct State;
    std::string name_;
    std::unique_ptr<State> state_;
};

std::string hmac_sha256(const std::string& key, const std::string& bytes);

/// head.claims.signature. @param algorithm  also "none", and "HS256" with the public key for the
/// secret.
std::string signed_token(const TestKey& key, const std::string& algorithm,
                         const base::Value& claims, base::Value head = base::Value::map());

/// Made once: an RSA key takes a moment.
const TestKey& first_key();

struct TestProvider {
    const TestKey& key = first_key();
    std::string issuer = "https://login.example.cn";
    base::Value discovery;
    std::vector<base::Value> keys;
    base::Value userinfo;
    std::string id_token;             // the answer to the next code
    std::vector<WebRequest> asked;    // by our side
    std::map<std::string, int> seen;  // addresses, how often

    TestProvider();
    Web web();
    base::Result<WebAnswer> answer(const WebRequest& request);
};

}  // namespace hanse::people
