// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/accounts/outlook.hpp"

#include <algorithm>

#include "hanse/accounts/pool.hpp"

namespace hanse::accounts {

using base::Result;

namespace {

std::vector<sharing::JointLine> joint_lines(const Pool& pool) {
    std::vector<sharing::JointLine> out;
    for (const sharing::PatentLine& line : pool.lines) {
        games::Players owners;
        for (const int patent : sharing::patents_of(line))
            for (const sharing::Ownership::Part& part : pool.portfolio.owners[patent])
                owners.push_back(part.holder);
        std::ranges::sort(owners);
        owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
        out.push_back({line.value, std::move(owners)});
    }
    return out;
}

/// What the lines of one owner alone earn.
Amounts alone(const std::vector<sharing::JointLine>& lines, std::size_t members) {
    Amounts out(members);
    for (const sharing::JointLine& line : lines)
        if (line.owners.size() == 1)
            out[static_cast<std::size_t>(line.owners.front())] += line.value;
    return out;
}

Result<Future> live(const sharing::AllianceModel& model, const OutlookOptions& options) {
    HANSE_TRY(course, sharing::alliance_dynamics(model));
    HANSE_TRY(survival, sharing::survival(model, options.weather));
    return Future{std::move(course), std::move(survival)};
}

}  // namespace

Result<Outlook> outlook(const Account& account, const OutlookOptions& options) {
    const Column* licensing = account.column(Flow::licensing);
    const Column* running = account.column(Flow::running);
    if (licensing == nullptr || !licensing->known(Norm::shapley) ||
        (running != nullptr && !running->known(Norm::shapley)))
        return base::invalid(
            {},
            "推演需要本期的许可明细、分配、会费和预算；所缺见 hanse assess … --why "
            "money",
            "years ahead take the licences, distribution, dues and budget of the "
            "period; hanse assess … --why money says what is missing");
    const Books books(*account.file, account.period);
    Column scratch;
    const Pool pool = read_pool(books, scratch);
    const std::size_t members = account.members();
    sharing::AllianceModel model{.lines = joint_lines(pool), .years = options.years};
    model.outside = alone(model.lines, members);
    model.alpha = *licensing->benefit.actual;
    model.beta = running == nullptr ? Amounts(members) : *running->cost.actual;
    model.running_cost = sharing::total(model.beta);
    HANSE_TRY(today, live(model, options));
    model.alpha = *licensing->benefit.norm[0];
    if (running != nullptr) model.beta = *running->cost.norm[0];
    HANSE_TRY(norm, live(model, options));
    return Outlook{std::move(today), std::move(norm), std::move(model.outside)};
}

}  // namespace hanse::accounts
