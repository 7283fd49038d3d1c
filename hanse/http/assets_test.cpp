// SPDX-License-Identifier: GPL-3.0-or-later
// Files from memory, the application made of them, and the bundle that cmake/bundle-web.sh writes.
#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "hanse/base/bundle.hpp"
#include "hanse/base/files.hpp"
#include "hanse/base/gzip.hpp"
#include "hanse/base/test_folder.hpp"
#include "hanse/http/test_server.hpp"
#include "hanse/http/web_app.hpp"

namespace hanse::http {
namespace {

constexpr const char* kForever = "public, max-age=31536000, immutable";

Request get(const std::string& path, const std::string& encoding = "") {
    Request out;
    if (!encoding.empty()) out.headers.set("Accept-Encoding", encoding);
    out.path = path;
    return out;
}

std::string header(const std::optional<Answer>& answer, std::string_view name) {
    return answer ? std::string(answer->headers.find(name)) : "nothing";
}

std::string body(const std::optional<Answer>& answer) {
    return answer && answer->body.shared() != nullptr ? **answer->body.shared() : "nothing";
}

std::string unpacked(const std::string& bytes) {
    base::Gunzip unpack("test");
    unpack.give(bytes);
    return std::string(unpack.next().value());
}

TEST(Assets, ArePackedAndNamed) {
    const std::string script(2000, 'x');
    const Assets assets({{"/index.html", "<p>"}, {"/assets/app-3f2a91bc.js", script}});
    const auto plain = assets.answer(get("/assets/app-3f2a91bc.js"));
    EXPECT_EQ(body(plain), script);
    EXPECT_EQ(header(plain, "Content-Type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(header(plain, "Vary"), "Accept-Encoding");
    const auto packed = assets.answer(get("/assets/app-3f2a91bc.js", "gzip"));
    EXPECT_EQ(header(packed, "Content-Encoding"), "gzip");
    EXPECT_NE(header(packed, "ETag"), header(plain, "ETag"));
    EXPECT_EQ(unpacked(body(packed)), script);

    for (const auto& answer : {plain, packed}) {
        Request again = get("/assets/app-3f2a91bc.js", header(answer, "Content-Encoding"));
        again.headers.set("If-None-Match", header(answer, "ETag"));
        EXPECT_EQ(assets.answer(again)->status, 304);
        EXPECT_EQ(header(assets.answer(again), "Cache-Control"), kForever);
    }
    EXPECT_EQ(header(assets.answer(get("/index.html", "gzip")), "Content-Encoding"), "");
    EXPECT_FALSE(assets.answer(get("/nowhere")).has_value());
    EXPECT_EQ(body(assets.answer_as(get("/some/page"), "/index.html")), "<p>");
    Request post = get("/index.html");
    post.method = Method::post;
    EXPECT_FALSE(assets.answer(post).has_value());
}

TEST(Assets, PackedBeforehandAreTakenAsTheyAre) {
    const Assets assets({{"/a.js", std::string(2000, 'x')},
                         {"/a.js.br", "brotli"},
                         {"/a.js.gz", "gzip"},
                         {"/lonely.gz", "a file like any other"}});
    struct Case {
        const char* accepts;
        const char* coding;
        std::string bytes;
    };
    const std::string plain(2000, 'x');
    for (const Case& c :
         {Case{"gzip, deflate, br", "br", "brotli"}, Case{"gzip", "gzip", "gzip"},
          Case{"br;q=0, gzip", "gzip", "gzip"}, Case{"identity", "", plain}, Case{"", "", plain}}) {
        SCOPED_TRACE(c.accepts);
        const auto answer = assets.answer(get("/a.js", c.accepts));
        EXPECT_EQ(header(answer, "Content-Encoding"), c.coding);
        EXPECT_EQ(body(answer), c.bytes);
    }
    EXPECT_FALSE(assets.answer(get("/a.js.br")).has_value());
    EXPECT_EQ(body(assets.answer(get("/lonely.gz"))), "a file like any other");
}

TEST(Assets, OnlyDigestsUnderAssetsAreKeptForAYear) {
    struct Case {
        const char* path;
        bool kept;
    };
    const Case cases[] = {{"/assets/app-3f2a91bc.js", true},
                          {"/assets/index-DiwrgTda.css", true},
                          {"/assets/index-B3-kd_aQ.js", true},  // a dash in the digest
                          {"/assets/font.0a1b2c3d4e5f.woff2", true},
                          {"/assets/long-name.js", false},
                          {"/assets/background.svg", false},
                          {"/assets/12345678.js", false},  // no separator: somebody's number
                          {"/index.html", false},
                          {"/photo-IMG_2023.png", false}};
    std::vector<base::NamedBytes> files;
    for (const Case& c : cases) files.push_back({c.path, "x"});
    const Assets assets(files);
    for (const Case& c : cases)
        EXPECT_EQ(header(assets.answer(get(c.path)), "Cache-Control"),
                  std::string_view(c.kept ? kForever : "no-cache"))
            << c.path;
}

TEST(WebApp, EveryPageIsTheOnePage) {
    const WebApp app({{"/index.html", "<p>"}, {"/assets/a-3f2a91bc.js", "x"}});
    for (const char* page : {"/", "/index.html", "/alliances", "/alliances/pumps/members",
                             "/v1.2/a", "/apiary", "/welcome"}) {
        SCOPED_TRACE(page);
        const auto answer = app.answer(get(page));
        EXPECT_EQ(body(answer), "<p>");
        EXPECT_EQ(header(answer, "Cache-Control"), "no-cache");
        EXPECT_EQ(header(answer, "Content-Type"), "text/html; charset=utf-8");
        EXPECT_EQ(header(answer, "Content-Security-Policy"), kWebAppPolicy);
    }
    EXPECT_EQ(body(app.answer(get("/assets/a-3f2a91bc.js"))), "x");
    for (const char* not_ours : {"/api", "/api/v1/nothing", "/assets/gone-11111111.js",
                                 "/assets/page", "/favicon.ico", "/../etc/passwd.txt"})
        EXPECT_FALSE(app.answer(get(not_ours)).has_value()) << not_ours;
    Request post = get("/alliances");
    post.method = Method::post;
    EXPECT_FALSE(app.answer(post).has_value());
    EXPECT_EQ(std::string_view(kWebAppPolicy).find("script-src 'self' 'unsafe"),
              std::string_view::npos);
}

TEST(WebApp, OverTheWire) {
    RoutesOptions options;
    const auto app = std::make_shared<WebApp>(
        std::vector<base::NamedBytes>{{"/index.html", "<p>" + std::string(600, ' ')}});
    options.otherwise = [app](const Request& request) { return app->answer(request); };
    TestServer server({{.path = "/api/v1/health",
                        .id = "health",
                        .who = "anyone",
                        .action = [](const Request&) { return nothing(); }}},
                      std::move(options));
    auto client = server.client();
    const auto page = client.ask({.target = "/alliances"});
    ASSERT_TRUE(page);
    EXPECT_EQ(page->status, 200);
    EXPECT_EQ(page->headers.count("Content-Security-Policy"), 1U);
    EXPECT_EQ(page->headers.find("Content-Security-Policy"), kWebAppPolicy);
    EXPECT_EQ(page->headers.find("X-Content-Type-Options"), "nosniff");
    const auto head = client.ask({.method = Method::head, .target = "/alliances"});
    ASSERT_TRUE(head);
    EXPECT_EQ(head->status, 200);
    EXPECT_EQ(head->body, "");
    EXPECT_EQ(head->headers.find("Content-Length"), page->headers.find("Content-Length"));
    const auto lost = client.ask({.target = "/api/v1/nothing"});
    ASSERT_TRUE(lost);
    EXPECT_EQ(lost->status, 404);
    EXPECT_EQ(lost->headers.find("Content-Type"), "application/problem+json");
    const auto known = client.ask({.target = "/api/v1/health"});
    ASSERT_TRUE(known);
    EXPECT_EQ(known->headers.find("Content-Security-Policy"), kContentSecurityPolicy);
}

/// What cmake/bundle-web.sh makes of a folder, as files.
std::vector<base::NamedBytes> bundled(const std::string& folder, const base::TestFolder& into) {
    const std::string bundle = into.file("web.bundle");
    const std::string command =
        fmt::format("'{0}/cmake/bundle-web.sh' '{1}' '{2}' '{0}/cmake/web-not-built.html'",
                    HANSE_ROOT, folder, bundle);
    EXPECT_EQ(std::system(command.c_str()), 0);  // NOLINT(cert-env33-c): our own script
    return base::unbundled(base::read_file(bundle).value());
}

TEST(WebBundle, HoldsTheFolderAndItsPackedForms) {
    const base::TestFolder folder;
    std::filesystem::create_directories(folder.file("dist/assets"));
    const std::string script(5000, 'x');
    folder.write("dist/index.html", "<p>");
    folder.write("dist/assets/app-3f2a91bc.js", script);
    folder.write("dist/logo.png", script);
    const WebApp app(bundled(folder.file("dist"), folder));
    EXPECT_EQ(body(app.answer(get("/"))), "<p>");
    EXPECT_EQ(body(app.answer(get("/assets/app-3f2a91bc.js"))), script);
    EXPECT_EQ(body(app.answer(get("/logo.png", "gzip"))), script);  // packed by its own format
    const auto packed = app.answer(get("/assets/app-3f2a91bc.js", "gzip"));
    EXPECT_EQ(header(packed, "Content-Encoding"), "gzip");
    EXPECT_EQ(unpacked(body(packed)), script);
}

TEST(WebBundle, SaysSoIfNothingIsBuilt) {
    const base::TestFolder folder;
    const WebApp app(bundled(folder.file("no-such-folder"), folder));
    EXPECT_NE(body(app.answer(get("/alliances"))).find("尚未构建"), std::string::npos);
}

}  // namespace
}  // namespace hanse::http
