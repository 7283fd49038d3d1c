// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of the records of an alliance begin with.
#pragma once

#include <algorithm>

#include <gtest/gtest.h>

#include "hanse/base/json.hpp"
#include "hanse/domain/case_format.hpp"
#include "hanse/knowledge/rule_book.hpp"
#include "hanse/registry/alliances/alliances.hpp"
#include "hanse/registry/alliances/listing.hpp"
#include "hanse/registry/walls/test_walls.hpp"

namespace hanse::registry {

inline constexpr const char* kPumps = R"(hanse: 1
alliance:
  id: pumps
  name: {zh: 泵联盟, en: Pumps}
  day: 2024-06-01
  invented: yes
  region: 江苏
charter: {exists: yes}
tables:
  members:
    - {id: M1, name_zh: 甲, votes: 1}
    - {id: M2, name_zh: 乙, votes: 1, threatened: yes}
  markets:
    - {market: pumps, year: 2023, participant: M1, share: 20%}
    - {market: pumps, year: 2023, participant: M2, share: 30%}
)";

inline const knowledge::RuleBook& book() {
    static const knowledge::RuleBook all = *knowledge::load_rules(knowledge::embedded_rules());
    return all;
}

inline domain::CaseFile pumps(const std::string& text = kPumps) {
    return *domain::parse_case(std::vector<base::NamedBytes>{{"pumps.yaml", text}}, "pumps.yaml");
}

/// The alliance "pumps" of two competitors in a database of its own, and those who change it.
struct Pumps {
    store::Database database = *store::Database::open(":memory:");
    trail::Occasion now{"p-anna", "session", "", "2026-11-20T08:00:00Z"};
    Viewer secretariat = Viewer::in(Role::secretariat);
    Viewer first = Viewer::in(Role::member_admin, "M1");
    Check check = facts_agree(book(), *base::Date::parse("2026-11-23"));

    Pumps() {
        EXPECT_TRUE(trail::migrate(database));
        EXPECT_TRUE(migrate(database));
        const auto version = found(database, pumps(), "成立", hand(secretariat));
        EXPECT_TRUE(version) << (version ? "" : words(version.error()));
    }
    Hand hand(const Viewer& viewer) { return {now, viewer, shipped_walls(), check}; }
    static std::string words(const base::Error& error) {
        return base::describe(error, base::Language::en);
    }
    StoredRecord record(const std::string& address, std::int64_t version = 0) {
        const auto all = records(database, "pumps", version);
        if (!all) return {};
        for (const StoredRecord& one : *all)
            if (address_of(one.record) == address) return one;
        return {};
    }
    base::Result<Changed> set(const Viewer& viewer, const std::string& sheet,
                              const std::string& key, std::optional<base::Value> body,
                              std::optional<std::int64_t> since = {}) {
        const std::int64_t seen = since ? *since : record(sheet + ("/" + key)).since;
        const std::vector<Change> changes{{sheet, key, std::move(body), seen}};
        return change(database, "pumps", changes, "勘误", hand(viewer));
    }
    /// @param based_on  0: as it is now.
    base::Result<Changed> put(const Viewer& viewer, const domain::CaseFile& file,
                              std::int64_t based_on = 0, Run run = Run::real) {
        const std::int64_t from = based_on > 0 ? based_on : version(database, "pumps")->number;
        return replace(database, "pumps", file, from, "导入", hand(viewer), run);
    }
    base::Result<Changed> region(const std::string& words, std::optional<std::int64_t> since = {}) {
        return set(secretariat, "facts", "alliance.region", base::Value::map().set("value", words),
                   since);
    }
};

}  // namespace hanse::registry
