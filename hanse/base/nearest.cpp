// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace hanse::base {

namespace {

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
        }
    }
    return row.back();
}

}  // namespace

std::string nearest(std::string_view typed, std::span<const std::string_view> words) {
    if (typed.size() > 200) return {};
    std::size_t best = std::max<std::size_t>(typed.size() / 3, 2) + 1;
    std::string_view found;
    for (const std::string_view word : words) {
        const std::size_t distance = edit_distance(typed, word);
        if (distance < best) best = distance, found = word;
    }
    return std::string(found);
}

Bilingual suggestion(std::string_view like) {
    if (like.empty()) return {};
    const std::string word(like);
    return {"；是不是 “" + word + "”？", "; did you mean '" + word + "'?"};
}

}  // namespace hanse::base
