// SPDX-License-Identifier: GPL-3.0-or-later
// Tools on the register of patents: who may use which, what the program is told, and by whose name. A
// script that says its own words back stands in place of the program.
#include <filesystem>

#include "hanse/base/files.hpp"
#include "hanse/server/test_office.hpp"
#include "hanse/server/tool.hpp"

namespace hanse::server {
namespace {

constexpr const char* kEcho = R"(#!/bin/sh
for word in "$@"; do case "$word" in refuse) echo 'no such thing' >&2; exit 2;; esac; done
echo "$@"
)";

struct RegisterTools : testing::TestWithParam<store::Engine> {
    base::TestFolder folder;
    TestOffice office{GetParam(), program()};

    std::string program() const {
        const std::string path = folder.write("program", kEcho);
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
        return path;
    }
    Heard use(const std::string& person, const std::string& tool, const std::string& wish) {
        return office.call(person, "POST", "/alliances/pumps/tools/" + tool, wish);
    }
};

struct Case {
    const char *tool, *wish, *said;
};

constexpr Case kWriting[] = {
    {"patents-watch-add", R"({"options":{"name":"b","class":"F22B1/18, F28D","exports":"US,DE"}})",
     "patents watch add --who=sec --name=b --class=F22B1/18, F28D --exports=US,DE --lang=en --\n"},
    {"patents-watch-add",
     R"({"options":{"name":"b","text":"a pump."},"files":{"exports":{"name":"e.csv","text":"country"}}})",
     "patents watch add --who=sec --exports=e.csv --name=b --text=a pump. --lang=en --\n"},
    {"patents-watch-run",
     R"({"options":{"name":"b","suits-complete":true},"files":{"members":{"name":"m.txt","text":"M"}},"format":"csv"})",
     "patents watch run --who=sec --members=m.txt --name=b --suits-complete --format=csv --lang=en "
     "--\n"},
    {"patents-watch-decide",
     R"({"words":["US1"],"options":{"watch":"b","decision":"license","owner":"法务"}})",
     "patents watch decide --who=sec --watch=b --decision=license --owner=法务 --lang=en -- US1\n"},
    {"patents-watch-remove", R"({"words":["b"]})",
     "patents watch remove --who=sec --lang=en -- b\n"},
    {"patents-watch-restore", R"({"words":["--register=/etc"]})",
     "patents watch restore --who=sec --lang=en -- --register=/etc\n"},
    {"patents-undo", R"({"words":["1"]})", "patents undo --lang=en -- 1\n"},
};

TEST_P(RegisterTools, ThatWriteAreForTheSecretariatAndSignInItsName) {
    for (const Case& c : kWriting) {
        SCOPED_TRACE(c.wish);
        const Heard done = use("sec", c.tool, c.wish);
        EXPECT_EQ(done.status, 200) << done.text;
        EXPECT_EQ(done.text, c.said);
        for (const char* other : {"one", "reader", "counsel", "auditor"})
            EXPECT_EQ(use(other, c.tool, c.wish).status, 403) << other;
        EXPECT_EQ(use("stranger", c.tool, c.wish).status, 404);
    }
}

TEST_P(RegisterTools, ThatReadAreForEverybodyAtTheTable) {
    const Case cases[] = {
        {"patents-watch-findings", R"({"options":{"name":"b"},"format":"csv"})",
         "patents watch run --again --name=b --format=csv --lang=en --\n"},
        {"patents-batches", R"({"words":["2"],"format":"text"})",
         "patents batches --format=text --lang=en -- 2\n"},
        {"patents-batches", R"({"format":"text"})", "patents batches --format=text --lang=en --\n"},
        {"patents-relate",
         R"({"options":{"most":"5"},"files":{"patents":{"name":"r.csv","text":"x"}},"format":"text"})",
         "patents relate --patents=r.csv --most=5 --format=text --lang=en -- case.yaml\n"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.wish);
        for (const char* person : {"sec", "one", "reader", "counsel"})
            EXPECT_EQ(use(person, c.tool, c.wish).text, c.said) << person;
        EXPECT_EQ(use("stranger", c.tool, c.wish).status, 404);
    }
}

TEST_P(RegisterTools, RefuseWhatTheyDoNotTake) {
    const std::pair<const char*, const char*> cases[] = {
        {"patents-watch-add", R"({"options":{"name":"b","exports":"/data/secret.csv"}})"},
        {"patents-watch-add", R"({"options":{"name":"b","class":"register/x.csv"}})"},
        {"patents-watch-add", R"({"options":{"name":"b","product":"/etc/passwd"}})"},
        {"patents-watch-add", R"({"options":{"name":"b","who":"somebody else"}})"},
        {"patents-watch-run", R"({"options":{"members":"/etc/passwd"}})"},
        {"patents-watch-run", R"({"options":{"out":"/tmp/x"}})"},
        {"patents-watch-run", R"({"options":{"again":true}})"},
        {"patents-watch-run",
         R"({"options":{"exports":"US"},"files":{"exports":{"name":"e.csv","text":"country"}}})"},
        {"patents-watch-decide", R"({"options":{"watch":"b"}})"},
        {"patents-undo", "{}"},
        {"patents-undo", R"({"words":["1","2"]})"},
        {"patents-undo", R"({"words":["refuse"]})"},
        {"patents-relate", R"({"options":{"confirm":"form.csv"}})"},
        {"patents-relate", R"({"options":{"undo":true}})"},
    };
    for (const auto& [tool, wish] : cases) {
        const Heard heard = use("sec", tool, wish);
        EXPECT_TRUE(heard.status == 400 || heard.status == 422) << wish << heard.text;
    }
}

TEST_P(RegisterTools, WhatTheyWriteStandsInTheTrail) {
    const auto entries = [&] {
        return office.call("sec", "GET", "/alliances/pumps/trail?what=register.changed").items();
    };
    use("sec", "patents-undo", R"({"words":["refuse"]})");
    use("sec", "patents-watch-findings", R"({"format":"csv"})");
    use("sec", "patents-import",
        R"({"options":{"dry-run":true},"files":{"FILE":{"name":"a.csv","text":"x"}},"format":"text"})");
    EXPECT_TRUE(entries().empty()) << "refused, read only, or a rehearsal";
    use("sec", "patents-undo", R"({"words":["3"]})");
    ASSERT_EQ(entries().size(), 1U);
    EXPECT_EQ(base::text_in(entries().front(), "subject"), "tools/patents-undo");
}

TEST_P(RegisterTools, AreToldNothingByAnEmptyMember) {
    const Heard heard =
        use("sec", "patents-read",
            R"({"options":{},"words":[],"files":{"FILE":{"name":"a.csv","text":"x"}},)"
            R"("format":"text"})");
    EXPECT_EQ(heard.text, "patents read --format=text --lang=en -- a.csv\n");
    EXPECT_EQ(use("sec", "patents-undo", R"({"options":{},"files":{},"words":["1"]})").status, 200);
}

INSTANTIATE_TEST_SUITE_P(On, RegisterTools, store::kEngines, store::engine_of);

}  // namespace
TEST(Tools, AWordIsNeverAPlaceOfTheServers) {
    using base::Value;
    const Tool* rules = find_tool("rules");
    for (const char* word : {"/proc/self/cwd/case.yaml", "../case.yaml", ".", "a/b"}) {
        const Value body =
            Value::map().set("words", Value::list_of(std::vector<std::string>{"diff", word}));
        EXPECT_FALSE(tool_wish(*rules, body, base::Language::en, "").has_value()) << word;
    }
    const Value plain =
        Value::map().set("words", Value::list_of(std::vector<std::string>{"show", "RL-1"}));
    EXPECT_TRUE(tool_wish(*rules, plain, base::Language::en, "").has_value());
}

}  // namespace hanse::server
