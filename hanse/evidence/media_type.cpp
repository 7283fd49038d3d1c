// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that knows libmagic.
#include <magic.h>
#include <memory>

#include "hanse/evidence/vault.hpp"

namespace hanse::evidence {

std::string media_type_of(const std::string& path) {
    // Opened for each file: a cookie is not for two threads, and uploads are rare.
    const std::unique_ptr<magic_set, decltype(&magic_close)> cookie(magic_open(MAGIC_MIME_TYPE),
                                                                    magic_close);
    const char* found = nullptr;
    if (cookie && magic_load(cookie.get(), nullptr) == 0)
        found = magic_file(cookie.get(), path.c_str());
    // What says nothing is bytes; and a page is never served as a page.
    return found != nullptr ? found : "application/octet-stream";
}

}  // namespace hanse::evidence
