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

std::map<std::string, base::Value> schemas() {
    constexpr std::string_view kFolder = "docs/schema/";
    std::map<std::string, base::Value> out;
    for (const base::NamedBytes& file :
         base::unbundled({hanse_schemas_begin, hanse_schemas_end}, kFolder)) {
        auto document = base::parse_json(file.bytes, file.path);
        base::expects(document.has_value(), "a schema inside the program is JSON");
        out.emplace(file.path.substr(kFolder.size()), *std::move(document));
    }
    return out;
}

}  // namespace hanse::report
