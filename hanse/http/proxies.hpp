// SPDX-License-Identifier: GPL-3.0-or-later
// Proxies that we trust to say whom they speak for. Inside this floor.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/result.hpp"

namespace hanse::http {

class Proxies {
public:
    /// @param networks  "127.0.0.1", "10.0.0.0/8", "fd00::/8".
    static base::Result<Proxies> create(const std::vector<std::string>& networks);

    bool trusts(std::string_view address) const;
    /// Whom the connection from `peer` speaks for: read from the right, the first address of
    /// X-Forwarded-For that is none of ours. What stands further left anybody may have written.
    std::string client_of(const std::string& peer, std::string_view forwarded_for) const;

private:
    struct Network {
        std::array<std::uint8_t, 16> bytes{};
        unsigned bits = 0;
    };
    std::vector<Network> networks_;
};

}  // namespace hanse::http
