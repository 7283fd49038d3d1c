// SPDX-License-Identifier: GPL-3.0-or-later
// From products.csv, demand.csv and patents.csv to the models of part A, one market at a time.
//
// Nothing is assumed where a cell is empty: what a model needs and nobody said becomes a question,
// and that model is left out. Patents that no longer stand cost nothing and are left out too.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "hanse/assess/control.hpp"
#include "hanse/assess/market_side.hpp"
#include "hanse/market/critical_loss.hpp"
#include "hanse/market/price_pressure.hpp"
#include "hanse/market/technology_share.hpp"

namespace hanse::assess {

using base::Interval;
using base::Rational;
using domain::Demand;
using domain::Patent;
using domain::PatentStatus;
using domain::Product;

namespace {

constexpr std::size_t kPatentsMax = 60;  // in one market; more would take long to search

/// |φ| below this is no relation (model.md A.1).
const Rational& band() {
    static const Rational default_band = market::default_unrelated_band();
    return default_band;
}

bool stands(const Patent& patent) {
    return !patent.status || *patent.status == PatentStatus::granted ||
           *patent.status == PatentStatus::pending;
}

class Reader {
public:
    Reader(const Assessment& assessment, std::string market)
        : file_(*assessment.file), day_(assessment.day) {
        out_.market = std::move(market);
    }

    PoolMarket read() {
        for (const Demand& row : file_.demand)
            if (row.market == out_.market) out_.demand = &row;
        for (const Product& row : file_.products)
            if (row.market == out_.market) out_.products.push_back(&row);
        read_bundles();
        if (one_currency()) {
            read_technology_shares();
            read_pairs();
            read_bundle_prices();
            read_complements();
            read_pressure();
        }
        read_critical_loss();
        return std::move(out_);
    }

private:
    void miss(std::string zh, std::string en) {
        out_.missing.push_back({std::move(zh), std::move(en)});
    }
    void miss_cell(const char* table, const char* zh, const char* en, const std::string& row) {
        miss(fmt::format("{}.csv：{} 的{}（{}）是多少？", table, row, zh, en),
             fmt::format("{}.csv: what is {} of {}?", table, en, row));
    }

    // Products and patents.

    void read_bundles() {
        for (const Product* product : out_.products) {
            std::vector<std::size_t>& bundle = out_.bundles.emplace_back();
            if (!product->patents) {
                miss_cell("products", "所需专利", "patents", product->product);
                bundles_known_ = false;
                continue;
            }
            for (const std::string& name : *product->patents)
                if (const auto at = patent(name)) bundle.push_back(*at);
        }
    }
    /// "P1" of patents.csv; "Meridian Flow:EP1" is EP1 of that firm, outside the pool.
    std::optional<std::size_t> patent(const std::string& name) {
        if (const auto known = numbers_.find(name); known != numbers_.end()) return known->second;
        PatentInMarket one{.name = name};
        const auto row = std::ranges::find(file_.patents, name, &Patent::number);
        if (row != file_.patents.end()) {
            if (!stands(*row)) return numbers_.emplace(name, std::nullopt).first->second;
            one.pooled = !row->in_pool_since || row->in_pool_since->first() <= day_;
            one.points = row->points.has_value() ? *row->points : Rational(0);
            one.owner = owner_of(*row);
        } else if (const auto colon = name.find_first_of(':'); colon != std::string::npos) {
            one.owner = undertaking(name.substr(0, colon));
        }
        if (one.owner.empty()) {
            miss(fmt::format(
                     "专利 {} 的权利人是谁？（patents.csv 的 owners；联盟外的写“权利人:编号”）",
                     name),
                 fmt::format("Who owns patent {}? (owners in patents.csv; one from outside is "
                             "written \"owner:number\")",
                             name));
            owners_known_ = false;
        }
        out_.patents.push_back(std::move(one));
        return numbers_.emplace(name, out_.patents.size() - 1).first->second;
    }
    std::string undertaking(const std::string& who) const {
        const domain::Member* member = file_.member(who);
        return member == nullptr ? who : undertaking_of(file_, *member);
    }
    std::string owner_of(const Patent& patent) const {
        std::set<std::string> owners;
        if (patent.owners)
            for (const domain::OwnerShare& share : *patent.owners)
                owners.insert(undertaking(share.owner));
        return fmt::format("{}", fmt::join(owners, "+"));
    }

    bool one_currency() {
        std::set<std::string> seen;
        for (const Product* product : out_.products)
            if (!product->currency.empty()) seen.insert(product->currency);
        if (out_.demand != nullptr && !out_.demand->currency.empty())
            seen.insert(out_.demand->currency);
        if (seen.size() == 1) out_.currency = *seen.begin();
        if (seen.size() <= 1) return true;
        miss(fmt::format("{}：各行币种不同，请换成同一种货币", out_.market),
             fmt::format("{}: rows in several currencies; state them in one", out_.market));
        return false;
    }

    // What needs no demand.

    void read_technology_shares() {
        if (!bundles_known_) return;
        std::vector<market::FieldProduct> field;
        for (std::size_t k = 0; k < out_.products.size(); ++k)
            field.push_back({out_.products[k]->units.has_value()
                                 ? std::optional(*out_.products[k]->units)
                                 : std::nullopt,
                             out_.bundles[k]});
        for (std::size_t j = 0; j < out_.patents.size(); ++j)
            out_.patents[j].technology_share = market::technology_share(field, j);
    }

    /// φ from the sales of the year: every user counts, those who bought nothing too.
    void read_pairs() {
        if (!bundles_known_ || out_.demand == nullptr || !out_.demand->users) return;
        std::vector<Rational> shares;
        Rational sum;
        for (const Product* product : out_.products) {
            if (!product->units) return;
            shares.push_back(*product->units / *out_.demand->users);
            sum += shares.back();
        }
        if (sum > Rational(1)) {
            miss(fmt::format("{}：各产品销量之和超过用户数，请核对 demand.csv 的 users",
                             out_.market),
                 fmt::format("{}: more is sold than there are users; check users in demand.csv",
                             out_.market));
            return;
        }
        for (std::size_t j = 0; j < out_.patents.size(); ++j)
            for (std::size_t l = j + 1; l < out_.patents.size(); ++l)
                if (const auto index = market::pair_index(out_.bundles, shares, j, l, band()))
                    out_.pairs.push_back({j, l, *index});
    }

    // Prices.

    bool all_stated() {
        bool complete = bundles_known_ && owners_known_;
        const auto need = [&](bool stated, const char* table, const char* zh, const char* en,
                              const std::string& row) {
            if (!stated) miss_cell(table, zh, en, row);
            complete = complete && stated;
        };
        for (const Product* product : out_.products) {
            need(product->value.has_value(), "products", "使用价值", "value", product->product);
            need(product->cost.has_value(), "products", "单位成本", "cost", product->product);
        }
        const Demand* demand = out_.demand;
        need(demand != nullptr && demand->users, "demand", "用户数", "users", out_.market);
        need(demand != nullptr && demand->scale, "demand", "偏好差异", "scale", out_.market);
        return complete;
    }

    std::vector<std::size_t> pooled() const {
        std::vector<std::size_t> out;
        for (std::size_t j = 0; j < out_.patents.size(); ++j)
            if (out_.patents[j].pooled) out.push_back(j);
        return out;
    }
    /// Owners as numbers, in the order in which they appear.
    std::vector<std::size_t> owners() const {
        std::map<std::string, std::size_t> numbers;
        std::vector<std::size_t> out;
        for (const PatentInMarket& patent : out_.patents)
            out.push_back(numbers.emplace(patent.owner, numbers.size()).first->second);
        return out;
    }

    void read_bundle_prices() {
        // Nothing is asked of a market that is stated for its linear demand alone.
        const bool linear_only =
            out_.demand != nullptr && out_.demand->intercept && !out_.demand->scale;
        if (out_.products.empty() || linear_only || !all_stated()) return;
        BundlePrices prices;
        prices.pool.patents = pooled();
        if (prices.pool.patents.empty() || out_.patents.size() > kPatentsMax) return;
        prices.model.scale = out_.demand->scale->approximate();
        prices.model.size = out_.demand->users->approximate();
        prices.model.owners = owners();
        for (std::size_t k = 0; k < out_.products.size(); ++k)
            prices.model.products.push_back({out_.products[k]->value->approximate(),
                                             out_.products[k]->cost->approximate(),
                                             out_.bundles[k]});
        prices.scale_is_tiny = market::scale_is_tiny(prices.model);
        prices.found = market::pool_remedy(prices.model, prices.pool, sharing_rule(prices));
        prices.closed_form = closed_form(prices);
        out_.bundle_prices = std::move(prices);
    }
    /// By value points where every pooled patent has some, else equal parts.
    std::vector<double> sharing_rule(BundlePrices& prices) const {
        Rational sum;
        prices.rule_by_points = true;
        for (const std::size_t j : prices.pool.patents) {
            sum += out_.patents[j].points;
            prices.rule_by_points = prices.rule_by_points && out_.patents[j].points > Rational(0);
        }
        if (!prices.rule_by_points) return market::equal_parts(prices.pool);
        std::vector<double> out;
        for (const std::size_t j : prices.pool.patents)
            out.push_back((out_.patents[j].points / sum).approximate());
        return out;
    }
    bool every_product_needs_every_patent() const {
        return std::ranges::all_of(out_.bundles, [&](const std::vector<std::size_t>& bundle) {
            return bundle.size() == out_.patents.size();
        });
    }
    /// A second way to the same prices, where there is one: all essential, an owner a patent, all
    /// of them in the pool.
    std::optional<market::EssentialPrices> closed_form(const BundlePrices& prices) const {
        const std::set<std::size_t> different(prices.model.owners.begin(),
                                              prices.model.owners.end());
        if (!every_product_needs_every_patent() || different.size() != out_.patents.size() ||
            prices.pool.patents.size() != out_.patents.size())
            return std::nullopt;
        std::vector<double> net;
        for (const market::LogitProduct& product : prices.model.products)
            net.push_back(product.value - product.cost);
        return market::essential_prices(different.size(), prices.model.scale, net);
    }

    /// Linear demand for one product that needs all patents.
    void read_complements() {
        const Demand* demand = out_.demand;
        if (demand == nullptr || !demand->intercept || !demand->slope) return;
        if (out_.patents.empty() || !owners_known_ || !bundles_known_ ||
            !every_product_needs_every_patent())
            return;
        if (!demand->assembly_cost)
            return miss_cell("demand", "组装成本", "assembly_cost", out_.market);
        const std::vector<std::size_t> numbers = owners();
        const std::set<std::size_t> all(numbers.begin(), numbers.end());
        std::set<std::size_t> inside;
        for (const std::size_t j : pooled()) inside.insert(numbers[j]);
        if (inside.empty()) return;
        const market::LinearDemand line{*demand->intercept, *demand->slope};
        const std::vector<Rational> costs(all.size());  // a licence costs its owner nothing
        const auto prices = [&](std::size_t setters) {
            return market::complement_prices(line, *demand->assembly_cost, costs, setters);
        };
        const auto alone = prices(all.size());
        const auto together = prices(all.size() - inside.size() + 1);
        if (!alone || !together) return;
        out_.complements = ComplementRegimes{
            all.size(), inside.size(), *alone, *together,
            all.size() > 1 ? std::optional(market::pool_participation(all.size())) : std::nullopt};
    }

    // Product prices.

    /// Makers of the alliance, with diversion by shares of units: nothing better is stated.
    void read_pressure() {
        std::map<std::string, const Product*> makers;  // the one product of a maker
        std::set<std::string> several;
        Rational units;
        for (const Product* product : out_.products) {
            if (!product->units) return;
            units += *product->units;
            if (file_.member(product->maker) == nullptr) continue;
            if (!makers.emplace(undertaking(product->maker), product).second)
                several.insert(undertaking(product->maker));
        }
        for (const std::string& maker : several) makers.erase(maker);
        if (makers.size() < 2 || units == Rational(0)) return;
        std::vector<market::PricedMember> members;
        std::vector<Rational> shares;
        for (const auto& [maker, product] : makers) {
            if (!product->price) return miss_cell("products", "价格", "price", product->product);
            members.push_back({*product->price, product->cost.has_value()
                                                    ? std::optional(*product->cost)
                                                    : std::nullopt});
            shares.push_back(*product->units / units);
            if (shares.back() >= Rational(1)) return;
        }
        const auto figures = market::price_pressure(members, market::diversion_by_shares(shares));
        std::size_t i = 0;
        for (const auto& [maker, product] : makers) out_.pressure.push_back({maker, figures[i++]});
    }

    void read_critical_loss() {
        const Demand* demand = out_.demand;
        if (demand == nullptr || !demand->price_rise) return;
        std::optional<Rational> least, most;
        for (const Product* product : out_.products) {
            if (!product->price || !product->cost || *product->cost >= *product->price) continue;
            const Rational margin = (*product->price - *product->cost) / *product->price;
            least = least ? min(*least, margin) : margin;
            most = most ? max(*most, margin) : margin;
        }
        if (!least)
            return miss(
                fmt::format("{}：产品的 price 与 cost 是多少？（临界损失需要毛利率）", out_.market),
                fmt::format("{}: what are price and cost of its products? (critical loss "
                            "needs a margin)",
                            out_.market));
        CriticalLoss out{.price_rise = *demand->price_rise, .margin = Interval(least, most)};
        out.critical = market::critical_loss(out.price_rise, out.margin);
        if (demand->expected_loss) {
            out.expected = Interval(*demand->expected_loss);
            out.passes = market::market_passes(out.expected, out.critical);
        }
        out_.critical_loss = out;
    }

    const domain::CaseFile& file_;
    base::Date day_;
    PoolMarket out_;
    std::map<std::string, std::optional<std::size_t>> numbers_;  // of patents; nothing: it is dead
    bool bundles_known_ = true, owners_known_ = true;
};

}  // namespace

std::vector<PoolMarket> pool_markets(const Assessment& assessment) {
    std::set<std::string> names;
    for (const Product& row : assessment.file->products) names.insert(row.market);
    for (const Demand& row : assessment.file->demand) names.insert(row.market);
    std::vector<PoolMarket> out;
    for (const std::string& name : names) out.push_back(Reader(assessment, name).read());
    return out;
}

}  // namespace hanse::assess
