// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/case_selection.hpp"

#include <optional>
#include <vector>

#include "hanse/sharing/checks.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

using base::Rational;
using base::Result;
using games::Players;

namespace {

constexpr std::size_t kPatentsMaxExact = 20;

/// Goes through all sets, patent by patent, and leaves out those that cannot beat the best so far.
class Enumeration {
public:
    explicit Enumeration(const PossibleCase& possible) : case_(possible) {
        lost_by_rest_.assign(case_.chances.size() + 1, 1);
        for (std::size_t j = case_.chances.size(); j-- > 0;)
            lost_by_rest_[j] = lost_by_rest_[j + 1] * (1 - case_.chances[j]);
    }

    CaseSelection best() {
        look(0, 1, 0);
        return best_;
    }

private:
    /// @param lost  chance that all chosen so far fail. @param fees  of those.
    void look(std::size_t next, const Rational& lost, const Rational& fees) {
        if (next == case_.chances.size()) return compare(lost, fees);
        const Rational at_most = case_.damages * (1 - lost * lost_by_rest_[next]) - fees;
        if (at_most - case_.fixed_cost < best_.expected_value) return;
        chosen_.push_back(static_cast<int>(next));
        look(next + 1, lost * (1 - case_.chances[next]), fees + case_.fees[next]);
        chosen_.pop_back();
        look(next + 1, lost, fees);
    }

    void compare(const Rational& lost, const Rational& fees) {
        if (chosen_.empty()) return;
        const Rational value = case_.damages * (1 - lost) - fees - case_.fixed_cost;
        // Sets come in the order of their first patents: an equal one must be smaller to win.
        const bool better =
            value > best_.expected_value ||
            (value == best_.expected_value && value > 0 && chosen_.size() < best_.asserted.size());
        if (better) best_ = {chosen_, value, 1 - lost, true};
    }

    const PossibleCase& case_;
    std::vector<Rational> lost_by_rest_;  // chance that all from the j-th on fail
    Players chosen_;
    CaseSelection best_;
};

/// The patent that adds most, if it adds anything; ties: the earlier.
std::optional<std::size_t> next_best(const PossibleCase& possible, const std::vector<bool>& in,
                                     const Rational& lost) {
    std::optional<std::size_t> best;
    Rational most;
    for (std::size_t j = 0; j < in.size(); ++j) {
        if (in[j]) continue;
        const Rational adds = possible.damages * lost * possible.chances[j] - possible.fees[j];
        if (adds > most) best = j, most = adds;
    }
    return best;
}

CaseSelection one_by_one(const PossibleCase& possible) {
    std::vector<bool> in(possible.chances.size());
    Rational lost = 1, fees;
    while (const auto next = next_best(possible, in, lost)) {
        in[*next] = true;
        lost *= 1 - possible.chances[*next];
        fees += possible.fees[*next];
    }
    CaseSelection out{.exact = false};
    const Rational value = possible.damages * (1 - lost) - fees - possible.fixed_cost;
    if (value <= 0) return out;
    for (std::size_t j = 0; j < in.size(); ++j)
        if (in[j]) out.asserted.push_back(static_cast<int>(j));
    out.expected_value = value;
    out.win_chance = 1 - lost;
    return out;
}

}  // namespace

Result<CaseSelection> case_selection(const PossibleCase& possible) {
    HANSE_CHECK(Checks()
                    .not_negative("damages", possible.damages)
                    .shares("p_valid_infringed", possible.chances)
                    .one_each("patent_cost", possible.fees.size(), possible.chances.size())
                    .not_negative("patent_cost", possible.fees)
                    .not_negative("fixed_cost", possible.fixed_cost)
                    .verdict());
    if (possible.chances.size() > kPatentsMaxExact) return one_by_one(possible);
    return Enumeration(possible).best();
}

}  // namespace hanse::sharing
