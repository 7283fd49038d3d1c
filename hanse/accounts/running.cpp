// SPDX-License-Identifier: GPL-3.0-or-later
// Running costs (运行费用): the dues, against the lines of the budget. model.md C.1.
#include <fmt/format.h>

#include "hanse/accounts/books.hpp"
#include "hanse/games/rules/airport.hpp"
#include "hanse/sharing/running_costs.hpp"

namespace hanse::accounts {

using base::Bilingual;
using base::Rational;
using base::Result;
using domain::CostRule;

namespace {

/// "M1:360000" or "M1": who benefits, and how much of it, if that is said.
struct Beneficiaries {
    games::Players who;
    Amounts amounts;      // one a member of the alliance; 0 for those who do not benefit
    bool weighed = true;  // every one has a number
};

class BudgetReader {
public:
    BudgetReader(const Books& books, Column& column) : books_(books), column_(column) {}

    void read(const domain::BudgetLine& line) {
        line_ = &line;
        if (!line.amount) return refuse("金额未知", "its amount is not known");
        if (!line.rule) return refuse("分摊规则未知", "how it is shared is not known");
        const auto beneficiaries = read_beneficiaries();
        if (!beneficiaries) return;
        const auto cost = cny(*line.amount);
        const auto grant = cny(line.grant ? *line.grant : Rational());
        if (!cost || !grant) return;
        add(*cost, *grant, *beneficiaries);
    }

private:
    void refuse(const std::string& zh, const std::string& en) {
        column_.unsettled.push_back({{fmt::format("预算 {}：{}", line_->line, zh),
                                      fmt::format("budget line {}: {}", line_->line, en)},
                                     "budget",
                                     line_->Row::line});
    }

    std::optional<Rational> cny(const Rational& amount) {
        const auto out = books_.cny(amount, line_->currency, books_.period().last(), "budget",
                                    line_->Row::line, column_.unsettled);
        return out ? std::optional(out->amount) : std::nullopt;
    }

    std::optional<Beneficiaries> read_beneficiaries() {
        Beneficiaries out{.amounts = Amounts(books_.members())};
        if (line_->beneficiaries.empty()) out.weighed = false;
        for (const std::string& item : line_->beneficiaries) {
            const auto colon = item.find(':');
            const std::string id = item.substr(0, colon);
            const auto member = books_.member(id);
            if (!member) {
                refuse(fmt::format("受益成员 {} 不在成员表中", id),
                       fmt::format("{} is not in the members table", id));
                return std::nullopt;
            }
            out.who.push_back(int(*member));
            const auto amount =
                colon == std::string::npos ? std::nullopt : Rational::parse(item.substr(colon + 1));
            out.weighed = out.weighed && amount && *amount >= 0;
            if (amount) out.amounts[*member] = *amount;
        }
        return out;
    }

    void add(const Rational& cost, const Rational& grant, const Beneficiaries& to) {
        const CostRule rule = *line_->rule;
        if (rule != CostRule::common && !to.weighed)
            return refuse("受益成员应带数字，如 M1:6", "its members need numbers, as in M1:6");
        const auto charge = [&](auto line) -> std::optional<Amounts> {
            const sharing::BudgetLine one{line_->line, std::move(line), grant};
            auto charges = sharing::running_cost_budget(int(books_.members()), {&one, 1});
            if (!charges) {
                refuse(charges.error().message.zh, charges.error().message.en);
                return std::nullopt;
            }
            return std::move(charges->charge);
        };
        PerNorm<std::optional<Amounts>> shares;
        switch (rule) {
            case CostRule::common: shares.fill(charge(sharing::CommonLine{cost, to.who})); break;
            case CostRule::usage: shares.fill(charge(sharing::UsageLine{cost, to.amounts})); break;
            case CostRule::weighted:
                shares.fill(charge(sharing::WeightedLine{cost, to.amounts, to.who}));
                break;
            case CostRule::airport:
                shares = {charge(sharing::TieredLine{to.amounts}), tiered_nucleolus(to, grant),
                          charge(sharing::UsageLine{cost, to.amounts})};
                break;
        }
        if (!shares[0]) return;
        column_.bases.push_back(
            {line_->line, Side::cost, words(rule), sharing::total(*shares[0]), std::move(shares)});
    }

    /// The tiers' nucleolus, less the grant in proportion.
    std::optional<Amounts> tiered_nucleolus(const Beneficiaries& to, const Rational& grant) {
        const auto paid = games::airport_nucleolus(to.amounts);
        if (!paid) return std::nullopt;
        const Rational all = sharing::total(*paid);
        if (all.is_zero()) return std::nullopt;
        return sharing::in_proportion(all - grant, *paid);
    }

    static Bilingual words(CostRule rule) {
        switch (rule) {
            case CostRule::common: return {"受益成员均摊", "equal parts of those who benefit"};
            case CostRule::usage: return {"按使用量", "by use"};
            case CostRule::weighted: return {"按权重", "by weights"};
            case CostRule::airport: return {"按服务层级", "tier by tier"};
        }
        return {};
    }

    const Books& books_;
    Column& column_;
    const domain::BudgetLine* line_ = nullptr;
};

/// The common purse pays; what members pay directly counts as theirs.
void add_direct_payments(const Books& books, Column& column) {
    add_payments(books, "dues", Side::cost, column);
    add_payments(books, "running_cost", Side::cost, column);
}

}  // namespace

Column running_column(const Books& books) {
    Column column{.flow = Flow::running};
    add_direct_payments(books, column);
    if (column.entries.empty() && column.unread.empty()) return column;
    BudgetReader reader(books, column);
    for (const domain::BudgetLine& line : books.file().budget) reader.read(line);
    if (books.file().budget.empty())
        column.unsettled.push_back({{"没有预算分项，无法判断会费应如何分摊",
                                     "there are no budget lines to hold the dues against"},
                                    "budget",
                                    0});
    return column;
}

}  // namespace hanse::accounts
