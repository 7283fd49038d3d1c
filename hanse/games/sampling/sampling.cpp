// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/sampling/sampling.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include <fmt/format.h>

#include "hanse/games/numerics/random.hpp"
#include "hanse/games/numerics/student.hpp"

namespace hanse::games {

using base::Result;

namespace {

constexpr std::int64_t kSquaresMin = 12;       // whole squares need orders for so many of them
constexpr std::int64_t kBatchesMin = 32;       // at least so many batches, if orders allow
constexpr std::int64_t kOrdersTogether = 64;   // at least so many orders in a batch, likewise
constexpr std::int64_t kBatchesTogether = 64;  // between two looks at who told us to stop

/// Orders are drawn and scored in batches, each with its own stream of chance. Batches are what the
/// statistics see.
class Draw {
public:
    Draw(const SampledGame& game, std::uint64_t seed, std::int64_t batch)
        : random_(seed, std::uint64_t(batch)),
          walker_(game.walker()),
          n_(std::size_t(game.players)) {}

    /// Adds to `share` what `rows` orders of one square say.
    void square(std::int64_t rows, std::span<double> share) {
        std::vector<int> players = shuffled(), order(n_);
        std::vector<int> places = shuffled();
        for (std::int64_t row = 0; row < rows; ++row) {
            for (std::size_t k = 0; k < n_; ++k) order[std::size_t(places[k])] = players[k];
            walker_->score(order, share);
            std::ranges::rotate(places, places.begin() + 1);
        }
    }

    void plain(std::int64_t orders, std::span<double> share) {
        for (std::int64_t k = 0; k < orders; ++k) walker_->score(shuffled(), share);
    }

    /// Adds to `share` what one coalition and all the others say.
    void pair(std::span<double> share) {
        std::vector<int> sides[2];
        std::uint64_t coins = 0;
        for (std::size_t i = 0; i < n_; ++i) {
            if (i % 64 == 0) coins = random_.bits();
            sides[coins >> (i % 64) & 1].push_back(int(i));
        }
        for (int in = 0; in < 2; ++in) {
            walker_->reset();
            for (const int player : sides[in]) walker_->add(player);
            for (const int player : sides[1 - in])
                share[std::size_t(player)] += walker_->gain(player);
        }
    }

private:
    std::vector<int> shuffled() {
        std::vector<int> out(n_);
        std::iota(out.begin(), out.end(), 0);
        random_.shuffle(std::span(out));
        return out;
    }

    Random random_;
    std::unique_ptr<MarginalWalker> walker_;
    std::size_t n_;
};

/// How the orders are cut into batches.
struct Plan {
    std::int64_t orders = 1;                             // in a batch
    std::int64_t batches = 2;                            // at most
    std::function<void(Draw&, std::span<double>)> draw;  // one batch; adds up all its orders
};

Plan plan_of_batches(std::int64_t one, const SamplingOptions& options) {
    const std::int64_t most = std::max<std::int64_t>(1, options.orders_max / kBatchesMin / one);
    const std::int64_t wanted = (kOrdersTogether + one - 1) / one;
    Plan plan;
    plan.orders = one * std::min(wanted, most);
    plan.batches = std::max<std::int64_t>(2, options.orders_max / plan.orders);
    return plan;
}

Plan plan_of_orders(int players, const SamplingOptions& options) {
    const bool squares = options.drawing == Drawing::squares;
    const std::int64_t rows =
        squares ? std::clamp<std::int64_t>(options.orders_max / kSquaresMin, 1, players) : 1;
    Plan plan = plan_of_batches(rows, options);
    plan.draw = [squares, rows, orders = plan.orders](Draw& draw, std::span<double> share) {
        if (!squares) return draw.plain(orders, share);
        for (std::int64_t k = 0; k < orders; k += rows) draw.square(rows, share);
    };
    return plan;
}

Plan plan_of_pairs(const SamplingOptions& options) {
    Plan plan = plan_of_batches(1, options);
    plan.draw = [orders = plan.orders](Draw& draw, std::span<double> share) {
        for (std::int64_t k = 0; k < orders; ++k) draw.pair(share);
    };
    return plan;
}

/// What the batches have said so far.
class Tally {
public:
    Tally(const SampledGame& game, const SamplingOptions& options)
        : confidence_(options.confidence), moments_(std::size_t(game.players)) {
        const auto walker = game.walker();
        for (int i = 0; i < game.players; ++i) spreads_.push_back(walker->gain_spread(i));
    }

    /// @param means  of one batch, one number a player.
    void add(std::span<const double> means) {
        for (std::size_t i = 0; i < means.size(); ++i) moments_[i].add(means[i]);
    }

    std::int64_t batches() const { return moments_[0].count(); }

    Sampled result(std::int64_t orders) {
        Sampled out{.confidence = confidence_, .orders = orders};
        for (std::size_t i = 0; i < moments_.size(); ++i) {
            out.share.push_back(moments_[i].mean());
            out.half_width.push_back(half_width(i, double(orders)));
        }
        return out;
    }

private:
    double half_width(std::size_t i, double orders) {
        constexpr double kRounding = 1e-13;  // of sums of many gains
        const Moments& seen = moments_[i];
        const double rounding = kRounding * (std::abs(seen.mean()) + spreads_[i]);
        const double deviation = std::sqrt(seen.variance_of_mean());
        if (deviation > rounding) return rounding + quantile(seen.freedom()) * deviation;
        return rounding + spreads_[i] * -std::log1p(-confidence_) / orders;
    }

    double quantile(int freedom) {
        const auto [found, isnew] = quantiles_.try_emplace(freedom);
        if (isnew) found->second = student_quantile(freedom, confidence_);
        return found->second;
    }

    double confidence_;
    std::vector<Moments> moments_;
    std::vector<double> spreads_;
    std::map<int, double> quantiles_;
};

/// Draws the batches from `first` to `end` and tells the tally, in their order.
/// @return false if told to stop; the tally then knows nothing of them.
bool draw_batches(const SampledGame& game, const SamplingOptions& options, const Plan& plan,
                  std::int64_t first, std::int64_t end, const Work& work, Tally& tally) {
    const auto n = std::size_t(game.players);
    std::vector<double> shares(std::size_t(end - first) * n);
    Work part{.threads = work.threads, .stop = work.stop};
    if (work.progress)
        part.progress = [&](double done) {
            work.progress((double(first) + done * double(end - first)) / double(plan.batches));
        };
    const bool finished = for_each_piece(end - first, part, [&](std::int64_t k) {
        const std::span<double> share = std::span(shares).subspan(std::size_t(k) * n, n);
        Draw draw(game, options.seed, first + k);
        plan.draw(draw, share);
        for (double& sum : share) sum /= double(plan.orders);
    });
    if (!finished) return false;
    for (std::int64_t k = 0; k < end - first; ++k)
        tally.add(std::span(shares).subspan(std::size_t(k) * n, n));
    return true;
}

Result<base::Done> check(const SamplingOptions& options) {
    if (options.orders_max < 2)
        return base::invalid(
            {}, fmt::format("抽样次数为 {}；应至少为 2", options.orders_max),
            fmt::format("{} orders to draw; it should be at least 2", options.orders_max));
    if (!(options.confidence > 0 && options.confidence < 1))
        return base::invalid({}, fmt::format("置信水平为 {}；应大于 0、小于 1", options.confidence),
                             fmt::format("a confidence of {}; it should be above 0 and below 1",
                                         options.confidence));
    return base::Done{};
}

bool is_precise(const Sampled& sampled, const SamplingOptions& options) {
    return options.half_width > 0 && std::ranges::max(sampled.half_width) <= options.half_width;
}

Result<Sampled> sample(const SampledGame& game, const SamplingOptions& options, const Plan& plan,
                       const Work& work) {
    Tally tally(game, options);
    bool stopped = false, precise = false;
    std::int64_t look = kBatchesMin;  // after so many batches
    while (!stopped && !precise && tally.batches() < plan.batches) {
        const std::int64_t first = tally.batches();
        const std::int64_t end = std::min({first + kBatchesTogether, look, plan.batches});
        stopped = !draw_batches(game, options, plan, first, end, work, tally);
        if (stopped || end < look) continue;
        look *= 2;
        precise = is_precise(tally.result(end * plan.orders), options);
    }
    if (tally.batches() < 2) return cancelled();
    Sampled out = tally.result(tally.batches() * plan.orders);
    out.precise = is_precise(out, options);
    out.stopped = stopped;
    return out;
}

}  // namespace

Result<Sampled> sampled_shapley(const SampledGame& game, const SamplingOptions& options,
                                const Work& work) {
    HANSE_CHECK(check(options));
    return sample(game, options, plan_of_orders(game.players, options), work);
}

Result<Sampled> sampled_banzhaf(const SampledGame& game, const SamplingOptions& options,
                                const Work& work) {
    HANSE_CHECK(check(options));
    return sample(game, options, plan_of_pairs(options), work);
}

}  // namespace hanse::games
