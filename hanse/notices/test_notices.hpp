// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of this floor share: a database, words, people.
#pragma once

#include <map>

#include <gtest/gtest.h>

#include "hanse/base/date.hpp"
#include "hanse/base/files.hpp"
#include "hanse/base/yaml.hpp"
#include "hanse/notices/people.hpp"
#include "hanse/notices/schema.hpp"
#include "hanse/store/test_places.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::notices {

/// Those of rules/words/notices.yaml.
inline const base::Bilingual& test_words(std::string_view key) {
    static const auto all = [] {
        std::map<std::string, base::Bilingual, std::less<>> out;
        const auto file = *base::read_file(HANSE_ROOT "/rules/words/notices.yaml");
        const auto root = *base::parse_yaml(file, "notices.yaml");
        for (const auto& [name, words] : root.find("words")->fields())
            out[name] = {*words.find("zh")->text(), *words.find("en")->text()};
        return out;
    }();
    EXPECT_TRUE(all.contains(key)) << key;
    return all.find(key)->second;
}

inline std::optional<Addressee> test_addressee(const std::string& person) {
    if (person == "p-gone") return std::nullopt;
    return Addressee{.person = person,
                     .name = person == "p-wang" ? "王" : "Anna",
                     .email = person + "@example.org",
                     .language = person == "p-wang" ? base::Language::zh : base::Language::en};
}

struct TestDesk {
    explicit TestDesk(store::Engine engine) : place(engine), database(place.open()) {
        EXPECT_TRUE(trail::migrate(database));
        EXPECT_TRUE(migrate(database));
    }
    store::TestPlace place;
    store::Database database;
    trail::Occasion now{"p-anna", "test", "", "2026-11-23T08:00:00Z"};
};

/// A test of this floor, on both databases.
struct DeskTest : testing::TestWithParam<store::Engine> {
    TestDesk desk{GetParam()};
};

inline base::Date day(const char* text) { return *base::Date::parse(text); }

}  // namespace hanse::notices
