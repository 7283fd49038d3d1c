// SPDX-License-Identifier: GPL-3.0-or-later
// Parts C.5.1 to C.5.3 of model.md: licence lines, owners and patents, splitting.
#include <array>

#include <fmt/format.h>

#include "hanse/calc/game_inputs.hpp"
#include "hanse/calc/generated_lines.hpp"
#include "hanse/calc/parts.hpp"
#include "hanse/games/core/most_violated.hpp"
#include "hanse/games/terms/values.hpp"
#include "hanse/sharing/patent_line.hpp"
#include "hanse/sharing/patent_splitting.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Value;

namespace {

/// Owners of the fifth line and shares of some members, which the example names one by one.
void add_samples(const games::TermGame& game, const std::vector<Rational>& shapley, Value& to) {
    constexpr std::size_t kLine = 4;
    if (game.terms().size() > kLine)
        to.set("owners_of_line_4", Value::list_of(games::touched(game.terms()[kLine])));
    for (const std::size_t member : std::array<std::size_t, 4>{0, 1, 40, 80})
        if (member < shapley.size()) to.set(fmt::format("shapley_{}", member), shapley[member]);
}

Result<Value> shapley_81(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const bool own = in["lines"].given();
    const int members = own ? read_members(in["members"]) : kGeneratedMembers;
    std::vector<games::Term> lines =
        own ? read_lines(in["lines"], members) : generated_lines(in["generator"]);
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(game, games::TermGame::create(members, std::move(lines)));
    HANSE_TRY(shapley, games::shapley_value(game));
    HANSE_TRY(worst, games::most_violated_coalition(game, shapley));

    Value out = Value().set("total", games::worth_of_all(game));
    add_samples(game, shapley, out);
    return out.set("max_excess_at_shapley", max(0, worst.excess))
        .set("shapley", Value::list_of(shapley));
}

/// Patents by their names, and who owns them.
struct NamedPatents {
    Names patents, owners;
    sharing::Holdings holdings;
};

/// @param in  {"A1": "A", "B1": "B"}, one for each of `patents`.
sharing::Holdings read_owners(const Input& in, const Names& patents, Names& owners) {
    sharing::Holdings out;
    for (const auto& field : in.fields()) owners.of(field.second.text());
    for (int patent = 0; patent < patents.count(); ++patent)
        out.holder_of.push_back(owners.of(in[patents[patent]].text()));
    out.holders = owners.count();
    return out;
}

Result<Value> level_shares(const sharing::PatentLine& line, const NamedPatents& named) {
    HANSE_TRY(patents, sharing::patent_game({&line, 1}, named.patents.count()));
    HANSE_TRY(by_patent, games::shapley_value(patents));
    HANSE_TRY(owners, sharing::holder_game({&line, 1}, named.holdings));
    HANSE_TRY(by_owner, games::shapley_value(owners));
    const auto numeric = sharing::by_count(line, named.holdings);
    return Value()
        .set("patent_level", named.patents.with(by_patent))
        .set("patent_level_by_owner",
             named.owners.with(sharing::by_holder(by_patent, named.holdings)))
        .set("owner_level", named.owners.with(by_owner))
        .set("numeric_proportional", named.owners.with(*numeric));
}

Result<Value> owner_vs_patent_level(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    NamedPatents named;
    const auto leaf = [&](const Input& name) { return named.patents.of(name.text()); };
    sharing::PatentLine line{in["value"].number_at_least(0), read_tree(in["tree"], leaf)};
    named.holdings = read_owners(in["owner"], named.patents, named.owners);
    HANSE_CHECK(complaints.verdict());
    return level_shares(line, named);
}

games::Players read_named(const Input& in, Names& patents) {
    games::Players out;
    for (const std::string& name : in.texts()) out.push_back(patents.of(name));
    return out;
}

/// The patent that leads each one's family: "family" says so, else the patent itself.
std::vector<int> read_families(const Input& in, const Names& patents) {
    std::vector<int> out;
    for (int patent = 0; patent < patents.count(); ++patent) {
        const Input lead = in.given() ? in[patents[patent]] : in;
        const auto number = lead.given() ? patents.find(lead.text()) : std::optional(patent);
        if (!number) lead.refuse("没有该专利", "there is no such patent");
        out.push_back(number.value_or(patent));
    }
    return out;
}

Result<Value> patent_splitting_test(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    Names patents, owners;
    sharing::SplittingCase splitting{.value = in["value"].number_at_least(0)};
    splitting.before = read_named(in["before"], patents);
    splitting.after = read_named(in["after"], patents);
    splitting.family_of = read_families(in["family"], patents);
    // Without owners, every family has its own.
    if (in["owner"].given())
        splitting.owner_of = read_owners(in["owner"], patents, owners).holder_of;
    else
        for (const int lead : splitting.family_of)
            splitting.owner_of.push_back(owners.of(patents[lead]));
    splitting.owners = owners.count();
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, sharing::splitting_test(splitting));
    return Value()
        .set("numeric_before", owners.with(found.numeric_before))
        .set("numeric_after", owners.with(found.numeric_after))
        .set("patent_shapley_after", owners.with(found.shapley_after))
        .set("family_grouped_after", owners.with(found.grouped_after))
        .set("manipulation_gain_numeric", found.numeric_gain)
        .set("manipulation_gain_patent_shapley", found.shapley_gain)
        .set("manipulation_gain_family_grouped", found.grouped_gain);
}

}  // namespace

std::vector<Calculation> licence_line_calculations() {
    return {
        {"shapley_81",
         {"大型联盟的精确 Shapley 值及其稳定性",
          "The exact Shapley value of a large alliance, and its stability"},
         "C.5",
         R"({"members": 3, "lines": [{"owners": [0, 1], "value": 30}, {"owners": [0, 2], "value": 30}]})",
         shapley_81},
        {"owner_vs_patent_level",
         {"以专利为参与者，或以权利人为参与者", "Patents as players, or their owners"},
         "C.5",
         R"({"tree": {"and": [{"or": [{"leaf": "A1"}, {"leaf": "B1"}]}, {"leaf": "A2"}]}, "value": 60,
                "owner": {"A1": "A", "A2": "A", "B1": "B"}})",
         owner_vs_patent_level},
        {"patent_splitting_test",
         {"拆分专利能多得多少", "What an owner gains by splitting a patent"},
         "C.5",
         R"({"value": 60, "before": ["A", "B"], "after": ["A", "B", "B2"], "family": {"B2": "B"}})",
         patent_splitting_test},
    };
}

}  // namespace hanse::calc
