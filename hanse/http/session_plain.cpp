// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/session.ipp"

namespace hanse::http::net {

void start_plain(const std::shared_ptr<Hub>& hub, Lane& lane, Socket socket, std::string address) {
    start(hub, lane, std::move(socket), std::move(address));
}

}  // namespace hanse::http::net
