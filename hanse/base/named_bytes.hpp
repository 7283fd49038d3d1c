// SPDX-License-Identifier: Apache-2.0
// NamedBytes: a file as those see it who may not read files: where it stood, and what it holds.
#pragma once

#include <string>

namespace hanse::base {

struct NamedBytes {
    std::string path;  // errors name it whole
    std::string bytes;
};

}  // namespace hanse::base
