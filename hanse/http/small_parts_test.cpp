// SPDX-License-Identifier: GPL-3.0-or-later
// The small parts that need no server: headers, lists, ranges, proxies, rates, ETags, metrics.
#include <gtest/gtest.h>

#include "hanse/http/accept.hpp"
#include "hanse/http/etag.hpp"
#include "hanse/http/headers.hpp"
#include "hanse/http/metrics.hpp"
#include "hanse/http/proxies.hpp"
#include "hanse/http/rate_limit.hpp"
#include "hanse/http/target.hpp"

namespace hanse::http {
namespace {

using namespace std::chrono_literals;

TEST(Headers, AreFoundInAnyCaseAndHoldOneLine) {
    Headers headers;
    headers.set("Content-Type", "a");
    headers.set("content-type", "b");
    headers.add("Link", "1");
    headers.add("Link", "2");
    EXPECT_EQ(headers.find("CONTENT-TYPE"), "b");
    EXPECT_EQ(headers.count("link"), 2U);
    for (const char* bad : {"a\r\nb", "a\nb", "a\rb", "a\x7f", "\x01"})
        EXPECT_THROW(headers.set("X", bad), base::ContractViolation);
    EXPECT_THROW(headers.set("X: y", "z"), base::ContractViolation);
    EXPECT_THROW(headers.set("", "z"), base::ContractViolation);
    headers.set("X", "港\ttab");
}

TEST(Headers, NamesOfFilesSurvive) {
    EXPECT_EQ(attachment("a b\"\r\n.csv"),
              "attachment; filename=\"a_b___.csv\"; filename*=UTF-8''a%20b%22%0D%0A.csv");
    EXPECT_EQ(attachment("港.csv"),
              "attachment; filename=\"___.csv\"; filename*=UTF-8''%E6%B8%AF.csv");
}

TEST(Accept, Codings) {
    EXPECT_TRUE(accepts_coding("gzip", "gzip"));
    EXPECT_TRUE(accepts_coding("br, GZIP;q=0.5", "gzip"));
    EXPECT_TRUE(accepts_coding("*", "gzip"));
    EXPECT_FALSE(accepts_coding("", "gzip"));
    EXPECT_FALSE(accepts_coding("br", "gzip"));
    EXPECT_FALSE(accepts_coding("gzip;q=0", "gzip"));
    EXPECT_FALSE(accepts_coding("gzip;q=0.000, *", "gzip"));
    EXPECT_TRUE(accepts_coding("gzip, deflate, br, zstd", "br"));
    EXPECT_FALSE(accepts_coding("gzip, br;q=0", "br"));
}

TEST(Cookies, AreTakenApart) {
    const Pairs cookies = parse_cookies("a=1; b=x=y;c ; =z;  d=");
    EXPECT_EQ(*cookies.find("a"), "1");
    EXPECT_EQ(*cookies.find("b"), "x=y");
    EXPECT_EQ(*cookies.find("d"), "");
    EXPECT_EQ(cookies.find("c"), nullptr);
}

TEST(Proxies, AreBelievedOnlyIfOurs) {
    const Proxies proxies = Proxies::create({"10.0.0.0/8", "::1", "fd00::/12"}).value();
    EXPECT_TRUE(proxies.trusts("10.200.3.4"));
    EXPECT_FALSE(proxies.trusts("11.0.0.1"));
    EXPECT_TRUE(proxies.trusts("::1"));
    EXPECT_TRUE(proxies.trusts("fd0f::7"));
    EXPECT_FALSE(proxies.trusts("fe80::7"));
    EXPECT_FALSE(proxies.trusts("nonsense"));
    struct Case {
        const char *peer, *forwarded, *client;
    };
    const Case cases[] = {
        {"203.0.113.1", "6.6.6.6", "203.0.113.1"},
        {"10.0.0.1", "", "10.0.0.1"},
        {"10.0.0.1", "203.0.113.1", "203.0.113.1"},
        {"10.0.0.1", "6.6.6.6, 203.0.113.1, 10.0.0.2", "203.0.113.1"},
        {"10.0.0.1", "203.0.113.1:4711", "203.0.113.1"},
        {"10.0.0.1", "[2001:db8::1]:80", "2001:db8::1"},
        {"10.0.0.1", "6.6.6.6, unknown, 10.0.0.2", "10.0.0.2"},
        {"10.0.0.1", "10.0.0.3", "10.0.0.3"},
    };
    for (const Case& c : cases)
        EXPECT_EQ(proxies.client_of(c.peer, c.forwarded), c.client) << c.forwarded;
    for (const char* bad : {"10.0.0.0/33", "x", "10.0.0.0/", "::1/129", "10.0.0.0/8x"})
        EXPECT_FALSE(Proxies::create({bad}).has_value()) << bad;
}

TEST(RateLimit, FillsWithTime) {
    RateLimit limit({.per_second = 2, .burst = 3});
    const RateLimit::Time start{};
    for (int i = 0; i < 3; ++i) EXPECT_EQ(limit.take("a", start), 0ms);
    EXPECT_EQ(limit.take("a", start), 500ms);
    EXPECT_EQ(limit.take("b", start), 0ms) << "another key";
    EXPECT_EQ(limit.take("a", start + 250ms), 250ms);
    EXPECT_EQ(limit.take("a", start + 500ms), 0ms);
    EXPECT_EQ(limit.take("a", start - 10s), 500ms) << "a clock that goes back gives nothing";
    EXPECT_EQ(limit.take("a", start + 1h), 0ms);
}

TEST(RateLimit, ForgetsBeforeItGrows) {
    RateLimit limit({}, 100);
    for (int i = 0; i < 1000; ++i) limit.take(std::to_string(i), {});
    EXPECT_EQ(limit.keys(), 100U);
}

Request with(const char* name, const std::string& value) {
    Request out;
    if (!value.empty()) out.headers.set(name, value);
    return out;
}

TEST(Etag, NamesAState) {
    const std::string etag = etag_of("abc");
    EXPECT_EQ(etag.size(), 34U);
    EXPECT_EQ(not_modified(with("If-None-Match", etag), etag)->status, 304);
    EXPECT_EQ(not_modified(with("If-None-Match", "\"x\", W/" + etag), etag)->status, 304);
    EXPECT_EQ(not_modified(with("If-None-Match", "*"), etag)->status, 304);
    EXPECT_FALSE(not_modified(with("If-None-Match", "\"x\""), etag).has_value());
    EXPECT_FALSE(not_modified(Request{}, etag).has_value());

    EXPECT_EQ(version_in_if_match(with("If-Match", etag_of_version(42))), 42);
    EXPECT_EQ(version_in_if_match(with("If-Match", "\"v42.3f2a\"")), 42);
    EXPECT_EQ(version_in_if_match(with("If-Match", "W/\"v42.3f2a\"")), 42);
    for (const char* bad : {"\"42\"", "\"v\"", "\"v4x\"", "\"v.3\"", "v42", "*", ""})
        EXPECT_FALSE(version_in_if_match(with("If-Match", bad)).has_value()) << bad;
}

TEST(Etag, NamesWhatThisReaderSaw) {
    const auto seen = [](const char* body, const std::string& held) {
        return with_own_etag(with("If-None-Match", held),
                             bytes(body, "text/plain").with("ETag", etag_of_version(7)));
    };
    const std::string whole(seen("all columns", "").headers.find("ETag"));
    EXPECT_EQ(version_in_if_match(with("If-Match", whole)), 7);
    EXPECT_EQ(seen("all columns", whole).status, 304);
    const Answer part = seen("one's own columns", whole);  // another reader, the same version
    EXPECT_EQ(part.status, 200);
    EXPECT_NE(part.headers.find("ETag"), whole);

    Request change;
    change.method = Method::put;
    EXPECT_EQ(
        with_own_etag(change, bytes("x", "text/plain").with("ETag", "\"v8\"")).headers.find("ETag"),
        "\"v8\"");
}

TEST(Metrics, AreWrittenAsPrometheusReads) {
    Metrics metrics;
    metrics.describe_counter("b_total", "Things done.");
    metrics.describe_gauge("c", "How many.");
    metrics.describe_histogram("a_seconds", "Time.", {0.1, 1});
    metrics.count("b_total", {{"route", "x\"y\\\n"}});
    metrics.count("b_total", {{"route", "x\"y\\\n"}}, 2);
    metrics.set("c", {}, 7.5);
    for (const double value : {0.05, 0.1, 0.5, 3.0})
        metrics.observe("a_seconds", {{"r", "1"}}, value);
    EXPECT_EQ(metrics.text(),
              "# HELP a_seconds Time.\n# TYPE a_seconds histogram\n"
              "a_seconds_bucket{r=\"1\",le=\"0.1\"} 2\na_seconds_bucket{r=\"1\",le=\"1\"} 3\n"
              "a_seconds_bucket{r=\"1\",le=\"+Inf\"} 4\na_seconds_sum{r=\"1\"} 3.65\n"
              "a_seconds_count{r=\"1\"} 4\n"
              "# HELP b_total Things done.\n# TYPE b_total counter\n"
              "b_total{route=\"x\\\"y\\\\\\n\"} 3\n"
              "# HELP c How many.\n# TYPE c gauge\nc 7.5\n");
    EXPECT_THROW(metrics.count("unknown"), base::ContractViolation);
    EXPECT_THROW(metrics.count("c"), base::ContractViolation);
}

}  // namespace
}  // namespace hanse::http
