// SPDX-License-Identifier: GPL-3.0-or-later
// Papers made by hand, and the shipped lexicon, for the tests of this floor.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "hanse/landscape/landscape.hpp"

namespace hanse::landscape {

inline const Lexicon& lexicon_for_test() {
    static const Lexicon lexicon = [] {
        std::vector<base::NamedBytes> files;
        for (const std::string folder : {"rules/landscape", "rules/search", "rules/patents"})
            for (const auto& entry :
                 std::filesystem::directory_iterator(std::string(HANSE_ROOT "/") + folder)) {
                if (!entry.is_regular_file()) continue;
                std::stringstream bytes;
                bytes << std::ifstream(entry.path()).rdbuf();
                files.push_back({folder + "/" + entry.path().filename().string(), bytes.str()});
            }
        return *Lexicon::load(files);
    }();
    return lexicon;
}

/// One publication of one invention.
inline Paper paper(const std::string& number, int year, const std::vector<std::string>& applicants,
                   const std::string& words = "") {
    Paper out{.number = number,
              .rights = {"publication " + number.substr(0, number.find_first_of("AB"))},
              .filed = base::Date::create(year, 3, 1),
              .office = number.substr(0, 2),
              .title = words};
    for (const std::string& name : applicants) out.applicants.push_back({name, ""});
    return out;
}

/// Twenty about gears, twenty about lenses, in words of their own.
inline std::vector<Paper> gears_and_lenses() {
    std::vector<Paper> out;
    constexpr const char* kGears[] = {"planetary gear", "gear tooth", "helical gear shaft",
                                      "gearbox lubricant"};
    constexpr const char* kLenses[] = {"optical lens", "lens coating", "camera lens focus",
                                       "zoom lens barrel"};
    for (int i = 0; i < 20; ++i) {
        out.push_back(paper(fmt::format("US{}A", 1000 + i), 2005 + i % 10, {"Gear Works Inc"},
                            fmt::format("{} {}", kGears[i % 4], kGears[(i + 1) % 4])));
        out.push_back(paper(fmt::format("US{}A", 2000 + i), 2005 + i % 10, {"Lens GmbH"},
                            fmt::format("{} {}", kLenses[i % 4], kLenses[(i + 1) % 4])));
    }
    return out;
}

}  // namespace hanse::landscape
