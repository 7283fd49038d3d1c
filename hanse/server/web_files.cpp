// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/web_files.hpp"

#include "hanse/base/bundle.hpp"

extern "C" {
extern const char hanse_web_begin[];
extern const char hanse_web_end[];
}

namespace hanse::server {

std::vector<base::NamedBytes> web_files() {
    return base::unbundled({hanse_web_begin, hanse_web_end});
}

}  // namespace hanse::server
