// SPDX-License-Identifier: Apache-2.0
// Span: which coalitions are settled once others are.
//
// If x(S) is known for some coalitions, it is known for every coalition whose indicator vector is a
// linear combination of theirs. The span is kept by what it leaves open: whole-number vectors that
// vanish on everything settled. A coalition is settled if all of them vanish on it. Exact.
#pragma once

#include <cstdint>
#include <vector>

#include "hanse/games/coalition.hpp"

namespace hanse::games {

class Span {
public:
    explicit Span(int players);

    /// @return whether the coalition was not settled before.
    bool add(Coalition coalition);
    bool contains(Coalition coalition) const;

    int players() const { return players_; }
    /// The number of independent coalitions added.
    int rank() const { return players_ - static_cast<int>(open_.size()); }

private:
    using Vector = std::vector<std::int64_t>;
    __extension__ using Wide = __int128;

    static Wide on(const Vector& vector, Coalition coalition);
    void mix();

    int players_;
    std::vector<Vector> open_;        // independent; entries are minors of 0/1 matrices, below 2^48
    std::vector<std::uint64_t> mix_;  // a random combination of open_, modulo 2^64: a quick "no"
};

}  // namespace hanse::games
