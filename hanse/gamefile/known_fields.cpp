// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/known_fields.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "hanse/gamefile/answers.hpp"
#include "hanse/gamefile/column_makers.hpp"
#include "hanse/gamefile/conversions.hpp"
#include "hanse/gamefile/core_makers.hpp"
#include "hanse/games/concepts/dividends.hpp"
#include "hanse/games/core/core.hpp"

namespace hanse::gamefile {

using base::Rational;
using base::Result;
using base::Value;

namespace {

constexpr std::array<std::string_view, 5> kClaimsFields{"talmud", "cea", "cel", "proportional",
                                                        "random_arrival"};

Value numbers_of(const Column& column) {
    if (!column.defined()) return {};
    return column.exact ? Value::list_of(*column.exact) : Value::list_of(column.numbers);
}

/// "percapita_nucleolus" and "shapley_by_type" are columns of other names.
std::string column_name(std::string_view field) {
    constexpr std::string_view by_type = "_by_type";
    if (field.ends_with(by_type)) field.remove_suffix(by_type.size());
    std::string out(field);
    std::ranges::replace(out, '_', '-');
    return out;
}

Result<Value> fact(const Answer& answer, std::string_view key) {
    const auto found = std::ranges::find(answer.facts, key, &Fact::key);
    if (found == answer.facts.end())
        return base::not_found({}, fmt::format("没有得出 {}", key),
                               fmt::format("no {} was found", key));
    return found->value;
}

Result<Value> least_core_fact(const GameFile& file, const Question& question,
                              std::string_view key) {
    HANSE_TRY(answer, least_core_answer(file, question));
    return fact(answer, key);
}

Result<std::vector<Rational>> exact_shares(const GameFile& file, const Question& question,
                                           std::string_view which) {
    if (which == "equal_split") {
        HANSE_TRY(table, table_for(file, question));
        const Rational all = worth_in(table, games::everyone(table.players()));
        return std::vector<Rational>(static_cast<std::size_t>(table.players()),
                                     turned(all / Rational(table.players()), file.sense));
    }
    HANSE_TRY(column, shapley_column(file, question));
    if (column.exact) return *column.exact;
    return base::invalid({}, "没有精确的沙普利值", "there is no exact Shapley value");
}

/// All masks with the largest excess, smallest first, at most eight.
Result<Value> most_violated(const GameFile& file, const Question& question) {
    HANSE_TRY(allocation, allocation_of(file, question));
    HANSE_TRY(table, table_for(file, question));
    constexpr std::size_t listed = 8;
    HANSE_TRY(worst,
              worst_coalitions(table, allocation, games::Measure::plain, listed, question.work));
    Value out = Value::list();
    for (const games::Coalition coalition : worst.coalitions)
        out.push(static_cast<std::int64_t>(coalition));
    return out;
}

/// "shapley_max_excess", "equal_split_most_violated" …: about a split of a given name.
Result<Value> about_split(const GameFile& file, Question question, std::string_view which,
                          std::string_view what) {
    HANSE_TRY(shares, exact_shares(file, question, which));
    question.allocation = std::move(shares);
    if (what == "most_violated") return most_violated(file, question);
    HANSE_TRY(answer, core_answer(file, question));
    return fact(answer, what);
}

/// 2^n of them, in the order of masks.
Result<Value> dividend_list(const GameFile& file, const Question& question) {
    HANSE_TRY(table, table_for(file, question));
    HANSE_TRY(all, games::dividends(table));
    Value out = Value::list();
    for (games::Coalition s = 0; s < table.worth().size(); ++s)
        out.push(all.is_exact() ? Value(turned(all.exact(s), file.sense))
                                : Value(turned(all.approximate(s), file.sense)));
    return out;
}

}  // namespace

bool needs_claims(std::string_view field) {
    return std::ranges::find(kClaimsFields, field) != kClaimsFields.end();
}

Result<Value> known_field(const GameFile& file, std::string_view field, const games::Work& work) {
    const Question question{.work = work};
    if (field == "least_core") return least_core_fact(file, question, "epsilon");
    if (field == "core_nonempty") return least_core_fact(file, question, "core_nonempty");
    if (field == "dividends") return dividend_list(file, question);
    if (field == "convex") {
        HANSE_TRY(answer, convex_answer(file, question));
        return fact(answer, "convex");
    }
    for (const std::string_view split : {"equal_split", "shapley"})
        for (const std::string_view what : {"max_excess", "most_violated", "in_core"})
            if (field == fmt::format("{}_{}", split, what))
                return about_split(file, question, split, what);
    const ColumnConcept* column = find_column(column_name(field));
    if (column == nullptr)
        return base::not_found({}, fmt::format("本程序没有 {}", field),
                               fmt::format("this program has no {}", field));
    HANSE_TRY(solved, column->solve(file, question));
    return numbers_of(solved);
}

}  // namespace hanse::gamefile
