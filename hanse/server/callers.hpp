// SPDX-License-Identifier: GPL-3.0-or-later
// Callers: who was recognised by which credentials, remembered for the rest of the second.
//
// A page asks a dozen things at once, and each would read session, person and roles anew. What is
// remembered holds only within the same second and while this process has written nothing at all, so
// that an end of a session, a role or an account counts at once here; if another process ends it (the
// command line, a second server), within a second. Docs: decision 0079.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "hanse/people/principal.hpp"

namespace hanse::server {

/// Taken before the rows are read.
struct Moment {
    std::string second;  // "2026-11-23T07:30:00Z"
    std::uint64_t writes = 0;

    friend bool operator==(const Moment&, const Moment&) = default;
};

/// From any thread.
class Callers {
public:
    using Who = std::shared_ptr<const people::Principal>;

    /// Null if they are not remembered, or no longer.
    Who find(const std::string& key, const Moment& now) const;
    void keep(const std::string& key, Moment then, Who who);

    /// Under which they are kept: not the secret itself. @param from  a token notes where it is used.
    static std::string key_of(const people::Credentials& credentials, const std::string& from);

private:
    struct Known {
        Moment then;
        Who who;
    };
    mutable std::mutex mutex_;
    std::string second_;  // of those that are known: with a new one all of them go
    std::unordered_map<std::string, Known> known_;
};

}  // namespace hanse::server
