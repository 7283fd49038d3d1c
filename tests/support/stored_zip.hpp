// SPDX-License-Identifier: Apache-2.0
// A zip file made by hand, nothing compressed: for tests that need a workbook just so, or one that
// lies about itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hanse::tests {

struct ZipPart {
    std::string name;
    std::string bytes;
    std::uint32_t claims = 0;  // the unpacked size it pretends to have; 0 = the true one
};

inline std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) crc = crc >> 1U ^ (0xEDB88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

/// Appends each number in little-endian order, in as many bytes as its pair says.
inline void put(std::string& out, std::initializer_list<std::pair<std::size_t, int>> numbers) {
    for (const auto& [number, width] : numbers)
        for (int i = 0; i < width; ++i) out += static_cast<char>(number >> (8 * i) & 0xFFU);
}

inline std::string stored_zip(const std::vector<ZipPart>& parts) {
    std::string out, directory;
    for (const ZipPart& part : parts) {
        const std::size_t start = out.size();
        const std::size_t size = part.claims != 0 ? part.claims : part.bytes.size();
        std::string about;  // the same in both headers: version, flags, method, time, date,
                            // checksum, sizes, name
        put(about, {{20, 2},
                    {0, 2},
                    {0, 2},
                    {0, 2},
                    {33, 2},
                    {crc32(part.bytes), 4},
                    {part.bytes.size(), 4},
                    {size, 4},
                    {part.name.size(), 2}});
        out += "PK\3\4" + about;
        put(out, {{0, 2}});
        out += part.name + part.bytes;
        directory += std::string("PK\1\2") + '\x14' + '\0' + about;
        put(directory, {{0, 2}, {0, 2}, {0, 2}, {0, 2}, {0, 4}, {start, 4}});
        directory += part.name;
    }
    const std::size_t start = out.size();
    out += directory + "PK\5\6";
    put(out,
        {{0, 4}, {parts.size(), 2}, {parts.size(), 2}, {directory.size(), 4}, {start, 4}, {0, 2}});
    return out;
}

}  // namespace hanse::tests
