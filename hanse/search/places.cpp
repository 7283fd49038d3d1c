// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/search/places.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include <fmt/format.h>

namespace hanse::search {

using base::Result;

namespace {

constexpr std::string_view kServed = "tcp:";

std::vector<std::string> parted(const std::string& word) {
    std::error_code code;
    if (std::filesystem::exists(word, code)) return {word};
    std::vector<std::string> out;
    std::string_view rest = word;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        if (end > 0) out.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return out;
}

Result<Place> read_place(const std::string& word) {
    if (!word.starts_with(kServed)) return Place{.folder = word};
    const std::string_view rest = std::string_view(word).substr(kServed.size());
    const std::size_t colon = rest.rfind(':');
    Place out;
    if (colon != std::string_view::npos && colon > 0) {
        const std::string_view digits = rest.substr(colon + 1);
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), out.port);
        if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) out.port = 0;
        out.host = rest.substr(0, colon);
    }
    if (out.port >= 1 && out.port <= 65535) return out;
    return base::invalid(
        {}, fmt::format("“{}” 不是分片的地址；应为 tcp:主机:端口，如 tcp:127.0.0.1:7001", word),
        fmt::format("'{}' is not the place of a shard; write tcp:HOST:PORT, such as "
                    "tcp:127.0.0.1:7001",
                    word));
}

}  // namespace

std::string Place::text() const {
    return elsewhere() ? fmt::format("{}{}:{}", kServed, host, port) : folder;
}

Result<std::vector<Place>> read_places(const std::vector<std::string>& words) {
    std::vector<Place> out;
    for (const std::string& word : words)
        for (const std::string& one : parted(word)) {
            HANSE_TRY(place, read_place(one));
            if (std::ranges::count(out, place) > 0)
                return base::invalid({}, "同一个索引给了两次：" + one,
                                     "the same index is named twice: " + one);
            out.push_back(std::move(place));
        }
    if (out.empty())
        return base::invalid({}, "没有指明索引；请用 --index", "no index is named; use --index");
    return out;
}

}  // namespace hanse::search
