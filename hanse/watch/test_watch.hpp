// SPDX-License-Identifier: GPL-3.0-or-later
// A register with two imports, and watches over it, for tests.
#pragma once

#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "hanse/portfolio/test_register.hpp"
#include "hanse/watch/decisions.hpp"
#include "hanse/watch/report.hpp"
#include "hanse/watch/run.hpp"

namespace hanse::watch {

inline std::vector<base::NamedBytes> files_below(const std::string& folder) {
    namespace fs = std::filesystem;
    std::vector<base::NamedBytes> out;
    for (const auto& entry : fs::recursive_directory_iterator(HANSE_ROOT "/" + folder))
        out.push_back({fs::relative(entry.path(), HANSE_ROOT).string(),
                       *base::read_file(entry.path().string())});
    return out;
}

inline const RiskRules& risk_rules() {
    static const RiskRules all = *RiskRules::load(files_below("rules/watch"));
    return all;
}

inline const search::Glossary& glossary() {
    static const search::Glossary all = [] {
        search::Glossary out;
        for (const auto& file : files_below("rules/search"))
            EXPECT_TRUE(out.read(file.bytes, file.path));
        return out;
    }();
    return all;
}

inline Rules rules() { return {&glossary(), &portfolio::term_rules(), &risk_rules()}; }

inline constexpr const char* kHead =
    "公开号,申请号,申请日,公开日,名称,摘要,权利要求,申请人,当前权利人,IPC,法律状态,同族\n";
inline constexpr const char* kFirst =
    "CN102345678B,201110000001.2,2011-01-04,2014-03-05,余热锅炉,一种余热回收的锅炉装置,"
    "一种余热锅炉，包括换热器,东方锅炉股份有限公司,,F22B1/18,授权,CN102345678B; US9000001B2\n"
    "US9000001B2,US 13/000001,2012-01-03,2015-04-07,Waste heat boiler,"
    "A waste heat recovery boiler with a heat exchanger,,Robert Bosch GmbH,,F22B1/18,Active,\n"
    "US9000002B2,US 13/000002,2012-02-03,2015-05-07,Bicycle saddle,"
    "A saddle for a bicycle with springs,,Robert Boschmann,,B62J1/02,,\n"
    "DE102012000003B4,102012000003.1,2012-03-03,2016-05-07,Wärmetauscher,"
    "Heat exchanger for engines,,Robert Bosch GmbH,,F28D1/02,未缴年费,\n";
inline constexpr const char* kSecond =
    "US9000001B2,US 13/000001,2012-01-03,2015-04-07,Waste heat boiler,"
    "A waste heat recovery boiler with a heat exchanger,,Robert Bosch GmbH,Southern Boilers Inc.,"
    "F22B1/18,Active,\n"
    "US9000009B2,US 15/000009,2016-01-04,2018-03-06,Heat exchanger plate,"
    "A plate of a heat exchanger for waste heat,,Siemens AG,,F28D9/00,Active,\n";

inline std::string table(std::string_view rows) {
    std::string out = kHead;
    out += rows;
    return out;
}

struct Fixture {
    portfolio::TestFolder folder;
    store::TestPlace place;
    portfolio::Register patents =
        *portfolio::Register::create(folder.file("register"), place.text());
    portfolio::Occasion occasion{"test", "2026-11-23T08:00:00Z"};
    Given given{.day = *base::Date::parse("2026-11-23")};

    explicit Fixture(store::Engine engine) : place(engine) { EXPECT_TRUE(prepare(patents)); }

    std::int64_t import(const std::string& name, std::string_view rows) {
        const auto out =
            portfolio::take_in(patents, folder.write(name, table(rows)), portfolio::options());
        EXPECT_TRUE(out) << (out ? "" : base::describe(out.error(), base::Language::en));
        return out ? out->batch.id : 0;
    }
    Watch watch(const Spec& spec) {
        EXPECT_TRUE(check(spec, glossary()));
        auto out = add(patents, spec, occasion);
        EXPECT_TRUE(out);
        return *out;
    }
    base::Result<base::Done> go(const Watch& one, const RunOptions& options) {
        HANSE_TRY(since, looked_until(patents, one));
        HANSE_TRY(scene, Scene::set(patents, rules(), given, since));
        return run(scene, one, options);
    }
    Report look(const Watch& one) {
        const auto done = go(one, {.occasion = occasion, .step = {}});
        EXPECT_TRUE(done) << (done ? "" : base::describe(done.error(), base::Language::en));
        return *report(patents, one);
    }
    Report look(const Spec& spec) { return look(watch(spec)); }
};

/// "new US9000001B2, changed …", in order of numbers.
inline std::string told(const Report& report) {
    std::vector<std::string> all;
    for (const Warning& one : report.news)
        all.push_back(one.number + " " + std::string(news_name(one.news)));
    std::ranges::sort(all);
    std::string out;
    for (const std::string& one : all) out += (out.empty() ? "" : ", ") + one;
    return out;
}

}  // namespace hanse::watch
