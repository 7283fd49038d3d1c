// SPDX-License-Identifier: GPL-3.0-or-later
// From numbers of the library, which are gains, to columns in the sense of the file. Inside the
// gamefile floor only.
#pragma once

#include <vector>

#include "hanse/gamefile/columns.hpp"
#include "hanse/games/numerics/numbers.hpp"

namespace hanse::gamefile {

/// Fractions, with what stands behind them.
Column exact_column(const GameFile& file, std::vector<base::Rational> gains,
                    Guarantee::Kind kind = Guarantee::Kind::exact);
/// Doubles, none of them off by more than error_max.
Column floating_column(const GameFile& file, std::vector<double> gains, double error_max);
/// Exact if there are fractions; else doubles that come of adding up the worths of a table.
Column column_of(const GameFile& file, games::Numbers gains, const games::TableGame& table);
Column undefined_column(std::string zh, std::string en);

/// Amounts of a cost game that the library gives as costs already.
Column cost_column(std::vector<base::Rational> costs, Guarantee::Kind kind);

/// The numbers of all users of an airport by types, one of each type; of other games unchanged.
/// For concepts that treat equal players equally.
template <class Number>
std::vector<Number> one_of_each(const Game& game, std::vector<Number> all) {
    const auto* airport = std::get_if<games::AirportTypes>(&game);
    if (airport == nullptr) return all;
    std::vector<Number> out;
    std::size_t first = 0;
    for (const std::int64_t count : airport->counts()) {
        out.push_back(all[first]);
        first += static_cast<std::size_t>(count);
    }
    return out;
}

/// The table of a game, if the concept is no nonsense for it. Remembers nothing: tables are shared.
base::Result<games::TableGame> table_for(const GameFile& file, const Question& question);

// The concepts, by the kind of reasoning. columns.cpp lists them.
base::Result<Column> shapley_column(const GameFile&, const Question&);
base::Result<Column> banzhaf_column(const GameFile&, const Question&);
base::Result<Column> normalized_banzhaf_column(const GameFile&, const Question&);
base::Result<Column> weighted_shapley_column(const GameFile&, const Question&);
base::Result<Column> owen_column(const GameFile&, const Question&);
base::Result<Column> banzhaf_owen_column(const GameFile&, const Question&);
base::Result<Column> myerson_column(const GameFile&, const Question&);
base::Result<Column> aumann_dreze_column(const GameFile&, const Question&);

base::Result<Column> nucleolus_column(const GameFile&, const Question&);
base::Result<Column> prenucleolus_column(const GameFile&, const Question&);
base::Result<Column> percapita_nucleolus_column(const GameFile&, const Question&);
base::Result<Column> percapita_prenucleolus_column(const GameFile&, const Question&);

base::Result<Column> tau_column(const GameFile&, const Question&);
base::Result<Column> gately_column(const GameFile&, const Question&);
base::Result<Column> deegan_packel_column(const GameFile&, const Question&);
base::Result<Column> holler_column(const GameFile&, const Question&);
base::Result<Column> johnston_column(const GameFile&, const Question&);

base::Result<Column> sampled_shapley_column(const GameFile&, const Question&);
base::Result<Column> sampled_banzhaf_column(const GameFile&, const Question&);

/// The rules that divide an estate among claims; by name in column_concepts().
std::span<const ColumnConcept> claims_rules();

}  // namespace hanse::gamefile
