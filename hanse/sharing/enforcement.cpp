// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/enforcement.hpp"

#include "hanse/games/terms/values.hpp"
#include "hanse/sharing/checks.hpp"

namespace hanse::sharing {

using base::Rational;
using base::Result;

namespace {

Result<base::Done> check(const Rational& damages, int patents, std::span<const Ground> grounds) {
    Checks checks;
    games::Players named;
    checks.not_negative("damages", damages);
    for (const Ground& ground : grounds) {
        checks.share("p_valid_infringed", ground.chance)
            .that(!ground.patents.empty(), "groups", "一组中至少一件专利",
                  "at least one patent in a group expected");
        named.insert(named.end(), ground.patents.begin(), ground.patents.end());
    }
    const auto count = static_cast<std::size_t>(patents);
    return checks.members("groups", named, count).one_each("groups", named.size(), count).verdict();
}

}  // namespace

Result<ExpectedRecovery> expected_recovery(const Rational& damages, int patents,
                                           std::span<const Ground> grounds,
                                           const games::Work& work) {
    HANSE_CHECK(check(damages, patents, grounds));
    games::NoisyOr term{.value = damages};
    Rational lost = 1;
    for (const Ground& ground : grounds) {
        term.chances.push_back({static_cast<int>(term.chances.size()), ground.chance});
        lost *= 1 - ground.chance;
    }
    HANSE_TRY(game, games::TermGame::create(static_cast<int>(grounds.size()), {std::move(term)}));
    HANSE_TRY(by_ground, games::shapley_value(game, work));

    ExpectedRecovery out{1 - lost, damages * (1 - lost),
                         Amounts(static_cast<std::size_t>(patents))};
    for (std::size_t g = 0; g < grounds.size(); ++g)
        for (const int patent : grounds[g].patents)
            out.shapley[static_cast<std::size_t>(patent)] =
                by_ground[g] / static_cast<std::int64_t>(grounds[g].patents.size());
    return out;
}

std::vector<Ground> single_grounds(std::span<const Rational> chances) {
    std::vector<Ground> out;
    for (const Rational& chance : chances) out.push_back({chance, {static_cast<int>(out.size())}});
    return out;
}

}  // namespace hanse::sharing
