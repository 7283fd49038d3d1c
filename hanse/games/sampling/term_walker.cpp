// SPDX-License-Identifier: Apache-2.0
// The walker of games given by terms: a step asks only the terms that the player stands in.
#include <cmath>

#include "hanse/games/sampling/marginal_walker.hpp"
#include "hanse/games/terms/states.hpp"

namespace hanse::games {

namespace {

std::size_t at(int player) { return std::size_t(player); }

/// All UNANIMITY terms: how many owners of each line are still missing.
class Lines {
public:
    explicit Lines(int players) : lines_of_(at(players)) {}

    void include(const Unanimity& term) {
        for (const int owner : term.owners) lines_of_[at(owner)].push_back(int(values_.size()));
        values_.push_back(term.value.approximate());
        owners_.push_back(int(term.owners.size()));
    }
    void reset() { missing_ = owners_; }
    double gain(int player) const {
        double sum = 0;
        for (const int line : lines_of_[at(player)])
            sum += missing_[at(line)] == 1 ? values_[at(line)] : 0;
        return sum;
    }
    double add(int player) {
        double sum = 0;
        for (const int line : lines_of_[at(player)])
            sum += --missing_[at(line)] == 0 ? values_[at(line)] : 0;
        return sum;
    }
    double spread(int player) const {
        double sum = 0;
        for (const int line : lines_of_[at(player)])
            sum += owners_[at(line)] > 1 ? std::abs(values_[at(line)]) : 0;
        return sum;
    }

private:
    std::vector<std::vector<int>> lines_of_;  // by player
    std::vector<double> values_;              // by line, as the next
    std::vector<int> owners_, missing_;
};

class TermWalker final : public MarginalWalker {
public:
    explicit TermWalker(const TermGame& game) : lines_(game.players()), seats_(at(game.players())) {
        for (const Term& term : game.terms())
            std::visit([this](const auto& kind) { include(kind); }, term);
        reset();
    }

    void reset() override {
        lines_.reset();
        for (const auto& state : states_) state->reset();
    }
    double gain(int player) const override {
        double sum = lines_.gain(player);
        for (const Seat& seat : seats_[at(player)]) sum += seat.state->gain(seat.number);
        return sum;
    }
    double add(int player) override {
        double sum = lines_.add(player);
        for (const Seat& seat : seats_[at(player)]) {
            sum += seat.state->gain(seat.number);
            seat.state->add(seat.number);
        }
        return sum;
    }
    double gain_spread(int player) const override {
        double sum = lines_.spread(player);
        for (const Seat& seat : seats_[at(player)]) sum += seat.state->spread(seat.number);
        return sum;
    }

private:
    struct Seat {
        TermState* state;
        std::size_t number;
    };

    void include(const Unanimity& term) { lines_.include(term); }
    template <class Kind>
    void include(const Kind& term) {
        SeatedTerm one = seat(term);
        for (std::size_t k = 0; k < one.players.size(); ++k)
            seats_[at(one.players[k])].push_back({one.state.get(), k});
        states_.push_back(std::move(one.state));
    }

    Lines lines_;
    std::vector<std::unique_ptr<TermState>> states_;
    std::vector<std::vector<Seat>> seats_;  // by player
};

}  // namespace

SampledGame sampled_game(const TermGame& game) {
    return {game.players(), [shared = std::make_shared<const TermGame>(game)] {
                return std::make_unique<TermWalker>(*shared);
            }};
}

}  // namespace hanse::games
