// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/concepts/core_triangle.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/games/coalition.hpp"
#include "hanse/games/tables/arithmetic.hpp"

namespace hanse::games {

using base::Result;

namespace {

template <class In>
std::vector<typename In::Sum> alone(const TableGame& game) {
    std::vector<typename In::Sum> out;
    for (int i = 0; i < game.players(); ++i) out.push_back(In::sum(game[only(i)]));
    return out;
}

/// Each player gets at least what it is worth alone, and at most what it adds to the other two:
/// the core of three players is cut out of the plane Σ x = v(N) by these six lines.
template <class In>
class Hexagon {
public:
    using Sum = typename In::Sum;
    using Corner = std::array<Sum, 3>;

    explicit Hexagon(const TableGame& game)
        : all_(In::sum(game[7])), near_(In::sum(8 * slack(game))) {
        for (int i = 0; i < 3; ++i)
            bounds_[static_cast<std::size_t>(i)] = {In::sum(game[only(i)]),
                                                    all_ - In::sum(game[7 ^ only(i)])};
    }

    /// Where two lines meet and no other is crossed.
    std::vector<Corner> corners() const {
        std::vector<Corner> out;
        for (std::size_t i = 0; i < 3; ++i)
            for (const Sum& one : bounds_[i])
                for (const Sum& other : bounds_[(i + 1) % 3]) {
                    Corner corner{};
                    corner[i] = one, corner[(i + 1) % 3] = other;
                    corner[(i + 2) % 3] = all_ - one - other;
                    if (inside(corner) && !among(corner, out)) out.push_back(corner);
                }
        walk_round(out);
        return out;
    }

private:
    bool inside(const Corner& x) const {
        for (std::size_t i = 0; i < 3; ++i)
            if (x[i] + near_ < bounds_[i][0] || x[i] > bounds_[i][1] + near_) return false;
        return true;
    }

    bool among(const Corner& corner, const std::vector<Corner>& known) const {
        return std::ranges::any_of(known, [&](const Corner& other) {
            for (std::size_t i = 0; i < 3; ++i)
                if (corner[i] > other[i] + near_ || other[i] > corner[i] + near_) return false;
            return true;
        });
    }

    /// From the corner best for player 0 (then 1), by the angle seen from there.
    static void walk_round(std::vector<Corner>& corners) {
        if (corners.empty()) return;
        std::ranges::iter_swap(corners.begin(), std::ranges::max_element(corners));
        const Corner& start = corners.front();
        std::sort(corners.begin() + 1, corners.end(), [&](const Corner& a, const Corner& b) {
            return (a[0] - start[0]) * (b[1] - start[1]) > (a[1] - start[1]) * (b[0] - start[0]);
        });
    }

    Sum all_, near_;
    std::array<std::array<Sum, 2>, 3> bounds_;
};

template <class In>
std::vector<Numbers> core(const TableGame& game) {
    std::vector<Numbers> out;
    for (const auto& corner : Hexagon<In>(game).corners()) {
        std::vector<typename In::Share> shares;
        for (const auto sum : corner) shares.push_back(In::share(sum));
        out.push_back(in_user_unit(std::move(shares), game.unit()));
    }
    return out;
}

template <class In>
std::vector<Numbers> imputations(const TableGame& game) {
    const auto low = alone<In>(game);
    auto surplus = In::sum(game[everyone(game.players())]);
    for (const auto worth : low) surplus -= worth;
    if (surplus < 0) return {};
    std::vector<Numbers> out;
    for (std::size_t best = 0; best < low.size(); ++best) {
        std::vector<typename In::Share> corner;
        for (std::size_t i = 0; i < low.size(); ++i)
            corner.push_back(In::share(i == best ? low[i] + surplus : low[i]));
        out.push_back(in_user_unit(std::move(corner), game.unit()));
    }
    return out;
}

}  // namespace

std::vector<Numbers> imputation_corners(const TableGame& game) {
    return game.whole() ? imputations<Exactly>(game) : imputations<Nearly>(game);
}

Result<std::vector<Numbers>> core_corners(const TableGame& game) {
    if (game.players() != 3)
        return base::invalid(
            {}, fmt::format("核心图需要 3 名参与者，现有 {} 名", game.players()),
            fmt::format("the picture of the core needs 3 players, there are {}", game.players()));
    return game.whole() ? core<Exactly>(game) : core<Nearly>(game);
}

}  // namespace hanse::games
