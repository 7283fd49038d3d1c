// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/random_text.hpp"

#include <string_view>
#include <sys/random.h>
#include <vector>

#include "hanse/base/contract.hpp"

namespace hanse::base {

std::string random_text(std::size_t letters) {
    constexpr std::string_view kLetters = "abcdefghijkmnpqrstuvwxyz23456789";
    static_assert(kLetters.size() == 32);
    std::string out(letters, '\0');
    expects(letters <= 256 && getrandom(out.data(), letters, 0) == static_cast<ssize_t>(letters),
            "the operating system gives up to 256 random bytes in one piece");
    for (char& one : out) one = kLetters[static_cast<unsigned char>(one) % kLetters.size()];
    return out;
}

}  // namespace hanse::base
