// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/numbers/serials.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "hanse/patents/numbers/spelling.hpp"

namespace hanse::patents {

namespace {

bool is_year(std::string_view digits) { return digits >= "1900" && digits <= "2099"; }

/// Letters in front ("RE", "D"), digits without leading zeros behind them.
std::string prefixed(std::string_view plain) {
    const auto first =
        static_cast<std::size_t>(std::ranges::find_if(plain, is_digit) - plain.begin());
    return std::string(plain.substr(0, first)) + std::string(without_zeros(plain.substr(first)));
}

/// Grants count through; applications are a year and seven digits, of which DOCDB drops a zero.
std::string american(std::string_view plain, std::string_view kind) {
    if (!all_digits(plain)) return prefixed(plain);
    const bool application = plain.size() >= 10 && is_year(plain.substr(0, 4)) &&
                             (kind.empty() || kind[0] == 'A' || kind[0] == 'P');
    if (application) return std::string(plain.substr(0, 4)) + padded(plain.substr(4), 7);
    return std::string(without_zeros(plain));
}

/// "WO9412345", "WO02014184", "WO2002014184": the year with four digits, the serial with six.
std::string international(std::string_view plain) {
    if (!all_digits(plain) || plain.size() < 7) return std::string(plain);
    if (plain.size() >= 9 && is_year(plain.substr(0, 4)))
        return std::string(plain.substr(0, 4)) + padded(without_zeros(plain.substr(4)), 6);
    if (plain.size() > 8) return std::string(plain);
    return four_digit_year(plain.substr(0, 2), 78) + padded(without_zeros(plain.substr(2)), 6);
}

/// "H04150847": era, year of two digits, serial; from 2000 on a year and six digits. Grants count
/// through.
std::string japanese(std::string_view plain, std::string_view kind) {
    if (plain.starts_with("WO")) return "WO" + international(plain.substr(2));
    const bool era = !plain.empty() && std::string_view("MTSHR").find(plain[0]) != plain.npos;
    if (era && all_digits(plain.substr(1)) && plain.size() > 3)
        return std::string(plain.substr(0, 3)) + std::string(without_zeros(plain.substr(3)));
    const bool application = kind.empty() || kind[0] == 'A' || kind[0] == 'U';
    if (application && all_digits(plain) && plain.size() > 7 && is_year(plain.substr(0, 4)))
        return std::string(plain.substr(0, 4)) + padded(without_zeros(plain.substr(4)), 6);
    return std::string(plain);
}

/// "1020120012345" is a type, a year and a serial; "1013879670000" a grant with four zeros behind.
std::string korean(std::string_view plain) {
    if (!all_digits(plain) || plain.size() != 13) return std::string(plain);
    if (plain.ends_with("0000") && !is_year(plain.substr(2, 4)))
        return std::string(plain.substr(0, 9));
    return is_year(plain.substr(2, 4)) ? std::string(plain.substr(2)) : std::string(plain);
}

}  // namespace

std::string four_digit_year(std::string_view two, int first) {
    return (number_in(two) >= first ? "19" : "20") + std::string(two);
}

std::string normal_serial(std::string_view office, std::string_view plain, std::string_view kind) {
    if (office == "US") return american(plain, kind);
    if (office == "WO") return international(plain);
    if (office == "JP") return japanese(plain, kind);
    if (office == "KR") return korean(plain);
    if (office == "EP" && all_digits(plain)) return padded(without_zeros(plain), 7);
    return std::string(plain);
}

std::string normal_application(std::string_view office, std::string_view plain) {
    std::string digits(plain.substr(0, plain.find('.')));
    // EPODOC: EP19990203729 is 99203729 of DOCDB.
    if (office == "EP" && all_digits(digits) && digits.size() == 11 && is_year(digits.substr(0, 4)))
        return digits.substr(2, 2) + digits.substr(5);
    return digits;
}

std::string japanese_letters(std::string_view plain) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 14> signs{{{"特開", "JP"},
                                                                                   {"特开", "JP"},
                                                                                   {"特許第", "JP"},
                                                                                   {"特許", "JP"},
                                                                                   {"実開", "JP"},
                                                                                   {"実公", "JP"},
                                                                                   {"特公", "JP"},
                                                                                   {"特表", "JP"},
                                                                                   {"令和", "R"},
                                                                                   {"平成", "H"},
                                                                                   {"平", "H"},
                                                                                   {"昭和", "S"},
                                                                                   {"昭", "S"},
                                                                                   {"号", ""}}};
    std::string out(plain);
    for (const auto& [sign, letters] : signs)
        if (const auto at = out.find(sign); at != std::string::npos)
            out.replace(at, sign.size(), letters);
    // "JPH4-150847": the year of an era has two digits; without its hyphen a single digit cannot be
    // told from the serial, so that form is left as it is.
    return out;
}

}  // namespace hanse::patents
