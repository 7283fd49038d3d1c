// SPDX-License-Identifier: Apache-2.0
// Bundle: the files that a program carries inside itself, as cmake/bundle.sh writes them one after
// the other.
#pragma once

#include <string_view>
#include <vector>

#include "hanse/base/named_bytes.hpp"

namespace hanse::base {

/// @param folder  only files whose path begins so; empty: all.
std::vector<NamedBytes> unbundled(std::string_view bundle, std::string_view folder = {});

}  // namespace hanse::base
