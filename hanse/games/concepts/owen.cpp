// SPDX-License-Identifier: Apache-2.0
// Values with a priori unions. A player meets a coalition of whole unions and of some members of
// its own; its contributions are summed by how many unions and how many members it met, and only
// those sums are weighed, so that exact fractions are few.
#include <bit>
#include <cstddef>

#include "hanse/games/concepts/organised.hpp"
#include "hanse/games/tables/arithmetic.hpp"
#include "hanse/games/unions.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

namespace {

/// Contributions of one player, by the number of unions met and of members of its own union.
template <class Sum>
using Met = std::vector<std::vector<Sum>>;

/// Goes through all sets made of some masks without common bits. One more: the first t masks
/// leave, mask t comes in.
class UnionWalk {
public:
    explicit UnionWalk(const std::vector<Coalition>& masks) {
        Coalition so_far = 0;
        for (const Coalition mask : masks) turns_.push_back(so_far |= mask);
    }

    std::uint64_t count() const { return std::uint64_t{1} << turns_.size(); }
    int unions() const { return std::popcount(number_); }
    Coalition players() const { return players_; }
    void next() {
        const auto turn = static_cast<std::size_t>(std::countr_one(number_++));
        if (turn < turns_.size()) players_ ^= turns_[turn];
    }

private:
    std::vector<Coalition> turns_;
    std::uint64_t number_ = 0;
    Coalition players_ = 0;
};

template <class In>
Met<typename In::Sum> contributions(const TableGame& game, int player, Coalition own,
                                    const std::vector<Coalition>& others) {
    const Coalition members = own ^ only(player);
    Met<typename In::Sum> met(
        others.size() + 1, std::vector<typename In::Sum>(static_cast<std::size_t>(size_of(own))));
    UnionWalk walk(others);
    for (std::uint64_t k = walk.count(); k > 0; --k, walk.next()) {
        auto& row = met[static_cast<std::size_t>(walk.unions())];
        Coalition inside = 0;  // goes through all parts of `members` and comes back to none
        for (std::uint64_t part = std::uint64_t{1} << size_of(members); part > 0; --part) {
            const Coalition there = walk.players() | inside;
            row[static_cast<std::size_t>(size_of(inside))] +=
                In::sum(game[there | only(player)]) - In::sum(game[there]);
            inside = (inside - members) & members;
        }
    }
    return met;
}

std::int64_t choose(int n, int k) {
    std::int64_t out = 1;
    for (int i = 1; i <= k; ++i) out = out * (n - k + i) / i;
    return out;
}

/// Of meeting `met` of `count` others in one certain way: by random orders, or all sets alike.
enum class Meeting { orders, sets };

template <class In>
typename In::Share chance(Meeting meeting, std::size_t others, std::size_t met) {
    const int n = static_cast<int>(others);
    if (meeting == Meeting::sets) return In::fraction(1, std::int64_t{1} << n);
    return In::fraction(1, (n + 1) * choose(n, static_cast<int>(met)));
}

template <class In>
typename In::Share weighed(const Met<typename In::Sum>& met, Meeting meeting) {
    typename In::Share out = 0;
    for (std::size_t r = 0; r < met.size(); ++r)
        for (std::size_t t = 0; t < met[r].size(); ++t)
            out += In::share(met[r][t]) * chance<In>(meeting, met.size() - 1, r) *
                   chance<In>(meeting, met[r].size() - 1, t);
    return out;
}

Result<Numbers> value(const TableGame& game, const std::vector<Players>& groups, Meeting meeting) {
    HANSE_TRY(named, Unions::create(game.players(), groups));
    std::vector<Coalition> unions;
    for (const Players& members : named.parts()) {
        unions.push_back(0);
        for (const int member : members) unions.back() |= only(member);
    }
    return reckon(game, [&]<class In>(In) {
        std::vector<typename In::Share> out(static_cast<std::size_t>(game.players()));
        for (const Coalition own : unions) {
            std::vector<Coalition> others = unions;
            std::erase(others, own);
            for (const int player : players_of(own))
                out[static_cast<std::size_t>(player)] =
                    weighed<In>(contributions<In>(game, player, own, others), meeting);
        }
        return out;
    });
}

}  // namespace

Result<Numbers> owen_value(const TableGame& game, const std::vector<Players>& unions) {
    return value(game, unions, Meeting::orders);
}

Result<Numbers> banzhaf_owen_value(const TableGame& game, const std::vector<Players>& unions) {
    return value(game, unions, Meeting::sets);
}

}  // namespace hanse::games
