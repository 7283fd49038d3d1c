// SPDX-License-Identifier: GPL-3.0-or-later
// Route: one thing that can be asked, as data: where, what it takes, what it gives, who may.
//
// The table of routes serves the requests (routes.hpp) and writes the OpenAPI document
// (openapi.hpp); there is no second description.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/result.hpp"
#include "hanse/http/answer.hpp"
#include "hanse/http/request.hpp"
#include "hanse/http/shape.hpp"

namespace hanse::http {

struct Parameter {
    std::string name;
    Shape shape;
    Need need = Need::optional;
    base::Bilingual says;
    bool repeated = false;                // ?tag=a&tag=b
    std::vector<std::string> media = {};  // what else than JSON it can ask for: "text/csv"
};

/// A body that is no JSON: it is written to a file while it comes in.
struct Upload {
    std::uint64_t bytes_max = 0;
    std::vector<std::string> content_types;  // "text/csv"; empty: any
};

struct Outcome {
    int status = 200;
    base::Bilingual says;
    std::optional<Shape> shape;                     // of JSON
    std::string content_type = "application/json";  // if a body goes out
    std::vector<std::string> also = {};             // other content types it can have
};

/// Where the handler runs, and the guard with it. `at_once` is for those that wait for nothing and
/// take microseconds: the network stands still meanwhile.
enum class Work { in_pool, at_once };

using Action = std::function<base::Result<Answer>(const Request&)>;

struct Route {
    Method method = Method::get;
    std::string
        path;  // "/api/v1/alliances/{alliance}/records/{sheet}"; a last "{rest...}" takes all, "{tool=share}" that one
    std::string id;  // "records.list": names it in logs, metrics and clients
    std::string tag;
    base::Bilingual summary;
    base::Bilingual description;
    std::vector<Parameter> in_path;   // those not listed are text of 1 to 200 characters
    std::vector<Parameter> in_query;  // others are refused
    std::optional<Shape> body;
    std::optional<Upload> upload;
    std::vector<Outcome> outcomes;
    std::vector<int> problems;  // beside those that follow from the rest (400, 404, 422 …)
    std::string who;  // for the guard: "anyone", "signed-in" …; "anyone" needs no sign-in
    std::uint64_t body_max = std::uint64_t{1} << 20U;
    std::string rate;                // class of its rate limit, for the guard
    bool idempotent_by_key = false;  // takes Idempotency-Key
    bool hidden = false;             // not in the document
    Work work = Work::in_pool;
    Action action;
};

}  // namespace hanse::http
