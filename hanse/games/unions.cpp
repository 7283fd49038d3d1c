// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/unions.hpp"

#include <fmt/format.h>

namespace hanse::games {

using base::Done;
using base::Rational;
using base::Result;

Result<Unions> Unions::create(int players, const std::vector<Players>& parts) {
    Unions out;
    out.of_.assign(std::size_t(players), -1);
    for (const Players& part : parts) {
        for (const int player : part) {
            if (player < 0 || player >= players)
                return base::invalid(
                    {}, fmt::format("没有参与者 {}；应为 0 至 {}", player, players - 1),
                    fmt::format("there is no player {}; players are 0 to {}", player, players - 1));
            if (out.of_[std::size_t(player)] >= 0)
                return base::invalid(
                    {}, fmt::format("参与者 {} 在集团中出现了两次；每名只能属于一个", player),
                    fmt::format("player {} stands twice in the unions; each belongs to one",
                                player));
            out.of_[std::size_t(player)] = out.count_;
        }
        ++out.count_;
    }
    for (int& mine : out.of_)
        if (mine < 0) mine = out.count_++;
    return out;
}

std::vector<Players> Unions::parts() const {
    std::vector<Players> out(static_cast<std::size_t>(count_));
    for (int player = 0; player < int(of_.size()); ++player)
        out[std::size_t(of(player))].push_back(player);
    std::erase_if(out, [](const Players& part) { return part.empty(); });
    return out;
}

Result<Done> check_weights(int players, std::span<const Rational> weights) {
    if (weights.size() != std::size_t(players))
        return base::invalid(
            {}, fmt::format("{} 个权重，{} 名参与者；应每名一个", weights.size(), players),
            fmt::format("{} weights for {} players; there should be one each", weights.size(),
                        players));
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (weights[i] <= 0)
            return base::invalid(
                {}, fmt::format("参与者 {} 的权重为 {}；应大于零", i, weights[i].exact()),
                fmt::format("the weight of player {} is {}; it should be above zero", i,
                            weights[i].exact()));
    return Done{};
}

}  // namespace hanse::games
