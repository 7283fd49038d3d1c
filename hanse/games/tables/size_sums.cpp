// SPDX-License-Identifier: Apache-2.0
// The recursion over halves of the table. A piece of 2^b vectors is summed up by b+1 totals and, for
// each bit of the vector's index, b sums (kernels.hpp: sums_length); two halves are joined by
// shifting the upper one by one set bit. Lanes are told apart to the end.
#include "hanse/games/tables/size_sums.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cmath>
#include <memory>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"
#include "hanse/games/tables/kernels.hpp"
#include "hanse/games/tables/table_memory.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

namespace {

/// Sums of both halves of 2^(bits+1) vectors; `lower` becomes them and has the room.
void join(double* lower, const double* upper, int bits) {
    const auto b = static_cast<std::size_t>(bits);
    const auto shifted = [](double* out, const double* low, const double* up, std::size_t terms) {
        // From the end: `out` may be the place of `low`, or beyond it.
        std::copy_n(up + (terms - 1) * kLanes, kLanes, out + terms * kLanes);
        for (std::size_t c = (terms - 1) * kLanes; c-- > 0;)
            out[kLanes + c] = low[kLanes + c] + up[c];
        std::copy_n(low, kLanes, out);
    };
    const double* low = lower + (b + 1) * kLanes;
    const double* up = upper + (b + 1) * kLanes;
    double* out = lower + (b + 2) * kLanes;
    std::copy_n(upper, (b + 1) * kLanes, out + b * (b + 1) * kLanes);
    for (std::size_t k = b; k-- > 0;)
        shifted(out + k * (b + 1) * kLanes, low + k * b * kLanes, up + k * b * kLanes, b);
    shifted(lower, lower, upper, b + 1);
}

/// A source of whole leaves of 2^bits doubles: either a place in the table, or one's own memory filled.
using LeafReader = std::function<const double*(Coalition first, double* own)>;

struct Scratch {
    std::unique_ptr<double[], void (*)(double*)> own;    // a leaf, if the reader needs it
    std::unique_ptr<double[], void (*)(double*)> spare;  // for the kernel
    std::unique_ptr<double[], void (*)(double*)>
        upper;  // sums of upper halves, one level after another
};

class Tree {
public:
    Tree(int players, LeafReader read, bool needs_memory)
        : read_(std::move(read)),
          players_(players),
          leaf_bits_(std::min(players, kLeafBitsMax)),
          branch_bits_(std::max(leaf_bits_, players - kBranchesBits)),
          needs_memory_(needs_memory) {}

    /// @return the sums of the whole table; nothing if it was stopped.
    std::optional<std::vector<double>> sum(const Work& work) const {
        const std::size_t room = sums_length(players_ - kLaneBits);
        const std::int64_t branches = std::int64_t{1} << (players_ - branch_bits_);
        std::vector<std::vector<double>> found(static_cast<std::size_t>(branches));
        const bool finished = for_each_piece(branches, work, [&](std::int64_t k) {
            Scratch scratch = make_scratch();
            auto out = games::scratch(sums_length(branch_bits_ - kLaneBits));
            branch(static_cast<Coalition>(k) << branch_bits_, branch_bits_, out.get(),
                   scratch.upper.get(), scratch);
            auto& mine = found[static_cast<std::size_t>(k)];
            mine.reserve(room);
            mine.assign(out.get(), out.get() + sums_length(branch_bits_ - kLaneBits));
        });
        if (!finished) return std::nullopt;
        for (int bits = branch_bits_; bits < players_; ++bits)
            for (std::size_t k = 0; k + 1 < found.size() >> (bits - branch_bits_); k += 2) {
                std::vector<double>& lower = found[k << (bits - branch_bits_)];
                lower.resize(sums_length(bits + 1 - kLaneBits));
                join(lower.data(), found[(k + 1) << (bits - branch_bits_)].data(),
                     bits - kLaneBits);
            }
        return std::move(found[0]);
    }

private:
    static constexpr int kBranchesBits = 5;  // pieces for the threads, the same on any machine

    Scratch make_scratch() const {
        std::size_t levels = 0;
        for (int bits = leaf_bits_; bits < branch_bits_; ++bits)
            levels += sums_length(bits - kLaneBits);
        return {scratch(needs_memory_ ? std::size_t{1} << leaf_bits_ : 1), scratch(kSumsSpare),
                scratch(std::max<std::size_t>(levels, 1))};
    }

    void branch(Coalition first, int bits, double* out, double* upper, Scratch& scratch) const {
        if (bits == leaf_bits_) {
            kernels().sums(read_(first, scratch.own.get()), bits, out, scratch.spare.get());
            return;
        }
        const int half = bits - 1;
        branch(first, half, out, upper, scratch);
        branch(first + (Coalition{1} << half), half, upper, upper + sums_length(half - kLaneBits),
               scratch);
        join(out, upper, half - kLaneBits);
    }

    LeafReader read_;
    int players_, leaf_bits_, branch_bits_;
    bool needs_memory_;
};

double binomial(int n, int k) {
    double out = 1;
    for (int i = 1; i <= k; ++i) out = out * (n - k + i) / i;
    return out;  // exact for n <= 32
}

}  // namespace

/// Puts the sums of a tree, or of a table too small for one, by player and size.
class SumsBuilder {
public:
    SumsBuilder(int players, bool whole, double largest, Rational unit) {
        sums_.players_ = players;
        // No sum has more terms than the middle binomial of n.
        sums_.exact_ = whole && largest * binomial(players, players / 2) < 0x1p53;
        sums_.largest_ = largest;
        sums_.unit_ = std::move(unit);
        const auto sizes = static_cast<std::size_t>(players) + 1;
        sums_.total_.assign(sizes, 0);
        sums_.with_.assign(sizes * static_cast<std::size_t>(players), 0);
    }

    SizeSums small(std::span<const double> worth) {
        for (Coalition coalition = 0; coalition < worth.size(); ++coalition) {
            const int size = size_of(coalition);
            total(size) += worth[coalition];
            for (const int player : players_of(coalition)) with(player, size) += worth[coalition];
        }
        return std::move(sums_);
    }

    /// @param tree  sums_length(players - kLaneBits) doubles.
    SizeSums large(const std::vector<double>& tree) {
        const int bits = sums_.players_ - kLaneBits;
        const auto terms = static_cast<std::size_t>(bits);
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const int set = std::popcount(lane);
            for (std::size_t c = 0; c <= terms; ++c) {
                const double sum = tree[c * kLanes + lane];
                const int size = static_cast<int>(c) + set;
                total(size) += sum;
                for (int player = 0; player < kLaneBits; ++player)
                    if (has(lane, player)) with(player, size) += sum;
            }
            for (int k = 0; k < bits; ++k)
                for (std::size_t c = 0; c < terms; ++c)
                    with(kLaneBits + k, static_cast<int>(c) + 1 + set) +=
                        tree[(terms + 1 + static_cast<std::size_t>(k) * terms + c) * kLanes + lane];
        }
        return std::move(sums_);
    }

private:
    double& total(int size) { return sums_.total_[SizeSums::index(size)]; }
    double& with(int player, int size) {
        return sums_.with_[SizeSums::index(player) * sums_.total_.size() + SizeSums::index(size)];
    }

    SizeSums sums_;
};

Result<SizeSums> size_sums(const TableGame& game, const Work& work) {
    SumsBuilder builder(game.players(), game.whole(), game.largest(), game.unit());
    if (game.players() < kLeafBitsMin) return builder.small(game.worth());
    const Tree tree(
        game.players(), [&](Coalition first, double*) { return game.worth().data() + first; },
        false);
    const auto sums = tree.sum(work);
    if (!sums) return cancelled();
    return builder.large(*sums);
}

Result<SizeSums> size_sums(const WorthSource& source, const Work& work) {
    base::expects(source.players >= 1 && source.players <= kTablePlayersMax,
                  "a source of worths has 1 to 32 players");
    if (source.players < kLeafBitsMin) {
        std::vector<double> worth(std::size_t{1} << source.players);
        source.fill(0, worth);
        HANSE_TRY(game, TableGame::create(std::move(worth), source.unit));
        return size_sums(game, work);
    }
    const std::size_t leaf = std::size_t{1} << std::min(source.players, kLeafBitsMax);
    std::atomic<double> largest = 0;
    std::atomic<bool> finite = true, whole = true, empty_is_nought = true;
    const Tree tree(
        source.players,
        [&](Coalition first, double* own) {
            source.fill(first, {own, leaf});
            const Kernels::Nature nature = kernels().inspect(own, leaf);
            if (!nature.finite) finite = false;
            if (!nature.whole) whole = false;
            if (first == 0 && own[0] != 0) empty_is_nought = false;
            for (double seen = largest; nature.largest > seen;)
                if (largest.compare_exchange_weak(seen, nature.largest)) break;
            return own;
        },
        true);
    const auto sums = tree.sum(work);
    if (!sums) return cancelled();
    if (!finite || !empty_is_nought)
        return base::invalid({}, "生成的联盟值须为有限的数，空联盟的值须为 0",
                             "the worths that were generated must be finite, and 0 for nobody");
    return SumsBuilder(source.players, whole, largest, source.unit).large(*sums);
}

namespace {

/// Fractions of exact sums: sum over sizes s of weight(s) × (average of v over the coalitions with i that have s+1 players, minus
/// that over those without i that have s). Taking averages first keeps every number small.
std::vector<Rational> exact_value(const SizeSums& sums, std::span<const Rational> weight) {
    const int n = sums.players();
    const auto whole = [](double v) { return Rational(static_cast<std::int64_t>(v)); };
    std::vector<Rational> out;
    for (int i = 0; i < n; ++i) {
        Rational share;
        for (int s = 0; s < n; ++s) {
            const Rational& w = weight[static_cast<std::size_t>(s)];
            const Rational after = whole(sums.with(i, s + 1));
            const Rational before = whole(sums.total(s)) - whole(sums.with(i, s));
            share += w * (after - before) / whole(binomial(n - 1, s));
        }
        out.push_back(share * sums.unit());
    }
    return out;
}

std::vector<Rational> shapley_weights(int n) {
    return std::vector<Rational>(static_cast<std::size_t>(n), Rational(1, n));
}

std::vector<Rational> banzhaf_weights(int n) {
    std::vector<Rational> out;
    for (int s = 0; s < n; ++s)
        out.emplace_back(static_cast<std::int64_t>(binomial(n - 1, s)), std::int64_t{1} << (n - 1));
    return out;
}

FloatingValue rounded(const std::vector<Rational>& exact) {
    FloatingValue out;
    for (const Rational& share : exact) out.share.push_back(share.approximate());
    return out;
}

}  // namespace

FloatingValue semivalue(const SizeSums& sums, std::span<const Rational> weight) {
    const int n = sums.players();
    base::expects(weight.size() == static_cast<std::size_t>(n), "a weight for each size");
    if (sums.exact()) return rounded(exact_value(sums, weight));
    FloatingValue out;
    double weights = 0;
    for (int i = 0; i < n; ++i) {
        long double share = 0;
        for (int s = 0; s < n; ++s) {
            const double w = weight[static_cast<std::size_t>(s)].approximate();
            const long double before =
                static_cast<long double>(sums.total(s)) - static_cast<long double>(sums.with(i, s));
            share +=
                w * (static_cast<long double>(sums.with(i, s + 1)) - before) / binomial(n - 1, s);
            if (i == 0) weights += std::abs(w);
        }
        out.share.push_back(static_cast<double>(share) * sums.unit().approximate());
    }
    // A sum is added up in at most 126 (in a leaf) + 1 for each level of halves steps; every worth counts
    // with and without i, and the total comes in twice.
    const double steps = 126 + n + 8;
    out.error_max = 4 * steps * 0x1p-53 * weights * sums.largest() * sums.unit().approximate();
    return out;
}

FloatingValue shapley_value(const SizeSums& sums) {
    return semivalue(sums, shapley_weights(sums.players()));
}

FloatingValue banzhaf_value(const SizeSums& sums) {
    return semivalue(sums, banzhaf_weights(sums.players()));
}

std::optional<std::vector<Rational>> exact_shapley_value(const SizeSums& sums) {
    if (!sums.exact()) return std::nullopt;
    return exact_value(sums, shapley_weights(sums.players()));
}

std::optional<std::vector<Rational>> exact_banzhaf_value(const SizeSums& sums) {
    if (!sums.exact()) return std::nullopt;
    return exact_value(sums, banzhaf_weights(sums.players()));
}

namespace {

/// The table as the sum of tables of `bits`-bit numbers, the k-th of them times 2^(bits × k); each is summed exactly.
Result<std::optional<std::vector<Rational>>> by_limbs(const TableGame& game, const Work& work,
                                                      const std::vector<Rational>& weight) {
    if (!game.whole()) return std::optional<std::vector<Rational>>();
    const int n = game.players();
    const int room = 52 - std::ilogb(binomial(n, n / 2));
    const double base = std::ldexp(1.0, room);
    std::optional<std::vector<Rational>> out(std::vector<Rational>(static_cast<std::size_t>(n)));
    double scale = 1;
    for (double rest = game.largest(); rest >= 1; rest = std::floor(rest / base), scale *= base) {
        const auto limb = [&](Coalition first, std::span<double> part) {
            for (std::size_t k = 0; k < part.size(); ++k) {
                const double shifted = std::trunc(game[first + k] / scale);
                part[k] = shifted - std::trunc(shifted / base) * base;
            }
        };
        HANSE_TRY(sums, size_sums(WorthSource{.players = n, .fill = limb}, work));
        base::expects(sums.exact(), "limbs are summed exactly");
        const std::vector<Rational> part = exact_value(sums, weight);
        const Rational step = Rational(static_cast<std::int64_t>(scale)) * game.unit();
        for (std::size_t i = 0; i < part.size(); ++i) (*out)[i] += part[i] * step;
    }
    return out;
}

Result<std::optional<std::vector<Rational>>> exact_or_limbs(const TableGame& game, const Work& work,
                                                            const std::vector<Rational>& weight) {
    HANSE_TRY(sums, size_sums(game, work));
    if (sums.exact()) return std::optional(exact_value(sums, weight));
    return by_limbs(game, work, weight);
}

}  // namespace

Result<std::optional<std::vector<Rational>>> exact_shapley_value(const TableGame& game,
                                                                 const Work& work) {
    return exact_or_limbs(game, work, shapley_weights(game.players()));
}

Result<std::optional<std::vector<Rational>>> exact_banzhaf_value(const TableGame& game,
                                                                 const Work& work) {
    return exact_or_limbs(game, work, banzhaf_weights(game.players()));
}

}  // namespace hanse::games
