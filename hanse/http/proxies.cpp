// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/proxies.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>
#include <optional>
#include <ranges>

#include <fmt/format.h>

#include "hanse/http/parts.hpp"

namespace hanse::http {

namespace {

using Bytes = std::array<std::uint8_t, 16>;

constexpr unsigned kBitsBefore4 = 96;  // ::ffff:a.b.c.d

/// Both families in one: an address of the fourth version as it stands inside the sixth.
std::optional<Bytes> parse(std::string_view text) {
    Bytes out{};
    const std::string address(text);
    if (inet_pton(AF_INET6, address.c_str(), out.data()) == 1) return out;
    if (inet_pton(AF_INET, address.c_str(), out.data() + 12) != 1) return std::nullopt;
    out[10] = out[11] = 0xFF;
    return out;
}

bool same_start(const Bytes& a, const Bytes& b, unsigned bits) {
    const unsigned whole = bits / 8;
    if (!std::equal(a.begin(), a.begin() + whole, b.begin())) return false;
    const unsigned rest = bits % 8;
    return rest == 0 || ((a[whole] ^ b[whole]) >> (8 - rest)) == 0;
}

/// "[::1]:80", "10.0.0.1:80" → the address alone.
std::string_view without_port(std::string_view text) {
    if (text.starts_with('[')) return text.substr(1, text.find(']') - 1);
    const auto colon = text.find(':');
    const bool one = colon != std::string_view::npos && text.find(':', colon + 1) == text.npos;
    return one ? text.substr(0, colon) : text;
}

}  // namespace

base::Result<Proxies> Proxies::create(const std::vector<std::string>& networks) {
    Proxies out;
    for (const std::string& text : networks) {
        const auto slash = std::min(text.find('/'), text.size());
        const auto bytes = parse(std::string_view(text).substr(0, slash));
        const bool is_4 = text.find(':') == std::string::npos;
        unsigned bits = is_4 ? 32 : 128;
        const unsigned bits_max = bits;
        if (slash < text.size()) {
            const auto read =
                std::from_chars(text.data() + slash + 1, text.data() + text.size(), bits);
            if (read.ec != std::errc() || read.ptr != text.data() + text.size())
                bits = bits_max + 1;
        }
        if (!bytes || bits > bits_max)
            return base::invalid({}, fmt::format("“{}”不是网络地址，如 10.0.0.0/8", text),
                                 fmt::format("'{}' is no network like 10.0.0.0/8", text));
        out.networks_.push_back({*bytes, is_4 ? bits + kBitsBefore4 : bits});
    }
    return out;
}

bool Proxies::trusts(std::string_view address) const {
    const auto bytes = parse(address);
    return bytes && std::ranges::any_of(networks_, [&](const Network& network) {
               return same_start(*bytes, network.bytes, network.bits);
           });
}

std::string Proxies::client_of(const std::string& peer, std::string_view forwarded_for) const {
    if (!trusts(peer)) return peer;
    std::string last = peer;
    for (const std::string_view part : parts_of(forwarded_for, ',') | std::views::reverse) {
        const std::string_view one = without_port(part);
        if (!parse(one)) return last;
        last = std::string(one);
        if (!trusts(one)) return last;
    }
    return last;
}

}  // namespace hanse::http
