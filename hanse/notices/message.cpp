// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/notices/message.hpp"

#include <array>
#include <cctype>
#include <chrono>

#include <fmt/format.h>

#include "hanse/base/moment.hpp"

namespace hanse::notices {

namespace {

/// RFC 2047: words in UTF-8, never cut within a letter, so that a line has at most 76 characters.
std::string encoded_words(std::string_view text) {
    constexpr std::size_t kWord_max = 76 - 10 - 12;  // without "Subject: " and "=?UTF-8?Q?…?="
    std::string out = "=?UTF-8?Q?";
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::string letter;
        do {
            const auto byte = static_cast<unsigned char>(text[at]);
            const bool plain = byte < 0x80 && (std::isalnum(byte) != 0);
            letter += plain ? std::string(1, text[at]) : fmt::format("={:02X}", byte);
        } while (++at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
        if (length + letter.size() > kWord_max) {
            out += "?=\r\n =?UTF-8?Q?";
            length = 0;
        }
        out += letter;
        length += letter.size();
    }
    return out + "?=";
}

std::string named(const std::string& name, const std::string& address) {
    if (name.empty()) return fmt::format("<{}>", address);
    return fmt::format("{} <{}>", encoded_words(name), address);
}

/// "Mon, 23 Nov 2026 07:30:00 +0000" (RFC 5322).
std::string date_line(const std::string& at) {
    constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto days = std::chrono::floor<std::chrono::days>(
        std::chrono::sys_seconds(std::chrono::seconds(*base::seconds_of(at))));
    const std::chrono::year_month_day date(days);
    return fmt::format("Date: {}, {:02} {} {} {} +0000",
                       kDays.at(std::chrono::weekday(days).c_encoding()), unsigned(date.day()),
                       kMonths.at(unsigned(date.month()) - 1), int(date.year()), at.substr(11, 8));
}

/// Lines of 76 characters (RFC 2045).
std::string base64(std::string_view bytes) {
    constexpr std::string_view kLetters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    constexpr std::size_t kBytesPerLine = 57;
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        if (at != 0 && at % kBytesPerLine == 0) out += "\r\n";
        const std::string_view three = bytes.substr(at, 3);
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i)
            bits = (bits << 8U) | (i < three.size() ? static_cast<unsigned char>(three[i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            out += i <= three.size() ? kLetters[(bits >> (18U - 6U * i)) & 0x3FU] : '=';
    }
    return out + "\r\n";
}

/// Line ends as mail has them.
std::string with_line_ends(std::string_view text) {
    std::string out;
    for (const char one : text)
        if (one == '\n')
            out += "\r\n";
        else if (one != '\r')
            out += one;
    return out;
}

}  // namespace

std::string message_text(const SmtpServer& server, const Mail& mail, const std::string& at) {
    const std::string domain = server.from_address.substr(server.from_address.find('@') + 1);
    std::string out;
    for (const std::string& line :
         {date_line(at), "From: " + named(server.from_name, server.from_address),
          "To: " + named(mail.to_name, mail.to_address), "Subject: " + encoded_words(mail.subject),
          fmt::format("Message-ID: <{}@{}>", mail.id, domain),
          std::string("Auto-Submitted: auto-generated"), std::string("MIME-Version: 1.0"),
          std::string("Content-Type: text/plain; charset=utf-8"),
          std::string("Content-Transfer-Encoding: base64")})
        out += line + "\r\n";
    return out + "\r\n" + base64(with_line_ends(mail.text));
}

}  // namespace hanse::notices
