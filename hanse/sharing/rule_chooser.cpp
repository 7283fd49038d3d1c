// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/rule_chooser.hpp"

#include <array>

#include "hanse/games/core/most_violated.hpp"
#include "hanse/games/terms/values.hpp"
#include "hanse/sharing/checks.hpp"
#include "hanse/sharing/fairness.hpp"
#include "hanse/sharing/manipulation.hpp"

namespace hanse::sharing {

using base::Rational;
using base::Result;

namespace {

void check_holdings(const Holdings& holdings, const char* name, std::size_t patents,
                    Checks& checks) {
    checks.one_each(name, holdings.holder_of.size(), patents);
    for (const int holder : holdings.holder_of)
        checks.members(name, std::array{holder}, static_cast<std::size_t>(holdings.holders));
}

void check_owners(const Ownership& owners, Checks& checks) {
    for (const auto& parts : owners.of) {
        base::Rational all;
        std::vector<int> who;
        for (const Ownership::Part& part : parts) {
            who.push_back(part.holder);
            all += part.share;
            checks.share("owner", part.share);
        }
        checks.members("owner", who, static_cast<std::size_t>(owners.holders))
            .that(all == 1, "owner", "各共有人份额之和应为 1",
                  "the parts of co-owners add up to 1");
    }
}

Result<base::Done> check(std::span<const PatentLine> lines, const Portfolio& portfolio) {
    const std::size_t patents = portfolio.owners.patents();
    const auto owners = static_cast<std::size_t>(portfolio.owners.holders);
    Checks checks;
    check_owners(portfolio.owners, checks);
    for (const PatentLine& line : lines) checks.not_negative("value", line.value);
    if (portfolio.points)
        checks.one_each("points", portfolio.points->size(), patents)
            .not_negative("points", *portfolio.points);
    if (portfolio.families) check_holdings(*portfolio.families, "family", patents, checks);
    if (portfolio.kappa) checks.share("kappa", *portfolio.kappa);
    if (portfolio.outside) checks.one_each("outside", portfolio.outside->size(), owners);
    if (portfolio.shapley_shubik)
        checks.one_each("shapley_shubik", portfolio.shapley_shubik->size(), owners);
    return checks.verdict();
}

/// Everything a report says of an allocation, without the rule that made it.
class Judge {
public:
    Judge(const games::TermGame& game, const Amounts& norm, const Portfolio& portfolio)
        : game_(game), norm_(norm), portfolio_(portfolio) {}

    Result<base::Done> judge(RuleReport& report, const games::Work& work) const {
        HANSE_CHECK(stability(report, work));
        HANSE_CHECK(fairness(report));
        if (portfolio_.outside) {
            report.stays_away.emplace();
            for (std::size_t i = 0; i < report.share.size(); ++i)
                if ((*portfolio_.outside)[i] > report.share[i])
                    report.stays_away->push_back(static_cast<int>(i));
        }
        return base::Done{};
    }

private:
    Result<base::Done> stability(RuleReport& report, const games::Work& work) const {
        if (game_.players() < 2) return base::Done{};
        HANSE_TRY(worst, games::most_violated_coalition(game_, report.share, work));
        report.excess_proven = worst.exact();
        if (worst.excess <= 0) return base::Done{};
        report.max_excess = worst.excess;
        report.coalition = worst.coalition;
        return base::Done{};
    }

    Result<base::Done> fairness(RuleReport& report) const {
        std::vector<MemberFlows> flows;
        for (std::size_t i = 0; i < report.share.size(); ++i) {
            flows.push_back({report.share[i], norm_[i], Rational(), Rational(), std::nullopt});
            if (portfolio_.shapley_shubik)
                flows.back().shapley_shubik = (*portfolio_.shapley_shubik)[i];
        }
        HANSE_TRY(found, diagnose(flows));
        for (const MemberFinding& member : found.members) report.r.push_back(*member.r);
        report.free_ride_index = found.free_ride_index;
        report.exploitation_index = found.exploitation_index;
        return base::Done{};
    }

    const games::TermGame& game_;
    const Amounts& norm_;
    const Portfolio& portfolio_;
};

/// What each line gives each of its owners; nothing if the rule says nothing of some line.
Result<std::optional<std::vector<Amounts>>> shares_by_line(LicenceRule rule,
                                                           std::span<const Excerpt> lines) {
    std::vector<Amounts> out;
    for (const Excerpt& one : lines) {
        HANSE_TRY(shares, share_line(rule, one.line, one.portfolio));
        if (!shares) return std::optional<std::vector<Amounts>>();
        out.push_back(std::move(*shares));
    }
    return std::optional(std::move(out));
}

/// What the rule gives each owner of the portfolio.
Amounts allocation(LicenceRule rule, std::span<const Excerpt> lines,
                   std::span<const Amounts> by_line, int owners) {
    Amounts out(static_cast<std::size_t>(owners));
    for (std::size_t k = 0; k < lines.size(); ++k)
        for (std::size_t i = 0; i < lines[k].owners.size(); ++i)
            out[static_cast<std::size_t>(lines[k].owners[i])] += by_line[k][i];
    if (rule != LicenceRule::equal) return out;
    return in_proportion(total(out), Amounts(out.size(), 1));  // also to those in no line
}

bool within(const RuleReport& report, const ChooserLimits& limits, const Rational& income) {
    for (const Rational& r : report.r)
        if (max(r, -r) > limits.r) return false;
    return report.excess_proven && report.max_excess <= limits.excess * income &&
           report.manipulation_gain <= limits.manipulation;
}

/// A report that says what is missing, or everything but whether it passes.
Result<RuleReport> report_on(LicenceRule rule, std::span<const Excerpt> lines,
                             const Portfolio& portfolio, const Judge& judge,
                             const games::Work& work) {
    RuleReport out{.rule = rule, .missing = missing_for(rule, portfolio)};
    if (!out.missing.empty()) return out;
    HANSE_TRY(by_line, shares_by_line(rule, lines));
    if (!by_line) {
        out.missing.emplace_back("points");  // some line has none
        return out;
    }
    out.share = allocation(rule, lines, *by_line, portfolio.owners.holders);
    HANSE_CHECK(judge.judge(out, work));
    HANSE_TRY(gain, manipulation_gain(rule, lines, *by_line, portfolio.owners.patents()));
    const Rational income = total(out.share);
    if (!income.is_zero()) out.manipulation_gain = gain / income;
    return out;
}

}  // namespace

std::string_view name(LicenceRule rule) {
    constexpr std::array<std::string_view, 8> names{
        "equal", "numeric",        "value_points",   "hybrid",
        "dial",  "patent_shapley", "family_shapley", "owner_shapley"};
    return names[static_cast<std::size_t>(rule)];
}

Result<RuleChoice> choose_rule(std::span<const PatentLine> lines, const Portfolio& portfolio,
                               const ChooserLimits& limits, const games::Work& work) {
    HANSE_CHECK(check(lines, portfolio));
    HANSE_TRY(game, holder_game(lines, portfolio.owners));
    HANSE_TRY(norm, games::shapley_value(game, work));
    RuleChoice out{.income = games::worth_of_all(game), .norm = std::move(norm)};
    const Judge judge(game, out.norm, portfolio);
    std::vector<Excerpt> excerpts;
    for (const PatentLine& line : lines) excerpts.push_back(excerpt(line, portfolio));
    for (int k = 0; k <= static_cast<int>(LicenceRule::owner_shapley); ++k) {
        HANSE_TRY(report, report_on(static_cast<LicenceRule>(k), excerpts, portfolio, judge, work));
        report.passes = report.missing.empty() && within(report, limits, out.income);
        if (report.passes && !out.recommended) out.recommended = report.rule;
        out.rules.push_back(std::move(report));
    }
    return out;
}

}  // namespace hanse::sharing
