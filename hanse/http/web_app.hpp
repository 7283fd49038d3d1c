// SPDX-License-Identifier: GPL-3.0-or-later
// WebApp: the files of an application that runs in the browser. It draws its pages itself, so each
// address without a file of its own is answered by the one page, index.html.
//
//   rules.otherwise = [app = std::make_shared<WebApp>(files)](const Request& request) {
//       return app->answer(request); };
#pragma once

#include <optional>
#include <vector>

#include "hanse/http/assets.hpp"

namespace hanse::http {

class WebApp {
public:
    /// @param files  with "/index.html"; see Assets.
    explicit WebApp(std::vector<base::NamedBytes> files) : assets_(std::move(files)) {}

    /// A file; or the page, for an address that looks like one: GET or HEAD, no dot in its last
    /// part (that would be a file we do not have), and not below /api or /assets. Otherwise nothing.
    std::optional<Answer> answer(const Request& request) const;

private:
    Assets assets_;
};

/// Own scripts only, none of them inside the page. Styles may stand in the page, since libraries
/// that draw set them on elements; pictures may be made on the spot (blob:, data:).
extern const char* const kWebAppPolicy;

}  // namespace hanse::http
