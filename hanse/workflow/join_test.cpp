// SPDX-License-Identifier: GPL-3.0-or-later
// Joining: who sees and does what on the way, how votes end, what the clock does.
#include <atomic>
#include <thread>

#include "hanse/workflow/test_house.hpp"

namespace hanse::workflow {
namespace {

using Names = std::vector<std::string>;

constexpr const char* kApplication =
    R"({"company":"甲泵业有限公司","activity":"港口泵，年产 2000 台","contact":"王","accepts_charter":true})";
constexpr const char* kOpinion = R"({"opinion":"no_concern","opinion_text":"与 M2 的产品相近"})";

struct Join : testing::TestWithParam<store::Engine> {
    store::TestPlace place{GetParam()};
    TestHouse house{place.text()};

    void to_vote(const char* rule = "majority") {
        ASSERT_TRUE(house.begin("join", kApplication, house.applicant, "new-co"));
        ASSERT_TRUE(house.go("check", house.secretary));
        ASSERT_TRUE(house.go("advise", house.counsel, kOpinion));
        ASSERT_TRUE(house.go(
            "call_members", house.secretary,
            std::string(R"({"charter_clause":"第六条","decision_rule":")") + rule + "\"}"));
    }
};

TEST_P(Join, FromApplicationToMember) {
    to_vote();
    EXPECT_EQ(house.go("vote", house.lead, "{}", "", "yes")->state, "members_voting");
    EXPECT_TRUE(house.effects.empty());
    const auto last = house.go("vote", house.third, "{}", "", "yes");
    EXPECT_EQ(last->state, "admitted");
    EXPECT_FALSE(last->open());
    EXPECT_EQ(house.effects, Names{"member.add admitted"});
    EXPECT_EQ(house.go("withdraw", house.applicant).error().kind, base::ErrorKind::conflict);
    EXPECT_FALSE(trail::verify(house.database, "A")->broken);
    EXPECT_EQ(trail::verify(house.database, "A")->entries, 6);
}

TEST_P(Join, TheTrailDoesNotTellWhatTheFileSays) {
    to_vote();
    const auto entries = *trail::entries(house.database, {.chain = "A"});
    for (const trail::Entry& entry : entries)
        for (const auto& text : {entry.deed.before, entry.deed.after})
            EXPECT_EQ(text.value_or("").find("甲泵业"), std::string::npos);
}

TEST_P(Join, TheFileIsNotForCompetitors) {
    to_vote();
    struct Case {
        const char* what;
        const Viewer& viewer;
        bool any, company, activity, opinion;
    };
    const Case cases[] = {
        {"the secretariat sees all", house.secretary, true, true, true, true},
        {"counsel too", house.counsel, true, true, true, true},
        {"the applicant all but the opinion", house.applicant, true, true, true, false},
        {"a member who votes: what the vote is about", house.second, true, true, false, false},
        {"the lead company is a competitor too", house.lead, true, true, false, false},
        {"a bureau the outline", house.bureau, true, true, false, false},
        {"somebody else nothing", house.stranger, false, false, false, false},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto seen = house.look(c.viewer);
        ASSERT_EQ(seen.has_value(), c.any);
        if (!c.any) {
            EXPECT_EQ(seen.error().kind, base::ErrorKind::not_found) << "not even that it exists";
            EXPECT_FALSE(history(house.database, house.processes, house.id, c.viewer));
            EXPECT_FALSE(moves_open(house.database, house.processes, house.id, c.viewer));
            continue;
        }
        EXPECT_EQ(seen->data.find("company") != nullptr, c.company);
        EXPECT_EQ(seen->data.find("activity") != nullptr, c.activity);
        EXPECT_EQ(seen->data.find("opinion_text") != nullptr, c.opinion);
        std::string told;
        const auto steps = house.steps(c.viewer);
        for (const Step& step : steps) told += base::to_json(step.form);
        EXPECT_EQ(told.find("2000") != std::string::npos, c.activity);
        EXPECT_EQ(told.find("M2") != std::string::npos, c.opinion);
    }
}

TEST_P(Join, VotesAreSecretFromTheApplicantAndKeptWithReasons) {
    to_vote("two_thirds");
    ASSERT_TRUE(house.go("vote", house.lead, "{}", "", "yes"));
    EXPECT_FALSE(house.go("vote", house.second, "{}", "", "no")) << "a no needs a reason";
    ASSERT_TRUE(house.go("vote", house.second, "{}", "产品冲突未解决", "no"));
    const auto whole = house.votes(house.secretary);
    EXPECT_EQ(whole.tally.yes, 1);
    EXPECT_EQ(whole.tally.no, 1);
    EXPECT_EQ(whole.tally.needed, 2);
    EXPECT_EQ(whole.votes[1].reason, "产品冲突未解决");
    EXPECT_TRUE(whole.counted);
    const auto applicant = house.votes(house.applicant);
    EXPECT_TRUE(applicant.votes.empty());
    EXPECT_EQ(applicant.tally.voices, 0) << "nor how it stands";
    const auto voter = house.votes(house.third);
    ASSERT_EQ(voter.votes.size(), 1U);
    EXPECT_EQ(voter.votes[0].voice, "M3");
    EXPECT_FALSE(voter.counted) << "between two looks it shows how somebody voted";
    EXPECT_EQ(voter.tally.yes + voter.tally.no + voter.tally.abstain, 0);
    EXPECT_EQ(voter.tally.voices, 3);
    EXPECT_EQ(voter.tally.needed, 2);
    for (const Viewer* viewer : {&house.applicant, &house.third}) {
        const auto steps = house.steps(*viewer);
        for (const Step& step : steps) EXPECT_NE(step.kind, "voted");
    }
    ASSERT_TRUE(house.go("vote", house.third, "{}", "", "yes"));
    const auto ended = house.votes(house.second);
    EXPECT_TRUE(ended.counted);
    EXPECT_EQ(ended.tally.yes, 2);
    EXPECT_EQ(ended.tally.no, 1);
}

TEST_P(Join, ACompanyHasOneVoice) {
    to_vote();
    ASSERT_TRUE(house.go("vote", house.second, "{}", "x", "no"));
    ASSERT_TRUE(house.go("vote", house.colleague, "{}", "", "yes")) << "changed, not doubled";
    const auto now = house.votes(house.secretary);
    EXPECT_EQ(now.tally.yes, 1);
    EXPECT_EQ(now.tally.no, 0);
    EXPECT_EQ(now.tally.voices, 3) << "the company that is lead and member counts once";
    EXPECT_EQ(house.go("vote", house.reader, "{}", "", "yes").error().kind,
              base::ErrorKind::denied);
}

TEST_P(Join, AVoteEndsAsSoonAsNothingCanTurnIt) {
    struct Case {
        const char *what, *rule, *first, *second, *third, *state;
    };
    const Case cases[] = {
        {"two of three are more than half", "majority", "yes", "yes", "", "admitted"},
        {"two against cannot be outvoted", "majority", "no", "no", "", "declined"},
        {"who abstains does not consent", "majority", "abstain", "abstain", "", "declined"},
        {"one for, one against: open", "majority", "yes", "no", "", "members_voting"},
        {"all means all", "all", "yes", "yes", "", "members_voting"},
        {"one no is enough then", "all", "no", "", "", "declined"},
        {"all three", "all", "yes", "yes", "yes", "admitted"},
        {"two thirds of three are two", "two_thirds", "yes", "yes", "", "admitted"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const store::TestPlace other(GetParam());
        TestHouse fresh(other.text());
        std::swap(house.database, fresh.database);
        to_vote(c.rule);
        const std::pair<const Viewer&, const char*> votes[] = {
            {house.lead, c.first}, {house.second, c.second}, {house.third, c.third}};
        for (const auto& [voter, choice] : votes)
            if (*choice != '\0') {
                ASSERT_TRUE(house.go("vote", voter, "{}", "理由", choice));
            }
        EXPECT_EQ(house.look(house.secretary)->state, c.state);
    }
}

TEST_P(Join, WhoComesLaterHasNoVoiceInARunningVote) {
    to_vote();
    house.holders["A"].push_back({"member-admin", "M9"});
    const Viewer late{"p-late", "M9", {"member-admin"}};
    EXPECT_EQ(house.go("vote", late, "{}", "", "yes").error().kind, base::ErrorKind::denied);
    EXPECT_TRUE(house.open_to(late).empty());
}

TEST_P(Join, ARefusalSaysWhy) {
    to_vote("all");
    ASSERT_TRUE(house.go("vote", house.second, "{}", "内部理由", "no"));
    EXPECT_EQ(house.go("refuse", house.secretary).error().kind, base::ErrorKind::invalid_input);
    ASSERT_TRUE(house.go("refuse", house.secretary, "{}", "入盟条件第二项未满足"));
    const auto steps = house.steps(house.applicant);
    EXPECT_EQ(steps.back().reason, "入盟条件第二项未满足");
    for (const Step& step : steps) EXPECT_NE(step.reason, "内部理由");
}

TEST_P(Join, EverybodyDoesOnlyTheirPart) {
    ASSERT_TRUE(house.begin("join", kApplication, house.applicant, "new-co"));
    EXPECT_EQ(house.open_to(house.secretary), (Names{"ask", "check"}));
    EXPECT_EQ(house.open_to(house.applicant), Names{"withdraw"});
    EXPECT_TRUE(house.open_to(house.second).empty());
    EXPECT_EQ(house.go("check", house.counsel).error().kind, base::ErrorKind::denied);
    EXPECT_EQ(house.go("check", house.stranger).error().kind, base::ErrorKind::not_found);
    EXPECT_EQ(house.go("advise", house.counsel, kOpinion).error().kind, base::ErrorKind::conflict);
    EXPECT_EQ(house.go("lapse", house.secretary).error().kind, base::ErrorKind::conflict);
    ASSERT_TRUE(house.go("ask", house.secretary, R"({"missing":"营业执照"})"));
    EXPECT_EQ(house.look(house.applicant)->data.find("missing")->text()->substr(0), "营业执照");
    ASSERT_TRUE(house.go("complete", house.applicant, R"({"documents":["e-1"]})"));
    EXPECT_EQ(house.look(house.secretary)->state, "submitted");
}

TEST_P(Join, FormsNameEveryMistake) {
    const auto wrong = house.begin(
        "join", R"({"company":7,"contact":" ","accepts_charter":false,"x":1})", house.applicant);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(base::describe(wrong.error(), base::Language::en),
              "'Company' should be a text\n'x' is not asked for here\n'Business and products' is "
              "missing\n'Contact' is missing\n'Undertakes to keep the charter' has to be "
              "confirmed\n");
}

TEST_P(Join, WhoIsSlowerIsTold) {
    ASSERT_TRUE(house.begin("join", kApplication, house.applicant));
    const std::int64_t seen = house.version;
    ASSERT_TRUE(house.go("ask", house.secretary, R"({"missing":"x"})"));
    house.version = seen;
    EXPECT_EQ(house.go("check", house.secretary).error().kind, base::ErrorKind::conflict);
}

TEST_P(Join, OfManyWhoMoveAtOnceOneDoes) {
    ASSERT_TRUE(house.begin("join", kApplication, house.applicant));
    std::atomic<int> moved = 0, slower = 0;
    std::vector<std::thread> people;
    for (int i = 0; i < 8; ++i)
        people.emplace_back([&] {
            store::Database own = place.open();
            const auto done =
                move(own, house.processes, {.instance = house.id, .move = "check", .version = 0},
                     house.secretary, house.occasion(house.secretary), house.hands());
            if (done)
                ++moved;
            else if (done.error().kind == base::ErrorKind::conflict)
                ++slower;
        });
    for (std::thread& one : people) one.join();
    EXPECT_EQ(moved, 1);
    EXPECT_EQ(slower, 7);
    EXPECT_EQ(trail::verify(house.database, "A")->entries, 2);
}

TEST_P(Join, AnEffectThatFailsTakesTheMoveBack) {
    to_vote();
    ASSERT_TRUE(house.go("vote", house.lead, "{}", "", "yes"));
    house.refuse = true;
    EXPECT_FALSE(house.go("vote", house.second, "{}", "", "yes"));
    EXPECT_EQ(house.look(house.secretary)->state, "members_voting");
    EXPECT_EQ(house.votes(house.secretary).tally.yes, 1);
    house.refuse = false;
    EXPECT_TRUE(house.go("vote", house.second, "{}", "", "yes"));
    EXPECT_FALSE(trail::verify(house.database, "A")->broken);
}

TEST_P(Join, TheClockRemindsAndMoves) {
    to_vote();  // on 2 November; 21 days
    const auto early = *due(house.database, house.processes, *base::Date::parse("2026-11-20"), 7);
    ASSERT_EQ(early.size(), 1U);
    EXPECT_EQ(early[0].days_left, 3);
    EXPECT_EQ(early[0].actors, (Names{"lead", "member-admin", "own"}));
    EXPECT_TRUE(house.ticked("2026-11-23").empty()) << "the day itself still counts";
    EXPECT_EQ(house.ticked("2026-11-24"), Names{house.id});
    EXPECT_EQ(house.look(house.secretary)->state, "ready");
    EXPECT_TRUE(house.ticked("2026-11-24").empty());
    ASSERT_TRUE(
        house.go("call_board", house.secretary, R"({"charter_clause":"7","decision_rule":"all"})"));
    EXPECT_EQ(house.go("board_vote", house.lead, "{}", "", "yes")->state, "admitted");
}

TEST_P(Join, AVoteOfNobodyIsRefused) {
    house.holders["A"].clear();
    ASSERT_TRUE(house.begin("join", kApplication, house.applicant));
    ASSERT_TRUE(house.go("check", house.secretary));
    ASSERT_TRUE(house.go("advise", house.counsel, kOpinion));
    EXPECT_EQ(
        house.go("call_board", house.secretary, R"({"charter_clause":"7","decision_rule":"all"})")
            .error()
            .kind,
        base::ErrorKind::conflict);
}

TEST_P(Join, ListsShowWhatIsOnesBusiness) {
    for (int i = 0; i < 5; ++i) {
        ASSERT_TRUE(house.begin("join", kApplication, house.applicant, "new-co"));
        house.at = "2026-11-02T08:00:0" + std::to_string(i + 1) + "Z";
    }
    const auto listed = [&](const Viewer& viewer, std::size_t most, const std::string& after) {
        return *instances(house.database, house.processes,
                          {.alliance = "A", .after = after, .count_max = most},
                          [&](const std::string&) { return viewer; });
    };
    EXPECT_EQ(listed(house.secretary, 100, "").size(), 5U);
    EXPECT_TRUE(listed(house.stranger, 100, "").empty());
    const auto first = listed(house.applicant, 2, "");
    ASSERT_EQ(first.size(), 2U);
    EXPECT_GT(first[0].started_at, first[1].started_at);
    EXPECT_EQ(listed(house.applicant, 100, first[1].id).size(), 3U);
}

INSTANTIATE_TEST_SUITE_P(On, Join, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::workflow
