// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/store/refusal.hpp"

#include <gtest/gtest.h>

namespace hanse::store {
namespace {

using base::ErrorKind;
using Kind = Refusal::Kind;

TEST(Refusal, OfPostgresql) {
    struct Case {
        const char *what, *sqlstate;
        ErrorKind error;
        Kind kind = Kind::plain;
    };
    const Case cases[] = {
        {"a second row with one key", "23505", ErrorKind::conflict},
        {"a row that others refer to", "23503", ErrorKind::conflict},
        {"a missing value", "23502", ErrorKind::conflict},
        {"a number out of range", "22003", ErrorKind::invalid_input},
        {"bytes that are no UTF-8", "22021", ErrorKind::invalid_input},
        {"a deadlock", "40P01", ErrorKind::unavailable, Kind::by_chance},
        {"a serialization failure", "40001", ErrorKind::unavailable, Kind::by_chance},
        {"a lock that took too long", "55P03", ErrorKind::unavailable},
        {"the disk is full", "53100", ErrorKind::unavailable},
        {"too many connections", "53300", ErrorKind::unavailable},
        {"read-only", "25006", ErrorKind::unavailable},
        {"the server is told to stop", "57P01", ErrorKind::unavailable, Kind::lost},
        {"the connection broke", "08006", ErrorKind::unavailable, Kind::lost},
        {"a damaged page", "XX001", ErrorKind::invalid_input},
        {"something nobody thought of", "99999", ErrorKind::unavailable},
        {"nothing said", "     ", ErrorKind::unavailable},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const Refusal out = postgresql_refusal(c.sqlstate, "", "here");
        EXPECT_EQ(out.error.kind, c.error);
        EXPECT_EQ(out.kind, c.kind);
        EXPECT_EQ(out.error.place.file, "here");
    }
}

TEST(Refusal, PassesOnNothingThatStandsInRows) {
    const auto told = [](const char* sqlstate, const char* words) {
        return base::describe(postgresql_refusal(sqlstate, words, "here").error,
                              base::Language::en);
    };
    const std::string twice = told("23505",
                                   "Cannot execute query. ERROR:  duplicate key value violates "
                                   "unique constraint \"person_mail\"\nDETAIL:  Key "
                                   "(mail)=(anna@example.org) already exists.\n");
    EXPECT_NE(twice.find("person_mail"), std::string::npos);
    EXPECT_EQ(twice.find("anna"), std::string::npos);
    const std::string unfit =
        told("22P02", "ERROR:  invalid input syntax for type bigint: \"anna\"");
    EXPECT_EQ(unfit.find("anna"), std::string::npos);
    EXPECT_NE(unfit.find("22P02"), std::string::npos);
}

}  // namespace
}  // namespace hanse::store
