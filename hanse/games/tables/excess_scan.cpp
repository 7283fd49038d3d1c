// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/tables/excess_scan.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cmath>

#include "hanse/base/contract.hpp"
#include "hanse/games/tables/kernels.hpp"

namespace hanse::games {

namespace {

/// Larger excess first; ties: the smaller coalition.
bool before(const Excess& a, const Excess& b) {
    return a.excess != b.excess ? a.excess > b.excess : a.coalition < b.coalition;
}

/// The best so far: never more than wanted, and what a newcomer has to beat.
class Best {
public:
    explicit Best(const ExcessQuery& query) : count_(query.count), above_(query.above) {}

    /// Below this, nothing is wanted any more.
    double bar() const { return full() ? found_.front().excess : above_; }

    void offer(Excess one) {
        if (!(one.excess > above_) || count_ == 0) return;
        if (full()) {
            if (!before(one, found_.front())) return;
            std::ranges::pop_heap(found_, before);
            found_.pop_back();
        }
        found_.push_back(one);
        std::ranges::push_heap(found_, before);
    }

    std::vector<Excess> sorted() && {
        std::ranges::sort(found_, before);
        return std::move(found_);
    }

private:
    bool full() const { return found_.size() == count_; }

    std::size_t count_;
    double above_;
    std::vector<Excess> found_;  // a heap, the worst on top
};

/// The highest bar of all threads: enough better ones are known somewhere. What is found does not
/// depend on who raised it when.
class SharedBar {
public:
    explicit SharedBar(double bar) : bar_(bar) {}
    double get() const { return bar_.load(std::memory_order_relaxed); }
    void raise(double bar) {
        for (double seen = get(); bar > seen;)
            if (bar_.compare_exchange_weak(seen, bar, std::memory_order_relaxed)) return;
    }

private:
    std::atomic<double> bar_;
};

class Scan {
public:
    Scan(const TableGame& game, std::span<const double> allocation, const ExcessQuery& query)
        : game_(game), allocation_(allocation), query_(query) {
        const int low_players = std::min(game.players(), kBlockBits);
        for (Coalition c = 0; c < kBlock; ++c)
            for (int i = 0; i < low_players; ++i)
                if (has(c, i)) low_[c] += allocation[static_cast<std::size_t>(i)];
        if (query.measure == Measure::per_capita) tabulate_factors();
    }

    /// Looks at one coalition after another.
    void small(Best& best) const {
        for (Coalition c = 0; c < game_.worth().size(); ++c) look(c, best);
    }

    /// Looks at blocks, and into those that may hold something better.
    void blocks(std::size_t first, std::size_t count, Best& best, SharedBar& shared) const {
        for (std::size_t number = first; number < first + count; ++number) {
            const Block block = at(number);
            // The kernel adds in another order: what it counts just below the bar may be above.
            const double bar = std::max(best.bar(), shared.get()) - slack_;
            if (most(block) < bar) continue;
            look_into(block, bar, best);
            shared.raise(best.bar());
        }
    }

    /// Shows every coalition of the blocks that may have an excess of `bar` or more.
    void above(std::size_t first, std::size_t count, double bar,
               const std::function<void(Coalition)>& look) const {
        for (std::size_t number = first; number < first + count; ++number) {
            const Block block = at(number);
            if (most(block) < bar - slack_) continue;
            for (std::size_t k = 0; k < kBlock; ++k)
                if (excess_in(block, k) >= bar - slack_) look(number * kBlock + k);
        }
    }

private:
    void look(Coalition c, Best& best) const {
        const double excess = excess_of(game_, allocation_, c, query_.measure);
        if (excess >= best.bar() && allowed(c)) best.offer({c, excess});
    }

    struct Block {
        std::size_t number;
        const double* worth;
        double high;           // of the players above the block's
        const double* factor;  // null unless per capita
    };

    Block at(std::size_t number) const {
        const auto set = static_cast<std::size_t>(std::popcount(number));
        return {.number = number,
                .worth = game_.worth().data() + number * kBlock,
                .high = high_part(number),
                .factor = factor_.empty() ? nullptr : factor_[set].data()};
    }

    double most(const Block& block) const {
        const double out =
            kernels().largest_excess(block.worth, low_.data(), block.high, block.factor);
        return block.factor == nullptr ? out - block.high : out;
    }

    double excess_in(const Block& block, std::size_t k) const {
        const double excess = block.worth[k] - low_[k] - block.high;
        return block.factor == nullptr ? excess : excess * block.factor[k];
    }

    void look_into(const Block& block, double bar, Best& best) const {
        ExcessQuery one = query_;
        one.count = 1;
        Best within(one);
        Best& here = query_.one_per_block ? within : best;
        for (std::size_t k = 0; k < kBlock; ++k)
            if (excess_in(block, k) >= bar) look(block.number * kBlock + k, here);
        if (query_.one_per_block)
            for (const Excess& found : std::move(within).sorted()) best.offer(found);
    }

    bool allowed(Coalition c) const {
        if (query_.except != nullptr) return !query_.except->contains(c);
        return c != 0 && c != everyone(game_.players());
    }

    double high_part(std::size_t block) const {
        double sum = 0;
        for (; block != 0; block &= block - 1)
            sum += allocation_[static_cast<std::size_t>(kBlockBits + std::countr_zero(block))];
        return sum;
    }

    void tabulate_factors() {
        for (int set = 0; set <= kTablePlayersMax - kBlockBits; ++set) {
            auto& factors = factor_.emplace_back();
            for (std::size_t c = 0; c < kBlock; ++c)
                factors[c] = 1.0 / std::max(1, set + std::popcount(c));
        }
    }

    struct alignas(64) Numbers : std::array<double, kBlock> {};

    const TableGame& game_;
    std::span<const double> allocation_;
    const ExcessQuery& query_;
    Numbers low_{};
    std::vector<Numbers> factor_;                    // by how many players above the block's are in
    double slack_ = 0x1p-46 * (1 + largest_part());  // 35 roundings, and room

    double largest_part() const {
        double sum = game_.largest();
        for (const double part : allocation_) sum += std::abs(part);
        return sum;
    }
};

}  // namespace

double excess_of(const TableGame& game, std::span<const double> allocation, Coalition coalition,
                 Measure measure) {
    double sum = 0;
    for (Coalition rest = coalition; rest != 0; rest &= rest - 1)
        sum += allocation[static_cast<std::size_t>(std::countr_zero(rest))];
    const double excess = game[coalition] - sum;
    return measure == Measure::per_capita && coalition != 0 ? excess / size_of(coalition) : excess;
}

base::Result<std::vector<Excess>> largest_excesses(const TableGame& game,
                                                   std::span<const double> allocation,
                                                   const ExcessQuery& query, const Work& work) {
    base::expects(allocation.size() == static_cast<std::size_t>(game.players()),
                  "an allocation has one number for each player");
    const Scan scan(game, allocation, query);
    Best best(query);
    if (game.players() <= kBlockBits) {
        scan.small(best);
        return std::move(best).sorted();
    }
    const std::size_t blocks = game.worth().size() / kBlock;
    const std::size_t piece = std::min<std::size_t>(blocks, 2048);
    std::vector<std::vector<Excess>> found(blocks / piece);
    SharedBar shared(query.above);
    const bool finished =
        for_each_piece(static_cast<std::int64_t>(found.size()), work, [&](std::int64_t k) {
            Best mine(query);
            const auto at = static_cast<std::size_t>(k);
            scan.blocks(at * piece, piece, mine, shared);
            found[at] = std::move(mine).sorted();
        });
    if (!finished) return cancelled();
    for (const auto& part : found)
        for (const Excess& one : part) best.offer(one);
    return std::move(best).sorted();
}

bool for_each_excess_above(const TableGame& game, std::span<const double> allocation, double bar,
                           Measure measure, const Work& work,
                           const std::function<void(Coalition)>& look) {
    const ExcessQuery query{.measure = measure};
    const Scan scan(game, allocation, query);
    if (game.players() <= kBlockBits) {
        for (Coalition c = 0; c < game.worth().size(); ++c) look(c);
        return true;
    }
    const std::size_t blocks = game.worth().size() / kBlock;
    const std::size_t piece = std::min<std::size_t>(blocks, 2048);
    return for_each_piece(static_cast<std::int64_t>(blocks / piece), work, [&](std::int64_t k) {
        scan.above(static_cast<std::size_t>(k) * piece, piece, bar, look);
    });
}

}  // namespace hanse::games
