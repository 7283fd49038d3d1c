// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/patent_splitting.hpp"

#include <array>

#include "hanse/games/terms/values.hpp"
#include "hanse/sharing/checks.hpp"
#include "hanse/sharing/patent_line.hpp"

namespace hanse::sharing {

using base::Rational;
using base::Result;

namespace {

Result<base::Done> check(const SplittingCase& splitting) {
    const std::size_t patents = splitting.owner_of.size();
    Checks checks;
    checks.members("before", splitting.before, patents)
        .members("after", splitting.after, patents)
        .that(!splitting.before.empty(), "before", "至少一件专利", "at least one patent expected")
        .that(!splitting.after.empty(), "after", "至少一件专利", "at least one patent expected")
        .one_each("family", splitting.family_of.size(), patents);
    const auto owners = static_cast<std::size_t>(splitting.owners);
    for (const int owner : splitting.owner_of) checks.members("owner", std::array{owner}, owners);
    for (const int family : splitting.family_of)
        checks.members("family", std::array{family}, patents);
    return checks.verdict();
}

/// The families' game, each family's share to the owner of the patent that leads it.
Result<Amounts> by_family(const PatentLine& line, const SplittingCase& splitting,
                          const Holdings& owners) {
    const Holdings families{splitting.family_of, int(splitting.family_of.size())};
    HANSE_TRY(game, holder_game({&line, 1}, families));
    HANSE_TRY(shares, games::shapley_value(game));
    return by_holder(shares, owners);
}

Rational gain(const Amounts& before, const Amounts& after) {
    Rational out;
    for (const Rational& more : difference(after, before)) out = max(out, more);
    return out;
}

struct Shares {
    Amounts numeric, shapley, grouped;
};

Result<Shares> shares_of(const games::Players& patents, const SplittingCase& splitting) {
    const PatentLine line = needs_all(splitting.value, patents);
    const Holdings owners{splitting.owner_of, splitting.owners};
    HANSE_TRY(game, patent_game({&line, 1}, int(splitting.owner_of.size())));
    HANSE_TRY(shapley, games::shapley_value(game));
    HANSE_TRY(grouped, by_family(line, splitting, owners));
    return Shares{*by_count(line, owners), by_holder(shapley, owners), std::move(grouped)};
}

}  // namespace

Result<SplittingTest> splitting_test(const SplittingCase& splitting) {
    HANSE_CHECK(check(splitting));
    HANSE_TRY(before, shares_of(splitting.before, splitting));
    HANSE_TRY(after, shares_of(splitting.after, splitting));
    return SplittingTest{before.numeric,
                         after.numeric,
                         before.shapley,
                         after.shapley,
                         before.grouped,
                         after.grouped,
                         gain(before.numeric, after.numeric),
                         gain(before.shapley, after.shapley),
                         gain(before.grouped, after.grouped)};
}

}  // namespace hanse::sharing
