// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that knows zxcvbn.
#include "hanse/people/guessing.hpp"

#include <string_view>
#include <utility>
#include <zxcvbn.h>

namespace hanse::people {

namespace {

/// "Li.Na@example.cn" → Li, Na, example, cn: each may stand in a password.
std::vector<std::string> parts_of(const std::vector<std::string>& known) {
    std::vector<std::string> out;
    for (const std::string& words : known) {
        std::string part;
        for (const char c : words + " ") {
            if (std::string_view(" @.-_+").find(c) == std::string_view::npos) {
                part += c;
            } else if (part.size() > 1) {
                out.push_back(std::exchange(part, {}));
            }
        }
    }
    return out;
}

}  // namespace

double guessing_bits(const std::string& password, const std::vector<std::string>& known) {
    const std::vector<std::string> parts = parts_of(known);
    std::vector<const char*> dictionary;
    for (const std::string& part : parts) dictionary.push_back(part.c_str());
    dictionary.push_back(nullptr);
    return ZxcvbnMatch(password.c_str(), dictionary.data(), nullptr);
}

}  // namespace hanse::people
