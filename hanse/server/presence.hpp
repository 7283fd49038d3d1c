// SPDX-License-Identifier: GPL-3.0-or-later
// Presence: shows the processes that come after that this one lives, and this one which have ended.
//
//     DATA/workers/abc….lock       locked as long as its process lives; in it the name of the process
//
// The system takes the lock away however a process ends, and gives it to nobody else, as it does with
// numbers of processes. It is a lock of the process (fcntl, not flock), so that no tool which is just
// being started inherits it and makes its server seem to live. Of those that serve the same database from another folder nothing is known:
// what they held waits for its lease.
#pragma once

#include <functional>
#include <string>

#include "hanse/base/descriptor.hpp"
#include "hanse/base/result.hpp"

namespace hanse::server {

class Presence {
public:
    /// @param folder  of the data. @param name  another for each process.
    /// @return unavailable if the folder cannot be written.
    static base::Result<Presence> show(const std::string& folder, const std::string& name);
    Presence(Presence&&) noexcept = default;
    Presence(const Presence&) = delete;
    Presence& operator=(const Presence&) = delete;
    Presence& operator=(Presence&&) = delete;
    ~Presence();

    /// Says the name of each process of this folder that has ended without taking its leave. It is
    /// forgotten when `end` has done with it.
    base::Result<base::Done> each_gone(
        const std::function<base::Result<base::Done>(const std::string& name)>& end) const;

private:
    Presence(std::string path, base::Descriptor locked)
        : path_(std::move(path)), locked_(std::move(locked)) {}

    std::string path_;
    base::Descriptor locked_;  // not open once this one was moved away
};

}  // namespace hanse::server
