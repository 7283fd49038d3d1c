// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/accounts/pool.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "hanse/accounts/structure.hpp"

namespace hanse::accounts {

using base::Rational;
using domain::PatentStatus;

namespace {

using Node = games::ReadOnce::Node;

class PoolReader {
public:
    PoolReader(const Books& books, Column& column) : books_(books), column_(column) {}

    Pool read() {
        for (const domain::LicenceLine& row : books_.file().licences) {
            if (!row.year) {
                refuse(row, "年份未知", "its year is not known");
                continue;
            }
            if (*row.year == books_.period().year) rows_.push_back(&row);
        }
        if (rows_.empty()) return pool_;
        read_patents();
        for (const domain::LicenceLine* row : rows_) read_line(*row);
        pool_.portfolio.owners.holders = int(books_.members());
        return std::move(pool_);
    }

private:
    void refuse(const domain::LicenceLine& row, const std::string& zh, const std::string& en) {
        column_.unsettled.push_back({{fmt::format("许可 {}：{}", row.line, zh),
                                      fmt::format("licence {}: {}", row.line, en)},
                                     "licences",
                                     row.Row::line});
    }

    /// Patents that some line of the period names, in the order of the table.
    void read_patents() {
        bool all_points = true;
        Amounts points;
        std::set<std::string_view> named;
        for (const domain::LicenceLine* row : rows_)
            named.insert(row->patents.begin(), row->patents.end());
        for (const domain::Patent& patent : books_.file().patents) {
            if (!named.contains(patent.number)) continue;
            std::vector<sharing::Ownership::Part> parts;
            if (patent.owners)
                for (const domain::OwnerShare& owner : *patent.owners)
                    if (const auto member = books_.member(owner.owner))
                        parts.push_back({int(*member), owner.share});
            if (parts.empty()) continue;  // a line that names it will say so
            pool_.place.emplace(patent.number, int(pool_.patents.size()));
            pool_.patents.push_back(&patent);
            pool_.portfolio.owners.of.push_back(std::move(parts));
            all_points = all_points && patent.points;
            points.push_back(patent.points ? *patent.points : Rational());
        }
        if (all_points) pool_.portfolio.points = std::move(points);
    }

    void read_line(const domain::LicenceLine& row) {
        if (!row.royalty) return refuse(row, "许可费未知", "its royalty is not known");
        const auto value = books_.cny(*row.royalty, row.currency, books_.period().last(),
                                      "licences", row.Row::line, column_.unsettled);
        if (!value) return;
        if (row.patents.empty())
            return refuse(row, "被许可方选择的专利未知", "the patents it covers are not known");
        auto root = tree_of(row);
        if (!root) return;
        if (!without_dead(row, *root)) {
            column_.notes.push_back(
                {fmt::format("许可 {} 所列专利均已失效，不计入规范份额", row.line),
                 fmt::format("no patent of licence {} is alive; it is left out of the norm",
                             row.line)});
            return;
        }
        pool_.income += value->amount;
        pool_.lines.push_back({value->amount, *std::move(root)});
        pool_.rows.push_back(&row);
    }

    std::optional<Node> tree_of(const domain::LicenceLine& row) {
        for (const std::string& number : row.patents)
            if (!pool_.patent(number))
                return refuse(row, fmt::format("专利 {} 或其权利人不在案卷中", number),
                              fmt::format("patent {} or its owner is not in the case", number)),
                       std::nullopt;
        if (row.structure.empty()) {
            Node all{.kind = Node::Kind::all};
            for (const std::string& number : row.patents)
                all.children.push_back({.player = *pool_.patent(number)});
            return all;
        }
        auto node = parse_structure(row.structure, [&](std::string_view name) {
            return std::ranges::find(row.patents, name) == row.patents.end() ? std::nullopt
                                                                             : pool_.patent(name);
        });
        if (!node)
            return refuse(row, node.error().message.zh, node.error().message.en), std::nullopt;
        return *std::move(node);
    }

    /// Takes dead patents out. @return false if nothing is left.
    bool without_dead(const domain::LicenceLine& row, Node& node) {
        if (node.kind == Node::Kind::leaf) {
            const domain::Patent& patent = *pool_.patents[static_cast<std::size_t>(node.player)];
            if (!dead(patent, books_.period())) return true;
            column_.notes.push_back(
                {fmt::format("许可 {} 中的 {} 在本期之前已失效，不参与分配", row.line,
                             patent.number),
                 fmt::format("{} in licence {} was dead before the period and takes no share",
                             patent.number, row.line)});
            return false;
        }
        std::erase_if(node.children, [&](Node& child) { return !without_dead(row, child); });
        return !node.children.empty();
    }

    const Books& books_;
    Column& column_;
    Pool pool_;
    std::vector<const domain::LicenceLine*> rows_;
};

}  // namespace

std::optional<int> Pool::patent(std::string_view number) const {
    const auto found = place.find(number);
    return found == place.end() ? std::nullopt : std::optional(found->second);
}

Pool read_pool(const Books& books, Column& column) { return PoolReader(books, column).read(); }

bool dead(const domain::Patent& patent, const Period& period) {
    if (patent.expiry) return patent.expiry->last() < period.first();
    return patent.status &&
           (*patent.status == PatentStatus::expired || *patent.status == PatentStatus::lapsed ||
            *patent.status == PatentStatus::invalidated);
}

}  // namespace hanse::accounts
