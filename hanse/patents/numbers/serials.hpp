// SPDX-License-Identifier: GPL-3.0-or-later
// How each office counts: the serial of a number in its one form.
#pragma once

#include <string>
#include <string_view>

namespace hanse::patents {

/// @param plain  capital letters and digits, without office and kind.
std::string normal_serial(std::string_view office, std::string_view plain, std::string_view kind);

/// @param plain  without the office. Check digits behind a dot are left out.
std::string normal_application(std::string_view office, std::string_view plain);

/// The signs of Japanese eras and gazettes as letters: "特開平4150847" → "JPH4150847".
std::string japanese_letters(std::string_view plain);

/// "98" → "1998": years below `first` are of this century.
std::string four_digit_year(std::string_view two, int first);

}  // namespace hanse::patents
