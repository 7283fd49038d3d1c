// SPDX-License-Identifier: GPL-3.0-or-later
// The walls that ship with the program, for tests.
#pragma once

#include "hanse/base/files.hpp"
#include "hanse/registry/walls/walls.hpp"

namespace hanse::registry {

inline const Walls& shipped_walls() {
    static const Walls walls = [] {
        std::vector<base::NamedBytes> files;
        for (const char* name : {"rules/walls/fields.yaml", "rules/walls/roles.yaml"})
            files.push_back({name, *base::read_file(std::string(HANSE_ROOT "/") + name)});
        return *Walls::load(files);
    }();
    return walls;
}

inline Record row(std::string sheet, std::string key,
                  std::initializer_list<std::pair<const char*, const char*>> cells) {
    Record out{std::move(sheet), std::move(key), base::Value::map()};
    for (const auto& [name, text] : cells) out.body.set(name, text);
    return out;
}

}  // namespace hanse::registry
