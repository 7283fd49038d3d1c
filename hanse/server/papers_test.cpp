// SPDX-License-Identifier: GPL-3.0-or-later
// An applicant without a seat brings a paper; a competitor does not find it. And what forms are made of.
#include "hanse/server/test_office.hpp"

namespace hanse::server {
namespace {

struct Papers : OfficeTest {};

TEST_P(Papers, OfAnApplicantAreForTheSecretariat) {
    office.call("sec", "PUT", "/alliances/pumps/public", R"({"published":true})");
    const Heard begun = office.call(
        "stranger", "POST", "/alliances/pumps/workflows/join",
        R"({"form":{"company":"丁","activity":"阀","contact":"d@example.cn","accepts_charter":true}})");
    ASSERT_EQ(begun.status, 201) << begun.text;
    const std::string place = "/workflows/" + begun["id"] + "/papers";
    const Heard brought = office.upload("stranger", place + "?name=licence.txt", "营业执照");
    ASSERT_EQ(brought.status, 201) << brought.text;
    EXPECT_EQ(brought["title"], "licence.txt");

    for (const char* reader : {"stranger", "sec", "counsel"})
        EXPECT_EQ(office.call(reader, "GET", place).items().size(), 1U) << reader;
    for (const char* other : {"one", "reader", "bureau", "admin"})
        EXPECT_EQ(office.call(other, "GET", place).status, 404) << other;
    const Heard among =
        office.call("sec", "GET", "/alliances/pumps/evidence?link=workflow/" + begun["id"]);
    EXPECT_EQ(among.items().size(), 1U) << among.text;
}

TEST_P(Papers, AreNotWhatACompetitorPutsThere) {
    office.call("sec", "PUT", "/alliances/pumps/public", R"({"published":true})");
    const Heard begun = office.call(
        "stranger", "POST", "/alliances/pumps/workflows/join",
        R"({"form":{"company":"丁","activity":"阀","contact":"d@example.cn","accepts_charter":true}})");
    const std::string target = "workflow/" + begun["id"], all = "/alliances/pumps/evidence",
                      place = "/workflows/" + begun["id"] + "/papers";
    const auto add = [&](const char* person, const std::string& wall, const std::string& link) {
        const Heard file = office.upload(person, "/alliances/pumps/uploads?name=a.txt", "x");
        return office.call(person, "POST", all,
                           R"({"title":"举报","wall":")" + wall + R"(","files":[")" +
                               file["ticket"] + R"("],"links":[)" + link + "]}");
    };
    const std::string quoted = '"' + target + '"';
    EXPECT_EQ(add("one", "alliance", quoted).status, 404) << "they see the outline only";
    const Heard other = add("one", "alliance", R"("members/M1")");
    ASSERT_EQ(other.status, 201) << other.text;
    EXPECT_EQ(
        office
            .call("one", "POST", all + "/" + other["id"] + "/links", R"({"target":)" + quoted + "}")
            .status,
        404);
    // What the secretariat links to it openly is no paper, and takes no paper's place.
    for (int i = 0; i < 51; ++i) ASSERT_EQ(add("sec", "alliance", quoted).status, 201);
    EXPECT_EQ(office.upload("stranger", place + "?name=licence.txt", "营业执照").status, 201);
    const Heard seen = office.call("stranger", "GET", place);
    EXPECT_EQ(seen.items().size(), 1U) << seen.text;
    EXPECT_EQ(add("sec", "secretariat", quoted).status, 201);
    EXPECT_EQ(office.call("sec", "GET", place).items().size(), 2U);
}

TEST_P(Papers, FormsAreMadeOfTheCatalogue) {
    const Heard facts = office.call("", "GET", "/catalogue/facts");
    ASSERT_EQ(facts.status, 200) << facts.text;
    EXPECT_GT(facts.items().size(), 100U);
    EXPECT_EQ(office.call("", "GET", "/catalogue/objectives").items("objectives").size(), 6U);
    EXPECT_GT(office.call("", "GET", "/catalogue/sheets").items().size(), 10U);
    EXPECT_FALSE(office.call("", "GET", "/catalogue/measures").items().empty());
    EXPECT_EQ(office.call("one", "GET", "/me/due?days=10").status, 200);
}

INSTANTIATE_TEST_SUITE_P(On, Papers, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::server
