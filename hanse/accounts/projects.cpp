// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/accounts/projects.hpp"

#include <sstream>

#include <fmt/format.h>

#include "hanse/accounts/nucleolus.hpp"
#include "hanse/games/terms/values.hpp"
#include "hanse/sharing/chain.hpp"

namespace hanse::accounts {

namespace {

class ProjectReader {
public:
    ProjectReader(const Books& books, const std::string& project, std::vector<Gap>& unsettled)
        : books_(books), project_(project), unsettled_(unsettled) {}

    struct Row {
        sharing::ChainProject chain;
        const domain::Project* row = nullptr;
        bool in_use = false;
    };

    /// Every row of the project; empty, with a reason, if one of them cannot be read.
    std::vector<Row> read() {
        std::vector<Row> out;
        bool sound = true;
        for (const domain::Project& row : books_.file().projects) {
            if (row.project != project_) continue;
            row_ = &row;
            auto chain = read_row();
            const auto in_use = is_in_use();
            sound = sound && chain && in_use;
            if (chain && in_use) out.push_back({*std::move(chain), &row, *in_use});
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

    /// For the whole period: a result that comes into use during it counts from the next one on.
    std::optional<bool> is_in_use() {
        const auto& since = row_->in_use_since;
        if (since && since->last() <= books_.period().first()) return true;
        if (since && since->first() > books_.period().first()) return false;
        refuse("成果何时投入使用未知（in_use_since 列）",
               "it is not known since when the result is in use (column in_use_since)");
        return std::nullopt;
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

std::optional<ProjectView> view_project(const Books& books, const std::string& project,
                                        std::vector<Gap>& unsettled) {
    const auto rows = ProjectReader(books, project, unsettled).read();
    if (rows.empty()) return std::nullopt;
    const auto refuse = [&](const base::Error& error) {
        unsettled.push_back({error.message, "projects", 0});
        return std::nullopt;
    };
    ProjectView out;
    for (const auto& [chain, row, in_use] : rows) {
        const auto maker = static_cast<std::size_t>(chain.maker.value_or(chain.hub));
        out.planned.push_back({maker, chain.value, row});
        if (!in_use) continue;
        out.in_use.push_back(out.planned.back());
        out.value += chain.value;
        auto term = sharing::as_term(chain);
        if (!term) return refuse(term.error());
        out.terms.push_back(*std::move(term));
    }
    const auto game = games::TermGame::create(int(books.members()), out.terms);
    if (!game) return refuse(game.error());
    auto shapley = games::shapley_value(*game);
    if (!shapley) return refuse(shapley.error());
    out.shapley = *std::move(shapley);
    if (auto stable = stable_division(*game)) out.stable = std::move(stable->shares);
    return out;
}

}  // namespace hanse::accounts
