// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/schemas.hpp"

#include <map>

#include "hanse/base/contract.hpp"
#include "hanse/report/schemas.hpp"

namespace hanse::server {

namespace {

using Shapes = std::map<std::string, http::Shape, std::less<>>;

/// "patents-list" → "PatentsList"
std::string camel(std::string_view name) {
    std::string out;
    bool first = true;
    for (const char c : name) {
        if (c != '-') out += first ? static_cast<char>(c - 'a' + 'A') : c;
        first = c == '-';
    }
    return out;
}

Shapes read_all() {
    Shapes out;
    for (const report::Schema& one : report::schemas()) {
        const auto shape = http::shape_of_schema(one.document, camel(one.name));
        base::expects(shape.has_value(), "a schema inside the program can be read");
        out.emplace(one.name, *shape);
    }
    return out;
}

const Shapes& all() {
    static const Shapes shapes = read_all();
    return shapes;
}

}  // namespace

http::Shape computed_shape(std::string_view name) {
    const auto found = all().find(name);
    base::expects(found != all().end(), "there is a schema of this name");
    return found->second;
}

std::optional<http::Shape> computed_shape_if_any(std::string_view name) {
    const auto found = all().find(name);
    if (found == all().end()) return std::nullopt;
    return found->second;
}

}  // namespace hanse::server
