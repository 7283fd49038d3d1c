// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in rules/workflows loads, and what cannot work does not.
#include "hanse/workflow/process.hpp"

#include "hanse/workflow/chart.hpp"
#include "hanse/workflow/test_house.hpp"

namespace hanse::workflow {
namespace {

constexpr const char* kSmall = R"(id: small
name: {zh: 小, en: Small}
about: {zh: 例, en: An example}
started_by: [secretariat]
start: {required: [title]}
first: begun
sight: {secretariat: whole}
fields:
  title: {name: {zh: 名, en: Title}, type: text}
  rule: {name: {zh: 规, en: Rule}, type: choice, choices: {one: {zh: 一, en: one}, all: {zh: 全, en: all}}}
states:
  begun: {name: {zh: 始, en: begun}, due: {days: 3, then: lapse}}
  ended: {name: {zh: 终, en: ended}, final: yes}
moves:
  end: {name: {zh: 结, en: End}, from: [begun], to: ended, roles: [secretariat]}
  lapse: {name: {zh: 过, en: Lapse}, from: [begun], to: ended, roles: [clock]}
)";

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), by);
}

base::Result<Processes> loaded(const std::string& bytes) {
    const base::NamedBytes file{"rules/workflows/small.yaml", bytes};
    return Processes::load(std::span(&file, 1));
}

TEST(Process, ThoseOfTheHouseLoad) {
    const auto all = Processes::load(process_files());
    ASSERT_TRUE(all) << base::describe(all.error(), base::Language::en);
    EXPECT_EQ(all->all().size(), 3U);
    EXPECT_EQ(all->need("joni").error().message.en,
              "no process is called 'joni'; there are: clause-edit, join, self-check");
    EXPECT_TRUE(loaded(kSmall));
}

TEST(Process, WhatCannotWorkDoesNotLoad) {
    struct Case {
        const char *what, *by, *says;
    };
    const Case cases[] = {
        {"  ended: {", "  lost: {name: {zh: 失, en: lost}}\n  ended: {",
         "the state lost cannot be reached"},
        {"from: [begun], to: ended, roles: [clock]", "from: [begun], to: begun, roles: [clock]",
         ""},  // another way out is left
        {"final: yes}", "final: no}", "no way leads from the state begun to an end"},
        {"roles: [secretariat]", "roles: [secretary]", "end: there is no role 'secretary'"},
        {"roles: [secretariat]", "roles: [secretariat], effect: member.ad",
         "end: there is no effect 'member.ad'"},
        {"roles: [secretariat]", "roles: [secretariat], form: {required: [titel]}",
         "end: there is no field 'titel'"},
        {"first: begun", "first: start", "first: there is no state 'start'"},
        {"[title]", "[titel]", "start: there is no field 'titel'"},
        {"started_by: [secretariat]", "started_by: [own]", "started_by: there is no role 'own'"},
        {"to: ended, roles: [secretariat]", "to: end, roles: [secretariat]",
         "end: there is no state 'end'"},
        {"{zh: 结, en: End}", "{zh: 结}", "'name' needs both languages: {zh: …, en: …}"},
        {"then: lapse", "then: end",
         "begun: the move end of its clock has to begin here, have the role clock and ask for "
         "nothing"},
        {"days: 3", "days: 0", "'days' has to be 1 to 3650"},
        {"due: {days: 3, then: lapse}", "due: {field: title}", "begun: the field title is no day"},
        {"roles: [secretariat]}",
         "consent: {of: [lead], needed: most, passed: ended, failed: ended}}",
         "'needed' should be one of one, majority, two_thirds, all; found 'most'"},
        {"roles: [secretariat]}", "rules: [secretariat]}",
         "unknown key 'rules'; did you mean 'roles'?"},
        {"type: text", "type: txt",
         "'type' should be one of text, long_text, whole, truth, day, choice, person, member, "
         "evidence, questions, answers; found 'txt'"},
        {"one: {zh: 一, en: one}, ", "", "the field rule needs two choices or more"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.says);
        const auto out = loaded(replaced(kSmall, c.what, c.by));
        if (*c.says == '\0') {
            EXPECT_TRUE(out);
            continue;
        }
        ASSERT_FALSE(out);
        std::string all;
        for (const base::Error* one : out.error().all()) {
            EXPECT_FALSE(one->message.zh.empty());
            EXPECT_EQ(one->place.file, "rules/workflows/small.yaml");
            all += one->message.en + "\n";
        }
        EXPECT_NE(all.find(c.says), std::string::npos) << all;
    }
}

TEST(Process, AProcessStandsOnce) {
    const base::NamedBytes twice[] = {{"rules/workflows/a.yaml", kSmall},
                                      {"rules/workflows/b.yaml", kSmall}};
    EXPECT_EQ(Processes::load(twice).error().place.file, "rules/workflows/b.yaml");
}

TEST(Process, IsDrawn) {
    EXPECT_EQ(mermaid(*loaded(kSmall)->find("small"), base::Language::en),
              R"x(---
title: Small
---
stateDiagram-v2
    state "begun (3 days)" as begun
    state "ended" as ended
    [*] --> begun
    begun --> ended : End
    begun --> ended : Lapse
    ended --> [*]
)x");
}

}  // namespace
}  // namespace hanse::workflow
