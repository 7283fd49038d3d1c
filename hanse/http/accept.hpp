// SPDX-License-Identifier: GPL-3.0-or-later
// What a client says it can take, and the parts of a file it asks for. Inside this floor.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace hanse::http {

/// Does Accept-Encoding name the coding ("gzip", "br") or *, and not with q=0?
bool accepts_coding(std::string_view accept_encoding, std::string_view coding);

struct Range {
    std::uint64_t first = 0;
    std::uint64_t size = 0;
};

enum class RangeKind { whole, part, unsatisfiable };

struct RangeWish {
    RangeKind kind = RangeKind::whole;
    Range range;
};

/// "bytes=0-99", "bytes=100-", "bytes=-100" of a file of so many bytes. Several parts at once, and
/// what cannot be read, get the whole, as the standard allows.
RangeWish parse_range(std::string_view header, std::uint64_t file_size);

}  // namespace hanse::http
