// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/domain/edit_table.hpp"

#include <gtest/gtest.h>

namespace hanse::domain {
namespace {

std::string edited(std::string_view csv, std::vector<CellEdit> edits) {
    const auto out = edit_cells(csv, "patents.csv", *find_table("patents"), edits);
    return out ? *out : base::describe(out.error(), base::Language::en);
}

TEST(EditTable, EveryCase) {
    struct Case {
        const char* what;
        const char* before;
        std::vector<CellEdit> edits;
        const char* after;
    };
    const Case cases[] = {
        {"one cell; everything else stands as it was written",
         "number,title,points\nP1,\"Pump, small\",８\nP2,,\n",
         {{"P2", "points", "5"}},
         "number,title,points\nP1,\"Pump, small\",８\nP2,,5\n"},
        {"headings in Chinese",
         "专利号,功能组\nP1,\n",
         {{"P1", "group", "seal"}},
         "专利号,功能组\nP1,seal\n"},
        {"a column that is not there yet comes last",
         "number\nP1\nP2\n",
         {{"P2", "note", "seen"}, {"P1", "status", "expired"}},
         "number,note,status\nP1,,expired\nP2,seen,\n"},
        {"a row that is not there",
         "number\nP1\n",
         {{"P9", "note", "x"}},
         "patents.csv: no row is called 'P9'\n"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(edited(c.before, c.edits), c.after);
    }
}

}  // namespace
}  // namespace hanse::domain
