// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/notices/calendar.hpp"

#include <cstdio>
#include <sstream>

#include "hanse/base/test_folder.hpp"
#include "hanse/notices/test_notices.hpp"

namespace hanse::notices {
namespace {

Dated thing(const char* key, const char* due, const std::string& zh) {
    return {.key = key,
            .link = "/a?x=1,2;3",
            .day = day(due),
            .words = {zh, "English"},
            .persons = {"p-wang"},
            .leads_days = {7, 0, -7}};
}

/// What a parser that is not ours understands.
std::string understood(const std::string& calendar) {
    const base::TestFolder folder;
    const std::string command =
        HANSE_ROOT "/tests/support/read_calendar.py < " + folder.write("c.ics", calendar) + " 2>&1";
    FILE* out = popen(command.c_str(), "r");
    std::string text;
    for (int c = std::fgetc(out); c != EOF; c = std::fgetc(out)) text += static_cast<char>(c);
    pclose(out);
    return text;
}

struct Calendar : DeskTest {};

TEST_P(Calendar, IsUnderstoodByAnotherParser) {
    std::string lengthy;
    for (int i = 0; i < 40; ++i) lengthy += "条款，";
    const std::vector<Dated> things{thing("a", "2026-12-31", "年报; 含\\分号, 逗号\n第二行"),
                                    thing("b", "2027-02-28", lengthy)};
    const std::string text =
        *calendar(desk.database, things,
                  {base::Language::zh, "我的日历", "https://hanse.example.org"}, desk.now.at);
    EXPECT_EQ(
        understood(text),
        "我的日历\n"
        "2026-12-31|年报; 含\\分号, 逗号\\n第二行|0|https://hanse.example.org/a?x=1,2;3|-P7D,PT9H\n"
        "2027-02-28|" +
            lengthy + "|0|https://hanse.example.org/a?x=1,2;3|-P7D,PT9H\n");
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        EXPECT_LE(line.size(), 76U) << "75 and the carriage return";
        EXPECT_TRUE(line.ends_with('\r'));
    }
}

TEST_P(Calendar, ChangesAreCountedAndUidsStay) {
    const auto uid_and_sequence = [&](const char* due, const char* at) {
        const Dated one = thing("a", due, "年报");
        const std::string text = *calendar(desk.database, std::span(&one, 1), {}, at);
        const auto line = [&](const std::string& name) {
            const std::size_t from = text.find("\n" + name) + 1;
            return text.substr(from, text.find('\r', from) - from);
        };
        return line("UID:") + " " + line("SEQUENCE:") + " " + line("DTSTAMP:");
    };
    const std::string first = uid_and_sequence("2026-12-31", "2026-11-01T00:00:00Z");
    EXPECT_TRUE(first.ends_with("SEQUENCE:0 DTSTAMP:20261101T000000Z"));
    EXPECT_EQ(uid_and_sequence("2026-12-31", "2026-11-02T00:00:00Z"), first) << "nothing changed";
    const std::string moved = uid_and_sequence("2027-01-31", "2026-11-03T00:00:00Z");
    EXPECT_TRUE(moved.ends_with("SEQUENCE:1 DTSTAMP:20261103T000000Z"));
    EXPECT_EQ(moved.substr(0, moved.find(' ')), first.substr(0, first.find(' ')));
}

TEST_P(Calendar, LinksAreSecretAndRevocable) {
    const std::string secret = *make_feed(desk.database, "p-wang", desk.now);
    EXPECT_EQ(secret.size(), 26U);
    EXPECT_EQ(*feed_owner(desk.database, secret), "p-wang");
    EXPECT_EQ(
        desk.database.number("select count(*) from feed where digest = :secret", {secret}).value(),
        0);
    const std::string fresh = *make_feed(desk.database, "p-wang", desk.now);
    EXPECT_FALSE(feed_owner(desk.database, secret)) << "a new link ends the old one";
    EXPECT_EQ(feed_since(desk.database, "p-wang")->value_or(""), desk.now.at);
    ASSERT_TRUE(revoke_feed(desk.database, "p-wang", desk.now));
    EXPECT_EQ(feed_owner(desk.database, fresh).error().kind, base::ErrorKind::not_found);
    EXPECT_FALSE(feed_since(desk.database, "p-wang")->has_value());
    EXPECT_FALSE(feed_owner(desk.database, ""));
}

INSTANTIATE_TEST_SUITE_P(On, Calendar, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::notices
