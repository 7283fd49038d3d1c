// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/numbers/number.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/patents/numbers/chinese.hpp"
#include "hanse/patents/numbers/serials.hpp"
#include "hanse/patents/numbers/spelling.hpp"

namespace hanse::patents {

using base::Result;

std::string plain_spelling(std::string_view text) {
    const std::string half = base::to_half_width(text);
    std::string out;
    for (std::size_t i = 0; i < half.size(); ++i) {
        const char c = half[i];
        if (half.compare(i, 2, "\u00A0") == 0) {
            ++i;
            continue;
        }
        if (std::string_view(" \t\r\n,-/'()").find(c) != std::string_view::npos) continue;
        out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return out;
}

bool is_office(std::string_view code) {
    // WIPO ST.3, and what became of states: AN, CS, DD, SU, YU.
    constexpr std::string_view all =
        " AD AE AF AG AI AL AM AN AO AP AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO"
        " BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CS CU CV CW CY CZ DD DE DJ DK"
        " DM DO DZ EA EC EE EG EM EP ER ES ET FI FJ FK FR GA GB GC GD GE GH GI GM GN GQ GR"
        " GT GW GY HK HN HR HT HU IB ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP"
        " KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MS"
        " MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OA OM PA PE PG PH PK PL PT PW PY"
        " QA RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR ST SU SV SY SZ TC TD TG"
        " TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VN VU WO WS YE YU ZA"
        " ZM ZW ";
    return code.size() == 2 && is_upper(code[0]) && is_upper(code[1]) &&
           all.find(" " + std::string(code) + " ") != std::string_view::npos;
}

namespace {

/// "B2" off the end of "US7123456B2": a letter, perhaps a digit, behind a digit.
std::string cut_kind(std::string& plain) {
    const std::size_t size = plain.size();
    for (const std::size_t length : {std::size_t{1}, std::size_t{2}}) {
        if (size < length + 3) break;
        const bool shape = length == 1 ? is_upper(plain[size - 1])
                                       : is_upper(plain[size - 2]) && is_digit(plain[size - 1]);
        if (!shape || !is_digit(plain[size - length - 1])) continue;
        std::string kind = plain.substr(size - length);
        plain.resize(size - length);
        return kind;
    }
    return {};
}

std::size_t digits_in(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, is_digit));
}

}  // namespace

std::optional<Number> publication_number(std::string_view office, std::string_view serial,
                                         std::string_view kind) {
    Number out{.office = plain_spelling(office), .serial = {}, .kind = plain_spelling(kind)};
    std::string plain = plain_spelling(serial);
    std::erase(plain, '.');
    if (plain.starts_with(out.office)) plain.erase(0, out.office.size());
    if (out.kind.empty()) out.kind = cut_kind(plain);
    if (!is_office(out.office) || plain.size() > 20) return std::nullopt;
    if (std::ranges::any_of(plain, [](char c) { return !is_digit(c) && !is_upper(c); }))
        return std::nullopt;
    out.serial = normal_serial(out.office, plain, out.kind);
    return digits_in(out.serial) > 0 ? std::optional(out) : std::nullopt;
}

std::optional<Number> publication_number(std::string_view text, std::string_view office) {
    std::string plain = japanese_letters(plain_spelling(text));
    if (plain.starts_with("ZL") || plain.starts_with("PCT")) return std::nullopt;
    std::string own(office);
    if (plain.size() > 2 && is_office(std::string_view(plain).substr(0, 2)) &&
        (is_digit(plain[2]) || is_upper(plain[2]))) {
        own = plain.substr(0, 2);
        plain.erase(0, 2);
    }
    if (own == "CN" && plain.find('.') != std::string::npos) return std::nullopt;  // a check digit
    return publication_number(own, plain, {});
}

namespace {

base::Error no_application(std::string_view text) {
    return base::invalid(
        {}, fmt::format("不是申请号：“{}”（应如 CN201910302430.1）", text),
        fmt::format("not an application number: '{}' (such as CN201910302430.1)", text));
}

/// "PCTEP2014078449" → "PCT/EP2014/078449".
std::optional<Application> international(std::string_view plain) {
    if (!plain.starts_with("PCT") || plain.size() < 12) return std::nullopt;
    const std::string_view office = plain.substr(3, 2), digits = plain.substr(5);
    if (!is_office(office) || !all_digits(digits)) return std::nullopt;
    const bool long_year = digits.size() >= 9;
    const std::string year =
        long_year ? std::string(digits.substr(0, 4)) : four_digit_year(digits.substr(0, 2), 78);
    const std::string_view serial = digits.substr(long_year ? 4 : 2);
    return Application{"WO", fmt::format("PCT/{}{}/{}", office, year, padded(serial, 6))};
}

}  // namespace

Result<Application> application_number(std::string_view text, std::string_view office) {
    std::string plain = plain_spelling(text);
    if (const auto pct = international(plain)) return *pct;
    std::string own = plain_spelling(office);
    if (plain.starts_with("ZL")) {
        own = "CN";
    } else if (plain.size() > 4 && is_office(std::string_view(plain).substr(0, 2))) {
        own = plain.substr(0, 2);
        plain.erase(0, 2);
    }
    if (!is_office(own)) return no_application(text);
    if (own == "CN") {
        std::string bare = plain;
        const std::string kind = cut_kind(bare);  // "CN201910302430A"
        HANSE_TRY(chinese, chinese_application(kind == "X" || kind.empty() ? plain : bare));
        if (chinese) return Application{own, *chinese};
    }
    const std::string number = normal_application(own, plain);
    if (digits_in(number) < 2 || number.size() > 24 ||
        std::ranges::any_of(number, [](char c) { return !is_digit(c) && !is_upper(c); }))
        return no_application(text);
    return Application{own, number};
}

Match match(const Number& a, const Number& b) {
    if (a.empty() || a.office != b.office || a.serial != b.serial) return Match::none;
    return a.kind == b.kind ? Match::exact : Match::serial;
}

}  // namespace hanse::patents
