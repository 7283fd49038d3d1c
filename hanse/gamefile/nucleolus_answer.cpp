// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "hanse/gamefile/answers.hpp"
#include "hanse/gamefile/column_makers.hpp"
#include "hanse/gamefile/conversions.hpp"
#include "hanse/gamefile/nucleoli.hpp"

namespace hanse::gamefile {

using base::Result;
using base::Value;
using games::Certificate;

namespace {

/// The number of a tier as it is known best.
Value epsilon_of(const games::Nucleolus& found, std::size_t tier) {
    if (found.certificate) return found.certificate->tiers[tier].epsilon;
    return found.tiers[tier].epsilon;
}

Value weighted(const std::vector<Certificate::Weighted>& all) {
    Value out = Value::list();
    for (const Certificate::Weighted& one : all) {
        Value players = Value::list();
        for (const int player : games::players_of(one.coalition)) players.push(player + 1);
        Value row = Value::map();
        row.set("players", std::move(players)).set("weight", one.weight.exact());
        out.push(std::move(row));
    }
    return out;
}

constexpr const char* kHowToCheck =
    "Worths are gains (of a cost game: minus the costs). Settled at first: all players, who get "
    "v(N). For each tier: (1) every coalition listed has excess v(S)-x(S) (divided by |S| if "
    "per capita) equal to epsilon; (2) the weights of coalitions and floors are above zero; (3) "
    "the "
    "sum of weight times indicator vector over coalitions, floors and settled is the zero vector; "
    "(4) the sum of weight (times |S| if per capita) over coalitions is 1; (5) those under settled "
    "are all players, or coalitions and floors of earlier tiers; (6) floors are single players who "
    "get "
    "v({i}); (7) no coalition outside the span of what earlier tiers settled has a larger excess";
constexpr const char* kComplete =
    "; (8) the ranks of all tiers together reach the number of players, so that nothing is left "
    "open.";
constexpr const char* kLeastCoreOnly =
    "; (8) there is one tier: it proves epsilon, the allocation is one of several that attain it.";

}  // namespace

Listing tiers_of(const GameFile& file, const games::Nucleolus& found, games::Measure measure) {
    const bool each = measure == games::Measure::per_capita;
    Listing out{
        .key = "tiers",
        .title = {"确定结果的联盟，逐层列出（超出值 = 离开所得 − 分得）",
                  "the coalitions that pin it down, tier by tier (excess: what leaving would "
                  "bring)"},
        .headings = {{"tier", {"层", "tier"}},
                     {"excess", each ? base::Bilingual{"人均超出值", "excess per member"}
                                     : base::Bilingual{"超出值", "excess"}},
                     {"coalition", {"联盟", "coalition"}},
                     {"held", {"缘由", "why"}}}};
    const base::Bilingual excess{"超出值", "its excess"}, floor{"单干所得", "worth alone"};
    for (std::size_t k = 0; k < found.tiers.size(); ++k) {
        const auto add = [&](games::Coalition coalition, const base::Bilingual& why) {
            out.rows.push_back({Value(static_cast<int>(k + 1)), epsilon_of(found, k),
                                coalition_value(file, coalition), Value(why)});
        };
        for (const games::Coalition coalition : found.tiers[k].coalitions) add(coalition, excess);
        for (const games::Coalition coalition : found.tiers[k].floors) add(coalition, floor);
    }
    return out;
}

Value certificate_of(const GameFile& file, const Certificate& certificate, Proves proves) {
    Value out = Value::map();
    out.set("format", "hanse-games-certificate").set("version", 1);
    out.set("game", file.name).set("sense", file.sense == Sense::cost ? "cost" : "gain");
    out.set("proves", proves == Proves::nucleolus ? "nucleolus" : "least core");
    out.set("how_to_check",
            std::string(kHowToCheck) + (proves == Proves::nucleolus ? kComplete : kLeastCoreOnly));
    out.set("per_capita", certificate.measure == games::Measure::per_capita);
    out.set("individually_rational", certificate.individually_rational);
    out.set("players", Value::list_of(file.players.names()));
    Value allocation = Value::list();
    for (const base::Rational& share : certificate.allocation) allocation.push(share.exact());
    out.set("allocation", std::move(allocation));
    Value tiers = Value::list();
    for (const Certificate::Tier& tier : certificate.tiers) {
        Value row = Value::map();
        row.set("epsilon", tier.epsilon.exact());
        row.set("coalitions", weighted(tier.coalitions)).set("floors", weighted(tier.floors));
        row.set("settled", weighted(tier.settled));
        tiers.push(std::move(row));
    }
    return std::move(out.set("tiers", std::move(tiers)));
}

Result<Answer> nucleolus_answer(const GameFile& file, const Question& question,
                                std::string_view name) {
    const ColumnConcept& column = *find_column(name);
    const auto table = table_for(file, question);
    if (!table || table->players() != file.players.size())
        return column_answer(file, question, column);  // closed form, or by parts
    Answer out = new_answer(file, column.name, column.title);
    const games::NucleolusOptions options = *nucleolus_options(name);
    HANSE_TRY(found, games::nucleolus(*table, options, question.work));
    if (!found) return column_answer(file, question, column);
    out.columns.push_back(named(column, column_of_nucleolus(file, *found)));
    out.listings.push_back(tiers_of(file, *found, options.measure));
    if (found->certificate) {
        out.certificate = certificate_of(file, *found->certificate, Proves::nucleolus);
        out.notes.push_back({"以上由一份可独立核对的证书证明（--certificate 文件）",
                             "proven by a certificate that another program can check "
                             "(--certificate FILE)"});
    }
    return out;
}

}  // namespace hanse::gamefile
