// SPDX-License-Identifier: GPL-3.0-or-later
// Assets: files that travel in the program and are served from memory, packed once, with strong
// ETags. Those under /assets/ with a digest in their name may be kept for a year.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/named_bytes.hpp"
#include "hanse/http/answer.hpp"
#include "hanse/http/request.hpp"

namespace hanse::http {

class Assets {
public:
    /// @param files  path as it is asked for: "/assets/app-3f2a91bc.js". A file whose name is that
    ///               of another and ".br" or ".gz" is the other one packed, and no file of its own;
    ///               what comes without is packed here (gzip), if that pays.
    explicit Assets(std::vector<base::NamedBytes> files);
    Assets(Assets&&) noexcept;
    ~Assets();

    /// GET and HEAD of a path that is one of ours; nothing otherwise. For RoutesOptions::otherwise.
    std::optional<Answer> answer(const Request& request) const;
    /// The same under another path: every page of an application is its index.html.
    std::optional<Answer> answer_as(const Request& request, const std::string& path) const;

private:
    struct State;
    std::unique_ptr<const State> state_;
};

/// "text/javascript; charset=utf-8" for "app.js"; application/octet-stream for the unknown.
std::string content_type_of(const std::string& path);

}  // namespace hanse::http
