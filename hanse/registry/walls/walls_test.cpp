// SPDX-License-Identifier: GPL-3.0-or-later
// The wall matrix: every role × every sheet × every field, against what the classes promise.
#include "hanse/registry/walls/walls.hpp"

#include <gtest/gtest.h>

#include "hanse/domain/columns.hpp"
#include "hanse/registry/walls/test_walls.hpp"

namespace hanse::registry {
namespace {

/// A row with something in every column; columns that name members name `owner`.
Record full_row(const domain::Table& table, const std::string& owner) {
    Record out{std::string(table.name), "k", base::Value::map()};
    for (const domain::Column& column : table.columns)
        out.body.set(std::string(column.name), owner);
    out.body.set("source", "s");
    return out;
}

struct Seat {
    const char* what;
    Viewer viewer;
    // open, alliance, own (another's), secretariat, room
    std::array<bool, 5> sees;
};

std::vector<Seat> seats() {
    Viewer bureau = Viewer::in(Role::bureau);
    bureau.grounds = true;
    Viewer both = Viewer::in(Role::counsel);
    both.roles.insert(Role::evaluator);
    return {{"the public", {}, {true, false, false, false, false}},
            {"the public by name", Viewer::in(Role::anyone), {true, false, false, false, false}},
            {"secretariat", Viewer::in(Role::secretariat), {true, true, true, true, true}},
            {"lead", Viewer::in(Role::lead, "M1"), {true, true, false, false, false}},
            {"member", Viewer::in(Role::member_admin, "M1"), {true, true, false, false, false}},
            {"reader", Viewer::in(Role::member_reader, "M1"), {true, true, false, false, false}},
            {"counsel", Viewer::in(Role::counsel), {true, true, true, true, false}},
            {"evaluator", Viewer::in(Role::evaluator), {true, true, false, false, false}},
            {"bureau", Viewer::in(Role::bureau), {true, true, false, false, false}},
            {"bureau with grounds", bureau, {true, true, true, true, false}},
            {"auditor", Viewer::in(Role::auditor), {true, true, false, false, false}},
            {"two roles", both, {true, true, true, true, false}}};
}

/// When a row was written is told to who sees all that may stand in it; whoever writes needs it, to
/// say which version they saw.
TEST(WallMatrix, WhoWritesARowSeesAllOfIt) {
    const Walls& walls = shipped_walls();
    std::size_t written = 0;
    for (const Seat& seat : seats())
        for (const domain::Table& table : domain::tables())
            for (const char* owner : {"M1", "M2"}) {
                const Record one = full_row(table, owner);
                for (const auto& [name, value] : one.body.fields())
                    if (walls.writes(seat.viewer, one, name)) {
                        EXPECT_TRUE(walls.sees(seat.viewer, one, ""))
                            << seat.what << ": " << table.name << " " << name;
                        ++written;
                    }
            }
    EXPECT_GT(written, 100U);
}

TEST(WallMatrix, EveryRoleSheetAndField) {
    const Walls& walls = shipped_walls();
    std::size_t looked = 0;
    for (const Seat& seat : seats())
        for (const domain::Table& table : domain::tables()) {
            const Record others = full_row(table, "M2");
            const auto seen = walls.seen(seat.viewer, others);
            for (const auto& [name, value] : others.body.fields()) {
                SCOPED_TRACE(std::string(seat.what) + ": " + address_of(others) + " " + name);
                const auto field = static_cast<std::size_t>(walls.class_of(others, name));
                const bool shown = seen && seen->body.find(name) != nullptr;
                EXPECT_EQ(walls.sees(seat.viewer, others, name), seat.sees.at(field));
                if (walls.is_key(others, name))
                    EXPECT_EQ(shown, seen.has_value()) << "a key is shown with its row";
                else
                    EXPECT_EQ(shown, seat.sees.at(field));
                ++looked;
            }
        }
    EXPECT_GT(looked, 1000U);
}

TEST(WallMatrix, OfACompetitorsRowNothingOwnIsLeft) {
    const Walls& walls = shipped_walls();
    for (const Role role : {Role::lead, Role::member_admin, Role::member_reader})
        for (const domain::Table& table : domain::tables()) {
            const Record theirs = full_row(table, "M2");
            const Viewer viewer = Viewer::in(role, "M1");
            const auto seen = walls.seen(viewer, theirs);
            if (!seen) continue;
            for (const auto& [name, value] : seen->body.fields())
                EXPECT_LE(walls.class_of(theirs, name), FieldClass::alliance)
                    << address_of(theirs) << " " << name;
        }
}

TEST(WallMatrix, TheirOwnRowIsWhole) {
    const Walls& walls = shipped_walls();
    for (const char* sheet : {"markets", "products", "contributions", "flows", "dues", "threats"}) {
        const Record own = full_row(*domain::find_table(sheet), "M1");
        const auto seen = walls.seen(Viewer::in(Role::member_reader, "M1"), own);
        ASSERT_TRUE(seen) << sheet;
        EXPECT_EQ(seen->body, own.body) << sheet;
        EXPECT_FALSE(walls.seen(Viewer::in(Role::member_reader, "M2"), own)) << sheet;
        EXPECT_FALSE(walls.seen(Viewer::in(Role::member_reader), own)) << "without a company";
    }
}

TEST(Walls, ARoomIsForThoseAdmitted) {
    const Record dispute = row("disputes", "D1", {{"id", "D1"}, {"parties", "M1;M2"}});
    Viewer viewer = Viewer::in(Role::counsel);
    EXPECT_FALSE(shipped_walls().seen(viewer, dispute));
    viewer.rooms.insert("disputes/D1");
    EXPECT_TRUE(shipped_walls().seen(viewer, dispute));
    viewer.rooms = {"disputes/D11"};
    EXPECT_FALSE(shipped_walls().seen(viewer, dispute));
}

TEST(Walls, FactsByGroupAndByName) {
    const Walls& walls = shipped_walls();
    const Viewer member = Viewer::in(Role::member_reader, "M1");
    const auto fact = [](const char* id) {
        return Record{"facts", id, base::Value::map().set("value", "yes")};
    };
    EXPECT_TRUE(walls.seen(Viewer{}, fact("alliance.region")));
    EXPECT_TRUE(walls.seen(member, fact("charter.exists")));
    EXPECT_TRUE(walls.seen(member, fact("market.year")));
    EXPECT_FALSE(walls.seen(member, fact("market.alliance_share")));
    EXPECT_FALSE(walls.seen(member, fact("defence.exposure_to_revenue")));
    EXPECT_FALSE(walls.seen(member, fact("nobody.knows")))
        << "what has no class is shown to nobody";
}

TEST(Walls, WhoWritesWhat) {
    const Walls& walls = shipped_walls();
    const Viewer secretariat = Viewer::in(Role::secretariat);
    const Viewer admin = Viewer::in(Role::member_admin, "M1");
    const Viewer reader = Viewer::in(Role::member_reader, "M1");
    const Record before = row("members", "M1", {{"id", "M1"}, {"votes", "1"}, {"region", "a"}});
    const Record moved = row("members", "M1", {{"id", "M1"}, {"votes", "1"}, {"region", "b"}});
    const Record voted = row("members", "M1", {{"id", "M1"}, {"votes", "9"}, {"region", "a"}});
    EXPECT_TRUE(walls.written(admin, before, moved));
    EXPECT_FALSE(walls.written(reader, before, moved));
    EXPECT_FALSE(walls.written(admin, before, voted)) << "nobody gives themselves votes";
    EXPECT_TRUE(walls.written(secretariat, before, voted));
    EXPECT_FALSE(walls.written(admin, before, std::nullopt));
    EXPECT_TRUE(walls.written(secretariat, before, std::nullopt));

    const Record share =
        row("markets", "", {{"market", "pumps"}, {"participant", "M1"}, {"share", "10%"}});
    const Record others =
        row("markets", "", {{"market", "pumps"}, {"participant", "M2"}, {"share", "10%"}});
    EXPECT_TRUE(walls.written(admin, std::nullopt, share));
    EXPECT_FALSE(walls.written(admin, std::nullopt, others));
    EXPECT_FALSE(walls.written(admin, share, others)) << "handing a row to a competitor";
    EXPECT_FALSE(walls.written(admin, others, share)) << "taking one";
    const Record fact{"facts", "charter.exists", base::Value::map().set("value", "yes")};
    EXPECT_FALSE(walls.written(admin, std::nullopt, fact));
    EXPECT_TRUE(walls.written(secretariat, std::nullopt, fact));
}

/// Held against writes(), cell by cell.
TEST(WallMatrix, TheSheetsSaidToBeWritableAreTheOnesThatAre) {
    const Walls& walls = shipped_walls();
    const auto writes_some = [&](const Viewer& viewer, const Record& record) {
        return std::ranges::any_of(record.body.fields(), [&](const auto& cell) {
            return walls.writes(viewer, record, cell.first);
        });
    };
    for (const Seat& seat : seats()) {
        const Walls::Writable said = walls.writable(seat.viewer);
        for (const domain::Table& table : domain::tables()) {
            SCOPED_TRACE(std::string(seat.what) + ": " + std::string(table.name));
            const std::string sheet(table.name);
            const bool whole = writes_some(seat.viewer, full_row(table, "M2"));
            const bool own = writes_some(seat.viewer, full_row(table, "M1"));
            EXPECT_EQ(said.whole.contains(sheet), whole);
            EXPECT_EQ(said.own.contains(sheet), own && !whole);
        }
        const Record fact{"facts", "charter.exists", {}};
        EXPECT_EQ(said.whole.contains("facts"), walls.writes(seat.viewer, fact, "")) << seat.what;
    }
    EXPECT_TRUE(walls.writable(Viewer::in(Role::lead, "M1")).own.contains("members"));
    EXPECT_TRUE(walls.writable(Viewer::in(Role::lead)).own.empty()) << "without a company";
}

TEST(Walls, WhatTheWriterDoesNotSeeStays) {
    const Viewer lead = Viewer::in(Role::lead, "M1");
    const Record before =
        row("members", "M2", {{"id", "M2"}, {"name_zh", "乙"}, {"threatened", "yes"}});
    const Record same = *shipped_walls().seen(lead, before);
    EXPECT_EQ(same.body.find("threatened"), nullptr);
    const auto kept = shipped_walls().written(lead, before, same);
    ASSERT_TRUE(kept);
    EXPECT_EQ((*kept)->body, before.body);
}

TEST(Walls, ARightGuessIsRefusedLikeAWrongOne) {
    const Walls& walls = shipped_walls();
    const Viewer rival = Viewer::in(Role::member_admin, "M1");
    const Record dues =
        row("dues", "d", {{"id", "d"}, {"member", "M2"}, {"due", "7"}, {"amount", "5"}});
    const Record prices{"facts", "pricing.price_contact", base::Value::map().set("value", "yes")};
    for (const char* guess : {"5", "6"}) {
        const auto told =
            walls.written(rival, dues, row("dues", "d", {{"id", "d"}, {"amount", guess}}));
        ASSERT_FALSE(told) << guess;
        EXPECT_EQ(told.error().message.en,
                  walls.written(rival, dues, row("dues", "d", {{"id", "d"}, {"amount", "9"}}))
                      .error()
                      .message.en);
    }
    EXPECT_FALSE(walls.written(rival, prices, prices));
    EXPECT_TRUE(walls.written(Viewer::in(Role::secretariat), prices, prices));
}

TEST(Walls, MistakesInTheFilesAreNamed) {
    std::string fields = *base::read_file(HANSE_ROOT "/rules/walls/fields.yaml");
    const std::string roles = *base::read_file(HANSE_ROOT "/rules/walls/roles.yaml");
    fields.replace(fields.find("revenue: own"), 12, "revenues: owm");
    const auto read = Walls::load(std::vector<base::NamedBytes>{{"rules/walls/fields.yaml", fields},
                                                                {"rules/walls/roles.yaml", roles}});
    ASSERT_FALSE(read);
    const std::string words = base::describe(read.error(), base::Language::en);
    EXPECT_NE(words.find("the table markets has no column revenues"), std::string::npos) << words;
    EXPECT_NE(words.find("'revenue' is missing"), std::string::npos) << words;
    EXPECT_NE(words.find("one of open, alliance, own"), std::string::npos) << words;
}

}  // namespace
}  // namespace hanse::registry
