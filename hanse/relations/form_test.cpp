// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals out as a form, decisions back, and what they change in the table of patents.
#include "hanse/relations/form.hpp"

#include <gtest/gtest.h>

#include "hanse/base/csv.hpp"
#include "hanse/relations/changes.hpp"
#include "hanse/relations/test_pool.hpp"

namespace hanse::relations {
namespace {

constexpr const char* kHeading =
    "about,patent,other,proposed,confidence,reasons,decision,by,on,note\n";

std::string complaint(const std::string& rows) {
    const auto read = decisions_in(kHeading + rows, "form.csv");
    return read ? std::string("none") : base::describe(read.error(), base::Language::en);
}

std::string changed(const std::string& rows) {
    auto file = case_with({{"P1", "M1"}, {"P2", "M2"}, {"P3", "M1"}});
    file.patents[0].provenance.note = "as filed";
    const auto decisions = decisions_in(kHeading + rows, "form.csv");
    if (!decisions) return base::describe(decisions.error(), base::Language::en);
    const auto changes = changes_for(file, *decisions, "form.csv");
    if (!changes) return base::describe(changes.error(), base::Language::en);
    std::string out;
    for (const Change& one : *changes)
        out += one.edit.row + " " + one.edit.column + ": " + one.before + " -> " + one.edit.text +
               "\n";
    return out;
}

TEST(Form, ComesBackAsItWentOut) {
    const FormRow row{.about = About::pair,
                      .patent = "P1",
                      .other = "P2",
                      .proposed = "substitute",
                      .confidence = "0.62",
                      .reasons = "text 0.41: pump, \"seal\""};
    EXPECT_TRUE(decisions_in(base::to_csv(form_of({row})), "form.csv")->empty())
        << "nothing was decided";
}

TEST(Form, MistakesAreNamedWithTheirLine) {
    struct Case {
        const char* what;
        const char* rows;
        const char* says;
    };
    const Case cases[] = {
        {"a word that is no decision", "pair,P1,P2,substitute,,,maybe,Li,2026-11-23,\n",
         "form.csv:2:7: 'maybe' is no decision; write one of: substitute, complement, blocking, "
         "none, yes, no; or nothing\n"},
        {"a relation is no answer about a status",
         "status,P1,,expired,,,substitute,Li,2026-11-23,\n",
         "form.csv:2:7: 'substitute' is no decision; write one of: yes, no; or nothing\n"},
        {"nobody signed", "pair,P1,P2,substitute,,,yes,,2026-11-23,\n",
         "form.csv:2:8: a decision says by whom (by) and on which day (on, such as 2026-11-23)\n"},
        {"no such day", "pair,P1,P2,substitute,,,yes,Li,2026-02-30,\n",
         "form.csv:2:9: a decision says by whom (by) and on which day (on, such as 2026-11-23)\n"},
        {"yes to what was not clear", "pair,P1,P2,unclear,,,yes,Li,2026-11-23,\n",
         "form.csv:2:7: nothing definite was proposed for this pair: write substitute, complement, "
         "blocking or none\n"},
        {"a row of another kind", "price,P1,,5,,,yes,Li,2026-11-23,\n",
         "form.csv:2:1: 'price' is not known; write one of: pair, group, status, expiry, owners\n"},
        {"undecided rows are not looked at", "price,P1,,5,,,,,,\n", "none"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(complaint(c.rows), c.says);
    }
    EXPECT_FALSE(decisions_in("number,title\n", "form.csv"));
}

TEST(Changes, EveryDecision) {
    struct Case {
        const char* what;
        const char* rows;
        const char* changes;
    };
    const Case cases[] = {
        {"nothing decided", "pair,P1,P2,substitute,0.6,,,,,\n", ""},
        {"refused", "pair,P1,P2,substitute,0.6,,no,Li,2026-11-23,\n", ""},
        {"none of these, in Chinese", "pair,P1,P2,substitute,0.6,,无关,Li,2026-11-23,\n", ""},
        {"substitutes stand at both, with who said so",
         "pair,P1,P2,substitute,0.6,text 0.4,是,Li,2026-11-23,\n",
         "P1 substitute_of:  -> P2\nP2 substitute_of:  -> P1\n"
         "P1 note: as filed -> as filed; substitute_of P2: confirmed by Li on 2026-11-23 (text "
         "0.4)\n"
         "P2 note:  -> substitute_of P1: confirmed by Li on 2026-11-23 (text 0.4)\n"},
        {"a person may decide otherwise", "pair,P2,P3,substitute,0.6,,complement,Li,2026-11-23,\n",
         "P2 note:  -> complement P3: confirmed by Li on 2026-11-23\n"},
        {"a group under the name the person gave it", "group,P2,,seals,,,yes,Li,2026-11-23,\n",
         "P2 group:  -> seals\nP2 note:  -> group: confirmed by Li on 2026-11-23\n"},
        {"a status from a document",
         "status,P2,,lapsed,,r.csv:4: 未缴年费,yes,Li,2026-11-23,seen\n",
         "P2 status:  -> lapsed\nP2 note:  -> status: confirmed by Li on 2026-11-23 (r.csv:4: "
         "未缴年费; seen)\n"},
        {"no such patent", "group,P9,,seals,,,yes,Li,2026-11-23,\n",
         "form.csv:2: the case has no patent 'P9'\n"},
        {"two decisions that cannot both hold",
         "group,P2,,seals,,,yes,Li,2026-11-23,\ngroup,P2,,pumps,,,yes,Li,2026-11-23,\n",
         "form.csv:3: group of P2 was decided otherwise in line 2\n"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(changed(c.rows), c.changes);
    }
    EXPECT_NE(changed("expiry,P2,,soon,,,yes,Li,2026-11-23,\n").find("form.csv:2"),
              std::string::npos);
}

}  // namespace
}  // namespace hanse::relations
