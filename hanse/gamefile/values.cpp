// SPDX-License-Identifier: GPL-3.0-or-later
// Values by marginal contributions: Shapley's, Banzhaf's, and those of organised players.
#include "hanse/games/terms/values.hpp"

#include <cmath>

#include <fmt/format.h>

#include "hanse/gamefile/column_makers.hpp"
#include "hanse/gamefile/conversions.hpp"
#include "hanse/games/concepts/organised.hpp"
#include "hanse/games/concepts/weighted_shapley.hpp"
#include "hanse/games/rules/voting.hpp"
#include "hanse/games/tables/size_sums.hpp"

namespace hanse::gamefile {

using base::Rational;
using base::Result;
using games::TableGame;
using games::TermGame;
using Kind = Guarantee::Kind;

namespace {

/// Counting exactly is quick up to about so many additions of long numbers.
constexpr double kExactVotingSteps = 3e8;

bool counts_quickly(const games::WeightedVoting& voting) {
    const double voters = voting.voters();
    const double reach = static_cast<double>(std::min(voting.quota(), voting.total()));
    const double limbs = 1 + voters / 64;
    return voters <= 24 || voters * voters * reach * limbs <= kExactVotingSteps;
}

/// Kind of value and how each form of game gives it.
struct Shapley {
    static auto exact(const TableGame& game, const games::Work& work) {
        return games::exact_shapley_value(game, work);
    }
    static auto floating(const games::SizeSums& sums) { return games::shapley_value(sums); }
    static auto terms(const TermGame& game, const games::Work& work) {
        return games::shapley_value(game, work);
    }
    static auto counted(const games::WeightedVoting& voting, const games::Work& work) {
        return games::shapley_shubik_exact(voting, work);
    }
    static auto integrated(const games::WeightedVoting& voting, const games::Work& work) {
        return games::shapley_shubik(voting, work);
    }
};

struct Banzhaf {
    static auto exact(const TableGame& game, const games::Work& work) {
        return games::exact_banzhaf_value(game, work);
    }
    static auto floating(const games::SizeSums& sums) { return games::banzhaf_value(sums); }
    static auto terms(const TermGame& game, const games::Work& work) {
        return games::banzhaf_value(game, work);
    }
    static auto counted(const games::WeightedVoting& voting, const games::Work& work) {
        return games::banzhaf_exact(voting, work);
    }
    static auto integrated(const games::WeightedVoting& voting, const games::Work& work) {
        return games::banzhaf(voting, work);
    }
};

template <class Value>
struct ByKind {
    const GameFile& file;
    const games::Work& work;

    Result<Column> operator()(const TableGame& game) const {
        HANSE_TRY(exact, Value::exact(game, work));
        if (exact) return exact_column(file, one_of_each(file.game, *std::move(exact)));
        HANSE_TRY(sums, games::size_sums(game, work));
        games::FloatingValue value = Value::floating(sums);
        return floating_column(file, one_of_each(file.game, std::move(value.share)),
                               value.error_max);
    }
    Result<Column> operator()(const TermGame& game) const {
        HANSE_TRY(exact, Value::terms(game, work));
        return exact_column(file, one_of_each(file.game, std::move(exact)), Kind::closed_form);
    }
    Result<Column> operator()(const games::WeightedVoting& voting) const {
        if (counts_quickly(voting))
            if (auto exact = Value::counted(voting, work))
                return exact_column(file, *std::move(exact));
        HANSE_TRY(power, Value::integrated(voting, work));
        double largest = 0;
        for (const double index : power.index) largest = std::max(largest, index);
        return floating_column(file, std::move(power.index), largest * power.relative_error);
    }
    Result<Column> operator()(const games::Claims& claims) const {
        if constexpr (std::is_same_v<Value, Shapley>)
            if (auto exact = games::random_arrival(claims))
                return exact_column(file, *std::move(exact));
        HANSE_TRY(table, as_table(claims, work));
        return (*this)(table);
    }
    Result<Column> operator()(const games::AirportTypes& airport) const {
        if constexpr (std::is_same_v<Value, Shapley>)
            return cost_column(games::airport_shapley(airport), Kind::closed_form);
        const auto terms = as_terms(airport);
        if (terms) return (*this)(*terms);
        return base::invalid(
            {}, fmt::format("{} 位使用者过多，无法逐一计算", airport.users()),
            fmt::format("{} users are too many to go through one by one", airport.users()));
    }
};

/// v(N) as a gain, exact if it can be had.
Result<Rational> worth_of_all(const GameFile& file, const games::Work& work) {
    if (const auto* terms = std::get_if<TermGame>(&file.game)) return games::worth_of_all(*terms);
    if (std::holds_alternative<games::WeightedVoting>(file.game)) return Rational(1);
    if (const auto* claims = std::get_if<games::Claims>(&file.game)) return claims->estate();
    if (const auto* airport = std::get_if<games::AirportTypes>(&file.game))
        return -airport->costs()[airport->ascending().back()];
    HANSE_TRY(table, as_table(file.game, work));
    const auto all = games::everyone(table.players());
    if (table.whole()) return table.exact_worth(all);
    return Rational::parse(fmt::format("{}", table[all])).value_or(Rational()) * table.unit();
}

/// How many players the row stands for.
std::int64_t count_of(const GameFile& file, std::size_t row) {
    const auto* airport = std::get_if<games::AirportTypes>(&file.game);
    return airport == nullptr ? 1 : airport->counts()[row];
}

/// A column in proportion, so that over all players it adds up to the worth of all.
Column scaled(const GameFile& file, Column column, const Rational& total) {
    Rational exact_sum;
    double sum = 0;
    for (std::size_t row = 0; row < column.numbers.size(); ++row) {
        const std::int64_t count = count_of(file, row);
        if (column.exact) exact_sum += (*column.exact)[row] * Rational(count);
        sum += column.numbers[row] * static_cast<double>(count);
    }
    if (column.exact ? exact_sum.is_zero() : sum == 0)
        return undefined_column("各数之和为 0，无法归一", "the numbers add up to 0");
    const Rational whole = turned(total, file.sense);
    if (column.exact) {
        for (Rational& number : *column.exact) number *= whole / exact_sum;
        return cost_column(*std::move(column.exact), column.guarantee.kind);
    }
    const double factor = whole.approximate() / sum;
    for (double& number : column.numbers) number *= factor;
    const auto n = static_cast<double>(column.numbers.size());
    column.guarantee.bound = std::abs(factor) * column.guarantee.bound * (n + 1) +
                             std::abs(whole.approximate()) * n * 0x1p-52;
    return column;
}

/// A concept that needs something of the file besides the game, on terms where they have it and on
/// the table elsewhere.
template <class OnTerms, class OnTable>
Result<Column> organised(const GameFile& file, const Question& question, const OnTerms& on_terms,
                         const OnTable& on_table) {
    const auto* airport = std::get_if<games::AirportTypes>(&file.game);
    if (airport != nullptr && airport->users() != file.players.size())
        return base::invalid({}, "按类型给出的机场不能再有个别参与者的组织",
                             "players cannot be organised in an airport that is given by types");
    if (const auto terms = as_terms(file.game)) {
        HANSE_TRY(exact, on_terms(*terms));
        return exact_column(file, std::move(exact), Kind::closed_form);
    }
    HANSE_TRY(table, table_for(file, question));
    HANSE_TRY(numbers, on_table(table));
    return column_of(file, std::move(numbers), table);
}

base::Error lacking(const char* concept_name, const char* field) {
    return base::invalid({}, fmt::format("{} 需要文件中的 \"{}\"", concept_name, field),
                         fmt::format("{} needs \"{}\" in the file", concept_name, field));
}

}  // namespace

Result<Column> shapley_column(const GameFile& file, const Question& question) {
    if (question.sampling) return sampled_shapley_column(file, question);
    return std::visit(ByKind<Shapley>{file, question.work}, file.game);
}

Result<Column> banzhaf_column(const GameFile& file, const Question& question) {
    if (question.sampling) return sampled_banzhaf_column(file, question);
    auto out = std::visit(ByKind<Banzhaf>{file, question.work}, file.game);
    if (out) out->shares = false;
    return out;
}

Result<Column> normalized_banzhaf_column(const GameFile& file, const Question& question) {
    HANSE_TRY(plain, std::visit(ByKind<Banzhaf>{file, question.work}, file.game));
    HANSE_TRY(total, worth_of_all(file, question.work));
    return scaled(file, std::move(plain), total);
}

Result<Column> weighted_shapley_column(const GameFile& file, const Question& question) {
    if (file.weights.empty()) return lacking("weighted-shapley", "weights");
    return organised(
        file, question,
        [&](const TermGame& game) { return games::weighted_shapley_value(game, file.weights); },
        [&](const TableGame& game) { return games::weighted_shapley_value(game, file.weights); });
}

Result<Column> owen_column(const GameFile& file, const Question& question) {
    if (file.unions.empty()) return lacking("owen", "unions");
    return organised(
        file, question, [&](const TermGame& game) { return games::owen_value(game, file.unions); },
        [&](const TableGame& game) { return games::owen_value(game, file.unions); });
}

Result<Column> banzhaf_owen_column(const GameFile& file, const Question& question) {
    if (file.unions.empty()) return lacking("banzhaf-owen", "unions");
    auto out = organised(
        file, question,
        [&](const TermGame& game) { return games::banzhaf_owen_value(game, file.unions); },
        [&](const TableGame& game) { return games::banzhaf_owen_value(game, file.unions); });
    if (out) out->shares = false;
    return out;
}

Result<Column> myerson_column(const GameFile& file, const Question& question) {
    if (!file.links) return lacking("myerson", "graph");
    return organised(
        file, question,
        [&](const TermGame& game) { return games::myerson_value(game, *file.links); },
        [&](const TableGame& game) {
            return games::myerson_value(game, *file.links, question.work);
        });
}

Result<Column> aumann_dreze_column(const GameFile& file, const Question& question) {
    if (file.partition.empty()) return lacking("aumann-dreze", "partition");
    return organised(
        file, question,
        [&](const TermGame& game) { return games::aumann_dreze_value(game, file.partition); },
        [&](const TableGame& game) { return games::aumann_dreze_value(game, file.partition); });
}

}  // namespace hanse::gamefile
