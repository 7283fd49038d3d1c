// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that knows liboath.
#include "hanse/people/totp.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <oath.h>

#include "hanse/base/contract.hpp"

namespace hanse::people {

namespace {

constexpr unsigned kStepSeconds = 30;
constexpr unsigned kDigits = 6;
constexpr std::size_t kStepsAround = 1;

void ready() {
    static const int started = oath_init();
    base::expects(started == OATH_OK, "liboath starts");
}

bool is_code(const std::string& text) {
    return text.size() == kDigits &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<std::int64_t> totp_step(const std::string& secret, const std::string& code,
                                      std::int64_t seconds_now) {
    ready();
    if (!is_code(code)) return {};
    std::uint64_t step = 0;
    const int found = oath_totp_validate3(secret.data(), secret.size(), seconds_now, kStepSeconds,
                                          0, kStepsAround, nullptr, &step, code.c_str());
    if (found < 0) return {};
    return std::int64_t(step);
}

std::string totp_code(const std::string& secret, std::int64_t seconds_now) {
    ready();
    std::array<char, kDigits + 1> out{};
    const int made = oath_totp_generate(secret.data(), secret.size(), seconds_now, kStepSeconds, 0,
                                        kDigits, out.data());
    base::expects(made == OATH_OK, "liboath makes codes");
    return out.data();
}

std::string to_base32(const std::string& bytes) {
    char* text = nullptr;
    const int made = oath_base32_encode(bytes.data(), bytes.size(), &text, nullptr);
    base::expects(made == OATH_OK, "liboath writes base32");
    const std::unique_ptr<char, decltype(&std::free)> owner(text, &std::free);
    return text;
}

}  // namespace hanse::people
