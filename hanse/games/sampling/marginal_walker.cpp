// SPDX-License-Identifier: Apache-2.0
// Walkers of tables, airports and votings; that of terms has a file of its own (term_walker.cpp).
#include "hanse/games/sampling/marginal_walker.hpp"

#include <algorithm>

namespace hanse::games {

namespace {

std::size_t at(int player) { return std::size_t(player); }

class TableWalker final : public MarginalWalker {
public:
    explicit TableWalker(const TableGame& game)
        : game_(game), unit_(game.unit().approximate()), spread_(4 * game.largest() * unit_) {}

    void reset() override { inside_ = 0; }
    double gain(int player) const override {
        return (game_[inside_ | only(player)] - game_[inside_]) * unit_;
    }
    double add(int player) override {
        const double gained = gain(player);
        inside_ |= only(player);
        return gained;
    }
    double gain_spread(int) const override { return spread_; }

private:
    TableGame game_;
    double unit_, spread_;
    Coalition inside_ = 0;
};

class AirportWalker final : public MarginalWalker {
public:
    explicit AirportWalker(std::shared_ptr<const std::vector<double>> costs)
        : costs_(std::move(costs)) {}

    void reset() override { covered_ = 0; }
    double gain(int player) const override {
        return std::min(0.0, covered_ - (*costs_)[at(player)]);
    }
    double add(int player) override {
        const double gained = gain(player);
        covered_ -= gained;
        return gained;
    }
    double gain_spread(int player) const override { return (*costs_)[at(player)]; }

private:
    std::shared_ptr<const std::vector<double>> costs_;
    double covered_ = 0;
};

class VotingWalker final : public MarginalWalker {
public:
    explicit VotingWalker(std::shared_ptr<const WeightedVoting> voting)
        : voting_(std::move(voting)), veto_(at(voting_->voters())) {
        for (const int voter : voting_->vetoes()) veto_[at(voter)] = true;
        reset();
    }

    void reset() override { weight_ = 0, missing_ = int(voting_->vetoes().size()); }
    double gain(int player) const override {
        const bool won = missing_ == 0 && weight_ >= voting_->quota();
        const bool wins = missing_ == (veto_[at(player)] ? 1 : 0) &&
                          weight_ + weight_of(player) >= voting_->quota();
        return !won && wins ? 1 : 0;
    }
    double add(int player) override {
        const double gained = gain(player);
        weight_ += weight_of(player);
        missing_ -= veto_[at(player)] ? 1 : 0;
        return gained;
    }
    double gain_spread(int) const override { return 1; }
    void score(std::span<const int> order, std::span<double> share) override;

private:
    std::int64_t weight_of(int player) const { return voting_->weights()[at(player)]; }
    std::int64_t places(std::size_t place, int player) const;

    std::shared_ptr<const WeightedVoting> voting_;
    std::vector<bool> veto_;
    std::int64_t weight_ = 0;
    int missing_ = 0;
    // Of the order being scored: what the first k voters weigh, and at which place the last and the
    // last but one with a veto stand (-1 if there is none).
    std::vector<std::int64_t> weights_;
    std::ptrdiff_t last_veto_ = -1, last_but_one_ = -1;
};

// Where a voter stands in an order is as much chance as the order of the others. So we leave the
// others where they are, move the voter through all n places, and count those where it decides: the
// number of first-so-many others who need it. The variance is some fifty times smaller than that of
// the one place it happens to have.
void VotingWalker::score(std::span<const int> order, std::span<double> share) {
    weights_.assign(1, 0);
    last_veto_ = last_but_one_ = -1;
    for (const int player : order) {
        if (veto_[at(player)])
            last_but_one_ = std::exchange(last_veto_, std::ptrdiff_t(weights_.size()) - 1);
        weights_.push_back(weights_.back() + weight_of(player));
    }
    const auto n = double(order.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        share[at(order[place])] += double(places(place, order[place])) / n;
}

/// How many of the n places make the player decide, who stands at `place`. Of those up to `place`, the
/// first k voters come before it; of those beyond, the first k without it.
std::int64_t VotingWalker::places(std::size_t place, int player) const {
    const std::int64_t own = weight_of(player), quota = voting_->quota();
    const auto begin = weights_.begin(), here = begin + std::ptrdiff_t(place) + 1,
               end = weights_.end();
    const bool veto = veto_[at(player)];
    const std::ptrdiff_t vetoes =
        (last_veto_ == std::ptrdiff_t(place) ? last_but_one_ : last_veto_) + 1;  // all in by then
    const auto count = [&](auto first, auto last, std::int64_t without) {
        // weights w of others with quota - own <= w, and w < quota unless nobody wins without us
        first = std::max(first, begin + vetoes);
        if (first >= last) return std::ptrdiff_t{0};
        const auto enough = std::lower_bound(first, last, quota - own + without);
        const auto too_much = veto ? last : std::lower_bound(enough, last, quota + without);
        return too_much - enough;
    };
    return count(begin, here, 0) + count(std::min(here + 1, end), end, own);
}

}  // namespace

void MarginalWalker::score(std::span<const int> order, std::span<double> share) {
    reset();
    for (const int player : order) share[at(player)] += add(player);
}

SampledGame sampled_game(const TableGame& game) {
    return {game.players(), [game] { return std::make_unique<TableWalker>(game); }};
}

SampledGame sampled_game(const WeightedVoting& voting) {
    const auto shared = std::make_shared<const WeightedVoting>(voting);
    return {voting.voters(), [shared] { return std::make_unique<VotingWalker>(shared); }};
}

SampledGame sampled_airport(std::span<const base::Rational> costs) {
    std::vector<double> numbers;
    for (const base::Rational& cost : costs) numbers.push_back(cost.approximate());
    const auto shared = std::make_shared<const std::vector<double>>(std::move(numbers));
    return {int(costs.size()), [shared] { return std::make_unique<AirportWalker>(shared); }};
}

}  // namespace hanse::games
