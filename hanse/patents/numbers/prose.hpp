// SPDX-License-Identifier: GPL-3.0-or-later
// Patent numbers named in running text: "see U.S. Pat. No. 7,123,456 and CN102345678B".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "hanse/patents/numbers/number.hpp"

namespace hanse::patents {

struct NumberInText {
    std::size_t at = 0, length = 0;  // in bytes
    Number publication;              // one of these two is given
    Application application;
};

/// In order of the text, none overlapping another. Only what carries its office, "ZL", "PCT/" or the
/// words "Pat. No." is a number; bare digits are not.
std::vector<NumberInText> numbers_in(std::string_view text);

}  // namespace hanse::patents
