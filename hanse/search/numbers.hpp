// SPDX-License-Identifier: GPL-3.0-or-later
// Publication numbers in the spellings people use, brought into one: "US 7,123,456 B2" →
// US7123456B2.
//
// Only what a search box needs; the register's normaliser, which also tests check digits, is a
// floor of its own.
#pragma once

#include <string>
#include <string_view>

namespace hanse::search {

/// Upper case, half width, without blanks, dots, commas, hyphens and strokes. A leading "ZL" (a
/// granted patent in China) becomes "CN".
std::string plain_number(std::string_view number);

/// Without the kind of document at its end: CN102345678B → CN102345678.
std::string without_kind(std::string_view plain);

/// Whether a plain number looks like one at all: a country, then at least four digits.
bool looks_like_number(std::string_view plain);

}  // namespace hanse::search
