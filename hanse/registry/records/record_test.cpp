// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/registry/records/record.hpp"

#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>

#include "hanse/base/files.hpp"
#include "hanse/domain/case_format.hpp"

namespace hanse::registry {
namespace {

namespace fs = std::filesystem;

/// Every example that is a case.
std::vector<domain::CaseFile> examples() {
    std::vector<domain::CaseFile> out;
    for (const auto& entry : fs::directory_iterator(HANSE_ROOT "/examples")) {
        std::vector<domain::NamedBytes> files;
        if (entry.is_directory() && fs::exists(entry.path() / "alliance.yaml"))
            for (const auto& file : fs::directory_iterator(entry.path()))
                files.push_back({file.path().string(), *base::read_file(file.path().string())});
        else if (entry.path().extension() == ".yaml")
            files.push_back({entry.path().string(), *base::read_file(entry.path().string())});
        if (files.empty()) continue;
        auto file = domain::parse_case(files, entry.path().string());
        EXPECT_TRUE(file) << entry.path();
        if (file) out.push_back(*std::move(file));
    }
    return out;
}

std::string words(const base::Error& error) { return base::describe(error, base::Language::en); }

TEST(Records, SayTheSameAsTheCase) {
    const auto all = examples();
    ASSERT_GE(all.size(), 15U);
    for (const domain::CaseFile& file : all) {
        SCOPED_TRACE(file.file);
        const auto records = records_of(file);
        const auto back = case_of(records, "stored");
        ASSERT_TRUE(back) << words(back.error());
        EXPECT_TRUE(domain::same_facts(file, *back));
        const auto again = records_of(*back);
        ASSERT_EQ(again.size(), records.size());
        for (std::size_t i = 0; i < records.size(); ++i) {
            EXPECT_EQ(address_of(again[i]), address_of(records[i]));
            EXPECT_EQ(again[i].body, records[i].body);
        }
    }
}

TEST(Records, AMistakeNamesItsRecord) {
    std::vector<Record> records{
        {"alliance", "alliance",
         base::Value::map().set("id", "a").set("name", "A").set("invented", "yes")},
        {"members", "M1", base::Value::map().set("id", "M1")},
        {"members", "M2", base::Value::map().set("id", "M2").set("votes", "many")},
        {"flows", "r-1", base::Value::map().set("payer", "M9").set("payee", "M1")}};
    const auto wrong = case_of(records, "stored");
    ASSERT_FALSE(wrong);
    EXPECT_NE(words(wrong.error()).find("members/M2: "), std::string::npos) << words(wrong.error());
}

TEST(Records, KeysAndSheets) {
    EXPECT_EQ(key_column("members"), "id");
    EXPECT_EQ(key_column("flows"), "");
    EXPECT_EQ(key_column("facts"), "");
    EXPECT_TRUE(is_table("patents"));
    EXPECT_FALSE(is_table("facts"));
    EXPECT_EQ(sheets().front(), "alliance");
}

}  // namespace
}  // namespace hanse::registry
