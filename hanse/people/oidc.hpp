// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in at an outside provider: OpenID Connect, authorization code with PKCE.
//
//   browser: /sign-in/company ─► begin() ─► provider's page ─► /sign-in/company/back?code&state
//            ─► finish() ─► Claims, every promise of the ID token checked ─► admit() ─► session
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hanse/people/person.hpp"
#include "hanse/people/provider.hpp"
#include "hanse/people/sign_in.hpp"
#include "hanse/people/web.hpp"

namespace hanse::people {

/// What an ID token says of a person, after everything about it was checked.
struct Claims {
    std::string issuer, subject;
    std::string name, email;
    bool email_verified = false;
    std::vector<std::string> groups;
};

struct OidcStart {
    std::string url;     // where to send the browser
    std::string cookie;  // for the browser to bring back (HttpOnly, SameSite=Lax, ten minutes)
};

/// What came back to our address.
struct OidcReturn {
    std::string code, state, issuer, error;  // query parameters; issuer is "iss" (RFC 9207)
    std::string cookie;
};

struct OidcBack {
    Claims claims;
    std::string return_to;
};

/// One provider. Safe to use from any thread; remembers its discovery document and keys for an
/// hour, and asks for keys anew when a token names one it does not know (once a minute at most).
class Oidc {
public:
    Oidc(Provider provider, Web web);
    ~Oidc();

    const Provider& provider() const { return provider_; }
    /// @param return_to  a path of our own.
    base::Result<OidcStart> begin(const House& house, const std::string& redirect_uri,
                                  const std::string& return_to, const std::string& now);
    /// @return denied if anything about the answer is not as it must be.
    base::Result<OidcBack> finish(store::Database& database, const House& house,
                                  const OidcReturn& back, const std::string& now);

private:
    struct Memory;
    Provider provider_;
    Web web_;
    std::unique_ptr<Memory> memory_;
};

struct Admitted {
    SignIn sign_in;        // refused: waits to be admitted, or is blocked
    bool pending = false;  // an administrator has to admit this person first
};

/// Finds or makes the person, gives and takes the rights of groups, begins a session.
base::Result<Admitted> admit(store::Database& database, const House& house,
                             const Provider& provider, const Claims& claims,
                             const Visitor& visitor);

}  // namespace hanse::people
