// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/routes.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"
#include "hanse/base/digest.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/http/etag.hpp"
#include "hanse/http/route_tree.hpp"

namespace hanse::http {

namespace {

/// A text that fits any name in a path that the route says nothing of.
const Shape& any_name() {
    static const Shape shape = text(1, 200);
    return shape;
}

/// Mistakes in path and query are of the address: 400, where those of a body are 422.
Answer refuse_address(const base::Error& error, base::Language language) {
    Problem out = problem_of(error);
    const Problem malformed = problem_for(400);
    out.status = malformed.status;
    out.type = malformed.type;
    out.title = malformed.title;
    return problem(out, language);
}

class Complaints {
public:
    void note(base::Result<base::Done> result) {
        if (!result) errors_.push_back(std::move(result).error());
    }
    base::Result<base::Done> verdict() && {
        if (errors_.empty()) return base::Done{};
        return base::gather(std::move(errors_));
    }

private:
    std::vector<base::Error> errors_;
};

const Parameter* find(const std::vector<Parameter>& parameters, std::string_view name) {
    const auto found = std::ranges::find(parameters, name, &Parameter::name);
    return found == parameters.end() ? nullptr : &*found;
}

base::Result<base::Done> check_query(const Parameter& parameter, const Pairs& query) {
    const std::vector<std::string> values = query.all(parameter.name);
    const std::string at = "?" + parameter.name;
    if (values.empty() && parameter.need == Need::required)
        return base::invalid({.file = at}, "缺少", "missing");
    if (values.size() > 1 && !parameter.repeated)
        return base::invalid({.file = at}, "只能出现一次", "may be given once only");
    for (const std::string& value : values) HANSE_CHECK(check_text(value, parameter.shape, at));
    return base::Done{};
}

base::Result<base::Done> check_address(const Route& route, const Request& request) {
    Complaints complaints;
    for (const auto& [name, value] : request.in_path) {
        const Parameter* known = find(route.in_path, name);
        complaints.note(
            check_text(value, known == nullptr ? any_name() : known->shape, "{" + name + "}"));
    }
    for (const Parameter& parameter : route.in_query)
        complaints.note(check_query(parameter, request.query));
    std::set<std::string> unknown;
    for (const auto& [name, value] : request.query)
        if (find(route.in_query, name) == nullptr && unknown.insert(name).second)
            complaints.note(
                base::invalid({.file = "?" + name}, "没有这个参数", "there is no such parameter"));
    return std::move(complaints).verdict();
}

/// "Text/CSV; charset=utf-8" → "text/csv"
std::string media_type(std::string_view content_type) {
    std::string out(base::trim(content_type.substr(0, content_type.find(';'))));
    std::ranges::transform(out, out.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    });
    return out;
}

bool is_json(const std::string& type) {
    return type == "application/json" ||
           (type.starts_with("application/") && type.ends_with("+json"));
}

/// 415, with what would be taken.
std::optional<Answer> check_format(const Route& route, const Request& request) {
    const std::string type = media_type(request.headers.find("Content-Type"));
    const auto refuse = [&](const std::string& wanted) {
        return problem(problem_for(415, {fmt::format("应为 {}，而不是“{}”", wanted, type),
                                         fmt::format("should be {}, not '{}'", wanted, type)}),
                       request.language);
    };
    if (route.upload) {
        const auto& taken = route.upload->content_types;
        if (!taken.empty() && std::ranges::find(taken, type) == taken.end())
            return refuse(fmt::format("{}", fmt::join(taken, ", ")));
    } else if (route.body && request.body.size > 0 && !is_json(type)) {
        return refuse("application/json");
    }
    return std::nullopt;
}

/// Reads the JSON of the body into the request, and holds it against its shape.
std::optional<Answer> take_body(const Route& route, Request& request) {
    if (route.upload && request.body.file == nullptr)
        return problem(
            problem_for(400, {"没有文件，或文件是空的", "there is no file, or it is empty"}),
            request.language);
    if (!route.body) {
        if (route.upload || request.body.size == 0) return std::nullopt;
        return problem(problem_for(400, {"此处不接受内容", "no body is taken here"}),
                       request.language);
    }
    if (request.body.size == 0)
        return problem(problem_for(400, {"缺少 JSON 内容", "a JSON body is missing"}),
                       request.language);
    auto read = base::parse_json(request.body.bytes, "#");
    if (!read) {
        const base::Error& error = read.error();
        const std::string at = fmt::format(" ({}:{})", error.place.line, error.place.column);
        return problem(problem_for(400, {error.message.zh + at, error.message.en + at}),
                       request.language);
    }
    if (const auto fits = check(*read, *route.body); !fits)
        return problem_of(fits.error(), request.language);
    request.json = *std::move(read);
    return std::nullopt;
}

std::string allowed(const RouteTree::Methods& methods) {
    std::string out = "OPTIONS";
    for (const auto& [method, index] : methods) out += std::string(", ") + name_of(method);
    if (methods.contains(Method::get)) out += ", HEAD";
    return out;
}

Answer run(const Route& route, const Request& request) {
    auto answer = route.action(request);
    if (!answer) return problem_of(answer.error(), request.language);
    if (!answer->headers.has("Cache-Control"))
        answer->headers.set("Cache-Control", "private, no-cache");
    return with_own_etag(request, *std::move(answer));
}

base::Result<std::string> fingerprint(const Request& request) {
    std::string bytes = request.body.bytes;
    if (request.body.file != nullptr) {
        HANSE_TRY(digest, base::sha256_of_file(request.body.file->path()));
        bytes = digest;
    }
    return base::sha256(std::string(name_of(request.method)) + "\n" + request.target + "\n" +
                        bytes);
}

bool is_key(const std::string& key) {
    return key.size() <= 200 &&
           std::ranges::all_of(key, [](char c) { return c > ' ' && c < 0x7F; });
}

/// Lets go of the key unless the answer was kept, also when the handler throws.
class Claim {
public:
    Claim(const Idempotency& hooks, const Request& request, std::string key)
        : hooks_(hooks), request_(request), key_(std::move(key)) {}
    Claim(const Claim&) = delete;
    Claim& operator=(const Claim&) = delete;
    ~Claim() {
        if (!kept_) hooks_.release(request_, key_);
    }
    void keep(const Answer& answer) {
        kept_ = true;
        hooks_.settle(request_, key_, answer);
    }

private:
    const Idempotency& hooks_;
    const Request& request_;
    std::string key_;
    bool kept_ = false;
};

Answer run_once(const Route& route, const Request& request, const Idempotency& hooks) {
    const std::string key(request.headers.find("Idempotency-Key"));
    if (!route.idempotent_by_key || !hooks.claim || key.empty()) return run(route, request);
    if (!is_key(key))
        return problem(
            problem_for(400, {"Idempotency-Key 应为至多 200 个可见 ASCII 字符",
                              "Idempotency-Key takes up to 200 visible ASCII characters"}),
            request.language);
    const auto mark = fingerprint(request);
    if (!mark) return problem_of(mark.error(), request.language);
    auto before = hooks.claim(request, key, *mark);
    if (!before) return problem_of(before.error(), request.language);
    if (*before) return (**std::move(before)).with("Idempotent-Replayed", "true");

    Claim claim(hooks, request, key);
    Answer answer = run(route, request);
    if (answer.status < 500) claim.keep(answer);
    return answer;
}

}  // namespace

struct Routes::State {
    std::vector<Route> table;
    RoutesOptions options;
    RouteTree tree;

    const Route* route_of(const RouteTree::Methods& methods, Method method) const {
        const auto found = methods.find(method == Method::head ? Method::get : method);
        return found == methods.end() ? nullptr : &table[found->second];
    }

    const Route* find(const Request& request) const {
        const RouteTree::Methods* methods = tree.find(request.segments);
        return methods == nullptr ? nullptr : route_of(*methods, request.method);
    }

    Reception receive(const Request& request) const {
        const Route* route = find(request);
        if (route == nullptr) return {.at_once = true, .name = "none"};  // from memory
        if (route->upload)
            return {.body_max = route->upload->bytes_max, .spool = true, .name = route->id};
        return {.body_max = route->body ? route->body_max : 0,
                .at_once = route->work == Work::at_once,
                .name = route->id};
    }

    /// Everything before the body.
    std::optional<Answer> admit(const Route& route, Request& request) const {
        request.in_path = named_parts(route, request.segments);
        if (options.guard)
            if (auto refusal = options.guard(request, route)) return refusal;
        if (const auto address = check_address(route, request); !address)
            return refuse_address(address.error(), request.language);
        if (auto refusal = check_format(route, request)) return refusal;
        request.admitted = true;
        return std::nullopt;
    }

    Answer without_route(const Request& request, const RouteTree::Methods* methods) const {
        if (methods == nullptr) {
            if (options.otherwise)
                if (auto answer = options.otherwise(request)) return *std::move(answer);
            return problem(problem_for(404), request.language);
        }
        if (request.method == Method::options) return nothing().with("Allow", allowed(*methods));
        return problem(problem_for(405), request.language).with("Allow", allowed(*methods));
    }

    void understand(Request& request) const {
        request.language =
            preferred_language(request.headers.find("Accept-Language"), options.language);
    }

    Answer answer(Request& request) const {
        if (!request.admitted) understand(request);
        const RouteTree::Methods* methods = tree.find(request.segments);
        const Route* route = methods == nullptr ? nullptr : route_of(*methods, request.method);
        if (route == nullptr) return without_route(request, methods);
        if (!request.admitted)
            if (auto refusal = admit(*route, request)) return *std::move(refusal);
        if (auto refusal = take_body(*route, request)) return *std::move(refusal);
        Answer out = run_once(*route, request, options.idempotency);
        if (options.witness) options.witness(request, *route, out);
        return out;
    }
};

Routes::Routes(std::vector<Route> table, RoutesOptions options)
    : state_(std::make_unique<State>()) {
    state_->table = std::move(table);
    state_->options = std::move(options);
    std::set<std::string> ids;
    for (std::size_t i = 0; i < state_->table.size(); ++i) {
        const Route& route = state_->table[i];
        base::expects(ids.insert(route.id).second, "each route has an id of its own");
        base::expects(route.action != nullptr, "each route has an action");
        state_->tree.add(route, i);
    }
}
Routes::Routes(Routes&&) noexcept = default;
Routes& Routes::operator=(Routes&&) noexcept = default;
Routes::~Routes() = default;

const std::vector<Route>& Routes::table() const { return state_->table; }

Handler Routes::handler() const {
    const State& state = *state_;
    return {.receive = [&state](const Request& request) { return state.receive(request); },
            .admit = [&state](Request& request) -> std::optional<Answer> {
                state.understand(request);
                const Route* route = state.find(request);
                return route == nullptr ? std::nullopt : state.admit(*route, request);
            },
            .answer = [&state](Request& request) { return state.answer(request); }};
}

Answer Routes::answer(Request& request) const { return state_->answer(request); }

}  // namespace hanse::http
