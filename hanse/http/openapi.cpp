// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/openapi.hpp"

#include <map>
#include <set>

#include "hanse/base/unicode.hpp"
#include "hanse/http/promise.hpp"
#include "hanse/http/route_tree.hpp"

namespace hanse::http {

namespace {

using base::Language;
using base::Value;

class Document {
public:
    Document(const Info& info, Language language) : info_(info), language_(language) {}

    Value write(const std::vector<Route>& routes) {
        Value paths = Value::map();
        for (const std::string& path : paths_of(routes)) {
            Value item = Value::map();
            for (const Route& route : routes)
                if (!route.hidden && route.path == path)
                    item.set(lower(name_of(route.method)), operation(route));
            paths.set(shown(path), std::move(item));
        }
        return Value::map()
            .set("openapi", "3.1.0")
            .set("info", info())
            .set("servers", servers())
            .set("tags", tags())
            .set("paths", std::move(paths))
            .set("components", components());
    }

private:
    /// In the order of the table, each once.
    static std::vector<std::string> paths_of(const std::vector<Route>& routes) {
        std::vector<std::string> out;
        std::set<std::string> known;
        for (const Route& route : routes)
            if (!route.hidden && known.insert(route.path).second) out.push_back(route.path);
        return out;
    }

    static std::string lower(std::string word) {
        for (char& c : word) c = static_cast<char>(c - 'A' + 'a');
        return word;
    }

    /// "{rest...}" → "{rest}", "{tool=share}" → "share"
    static std::string shown(const std::string& path) {
        std::string out;
        for (const std::string& segment : segments_of(path)) {
            const std::string name = name_in(segment), word = word_in(segment);
            out += "/" + (!word.empty() ? word : name.empty() ? segment : "{" + name + "}");
        }
        return out.empty() ? "/" : out;
    }

    Value info() const {
        Value licence =
            Value::map().set("name", "GPL-3.0-or-later").set("identifier", "GPL-3.0-or-later");
        return Value::map()
            .set("title", info_.title.in(language_))
            .set("description", info_.description.in(language_))
            .set("version", info_.version)
            .set("license", std::move(licence));
    }

    static Value servers() {
        Value out = Value::list();
        out.push(Value::map().set("url", "/"));
        return out;
    }

    Value tags() const {
        Value out = Value::list();
        for (const auto& [name, says] : info_.tags)
            out.push(Value::map().set("name", name).set("description", says.in(language_)));
        return out;
    }

    Value components() {
        schema(problem_shape(), names_, language_);
        Value schemas = Value::map();
        for (const auto& [name, one] : names_) schemas.set(name, one);
        Value cookie =
            Value::map().set("type", "apiKey").set("in", "cookie").set("name", info_.cookie);
        Value bearer = Value::map().set("type", "http").set("scheme", "bearer");
        return Value::map()
            .set("schemas", std::move(schemas))
            .set("securitySchemes",
                 Value::map().set("cookie", std::move(cookie)).set("bearer", std::move(bearer)));
    }

    Value operation(const Route& route) {
        Value out = Value::map().set("operationId", route.id);
        if (!route.tag.empty()) {
            Value tag_list = Value::list();
            out.set("tags", tag_list.push(route.tag));
        }
        out.set("summary", route.summary.in(language_));
        if (!route.description.empty()) out.set("description", route.description.in(language_));
        Value parameters = parameters_of(route);
        if (!parameters.items().empty()) out.set("parameters", std::move(parameters));
        if (route.body)
            out.set("requestBody", body_of(write_shape(*route.body), "application/json"));
        if (route.upload) out.set("requestBody", upload_of(*route.upload));
        out.set("responses", responses(route));
        out.set("security", security(route));
        return out;
    }

    Value write_shape(const Shape& shape) { return schema(shape, names_, language_); }

    static Value media(const std::string& type, Value schema) {
        return Value::map().set(type, Value::map().set("schema", std::move(schema)));
    }

    static Value body_of(Value schema, const std::string& type) {
        return Value::map().set("required", true).set("content", media(type, std::move(schema)));
    }

    static Value upload_of(const Upload& upload) {
        Value content = Value::map();
        const std::vector<std::string> any{"application/octet-stream"};
        for (const std::string& type : upload.content_types.empty() ? any : upload.content_types)
            content.set(type, Value::map());
        return Value::map().set("required", true).set("content", std::move(content));
    }

    Value parameters_of(const Route& route) {
        Value out = Value::list();
        for (const std::string& segment : segments_of(route.path)) {
            const std::string name = name_in(segment);
            if (!name.empty() && word_in(segment).empty()) out.push(path_parameter(route, name));
        }
        for (const Parameter& parameter : route.in_query) out.push(query_parameter(parameter));
        if (route.idempotent_by_key) out.push(key_parameter());
        return out;
    }

    Value path_parameter(const Route& route, const std::string& name) {
        Value out = Value::map().set("name", name).set("in", "path").set("required", true);
        for (const Parameter& parameter : route.in_path) {
            if (parameter.name != name) continue;
            if (!parameter.says.empty()) out.set("description", parameter.says.in(language_));
            return out.set("schema", write_shape(parameter.shape));
        }
        return out.set("schema", write_shape(text(1, 200)));
    }

    Value query_parameter(const Parameter& parameter) {
        Value out = Value::map().set("name", parameter.name).set("in", "query");
        if (parameter.need == Need::required) out.set("required", true);
        if (!parameter.says.empty()) out.set("description", parameter.says.in(language_));
        return out.set("schema", write_shape(parameter.repeated ? list(parameter.shape, 100)
                                                                : parameter.shape));
    }

    Value key_parameter() {
        const base::Bilingual says{
            "同一编号的请求只办一次；再次发送得到第一次的答复",
            "Requests under one key are done once; sent again, they get the first answer"};
        return Value::map()
            .set("name", "Idempotency-Key")
            .set("in", "header")
            .set("description", says.in(language_))
            .set("schema", write_shape(pattern("[!-~]{1,200}", 200,
                                               {"可见 ASCII 字符", "visible ASCII characters"})));
    }

    Value responses(const Route& route) {
        std::map<int, Value> by_status;
        for (const Outcome& outcome : route.outcomes)
            by_status[outcome.status] = response(outcome, other_media_of(route));
        for (const int status : problems_of(route))
            by_status.try_emplace(status, problem_response(status));
        Value out = Value::map();
        for (auto& [status, one] : by_status) out.set(std::to_string(status), std::move(one));
        return out.set("default", any_problem());
    }

    /// @param others  beside JSON.
    Value response(const Outcome& outcome, const std::set<std::string>& others) {
        const base::Bilingual done = base::same(reason_of(outcome.status));
        Value out = Value::map().set("description",
                                     (outcome.says.empty() ? done : outcome.says).in(language_));
        Value content = Value::map();
        if (outcome.shape)
            content = media(outcome.content_type, write_shape(*outcome.shape));
        else if (outcome.content_type != "application/json")
            content.set(outcome.content_type, Value::map());
        if (outcome.shape)
            for (const std::string& one : others) content.set(one, Value::map());
        for (const std::string& one : outcome.also)
            if (content.find(one) == nullptr) content.set(one, Value::map());
        return content.fields().empty() ? out : out.set("content", std::move(content));
    }

    Value problem_response(int status) {
        Value schema = Value::map().set("$ref", "#/components/schemas/Problem");
        return Value::map()
            .set("description", problem_for(status).title.in(language_))
            .set("content", media("application/problem+json", std::move(schema)));
    }

    /// Whatever else goes wrong is told in the same form.
    Value any_problem() {
        Value schema = Value::map().set("$ref", "#/components/schemas/Problem");
        const base::Bilingual says{"其他问题", "any other problem"};
        return Value::map()
            .set("description", says.in(language_))
            .set("content", media("application/problem+json", std::move(schema)));
    }

    static Value security(const Route& route) {
        Value out = Value::list();
        if (route.who == "anyone") return out;
        out.push(Value::map().set("cookie", Value::list()));
        return out.push(Value::map().set("bearer", Value::list()));
    }

    const Info& info_;
    Language language_;
    std::map<std::string, Value> names_;
};

}  // namespace

Value openapi(const std::vector<Route>& routes, const Info& info, Language language) {
    return Document(info, language).write(routes);
}

}  // namespace hanse::http
