// SPDX-License-Identifier: Apache-2.0
// The flow network of closure_cut.hpp, in whole numbers or in fractions: behind closure_cut.cpp.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "hanse/games/core/closure_cut.hpp"
#include "hanse/games/numerics/max_flow.hpp"

namespace hanse::games {

class ClosureCut::Network {
public:
    Network() = default;
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;
    virtual ~Network() = default;

    virtual Candidate best(Scope scope) = 0;
    virtual std::vector<base::Rational> nearest_core() = 0;
    std::vector<Candidate> came_across;
};

template <class Number>
class ClosureNetwork : public ClosureCut::Network {
public:
    struct Amounts {
        std::vector<Number> weights;  // one a player: what it brings, less its price
        std::vector<Number> gains, costs;
        std::function<base::Rational(const Number&)> fraction;  // of a number, in the user's unit
    };
    /// @param closure  outlives the network.
    ClosureNetwork(const Closure& closure, const std::vector<Side>& sides, Amounts amounts);

    Candidate best(Scope scope) override;
    std::vector<base::Rational> nearest_core() override;

private:
    struct State {
        typename MaxFlow<Number>::Room room;
        Number sent;
    };
    /// What one player must be, beside the others: in or out. -1: nobody.
    struct Forced {
        int in = -1;
        int out = -1;
    };
    void add_players(const std::vector<Side>& sides);
    void add_gains();
    void add_costs();
    int players() const { return static_cast<int>(closure_.each.size()); }
    base::Rational fraction(const Number& number) const { return amounts_.fraction(number); }
    Candidate candidate(const std::vector<int>& starts, const Number& sent) const;
    Number grown(const State& from, const Forced& who);
    std::optional<Candidate> best_of_ties(Scope scope);
    Candidate best_forced(Scope scope);

    const Closure& closure_;
    Amounts amounts_;
    MaxFlow<Number> flow_;
    std::vector<int> arcs_in_, arcs_out_;     // one a player: from the source, to the sink
    std::vector<int> gain_arcs_, cost_arcs_;  // from the source; to the sink
    Number profit_{};                         // of a coalition that has all gains and pays nothing
    Number endless_{1};                       // more than all amounts together
    State first_;
};

extern template class ClosureNetwork<Wide>;
extern template class ClosureNetwork<base::Rational>;

}  // namespace hanse::games
