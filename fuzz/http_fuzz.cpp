// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as target, body and headers of a request: an answer that says what is wrong, or one of
// ours; never a climbing path, never a header that ends its line. First line: the target; second:
// headers that are lists; the rest: the body.
#include "fuzz/fuzz.hpp"

#include "hanse/base/unicode.hpp"
#include "hanse/http/accept.hpp"
#include "hanse/http/event_reader.hpp"
#include "hanse/http/proxies.hpp"
#include "hanse/http/routes.hpp"
#include "hanse/http/target.hpp"

using namespace hanse;
using namespace hanse::http;

namespace {

Routes table() {
    Route reading{.path = "/a/{name}/{rest...}", .id = "reading", .who = "anyone"};
    reading.in_query = {{.name = "n", .shape = whole(1, 9), .says = {}},
                        {.name = "t", .shape = text(0, 9), .says = {}, .repeated = true}};
    reading.action = [](const Request& request) -> base::Result<Answer> {
        fuzz::promise(base::is_utf8(request.at("name")), "what handlers get is UTF-8");
        return bytes(request.at("name"), "text/plain")
            .with("Content-Disposition", attachment(request.at("name")));
    };
    Route writing{.method = Method::post, .path = "/b", .id = "writing", .who = "anyone"};
    writing.body =
        object({field("list", list(nullable(day()), 5), Need::required, {}),
                field("map", map_of(pattern("[a-z]*x", 50, {"式", "pattern"})), Need::optional, {}),
                field("one", one_of({"a", "b"}), Need::optional, {})});
    writing.action = [](const Request& request) -> base::Result<Answer> {
        return json(request.json);
    };
    return {{std::move(reading), std::move(writing)}, {}};
}

std::string_view line_of(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string_view out = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return out;
}

void ask(const Routes& routes, Method method, const Target& target, std::string_view list,
         std::string_view body) {
    Request request{
        .method = method, .path = target.path, .segments = target.segments, .query = target.query};
    request.headers.set("Content-Type", "application/json");
    if (is_header_value(list)) request.headers.set("Accept-Language", std::string(list));
    request.body = {.bytes = std::string(body), .file = {}, .size = body.size()};
    const Answer answer = routes.answer(request);
    fuzz::promise(answer.status < 500, "no bytes break the table");
    for (const auto& [name, value] : answer.headers.lines())
        fuzz::promise(is_header_value(value), "headers keep to their line");
    if (answer.body.text() != nullptr)
        fuzz::promise(base::is_utf8(*answer.body.text()), "answers are UTF-8");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Routes routes = table();
    static const Proxies proxies = Proxies::create({"10.0.0.0/8"}).value();
    std::string_view text = fuzz::text_of(data, size);
    const std::string_view first = line_of(text);
    const std::string_view list = line_of(text);
    accepts_gzip(list);
    parse_cookies(list);
    proxies.client_of("10.0.0.1", list);
    const RangeWish wish = parse_range(list, 1000);
    fuzz::promise(wish.kind != RangeKind::part ||
                      (wish.range.size > 0 && wish.range.first + wish.range.size <= 1000),
                  "a part lies inside the file");
    EventReader reader;
    reader.give(text);
    while (reader.next()) {}
    const auto target = parse_target(first);
    if (!target) return 0;
    for (const std::string& segment : target->segments)
        fuzz::promise(segment != ".." && segment != "." && base::is_utf8(segment),
                      "paths do not climb");
    ask(routes, Method::get, *target, list, "");
    ask(routes, Method::post, parse_target("/b").value(), list, text);
    return 0;
}
