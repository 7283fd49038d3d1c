// SPDX-License-Identifier: GPL-3.0-or-later
// The application inside this program, whichever it was built with: it has an index.
#include "hanse/server/web_files.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "hanse/http/web_app.hpp"

namespace hanse::server {
namespace {

TEST(WebFiles, HoldAnIndex) {
    const auto files = web_files();
    EXPECT_TRUE(
        std::ranges::any_of(files, [&](const auto& file) { return file.path == "/index.html"; }));
    http::Request request;
    request.path = "/alliances";
    const auto page = http::WebApp(files).answer(request);
    ASSERT_TRUE(page.has_value());
    EXPECT_EQ(page->headers.find("Content-Type"), "text/html; charset=utf-8");
}

}  // namespace
}  // namespace hanse::server
