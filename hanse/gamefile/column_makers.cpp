// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/column_makers.hpp"

#include <cmath>

#include "hanse/gamefile/conversions.hpp"

namespace hanse::gamefile {

using base::Rational;

Column exact_column(const GameFile& file, std::vector<Rational> gains, Guarantee::Kind kind) {
    Column out{.guarantee = {.kind = kind}};
    for (Rational& number : gains) {
        number = turned(number, file.sense);
        out.numbers.push_back(number.approximate());
    }
    out.exact = std::move(gains);
    return out;
}

Column cost_column(std::vector<Rational> costs, Guarantee::Kind kind) {
    Column out{.guarantee = {.kind = kind}};
    for (const Rational& number : costs) out.numbers.push_back(number.approximate());
    out.exact = std::move(costs);
    return out;
}

Column floating_column(const GameFile& file, std::vector<double> gains, double error_max) {
    Column out{.guarantee = {.kind = Guarantee::Kind::floating, .bound = error_max}};
    for (const double number : gains) out.numbers.push_back(turned(number, file.sense));
    return out;
}

Column column_of(const GameFile& file, games::Numbers gains, const games::TableGame& table) {
    gains.approximate = one_of_each(file.game, std::move(gains.approximate));
    if (gains.exact) return exact_column(file, one_of_each(file.game, *std::move(gains.exact)));
    // Each of at most n 2^n additions rounds once, on a sum no larger than that of all worths.
    const double worths = table.largest() * table.unit().approximate();
    const double steps = table.players() * std::ldexp(1.0, table.players());
    return floating_column(file, std::move(gains.approximate), worths * steps * 0x1p-53);
}

Column undefined_column(std::string zh, std::string en) {
    return {.undefined = {std::move(zh), std::move(en)}};
}

base::Result<games::TableGame> table_for(const GameFile& file, const Question& question) {
    return as_table(file.game, question.work);
}

}  // namespace hanse::gamefile
