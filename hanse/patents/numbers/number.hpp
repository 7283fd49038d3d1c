// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of publications and applications: any spelling in, one form out.
//
//   publication   office + serial + kind          "US 2019/0013270 A1" → US 20190013270 A1
//   application   office + the national number    "ZL201910302430.1"   → CN 201910302430.1
//
// What a spelling does not settle is left as it is: the filing year of "US 98445004 A" is not
// turned into a series, the EPODOC form CN20191302430 is not inverted.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hanse/base/result.hpp"
#include "hanse/patents/record.hpp"

namespace hanse::patents {

/// @param office  whose number it is, if the text does not say ("US"); may be empty.
/// @return nothing for what is no publication number: too few digits, no office, an application
///         number with a check digit.
std::optional<Number> publication_number(std::string_view text, std::string_view office = {});

/// The same from its three parts, as XML formats give them.
std::optional<Number> publication_number(std::string_view office, std::string_view serial,
                                         std::string_view kind);

struct Application {
    std::string office, number;
    friend bool operator==(const Application&, const Application&) = default;
};

/// @return invalid_input for what is no application number, and for a wrong check digit (with the
///         right one).
base::Result<Application> application_number(std::string_view text, std::string_view office = {});

/// How far two publication numbers agree: all parts; or office and serial, one kind unknown or
/// another publication of the same right.
enum class Match { none, serial, exact };
Match match(const Number& a, const Number& b);

/// Two capital letters that an office of WIPO standard ST.3 uses.
bool is_office(std::string_view code);

}  // namespace hanse::patents
