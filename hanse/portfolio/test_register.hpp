// SPDX-License-Identifier: GPL-3.0-or-later
// A register in a folder of its own, for tests.
#pragma once

#include <filesystem>
#include <string>

#include "hanse/base/files.hpp"
#include "hanse/base/test_folder.hpp"
#include "hanse/portfolio/intake.hpp"
#include "hanse/portfolio/term_rules.hpp"
#include "hanse/store/test_places.hpp"

namespace hanse::portfolio {

inline const std::vector<base::NamedBytes>& rule_files() {
    namespace fs = std::filesystem;
    static const std::vector<base::NamedBytes> all = [] {
        std::vector<base::NamedBytes> files;
        for (const auto& entry : fs::recursive_directory_iterator(HANSE_ROOT "/rules/patents"))
            if (entry.path().extension() == ".yaml")
                files.push_back({fs::relative(entry.path(), HANSE_ROOT).string(),
                                 *base::read_file(entry.path().string())});
        return files;
    }();
    return all;
}

inline const patents::Layouts& layouts() {
    static const patents::Layouts all = *patents::Layouts::load(rule_files());
    return all;
}

inline const TermRules& term_rules() {
    static const TermRules all = *TermRules::load(rule_files());
    return all;
}

using base::TestFolder;

inline IntakeOptions options(const char* now = "2026-11-23T08:00:00Z") {
    return {.occasion = {"test", now},
            .reading = {&layouts(), nullptr, base::Date::parse("2026-11-23")}};
}

}  // namespace hanse::portfolio
