// SPDX-License-Identifier: Apache-2.0
// The states of terms that ask who is inside.
#include <algorithm>
#include <cmath>

#include "hanse/games/terms/states.hpp"

namespace hanse::games {

namespace {

class CommonCostState final : public TermState {
public:
    explicit CommonCostState(const CommonCost& term)
        : cost_(term.cost.approximate()), alone_(term.beneficiaries.size() == 1) {}
    void reset() override { paid_ = false; }
    double gain(std::size_t) const override { return paid_ ? 0 : -cost_; }
    void add(std::size_t) override { paid_ = true; }
    double spread(std::size_t) const override { return alone_ ? 0 : std::abs(cost_); }

private:
    double cost_;
    bool alone_, paid_ = false;
};

/// The chance that each node holds; a leaf outside has chance 0.
class ReadOnceState final : public TermState {
public:
    explicit ReadOnceState(const ReadOnce& term) : value_(term.value.approximate()) {
        plant(term.root, kNone);
        reset();
    }
    const Players& players() const { return players_; }

    void reset() override {
        for (std::size_t k = nodes_.size(); k-- > 0;)  // children stand behind their parents
            nodes_[k].holds = nodes_[k].leaf ? 0 : evaluate(k, kNone, 0);
    }
    double gain(std::size_t seat) const override {
        double holds = chances_[seat];
        std::size_t node = leaves_[seat];
        for (; nodes_[node].parent != kNone; node = nodes_[node].parent)
            holds = evaluate(nodes_[node].parent, node, holds);
        return value_ * (holds - nodes_[node].holds);
    }
    void add(std::size_t seat) override {
        std::size_t node = leaves_[seat];
        nodes_[node].holds = chances_[seat];
        for (node = nodes_[node].parent; node != kNone; node = nodes_[node].parent)
            nodes_[node].holds = evaluate(node, kNone, 0);
    }
    double spread(std::size_t seat) const override { return std::abs(value_) * chances_[seat]; }

private:
    static constexpr std::size_t kNone = std::size_t(-1);
    struct Node {
        std::size_t parent;
        bool leaf, all;
        std::vector<std::size_t> children;
        double holds = 0;
    };

    std::size_t plant(const ReadOnce::Node& node, std::size_t parent) {
        const std::size_t here = nodes_.size();
        nodes_.push_back({parent,
                          node.kind == ReadOnce::Node::Kind::leaf,
                          node.kind == ReadOnce::Node::Kind::all,
                          {}});
        if (nodes_[here].leaf) {
            players_.push_back(node.player);
            chances_.push_back(node.chance.approximate());
            leaves_.push_back(here);
        }
        for (const ReadOnce::Node& child : node.children) {
            const std::size_t planted = plant(child, here);
            nodes_[here].children.push_back(planted);
        }
        return here;
    }

    /// @param changed  a child whose chance is taken as `holds`.
    double evaluate(std::size_t node, std::size_t changed, double holds) const {
        const bool all = nodes_[node].all;
        double product = 1;
        for (const std::size_t child : nodes_[node].children) {
            const double chance = child == changed ? holds : nodes_[child].holds;
            product *= all ? chance : 1 - chance;
        }
        return all ? product : 1 - product;
    }

    double value_;
    std::vector<Node> nodes_;
    Players players_;
    std::vector<double> chances_;  // by seat, as the next
    std::vector<std::size_t> leaves_;
};

class DnfState final : public TermState {
public:
    explicit DnfState(const Dnf& term) : term_(term), value_(term.value.approximate()) {
        for (const Players& bundle : term.bundles)
            players_.insert(players_.end(), bundle.begin(), bundle.end());
        std::ranges::sort(players_);
        players_.erase(std::unique(players_.begin(), players_.end()), players_.end());
        bundles_of_.resize(players_.size());
        for (std::size_t b = 0; b < term.bundles.size(); ++b)
            for (const int player : term.bundles[b])
                bundles_of_[std::size_t(std::ranges::lower_bound(players_, player) -
                                        players_.begin())]
                    .push_back(b);
    }
    const Players& players() const { return players_; }

    void reset() override {
        held_ = false;
        missing_.clear();
        for (const Players& bundle : term_.bundles) missing_.push_back(bundle.size());
    }
    double gain(std::size_t seat) const override {
        const bool completes = std::ranges::any_of(
            bundles_of_[seat], [&](std::size_t bundle) { return missing_[bundle] == 1; });
        return !held_ && completes ? value_ : 0;
    }
    void add(std::size_t seat) override {
        for (const std::size_t bundle : bundles_of_[seat])
            if (--missing_[bundle] == 0) held_ = true;
    }
    double spread(std::size_t) const override { return std::abs(value_); }

private:
    Dnf term_;
    double value_;
    Players players_;
    std::vector<std::vector<std::size_t>> bundles_of_;  // by seat
    std::vector<std::size_t> missing_;                  // by bundle
    bool held_ = false;
};

class TableTermState final : public TermState {
public:
    explicit TableTermState(const TableTerm& term) {
        for (const base::Rational& worth : term.worths) worths_.push_back(worth.approximate());
        const auto [least, most] = std::ranges::minmax(worths_);
        spread_ = 2 * (most - least);
    }
    void reset() override { inside_ = 0; }
    double gain(std::size_t seat) const override {
        return worths_[inside_ | only(int(seat))] - worths_[inside_];
    }
    void add(std::size_t seat) override { inside_ |= only(int(seat)); }
    double spread(std::size_t) const override { return spread_; }

private:
    std::vector<double> worths_;
    double spread_;
    Coalition inside_ = 0;
};

}  // namespace

SeatedTerm seat(const CommonCost& term) {
    return {std::make_unique<CommonCostState>(term), term.beneficiaries};
}

SeatedTerm seat(const ReadOnce& term) {
    auto state = std::make_unique<ReadOnceState>(term);
    Players players = state->players();
    return {std::move(state), std::move(players)};
}

SeatedTerm seat(const Dnf& term) {
    auto state = std::make_unique<DnfState>(term);
    Players players = state->players();
    return {std::move(state), std::move(players)};
}

SeatedTerm seat(const TableTerm& term) {
    return {std::make_unique<TableTermState>(term), term.players};
}

}  // namespace hanse::games
