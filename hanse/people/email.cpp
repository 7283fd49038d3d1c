// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/email.hpp"

#include <algorithm>

#include "hanse/base/unicode.hpp"

namespace hanse::people {

namespace {

constexpr std::size_t kBytesMax = 254;  // RFC 5321, as corrected

bool may_stand(char c) {
    constexpr std::string_view kNever = "()<>[]:;,\\\"";
    return static_cast<unsigned char>(c) > ' ' && c != 0x7F &&
           kNever.find(c) == std::string_view::npos;
}

bool is_address(std::string_view text) {
    const auto at = text.rfind('@');
    if (at == std::string_view::npos || at == 0 || text.size() > kBytesMax) return false;
    const std::string_view host = text.substr(at + 1);
    return std::ranges::all_of(text, may_stand) && std::ranges::count(text, '@') == 1 &&
           host.find('.') != std::string_view::npos && !host.starts_with('.') &&
           !host.ends_with('.') && host.find("..") == std::string_view::npos && base::is_utf8(text);
}

}  // namespace

base::Result<std::string> checked_email(std::string_view text) {
    const std::string_view out = base::trim(text);
    if (!is_address(out))
        return base::invalid({}, "不是邮箱地址（例如 li@example.cn）",
                             "not an address of mail (like li@example.cn)");
    return std::string(out);
}

std::string email_key(std::string_view text) {
    std::string out(base::trim(text));
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return out;
}

}  // namespace hanse::people
