// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/schemas.hpp"

#include "hanse/base/bundle.hpp"
#include "hanse/base/contract.hpp"
#include "hanse/base/json.hpp"

extern "C" {
extern const char hanse_schemas_begin[];
extern const char hanse_schemas_end[];
}

namespace hanse::report {

namespace {

constexpr std::string_view kFolder = "docs/schema/";
constexpr std::string_view kEnding = ".schema.json";

std::string name_of(std::string_view path) {
    path.remove_prefix(kFolder.size());
    path.remove_suffix(kEnding.size());
    return std::string(path);
}

}  // namespace

std::vector<Schema> schemas() {
    std::vector<Schema> out;
    for (const base::NamedBytes& file :
         base::unbundled({hanse_schemas_begin, hanse_schemas_end}, kFolder)) {
        auto document = base::parse_json(file.bytes, file.path);
        base::expects(document.has_value(), "a schema inside the program is JSON");
        out.push_back({name_of(file.path), *std::move(document)});
    }
    return out;
}

}  // namespace hanse::report
