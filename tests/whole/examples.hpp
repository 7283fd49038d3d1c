// SPDX-License-Identifier: GPL-3.0-or-later
// The example alliances and the rules, as tests of the whole need them.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "hanse/assess/assess.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/knowledge/rule_book.hpp"

namespace hanse {

inline const knowledge::RuleBook& rules() {
    static const auto book = knowledge::load_rules(knowledge::embedded_rules());
    if (!book) throw std::runtime_error(base::describe(book.error(), base::Language::en));
    return *book;
}

/// Paths of all example cases, by name.
inline std::vector<std::string> example_paths() {
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(HANSE_ROOT "/examples")) {
        const bool folder =
            entry.is_directory() && std::filesystem::exists(entry.path() / "alliance.yaml");
        if (folder || entry.path().extension() == ".yaml") out.push_back(entry.path().string());
    }
    std::ranges::sort(out);
    return out;
}

inline domain::CaseFile example(const std::string& name) {
    auto file = cli::load_case(name.starts_with('/') ? name : HANSE_ROOT "/examples/" + name);
    if (!file) throw std::runtime_error(base::describe(file.error(), base::Language::en));
    return *std::move(file);
}

inline base::Result<assess::Assessment> assessed(const domain::CaseFile& file) {
    return assess::assess(file, rules(), file.day.value_or(*base::Date::create(2026, 11, 22)));
}

}  // namespace hanse
