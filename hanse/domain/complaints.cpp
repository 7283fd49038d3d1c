// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/domain/complaints.hpp"

#include <fmt/format.h>

#include "hanse/base/nearest.hpp"

namespace hanse::domain {

std::string clipped(std::string_view found) {
    constexpr std::size_t bytes_max = 60;
    std::string out(found.substr(0, bytes_max));
    if (found.size() > bytes_max) {
        while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xC0U) == 0x80U)
            out.pop_back();  // no half letters
        if (!out.empty() && static_cast<unsigned char>(out.back()) >= 0x80U) out.pop_back();
        out += "…";
    }
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    return out;
}

base::Bilingual did_you_mean(std::string_view typed, std::span<const std::string_view> known) {
    if (typed.size() < 4) return {};  // M3 is not a mistyped M1
    const std::string like = base::nearest(typed, known);
    const bool far = typed.size() == 4 &&
                     !like.starts_with(typed.substr(0, 1));  // nor is "link" a mistyped "kind"
    if (like.empty() || far) return {};
    return {fmt::format("（是不是 “{}”？）", like), fmt::format(" (did you mean '{}'?)", like)};
}

}  // namespace hanse::domain
