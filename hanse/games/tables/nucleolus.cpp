// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/tables/nucleolus.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "hanse/games/tables/excess_programme.hpp"

namespace hanse::games {

using base::Done;
using base::Rational;
using base::Result;
using Row = ExcessProgramme::Row;

namespace {

constexpr double kPositive = 1e-9;        // dual weights at or below this are taken for zero
constexpr std::size_t kRowsPerScan = 96;  // new rows after one reading, from different blocks

class Ladder {
public:
    Ladder(const TableGame& game, const NucleolusOptions& options, const Work& work)
        : game_(game),
          options_(options),
          work_(work),
          all_(everyone(game.players())),
          tolerance_(1e-9 * std::max(game.largest(), 1e-300)),
          span_(game.players()) {
        span_.add(all_);
        settled_.push_back({.coalition = all_, .bound = game[all_], .settled = true});
    }

    /// Climbs until everything is settled, or for one tier.
    Result<Done> climb(bool one_tier) {
        std::vector<Row> binding = first_binding();
        if (options_.individually_rational)
            for (int i = 0; i < game_.players(); ++i)
                floors_.push_back({.coalition = only(i), .bound = game_[only(i)]});
        while (span_.rank() < game_.players()) {
            ExcessProgramme programme(game_.players(), binding, tolerance_);
            HANSE_CHECK(solve(programme));
            settle(programme);
            if (one_tier) break;
            if (span_.rank() < game_.players()) binding = next_binding(programme);
            if (work_.progress) work_.progress(static_cast<double>(span_.rank()) / game_.players());
        }
        return Done{};
    }

    Nucleolus result() && { return std::move(out_); }
    const std::vector<RoughTier>& rough() const { return rough_; }
    const RoughTier& others() const { return others_; }
    const std::vector<double>& allocation() const { return allocation_; }

private:
    double weight(Coalition coalition) const {
        return options_.measure == Measure::plain ? 1 : size_of(coalition);
    }

    Row row(Coalition coalition) const {
        return {.coalition = coalition, .weight = weight(coalition), .bound = game_[coalition]};
    }

    std::vector<Row> first_binding() const {
        std::vector<Row> out = settled_;
        for (int i = 0; i < game_.players(); ++i) out.push_back(row(only(i)));
        return out;
    }

    /// What is settled, an open coalition with its complement (their weights lift e), and open rows until
    /// there are enough: those that bound last first.
    std::vector<Row> next_binding(const ExcessProgramme& last) const {
        std::vector<Row> out = settled_;
        Span trial = span_;
        const auto offer = [&](const Row& one) {
            if (out.size() < static_cast<std::size_t>(game_.players()) + 1 &&
                trial.add(one.coalition))
                out.push_back(one);
        };
        const auto pair = [&](Coalition coalition) {
            if (out.size() > settled_.size() || !trial.add(coalition)) return;
            out.push_back(row(coalition));
            out.push_back(row(all_ & ~coalition));
        };
        for (const Row& one : last.binding()) pair(one.coalition);
        for (int i = 0; i < game_.players(); ++i) pair(only(i));
        for (const Row& one : last.binding()) offer(one);
        for (const Row& one : pool_) offer(one);
        for (int i = 0; i < game_.players(); ++i) offer(row(only(i)));
        return out;
    }

    Result<Done> solve(ExcessProgramme& programme) {
        for (;;) {
            HANSE_CHECK(satisfy_known(programme));
            HANSE_TRY(fresh, scan(programme));
            if (fresh == 0) break;
        }
        out_.pivots += programme.pivots();
        return Done{};
    }

    /// The most violated of the rows known so far, again and again.
    Result<Done> satisfy_known(ExcessProgramme& programme) {
        for (;;) {
            const Row* worst = nullptr;
            double most = tolerance_;
            const auto look = [&](const Row& one) {
                const double missing = programme.violation(one);
                if (missing > most) worst = &one, most = missing;
            };
            for (const Row& one : floors_) look(one);
            for (const Row& one : pool_) look(one);
            if (worst == nullptr) return Done{};
            if (!programme.satisfy(*worst) || programme.pivots() > kPivotsMax)
                return base::unavailable(
                    {}, "浮点误差过大，线性规划未能求解",
                    "rounding errors kept the linear programme from its solution");
            if (work_.stop.stop_requested()) return cancelled();
        }
    }

    /// @return how many coalitions the table has that are worse off and were not known.
    Result<std::size_t> scan(const ExcessProgramme& programme) {
        const ExcessQuery query{.count = kRowsPerScan,
                                .above = programme.epsilon() + tolerance_,
                                .measure = options_.measure,
                                .except = &span_,
                                .one_per_block = game_.players() > 13};
        HANSE_TRY(found, largest_excesses(game_, programme.allocation(), query,
                                          {.threads = work_.threads, .stop = work_.stop}));
        ++out_.scans;
        std::size_t fresh = 0;
        for (const Excess& one : found) {
            if (!known_.insert(one.coalition).second) continue;
            pool_.push_back(row(one.coalition));
            ++fresh;
        }
        out_.rows += static_cast<int>(fresh);
        return fresh;
    }

    /// The rows with a dual weight hold in every solution: from now on they are equations.
    void settle(const ExcessProgramme& programme) {
        Nucleolus::Tier& tier = out_.tiers.emplace_back();
        RoughTier& rough = rough_.emplace_back();
        others_ = {};
        tier.epsilon = programme.epsilon() * game_.unit().approximate();
        for (std::size_t k = 0; k < programme.binding().size(); ++k) {
            const Row& one = programme.binding()[k];
            if (one.settled) continue;
            const bool weighted = programme.multiplier(k) > kPositive;
            auto& group = one.weight > 0 ? (weighted ? rough.coalitions : others_.coalitions)
                                         : (weighted ? rough.floors : others_.floors);
            group.push_back(one.coalition);
            if (weighted && span_.add(one.coalition))
                settled_.push_back({.coalition = one.coalition,
                                    .bound = one.bound - one.weight * programme.epsilon(),
                                    .settled = true});
        }
        std::ranges::sort(rough.coalitions);
        std::ranges::sort(rough.floors);
        tier.coalitions = rough.coalitions;
        tier.floors = rough.floors;
        std::erase_if(pool_, [&](const Row& one) { return span_.contains(one.coalition); });
        std::erase_if(floors_, [&](const Row& one) { return span_.contains(one.coalition); });
        allocation_.assign(programme.allocation().begin(), programme.allocation().end());
    }

    static constexpr long kPivotsMax = 200'000;

    const TableGame& game_;
    const NucleolusOptions& options_;
    const Work& work_;
    Coalition all_;
    double tolerance_;
    Span span_;
    std::vector<Row> settled_;  // equations, independent
    std::vector<Row> floors_;   // x(i) >= v(i)
    std::vector<Row> pool_;     // open coalitions that were worse off at some time
    std::unordered_set<Coalition> known_;
    std::vector<double> allocation_;
    std::vector<RoughTier> rough_;
    RoughTier others_;  // of the last tier: binding, but without weight
    Nucleolus out_;
};

/// One player has no proper coalition: they get everything, and nothing needs proof but that.
Nucleolus alone(const TableGame& game) {
    Nucleolus out;
    out.share = {game[1] * game.unit().approximate()};
    if (game.whole()) out.certificate = Certificate{.allocation = {game.exact_worth(1)}};
    return out;
}

double sum_alone(const TableGame& game) {
    double sum = 0;
    for (int i = 0; i < game.players(); ++i) sum += game[only(i)];
    return sum;
}

}  // namespace

Result<std::optional<Nucleolus>> nucleolus(const TableGame& game, const NucleolusOptions& options,
                                           const Work& work) {
    if (options.individually_rational && sum_alone(game) > game[everyone(game.players())])
        return std::optional<Nucleolus>();
    if (game.players() == 1) return std::optional(alone(game));
    Ladder ladder(game, options, work);
    HANSE_CHECK(ladder.climb(false));
    std::optional<Certificate> certificate;
    if (options.certify)
        certificate = exact_certificate(game, ladder.rough(), {}, options.measure,
                                        options.individually_rational);
    const std::vector<double> rough = ladder.allocation();
    Nucleolus out = std::move(ladder).result();
    if (certificate) {
        const auto checked = check_certificate(game, *certificate, true,
                                               {.threads = work.threads, .stop = work.stop});
        if (work.stop.stop_requested()) return cancelled();
        if (checked) out.certificate = std::move(certificate);
    }
    out.error_max = out.certificate ? 0 : 1e-9 * game.largest() * game.unit().approximate();
    for (std::size_t i = 0; i < rough.size(); ++i)
        out.share.push_back(out.certificate ? out.certificate->allocation[i].approximate()
                                            : rough[i] * game.unit().approximate());
    return std::optional(std::move(out));
}

Result<std::optional<TableLeastCore>> least_core(const TableGame& game, Measure measure,
                                                 const Work& work) {
    if (game.players() == 1) return std::optional<TableLeastCore>();
    const NucleolusOptions options{.individually_rational = false, .measure = measure};
    Ladder ladder(game, options, work);
    HANSE_CHECK(ladder.climb(true));
    auto certificate = exact_certificate(game, ladder.rough(), ladder.others(), measure, false);
    if (certificate &&
        !check_certificate(game, *certificate, false, {.threads = work.threads, .stop = work.stop}))
        certificate.reset();
    TableLeastCore out;
    const std::vector<double> rough = ladder.allocation();
    const Nucleolus found = std::move(ladder).result();
    out.epsilon =
        certificate ? certificate->tiers[0].epsilon.approximate() : found.tiers[0].epsilon;
    out.binding = found.tiers[0].coalitions;
    for (std::size_t i = 0; i < rough.size(); ++i)
        out.allocation.push_back(certificate ? certificate->allocation[i].approximate()
                                             : rough[i] * game.unit().approximate());
    out.certificate = std::move(certificate);
    return std::optional(std::move(out));
}

}  // namespace hanse::games
