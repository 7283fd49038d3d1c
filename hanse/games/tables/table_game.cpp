// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/tables/table_game.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>

#include <fmt/format.h>

#include "hanse/games/tables/kernels.hpp"
#include "hanse/games/tables/table_memory.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 16;

/// "{0, 2}".
std::string named(Coalition coalition) {
    std::string out;
    for (const int player : players_of(coalition))
        out += (out.empty() ? "{" : ", ") + std::to_string(player);
    return out.empty() ? "{}" : out + "}";
}

/// A piece that need not be a multiple of a vector.
Kernels::Nature inspect(std::span<const double> worth) {
    if (worth.size() % kLanes == 0) return kernels().inspect(worth.data(), worth.size());
    Kernels::Nature out;
    for (const double v : worth) {
        out.finite = out.finite && std::isfinite(v);
        out.largest = std::max(out.largest, std::abs(v));
        out.whole = out.whole && v == std::floor(v);
    }
    out.whole = out.whole && out.largest <= 0x1p51;
    return out;
}

base::Error wrong_length(std::size_t count) {
    return base::invalid(
        {},
        fmt::format("表有 {} 个数；n 名参与者（1 至 30）的博弈须有 2^n 个，含空联盟的 0", count),
        fmt::format(
            "the table has {} numbers; a game of n players, 1 to 30, has 2^n of them, the 0 "
            "of the empty coalition included",
            count));
}

base::Error not_finite(std::span<const double> worth) {
    const auto at = std::ranges::find_if_not(worth, [](double v) { return std::isfinite(v); });
    const auto coalition = static_cast<Coalition>(at - worth.begin());
    return base::invalid(
        {}, fmt::format("联盟 {} 的值是 {}，须为有限的数", named(coalition), *at),
        fmt::format("the worth of the coalition {} is {}; it must be a finite number",
                    named(coalition), *at));
}

}  // namespace

Result<TableGame> TableGame::checked(std::shared_ptr<const void> owner,
                                     std::span<const double> worth, Rational unit,
                                     const Work& work) {
    base::expects(unit > 0, "the unit of a game is above zero");
    if (worth.size() < 2 || !std::has_single_bit(worth.size()) ||
        worth.size() > (std::size_t{1} << 30))
        return wrong_length(worth.size());
    if (worth[0] != 0)
        return base::invalid(
            {}, fmt::format("空联盟的值须为 0，而表中是 {}", worth[0]),
            fmt::format("the empty coalition is worth 0; the table says {}", worth[0]));
    Kernels::Nature all;
    std::mutex lock;
    const std::size_t piece = std::min(kPiece, worth.size());
    const auto pieces = static_cast<std::int64_t>(worth.size() / piece);
    const bool finished = for_each_piece(pieces, work, [&](std::int64_t k) {
        const Kernels::Nature part =
            inspect(worth.subspan(static_cast<std::size_t>(k) * piece, piece));
        const std::lock_guard guard(lock);
        all.finite = all.finite && part.finite;
        all.whole = all.whole && part.whole;
        all.largest = std::max(all.largest, part.largest);
    });
    if (!finished) return cancelled();
    if (!all.finite) return not_finite(worth);
    TableGame game;
    game.owner_ = std::move(owner);
    game.worth_ = worth;
    game.players_ = std::countr_zero(worth.size());
    game.whole_ = all.whole;
    game.largest_ = all.largest;
    game.unit_ = std::move(unit);
    return game;
}

Result<TableGame> TableGame::create(std::vector<double> worth, Rational unit) {
    if (worth.empty()) return wrong_length(0);
    HANSE_TRY(memory, table_memory(worth.size()));
    std::ranges::copy(worth, memory.get());
    return checked(memory, {memory.get(), worth.size()}, std::move(unit), {});
}

Result<TableGame> TableGame::exact(std::span<const Rational> worth) {
    Rational denominator = 1;
    for (const Rational& v : worth)
        if (!(v * denominator).is_whole()) {
            const Rational scaled = v * denominator;
            denominator *= scaled.denominator();
        }
    std::vector<double> numbers;
    numbers.reserve(worth.size());
    const auto fits = [&](const Rational& v) {
        const auto number = (v * denominator).to_int64();
        return number && std::abs(*number) <= (std::int64_t{1} << 51);
    };
    const bool all_fit = std::ranges::all_of(worth, fits);
    for (const Rational& v : worth)
        numbers.push_back(all_fit ? static_cast<double>(*(v * denominator).to_int64())
                                  : v.approximate());
    return create(std::move(numbers), all_fit ? Rational(1) / denominator : Rational(1));
}

Result<TableGame> TableGame::map(const std::string& path, Rational unit) {
    std::size_t count = 0;
    HANSE_TRY(memory, mapped_doubles(path, count));
    auto game = checked(memory, {memory.get(), count}, std::move(unit), {});
    if (game) return game;
    base::Error error = std::move(game).error();
    error.place.file = path;
    return error;
}

Result<TableGame> TableGame::generate(int players,
                                      const std::function<void(Coalition, std::span<double>)>& fill,
                                      Rational unit, const Work& work) {
    base::expects(players >= 1 && players <= 30, "a table has 1 to 30 players");
    const std::size_t count = std::size_t{1} << players;
    HANSE_TRY(memory, table_memory(count));
    const std::size_t piece = std::min(kPiece, count);
    const bool finished =
        for_each_piece(static_cast<std::int64_t>(count / piece), work, [&](std::int64_t k) {
            const std::size_t first = static_cast<std::size_t>(k) * piece;
            fill(first, {memory.get() + first, piece});
        });
    if (!finished) return cancelled();
    return checked(memory, {memory.get(), count}, std::move(unit), {.threads = work.threads});
}

Rational TableGame::exact_worth(Coalition coalition) const {
    base::expects(whole_, "exact worths are asked of a table of whole numbers");
    return Rational(static_cast<std::int64_t>(worth_[coalition])) * unit_;
}

}  // namespace hanse::games
