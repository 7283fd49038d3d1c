// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/accounts/projects.hpp"

#include <sstream>

#include <fmt/format.h>

#include "hanse/accounts/nucleolus.hpp"
#include "hanse/games/terms/values.hpp"
#include "hanse/sharing/chain.hpp"

namespace hanse::accounts {

using base::Rational;

namespace {

class ProjectReader {
public:
    ProjectReader(const Books& books, const std::string& project, std::vector<Gap>& unsettled)
        : books_(books), project_(project), unsettled_(unsettled) {}

    /// Every row of the project; empty, with a reason, if one of them cannot be read.
    std::vector<sharing::ChainProject> read() {
        std::vector<sharing::ChainProject> out;
        bool sound = true;
        for (const domain::Project& row : books_.file().projects) {
            if (row.project != project_) continue;
            row_ = &row;
            auto chain = read_row();
            sound = sound && chain;
            if (chain) out.push_back(*std::move(chain));
        }
        if (sound && out.empty())
            unsettled_.push_back(
                {{fmt::format("项目 {} 的价值和构成未知（projects.csv）", project_),
                  fmt::format("what project {} is worth and who it takes is not "
                              "known (projects.csv)",
                              project_)},
                 "projects",
                 0});
        if (!sound) out.clear();
        return out;
    }

private:
    void refuse(const std::string& zh, const std::string& en) {
        unsettled_.push_back({{fmt::format("项目 {}：{}", project_, zh),
                               fmt::format("project {}: {}", project_, en)},
                              "projects",
                              row_->line});
    }

    std::optional<int> member(const std::string& id) {
        const auto found = books_.member(id);
        if (!found)
            refuse(fmt::format("{} 不在成员表中", id),
                   fmt::format("{} is not in the members table", id));
        return found ? std::optional(int(*found)) : std::nullopt;
    }

    std::optional<sharing::ChainProject> read_row() {
        if (!row_->value)
            return refuse("年价值未知", "its value a year is not known"), std::nullopt;
        if (row_->hub.empty()) return refuse("牵头单位未知", "its hub is not known"), std::nullopt;
        if (!row_->suppliers)
            return refuse("供应方未知", "its suppliers are not known"), std::nullopt;
        const auto value = books_.cny(*row_->value, row_->currency, books_.period().last(),
                                      "projects", row_->line, unsettled_);
        const auto hub = member(row_->hub);
        if (!value || !hub) return std::nullopt;
        sharing::ChainProject out{.value = value->amount, .hub = *hub};
        for (const std::string& role : *row_->suppliers) {
            games::Players& suppliers = out.suppliers.emplace_back();
            std::istringstream names(role);
            for (std::string name; std::getline(names, name, '|');) {
                const auto supplier = member(name);
                if (!supplier) return std::nullopt;
                suppliers.push_back(*supplier);
            }
        }
        if (row_->maker.empty()) return out;
        out.maker = member(row_->maker);
        return out.maker ? std::optional(out) : std::nullopt;
    }

    const Books& books_;
    const std::string& project_;
    std::vector<Gap>& unsettled_;
    const domain::Project* row_ = nullptr;
};

}  // namespace

std::optional<Basis> project_basis(const Books& books, const std::string& project,
                                   std::vector<Gap>& unsettled) {
    const auto chains = ProjectReader(books, project, unsettled).read();
    if (chains.empty()) return std::nullopt;
    const auto refuse = [&](const base::Error& error) {
        unsettled.push_back({error.message, "projects", 0});
        return std::nullopt;
    };
    std::vector<games::Term> terms;
    for (const sharing::ChainProject& chain : chains) {
        auto term = sharing::as_term(chain);
        if (!term) return refuse(term.error());
        terms.push_back(*std::move(term));
    }
    const auto game = games::TermGame::create(int(books.members()), std::move(terms));
    if (!game) return refuse(game.error());
    const auto shapley = games::shapley_value(*game);
    if (!shapley) return refuse(shapley.error());
    Basis out{.id = project, .side = Side::cost, .weight = games::worth_of_all(*game)};
    out.rule = {"按产业链各环节的不可或缺程度", "by how indispensable each is in the chain"};
    out.shares[0] = *shapley;
    if (auto stable = stable_division(*game)) out.shares[1] = std::move(stable->shares);
    return out;
}

std::optional<Amounts> makers_of(const Books& books, const std::string& project,
                                 std::vector<Gap>& unsettled) {
    const auto chains = ProjectReader(books, project, unsettled).read();
    if (chains.empty()) return std::nullopt;
    Amounts out(books.members());
    for (const sharing::ChainProject& chain : chains)
        out[static_cast<std::size_t>(chain.maker.value_or(chain.hub))] += chain.value;
    return out;
}

}  // namespace hanse::accounts
