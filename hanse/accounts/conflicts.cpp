// SPDX-License-Identifier: GPL-3.0-or-later
// The ten conflicts of interest of the founding paper, measured where the money says it.
// model.md D.9.
#include <algorithm>

#include <fmt/format.h>

#include "hanse/accounts/parts.hpp"

namespace hanse::accounts {

using base::Bilingual;
using base::Rational;

namespace {

constexpr auto kShapley = static_cast<std::size_t>(Norm::shapley);
constexpr auto kProportional = static_cast<std::size_t>(Norm::proportional);

Rational size_of(const Rational& x) { return max(x, -x); }

/// The largest of some numbers and whose it is.
void set_largest(const Amounts& numbers, ConflictMeasure& out) {
    out.value = Rational();
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (size_of(numbers[i]) > *out.value) {
            out.value = size_of(numbers[i]);
            out.member = i;
        }
}

Amounts parts_of_whole(const Amounts& amounts) {
    const Rational all = sharing::total(amounts);
    return all.is_zero() ? amounts : sharing::times(amounts, 1 / all);
}

/// How far what members pay departs from one norm, as parts of the whole.
void set_cost_gap(const Column* column, std::size_t norm, const Bilingual& missing,
                  ConflictMeasure& out) {
    if (column == nullptr || !column->cost.actual || !column->cost.norm[norm]) {
        out.missing = missing;
        return;
    }
    set_largest(sharing::difference(parts_of_whole(*column->cost.actual),
                                    parts_of_whole(*column->cost.norm[norm])),
                out);
}

ConflictMeasure development(const Account& account, std::string_view id) {
    ConflictMeasure out{.id = id,
                        .what = {"联合开发的公平指数 |r|（最大者；先返还投入再分配）",
                                 "fairness index |r| of joint development (largest; contributions "
                                 "returned first)"}};
    const Column* column = account.column(Flow::development);
    const auto r = column == nullptr ? std::nullopt : index_of(*column, Norm::shapley);
    if (r)
        set_largest(*r, out);
    else
        out.missing = {"需要研发投入和项目价值（contributions.csv、projects.csv）",
                       "needs contributions and what the projects are worth (contributions.csv, "
                       "projects.csv)"};
    return out;
}

ConflictMeasure promotion(const Account& account) {
    ConflictMeasure out{.id = "JP-C1",
                        .what = {"推广支出占比与应用方受益占比之差（最大者）",
                                 "part of the promotion cost less part of the benefit (largest)"}};
    set_cost_gap(account.column(Flow::promotion), kProportional,
                 {"需要推广支出和应用方受益（flows.csv、projects.csv）",
                  "needs promotion costs and the makers' benefit (flows.csv, projects.csv)"},
                 out);
    return out;
}

ConflictMeasure defence(const Account& account) {
    ConflictMeasure out{.id = "DA-C1",
                        .what = {"应诉费用占比与风险敞口占比之差（最大者）",
                                 "part of the defence cost less part of the exposure (largest)"}};
    set_cost_gap(account.column(Flow::defence), kProportional,
                 {"需要应诉费用和每家的风险敞口（flows.csv、threats.csv）",
                  "needs defence costs and every exposure (flows.csv, threats.csv)"},
                 out);
    return out;
}

ConflictMeasure enforcement(const Account& account) {
    ConflictMeasure out{.id = "UE-C1",
                        .what = {"维权收支的公平指数 |r|（最大者）",
                                 "fairness index |r| of enforcement (largest)"}};
    const Column* column = account.column(Flow::enforcement);
    const auto r = column == nullptr ? std::nullopt : index_of(*column, Norm::shapley);
    if (r)
        set_largest(*r, out);
    else
        out.missing = {"需要维权收支和案件所依据的专利（flows.csv、cases.csv）",
                       "needs the flows of the cases and the patents they rest on (flows.csv, "
                       "cases.csv)"};
    return out;
}

/// Riders on the licence flow alone: those who get too much there and could not have set the rule.
ConflictMeasure licensing(const Account& account) {
    ConflictMeasure out{
        .id = "OL-C1",
        .what = {"许可收入中搭便车者的公平指数（最大者；0 表示没有）",
                 "fairness index of free riders on licence income (largest; 0: none)"}};
    const Column* column = account.column(Flow::licensing);
    const auto r = column == nullptr ? std::nullopt : index_of(*column, Norm::shapley);
    if (!r || !account.power) {
        out.missing = !r ? Bilingual{"需要许可收入的分配和许可明细（flows.csv、licences.csv）",
                                     "needs the distribution of licence income and the licences "
                                     "(flows.csv, licences.csv)"}
                         : account.power_missing;
        return out;
    }
    const auto n = Rational(std::int64_t(account.members()));
    Amounts riders(r->size());
    for (std::size_t i = 0; i < r->size(); ++i)
        if ((*r)[i] > Rational(1, 10) && n * account.power->ssi[i] < 1) riders[i] = (*r)[i];
    set_largest(riders, out);
    return out;
}

/// Members with next to nothing in the pool and a vote like any other.
ConflictMeasure small_with_full_vote(const Account& account) {
    ConflictMeasure out{.id = "EI-C2",
                        .what = {"规范份额不足 2% 却享有完整表决权的成员占比",
                                 "part of members with under 2% of the norm and a full vote"}};
    const Column* column = account.column(Flow::licensing);
    Rational votes;
    for (const domain::Member& member : account.file->members) {
        if (!member.votes) {
            out.missing = account.power_missing;
            return out;
        }
        votes += *member.votes;
    }
    if (column == nullptr || !column->known(Norm::shapley) || account.members() == 0) {
        out.missing = {"需要许可明细（licences.csv）", "needs the licences (licences.csv)"};
        return out;
    }
    const Amounts norm = parts_of_whole(*column->benefit.norm[kShapley]);
    const Rational full = votes / Rational(std::int64_t(account.members()));
    int small = 0;
    for (std::size_t i = 0; i < norm.size(); ++i)
        if (norm[i] < Rational(1, 50) && *account.file->members[i].votes >= full) ++small;
    out.value = Rational(small, std::int64_t(account.members()));
    return out;
}

}  // namespace

void measure_conflicts(Account& account) {
    if (account.columns.empty()) return;
    account.conflicts = {
        development(account, "JD-C1"),
        development(account, "JD-C2"),
        development(account, "JD-C3"),
        promotion(account),
        {.id = "EI-C1",
         .what = {"领先者有、无互不诉讼承诺时的利润之差",
                  "the leader's profit with the no-suit "
                  "promise against that without it"},
         .missing =
             {"案卷不含成员利润；可用 hanse calc alliance_dynamics 设定外部选择进行推演",
              "the case holds no member's profit; hanse calc alliance_dynamics works with an "
              "assumed outside option"}},
        small_with_full_vote(account),
        defence(account),
        {.id = "DA-C2",
         .what = {"一家单独和解使其他成员损失的价值", "value the others lose if one settles alone"},
         .missing = {"案卷不含各成员的谈判策略", "the case does not hold each member's strategy"}},
        enforcement(account),
        licensing(account)};
}

}  // namespace hanse::accounts
