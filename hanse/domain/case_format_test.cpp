// SPDX-License-Identifier: GPL-3.0-or-later
// What is written reads back: for generated cases, and for every case under examples/.
#include "hanse/domain/case_format.hpp"

#include <filesystem>
#include <random>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "hanse/base/files.hpp"
#include "hanse/domain/columns.hpp"

namespace hanse::domain {
namespace {

using base::Interval;
using base::Language;
using base::PartialDate;
using base::Rational;
using base::Value;

constexpr CaseForm kForms[] = {CaseForm::folder, CaseForm::single_file, CaseForm::workbook};

/// Cases full of whatever the format can hold, the same for the same seed.
class Dice {
public:
    explicit Dice(std::uint32_t seed) : random_(seed) {}

    std::size_t below(std::size_t n) { return random_() % n; }
    bool often() { return below(3) != 0; }
    template <class T>
    const T& one_of(const std::vector<T>& choices) {
        return choices[below(choices.size())];
    }

    std::string text() {
        static const std::vector<std::string> texts{
            "a",    "上海电机", "yes",        "1/2",   "x: y",    "- x",        "# no comment",
            "a, b", "[x]",      "\"quoted\"", "it's",  "{zh: 1}", "two\nlines", "100%",
            "~",    "null",     "»½«",        "tail:", "a;b",     "=1+1",       "@x",
            "😀"};
        return one_of(texts);
    }
    std::string text_or_none() { return often() ? text() : ""; }
    std::string id() {
        return one_of<std::string>({"M", "成员", "x-1", "CN"}) + std::to_string(below(100));
    }
    Rational number() { return {std::int64_t(below(100000)), std::int64_t(1 + below(9))}; }
    Rational share() { return {std::int64_t(below(8)), 7}; }
    Interval interval(const Rational& a, const Rational& b) {
        switch (below(4)) {
            case 0: return {std::nullopt, a};
            case 1: return {a, std::nullopt};
            case 2: return {base::min(a, b), base::max(a, b)};
            default: return a;
        }
    }
    PartialDate date() {
        return *PartialDate::parse(
            one_of<std::string>({"1856", "2014-03", "2014-12", "2020-02-29", "1999-12-31"}));
    }
    template <class T, class Make>
    void fill(Known<T>& into, Make make) {
        const auto kind = below(4);
        if (kind == 1) into = Known<T>::asked();
        if (kind > 1) into = Known<T>(make());
    }
    template <class Enum>
    void fill(Known<Enum>& into) {
        fill(into, [&] { return words<Enum>()[below(words<Enum>().size())].means; });
    }
    std::vector<std::string> ids() {
        std::vector<std::string> out;
        for (std::size_t i = below(4); i > 0; --i) out.push_back(id());
        return out;
    }
    Provenance provenance() {
        Provenance out;
        if (often()) return out;
        if (often()) out.source = one_of<std::string>({"paper", "s1"});
        if (often()) out.as_of = date();
        if (often())
            out.confidence = one_of<Confidence>(
                {Confidence::verified, Confidence::self_reported, Confidence::seed});
        out.note = text_or_none();
        return out;
    }
    base::Bilingual words_() {
        return often() ? base::Bilingual{text(), text()} : base::same(text());
    }

    Value fact() {
        switch (below(4)) {
            case 0: return {};
            case 1: return Value::list_of(ids());
            case 2: return Value(words_());
            default: return Value(text());
        }
    }

    CaseFile make() {
        CaseFile file;
        file.id = "case-" + std::to_string(below(1000));
        file.name = words_();
        if (often()) file.day = base::Date::create(2018, 1, 31);
        file.invented = often();
        file.sources = {{"paper", {words_(), text_or_none(), "paper"}},
                        {"s1", {{}, "https://example.org/?a=b#c", ""}},
                        {"无名", {}}};
        if (often()) file.notes = words_();
        if (often()) file.objectives.declared = {{"JD", 1}, {"OL", Rational(2, 3)}};
        if (often()) file.objectives.later = {"EI"};
        if (often()) file.objectives.provenance = provenance();
        for (const char* fact : {"alliance.industry", "alliance.zh",
                                 "charter.independent_licensing", "charter.value", "market.share"})
            if (often()) file.statements.push_back({fact, this->fact(), provenance(), {}});
        add_rows(file);
        return file;
    }

private:
    template <class RowType>
    RowType& add(std::vector<RowType>& rows) {
        RowType& row = rows.emplace_back();
        row.provenance = provenance();
        return row;
    }
    std::string currency() { return one_of<std::string>({"CNY", "USD", "JPY", ""}); }
    std::string member(const CaseFile& file) { return one_of(file.members).id; }

    void add_rows(CaseFile& file) {
        for (std::size_t i = 1 + below(4); i > 0; --i) {
            Member& member = add(file.members);
            member.id = "M" + std::to_string(i);
            member.name_zh = text_or_none();
            fill(member.kind);
            fill(member.levels, [&] {
                return std::vector<ChainLevel>{ChainLevel::upstream, ChainLevel::hub};
            });
            fill(member.markets, [&] { return ids(); });
            fill(member.patents, [&] { return interval(number(), number()); });
            fill(member.threatened, [&] { return often(); });
            fill(member.votes, [&] { return number(); });
            fill(member.joined, [&] { return date(); });
        }
        for (std::size_t i = below(4); i > 0; --i) {
            MarketShare& row = add(file.markets);
            row.market = id(), row.participant = text();
            fill(row.kind);
            fill(row.year, [&] { return Rational(2018); });
            fill(row.share, [&] { return interval(share(), share()); });
            fill(row.revenue, [&] { return number(); });
            row.currency = currency();
        }
        for (std::size_t i = below(4); i > 0; --i) {
            Patent& row = add(file.patents);
            row.number = "CN" + std::to_string(i) + "A";
            row.title = text_or_none();
            if (often()) row.owners = std::vector<OwnerShare>{{member(file), 1}};
            if (file.members.size() > 1 && often())
                row.owners =
                    std::vector<OwnerShare>{{"M1", Rational(1, 3)}, {"M2", Rational(2, 3)}};
            fill(row.essential, [&] { return often(); });
            row.substitute_of = ids();
            fill(row.status);
        }
        for (std::size_t i = below(3); i > 0; --i)
            add(file.licences).line = id(), file.licences.back().structure = text();
        for (std::size_t i = below(3); i > 0; --i) {
            Flow& row = add(file.flows);
            fill(row.date, [&] { return date(); });
            row.kind = "royalty_income", row.payer = text(), row.note = text_or_none();
            fill(row.amount, [&] { return -number(); });
        }
        for (std::size_t i = below(3); i > 0; --i)
            add(file.contributions).member = member(file), file.contributions.back().kind = "cash";
        for (std::size_t i = below(3); i > 0; --i)
            add(file.threats).threat = id(), file.threats.back().member = member(file);
        for (std::size_t i = below(3); i > 0; --i)
            add(file.cases).id = "K" + std::to_string(i), file.cases.back().patents = ids();
        for (std::size_t i = below(3); i > 0; --i)
            add(file.disputes).id = "D" + std::to_string(i), file.disputes.back().parties = ids();
        for (std::size_t i = below(3); i > 0; --i)
            add(file.activities).objective = "UE", file.activities.back().title = text();
        for (std::size_t i = below(3); i > 0; --i) {
            BudgetLine& row = add(file.budget);
            row.line = "B" + std::to_string(i);
            fill(row.head), fill(row.rule);
            row.beneficiaries = ids();
        }
        for (std::size_t i = below(3); i > 0; --i)
            add(file.plan).node = "CN-10", fill(file.plan.back().status);
        for (Flow& row : file.flows) to_own_note(row, row.note);
        for (Contribution& row : file.contributions) to_own_note(row, row.note);
        for (Activity& row : file.activities) to_own_note(row, row.note);
        for (PlanEntry& row : file.plan) to_own_note(row, row.note);
    }

    /// Where a table has a note of its own, the row's provenance has none.
    static void to_own_note(Row& row, std::string& note) {
        if (note.empty()) note = row.provenance.note;
        row.provenance.note.clear();
    }

    std::mt19937 random_;
};

std::string shown(const std::vector<NamedBytes>& files) {
    std::string out;
    for (const NamedBytes& file : files)
        if (!file.path.ends_with(".xlsx")) out += "== " + file.path + "\n" + file.bytes;
    return out;
}

void expect_reads_back(const CaseFile& file, CaseForm form) {
    const auto files = write_case(file, form);
    ASSERT_TRUE(files) << describe(files.error(), Language::en);
    const auto again = parse_case(*files, file.file);
    ASSERT_TRUE(again) << describe(again.error(), Language::en) << shown(*files);
    EXPECT_TRUE(same_facts(file, *again)) << shown(*files);
}

TEST(CaseFormat, WhatIsWrittenReadsBack) {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE(seed);
        const CaseFile file = Dice(seed).make();
        for (const CaseForm form : kForms) {
            expect_reads_back(file, form);
            if (testing::Test::HasFailure()) return;
        }
    }
}

RC_GTEST_PROP(CaseFormat, TheSameCaseGivesTheSameBytes, (std::uint32_t seed)) {
    for (const CaseForm form : kForms) {
        const auto once = write_case(Dice(seed).make(), form);
        const auto twice = write_case(Dice(seed).make(), form);
        RC_ASSERT(once.has_value() && twice.has_value());
        RC_ASSERT(once->front().bytes == twice->front().bytes);
    }
}

std::vector<NamedBytes> files_of(const std::filesystem::path& folder) {
    std::vector<NamedBytes> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.is_regular_file())
            files.push_back({entry.path().string(), *base::read_file(entry.path().string())});
    std::ranges::sort(files, {}, &NamedBytes::path);
    return files;
}

TEST(CaseFormat, EveryExampleReadsAndReadsBack) {
    for (const auto& folder : std::filesystem::directory_iterator(HANSE_ROOT "/examples")) {
        if (!std::filesystem::exists(folder.path() / "alliance.yaml")) continue;
        SCOPED_TRACE(folder.path().filename().string());
        const auto file = parse_case(files_of(folder.path()), folder.path().filename().string());
        ASSERT_TRUE(file) << describe(file.error(), Language::en);
        for (const CaseForm form : kForms) expect_reads_back(*file, form);
    }
}

}  // namespace
}  // namespace hanse::domain
