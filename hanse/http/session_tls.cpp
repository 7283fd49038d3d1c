// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/session.ipp"

namespace hanse::http::net {

void start_tls(const std::shared_ptr<Hub>& hub, Lane& lane, Socket socket, std::string address) {
    start(hub, lane, TlsStream(std::move(socket), *hub->tls), std::move(address));
}

}  // namespace hanse::http::net
