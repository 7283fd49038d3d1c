// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/schemas.hpp"

#include <map>

#include "hanse/base/contract.hpp"
#include "hanse/report/schemas.hpp"

namespace hanse::server {

namespace {

using Shapes = std::map<std::string, http::Shape, std::less<>>;

Shapes read_all() {
    const http::SchemaFiles files = report::schemas();
    Shapes out;
    for (const auto& [file, document] : files) {
        const auto shape = http::shape_of_schema(files, file);
        base::expects(shape.has_value(), "a schema inside the program can be read");
        out.emplace(file.substr(0, file.find('.')), *shape);
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
