// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/accounts/laboratory.hpp"

#include "hanse/accounts/pool.hpp"

namespace hanse::accounts {

base::Result<Laboratory> laboratory(const Account& account, const LaboratoryOptions& options,
                                    const games::Work& work) {
    const Books books(*account.file, account.period);
    Column scratch;
    const Pool pool = read_pool(books, scratch);
    if (!scratch.unsettled.empty()) {
        const Gap& gap = scratch.unsettled.front();
        return base::invalid({std::string(gap.table) + ".csv", gap.line, 0}, gap.says.zh,
                             gap.says.en);
    }
    if (pool.lines.empty())
        return base::not_found({}, "本期没有许可明细（licences.csv），没有可比较的分配",
                               "there are no licences of this period (licences.csv) to compare "
                               "rules on");
    sharing::Portfolio portfolio = pool.portfolio;
    portfolio.kappa = options.kappa;
    portfolio.mix = options.mix;
    if (account.power) portfolio.shapley_shubik = account.power->ssi;
    HANSE_TRY(choice, sharing::choose_rule(pool.lines, portfolio, {}, work));
    Laboratory out{.choice = std::move(choice)};
    const Column* licensing = account.column(Flow::licensing);
    if (licensing != nullptr && licensing->benefit.actual) {
        const base::Rational all = sharing::total(*licensing->benefit.actual);
        if (all > 0)
            out.today = sharing::in_proportion(out.choice.income, *licensing->benefit.actual);
    }
    return out;
}

}  // namespace hanse::accounts
