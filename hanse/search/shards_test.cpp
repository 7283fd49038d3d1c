// SPDX-License-Identifier: GPL-3.0-or-later
// Shards: however documents are dealt out over indexes, here or behind ports, the answers are those
// of one index; and what a shard that is gone would have said is never silently left out.
#include <algorithm>
#include <memory>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "hanse/search/search.hpp"
#include "hanse/search/similar.hpp"
#include "hanse/search/test_index.hpp"
#include "hanse/search/test_server.hpp"

namespace hanse::search {
namespace {

const char* const kWords[] = {"heat",   "pump", "valve", "boiler", "fin",  "余热", "锅炉",
                              "换热器", "泵",   "水泵",  "gas",    "tube", "回收", "烟道"};
const char* const kPeople[] = {"Bosch", "Bosch Rexroth", "哈尔滨锅炉厂", "Toyota"};
const char* const kClasses[] = {"F28D7/00", "F28D7/02", "F22B1/18", "B60L7/10"};

using Documents = std::vector<Document>;

std::string number_of(std::size_t i) { return fmt::format("US{}A1", 1000000 + i * 7 % 997); }

/// Few words and few lengths, so that many documents rank equal.
rc::Gen<std::string> some_words(int most) {
    return rc::gen::map(
        rc::gen::resize(most, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 14))),
        [](const std::vector<int>& picks) {
            std::string out;
            for (const int pick : picks) out += std::string(kWords[pick]) + " ";
            return out;
        });
}

Document any_document(std::size_t i) {
    Document out{.number = number_of(i)};
    out.titles = {*some_words(4)};
    if (*rc::gen::inRange(0, 4) > 0) out.abstracts = {*some_words(8)};
    if (*rc::gen::inRange(0, 2) > 0) out.applicants = {kPeople[*rc::gen::inRange(0, 4)]};
    if (*rc::gen::inRange(0, 2) > 0) out.classes = {kClasses[*rc::gen::inRange(0, 4)]};
    if (*rc::gen::inRange(0, 3) > 0)
        out.date = base::PartialDate::parse(std::to_string(*rc::gen::inRange(1990, 2020)));
    const int citations = *rc::gen::inRange(0, 4);
    for (int c = 0; c < citations; ++c)
        out.citations.push_back(number_of(*rc::gen::inRange<std::size_t>(0, 80)));
    return out;
}

/// Documents, and the shard of each.
struct Deal {
    Documents documents;
    std::vector<std::size_t> shard;
    std::size_t shards = 2;
};

Deal any_deal(std::uint64_t seed) {
    const auto deal = rc::gen::exec([] {
        Deal out;
        out.shards = *rc::gen::inRange<std::size_t>(2, 4);
        const auto size = *rc::gen::inRange<std::size_t>(20, 80);
        for (std::size_t i = 0; i < size; ++i) {
            out.documents.push_back(any_document(i));
            out.shard.push_back(*rc::gen::inRange<std::size_t>(0, out.shards));
        }
        return out;
    });
    return deal(rc::Random(seed), 100).value();
}

/// The same documents in one index and dealt out over several.
struct Dealt {
    explicit Dealt(const Deal& deal) : documents(deal.documents), whole(deal.documents) {
        std::vector<Documents> hands(deal.shards);
        for (std::size_t i = 0; i < deal.documents.size(); ++i)
            hands[deal.shard[i]].push_back(deal.documents[i]);
        for (const Documents& hand : hands) parts.push_back(std::make_unique<TestIndex>(hand));
    }
    std::vector<Place> folders() const {
        std::vector<Place> out;
        for (const auto& part : parts) out.push_back({.folder = part->folder()});
        return out;
    }
    Documents documents;
    TestIndex whole;
    std::vector<std::unique_ptr<TestIndex>> parts;
};

std::string told(const Listing& listing, const std::vector<Hit>& hits) {
    std::string out = fmt::format("{} {}\n", listing.total, listing.relaxed);
    for (const std::string& number : listing.numbers) out += number + " ";
    for (const Hit& hit : hits) out += "\n" + hit.card.number + " " + hit.snippet;
    for (const auto& [slot, counts] : listing.facets)
        for (const auto& [value, count] : counts)
            out += fmt::format("\n{} {} {}", slot, value, count);
    return out;
}

Glossary glossary() {
    Glossary out;
    EXPECT_TRUE(
        out.read("terms:\n  - {zh: [锅炉], en: [boiler, gas tube]}\n"
                 "  - {zh: [余热], en: [heat valve, gas heat, pump]}\n",
                 "test.yaml"));
    return out;
}

std::string searched(const Reader& index, const std::string& words) {
    const auto listing = search(index, words, glossary(), {.facets = true});
    if (!listing) return base::describe(listing.error(), base::Language::en);
    const auto hits = page(index, *listing, 0, 5);
    if (!hits) return base::describe(hits.error(), base::Language::en);
    return told(*listing, *hits);
}

std::string alike(const Reader& index, const SimilarTo& asked) {
    const auto found = similar(index, asked);
    if (!found) return base::describe(found.error(), base::Language::en);
    std::string out;
    for (const Similar& one : *found) {
        out += fmt::format("{} {} {}\n", one.number, one.score, one.too_young);
        for (const Reason& reason : one.reasons) {
            out += fmt::format("  {} {}", int(reason.witness), reason.part);
            for (const std::string& why : reason.because) out += " " + why;
        }
    }
    return out;
}

void expect_same(const Dealt& dealt, const Reader& shards) {
    const Reader& whole = dealt.whole.reader();
    for (const char* words : {"heat", "heat pump valve", "余热 boiler", "泵", "\"heat pump\"",
                              "office:US", "class:F28D -gas", "applicant:bosch",
                              "heat after:2000 before:2010", "US1000007A1", "泵 gas nowhere"})
        EXPECT_EQ(searched(shards, words), searched(whole, words)) << words;
    for (std::size_t i = 0; i < dealt.documents.size(); i += 5) {
        const SimilarTo asked{.number = number_of(i)};
        EXPECT_EQ(alike(shards, asked), alike(whole, asked)) << number_of(i);
    }
    const SimilarTo text{.text = "heat pump 余热 boiler tube", .classes = {"F28D7/00"}};
    EXPECT_EQ(alike(shards, text), alike(whole, text));
}

TEST(Shards, AnswerAsOneIndex) {
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U, 6U}) {
        SCOPED_TRACE(seed);
        const Dealt dealt(any_deal(seed));
        const auto shards = Reader::open(dealt.folders());
        ASSERT_TRUE(shards);
        expect_same(dealt, *shards);
    }
}

TEST(Shards, AnswerAsOneIndexBehindPorts) {
    if (!TestServer::possible()) GTEST_SKIP() << "xapian-tcpsrv (package xapian-tools) is not here";
    for (const std::uint64_t seed : {11U, 12U}) {
        SCOPED_TRACE(seed);
        const Dealt dealt(any_deal(seed));
        std::vector<std::unique_ptr<TestServer>> servers;
        std::vector<Place> places;
        for (const auto& part : dealt.parts) {
            servers.push_back(std::make_unique<TestServer>(part->folder()));
            places.push_back(servers.back()->place());
        }
        const auto shards = Reader::open(places);
        ASSERT_TRUE(shards) << base::describe(shards.error(), base::Language::en);
        expect_same(dealt, *shards);
        EXPECT_TRUE(shards->absent().empty());
        places[0] = {.folder = dealt.parts[0]->folder()};  // one here, the others there
        const auto mixed = Reader::open(places);
        ASSERT_TRUE(mixed);
        expect_same(dealt, *mixed);
    }
}

/// Two shards of three documents each.
std::vector<std::unique_ptr<TestIndex>> two_shards() {
    std::vector<std::unique_ptr<TestIndex>> out;
    for (const std::size_t shard : {0U, 1U}) {
        Documents some;
        for (std::size_t i = 0; i < 3; ++i)
            some.push_back({.number = number_of(shard * 3 + i), .titles = {"heat pump"}});
        out.push_back(std::make_unique<TestIndex>(some));
    }
    return out;
}

std::size_t found(const Reader& index) {
    const auto listing = search(index, "heat pump", {}, {});
    return listing ? listing->numbers.size() : 999;
}

TEST(Shards, OneThatFallsSilentIsNamed) {
    if (!TestServer::possible()) GTEST_SKIP() << "xapian-tcpsrv (package xapian-tools) is not here";
    const auto shards = two_shards();
    TestServer first(shards[0]->folder()), second(shards[1]->folder());
    const std::vector<Place> places{first.place(), second.place()};
    const auto index = Reader::open(places, 1000);
    ASSERT_TRUE(index);
    EXPECT_EQ(found(*index), 6U);
    second.stop();
    EXPECT_EQ(found(*index), 3U) << "in the midst of the work";
    ASSERT_EQ(index->absent().size(), 1U);
    EXPECT_EQ(index->absent()[0].place, places[1].text());
    const auto later = open_index(places, 1000);
    ASSERT_TRUE(later);
    EXPECT_TRUE(later->partial()) << "from the beginning";
    EXPECT_EQ(found(later->reader), 3U);
    first.stop();
    const auto none = open_index(places, 1000);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().kind, base::ErrorKind::unavailable);
}

TEST(Shards, OneThatIsWrittenMeanwhile) {
    if (!TestServer::possible()) GTEST_SKIP() << "xapian-tcpsrv (package xapian-tools) is not here";
    const auto shards = two_shards();
    const TestServer first(shards[0]->folder()), second(shards[1]->folder());
    const auto index = Reader::open({first.place(), second.place()});
    ASSERT_TRUE(index);
    EXPECT_EQ(found(*index), 6U);
    for (std::size_t i = 10; i < 20; ++i)  // a commit each: what the reader saw is gone
        shards[0]->add({.number = number_of(i), .titles = {"heat pump"}});
    const std::size_t now = found(*index);
    EXPECT_TRUE(now == 6U || now == 16U) << now;
    ASSERT_TRUE(index->refresh());
    EXPECT_EQ(found(*index), 16U);
    EXPECT_TRUE(index->absent().empty());
}

TEST(Shards, ADeadFolderIsAnError) {
    const auto shards = two_shards();
    const auto index = Reader::open({{.folder = shards[0]->folder()}, {.folder = "/nowhere"}});
    ASSERT_FALSE(index);
    EXPECT_EQ(index.error().place.file, "/nowhere");
}

std::unique_ptr<TestFolder> part_of(Part part) {
    auto out = std::make_unique<TestFolder>();
    auto writer = *IndexWriter::open(out->path(), part);
    EXPECT_TRUE(writer.commit());
    return out;
}

TEST(Parts, WhatWasNotAskedIsNamed) {
    const auto first = part_of({1, 3}), second = part_of({2, 3}), other = part_of({2, 2});
    const auto open = [](const std::vector<const TestFolder*>& folders) {
        std::vector<Place> places;
        for (const TestFolder* folder : folders) places.push_back({.folder = folder->path()});
        return open_index(places);
    };
    const auto index = open({first.get(), second.get()});
    ASSERT_TRUE(index);
    EXPECT_EQ(index->not_asked, (std::vector<Part>{{3, 3}}));
    EXPECT_TRUE(index->partial());
    const auto mixed = open({first.get(), other.get()});
    ASSERT_FALSE(mixed);
    EXPECT_EQ(mixed.error().message.en, "part 1/3 and part 2/2 do not belong to one collection");
    EXPECT_EQ(IndexWriter::open(first->path(), {2, 3}).error().message.en,
              "this is part 1/3, not part 2/3");
}

TEST(Parts, EveryPublicationHasOne) {
    std::vector<int> sizes(3);
    for (std::size_t i = 0; i < 900; ++i) {
        int holders = 0;
        for (unsigned part = 1; part <= 3; ++part)
            if (Part{part, 3}.holds(number_of(i))) ++holders, ++sizes[part - 1];
        EXPECT_EQ(holders, 1);
    }
    for (const int size : sizes) EXPECT_NEAR(size, 300, 60);
    for (unsigned part = 1; part <= 3; ++part)
        EXPECT_EQ((Part{part, 3}.holds("US 7,123,456 B2")), (Part{part, 3}.holds("US7123456")));
    for (const char* wrong : {"", "0/2", "3/2", "1", "1/", "/2", "1/2x", "-1/2", "1/0", "1/9999"})
        EXPECT_FALSE(Part::parse(wrong)) << wrong;
}

TEST(Places, AsTheyAreWritten) {
    const auto places = read_places({"here,tcp:127.0.0.1:7001", "tcp:shard.example:7002"});
    ASSERT_TRUE(places);
    ASSERT_EQ(places->size(), 3U);
    EXPECT_EQ((*places)[0].folder, "here");
    EXPECT_EQ((*places)[2].text(), "tcp:shard.example:7002");
    for (const char* wrong : {"tcp:", "tcp:host", "tcp:host:0", "tcp:host:99999", "tcp::7001",
                              "tcp:host:70x", "a,a", ""})
        EXPECT_FALSE(read_places({wrong})) << wrong;
}

}  // namespace
}  // namespace hanse::search
