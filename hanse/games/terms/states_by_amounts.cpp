// SPDX-License-Identifier: Apache-2.0
// The states of terms that ask for how much is inside.
#include <algorithm>
#include <cmath>

#include "hanse/games/terms/states.hpp"

namespace hanse::games {

namespace {

/// The numbers of a list of entries, by seat.
std::vector<double> amounts_of(const std::vector<Entry>& entries) {
    std::vector<double> out;
    for (const Entry& entry : entries) out.push_back(entry.amount.approximate());
    return out;
}

Players players_in(const std::vector<Entry>& entries) {
    Players out;
    for (const Entry& entry : entries) out.push_back(entry.player);
    return out;
}

class AdditiveState final : public TermState {
public:
    explicit AdditiveState(const Additive& term) : amounts_(amounts_of(term.amounts)) {}
    void reset() override {}
    double gain(std::size_t seat) const override { return amounts_[seat]; }
    void add(std::size_t) override {}
    double spread(std::size_t) const override { return 0; }

private:
    std::vector<double> amounts_;
};

class AirportState final : public TermState {
public:
    explicit AirportState(const Airport& term) : needs_(amounts_of(term.needs)) {}
    void reset() override { covered_ = 0; }
    double gain(std::size_t seat) const override { return std::min(0.0, covered_ - needs_[seat]); }
    void add(std::size_t seat) override { covered_ = std::max(covered_, needs_[seat]); }
    double spread(std::size_t seat) const override { return needs_.size() == 1 ? 0 : needs_[seat]; }

private:
    std::vector<double> needs_;
    double covered_ = 0;
};

class NoisyOrState final : public TermState {
public:
    explicit NoisyOrState(const NoisyOr& term)
        : value_(term.value.approximate()), chances_(amounts_of(term.chances)) {}
    void reset() override { none_yet_ = 1; }
    double gain(std::size_t seat) const override { return value_ * none_yet_ * chances_[seat]; }
    void add(std::size_t seat) override { none_yet_ *= 1 - chances_[seat]; }
    double spread(std::size_t seat) const override { return std::abs(value_) * chances_[seat]; }

private:
    double value_;
    std::vector<double> chances_;
    double none_yet_ = 1;
};

class QuotaState final : public TermState {
public:
    explicit QuotaState(const Quota& term) : threshold_(term.threshold) {
        for (const Quota::Party& party : term.parties) {
            strengths_.push_back(party.strength);
            gains_.push_back(party.gain.approximate());
            spread_ += 2 * std::abs(gains_.back());
        }
    }
    void reset() override { strength_ = 0, gained_ = 0; }
    double gain(std::size_t seat) const override {
        if (strength_ >= threshold_) return gains_[seat];
        return strength_ + strengths_[seat] >= threshold_ ? gained_ + gains_[seat] : 0;
    }
    void add(std::size_t seat) override { strength_ += strengths_[seat], gained_ += gains_[seat]; }
    double spread(std::size_t) const override { return spread_; }

private:
    std::int64_t threshold_, strength_ = 0;
    std::vector<std::int64_t> strengths_;
    std::vector<double> gains_;
    double gained_ = 0, spread_ = 0;
};

class PowerState final : public TermState {
public:
    explicit PowerState(const Power& term)
        : rate_(term.rate.approximate()),
          exponent_(term.exponent),
          volumes_(amounts_of(term.volumes)) {
        for (const double volume : volumes_) all_ += volume;
    }
    void reset() override { volume_ = 0; }
    double gain(std::size_t seat) const override {
        return worth(volume_ + volumes_[seat]) - worth(volume_);
    }
    void add(std::size_t seat) override { volume_ += volumes_[seat]; }
    double spread(std::size_t seat) const override {  // the worth is steepest at the end
        return std::abs(rate_) * (exponent_ + 1) * volumes_[seat];
    }

private:
    double worth(double volume) const {
        return rate_ * volume * std::pow(volume / all_, exponent_);
    }

    double rate_;
    int exponent_;
    std::vector<double> volumes_;
    double all_ = 0, volume_ = 0;
};

}  // namespace

SeatedTerm seat(const Additive& term) {
    return {std::make_unique<AdditiveState>(term), players_in(term.amounts)};
}

SeatedTerm seat(const Airport& term) {
    return {std::make_unique<AirportState>(term), players_in(term.needs)};
}

SeatedTerm seat(const NoisyOr& term) {
    return {std::make_unique<NoisyOrState>(term), players_in(term.chances)};
}

SeatedTerm seat(const Quota& term) {
    Players parties;
    for (const Quota::Party& party : term.parties) parties.push_back(party.player);
    return {std::make_unique<QuotaState>(term), std::move(parties)};
}

SeatedTerm seat(const Power& term) {
    return {std::make_unique<PowerState>(term), players_in(term.volumes)};
}

}  // namespace hanse::games
