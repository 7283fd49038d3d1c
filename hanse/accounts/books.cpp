// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/accounts/books.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hanse::accounts {

using base::Bilingual;
using base::Rational;
using base::Truth;

namespace {

/// Rates of the case; those without day or value are no rates.
std::vector<money::Rate> rates_of(const domain::CaseFile& file) {
    std::vector<money::Rate> out;
    for (const domain::Rate& rate : file.rates)
        if (const auto currency = money::Currency::parse(rate.currency);
            currency && rate.date && rate.cny)
            out.push_back({*currency, rate.date->first(), *rate.cny,
                           rate.provenance.source.empty() ? "rates.csv" : rate.provenance.source});
    return out;
}

Gap gap(std::size_t line, std::string zh, std::string en) {
    return {{std::move(zh), std::move(en)}, "flows", line};
}

}  // namespace

Books::Books(const domain::CaseFile& file, Period period) : file_(&file), period_(period) {
    for (std::size_t i = 0; i < file.members.size(); ++i) member_.emplace(file.members[i].id, i);
    auto rates = money::Rates::create(money::cny, rates_of(file));
    if (rates)
        rates_ = *std::move(rates);
    else
        no_rates_ = rates.error().message;
    for (const domain::Flow& flow : file.flows) read(flow);
}

std::optional<std::size_t> Books::member(std::string_view id) const {
    const auto found = member_.find(id);
    return found == member_.end() ? std::nullopt : std::optional(found->second);
}

void Books::read(const domain::Flow& flow) {
    const auto refuse = [&](std::string zh, std::string en) {
        unread_.push_back({&flow, gap(flow.line, std::move(zh), std::move(en))});
    };
    if (!flow.date)
        return refuse("日期未知，不知是否属于本期", "no date: it may or may not be of this period");
    const Truth inside = period_.has(*flow.date);
    if (inside == Truth::no) return;
    if (inside == Truth::unknown)
        return refuse(fmt::format("日期 {} 不足以判断是否属于本期", flow.date->text()),
                      fmt::format("the date {} does not say whether it is of this period",
                                  flow.date->text()));
    if (flow.kind.empty()) return refuse("款项类型未知", "it is not said what kind of money it is");
    if (!flow.amount) return refuse("金额未知", "the amount is not known");
    if (flow.payer.empty() && flow.payee.empty())
        return refuse("付款方和收款方均未知", "neither payer nor payee is named");
    std::vector<Gap> gaps;
    auto amount = cny(*flow.amount, flow.currency, flow.date->last(), "flows", flow.line, gaps);
    for (Gap& one : gaps) unread_.push_back({&flow, std::move(one)});
    if (amount)
        payments_.push_back({&flow, member(flow.payer), member(flow.payee), *std::move(amount)});
}

std::vector<const Payment*> Books::of_kind(std::string_view kind) const {
    std::vector<const Payment*> out;
    for (const Payment& payment : payments_)
        if (payment.row->kind == kind) out.push_back(&payment);
    return out;
}

std::vector<const Books::Unread*> Books::unread_of_kind(std::string_view kind) const {
    std::vector<const Unread*> out;
    for (const Unread& one : unread_)
        if (one.row->kind == kind || one.row->kind.empty()) out.push_back(&one);
    return out;
}

std::optional<Cny> Books::cny(const Rational& amount, const std::string& currency,
                              const base::Date& day, std::string_view table, std::size_t line,
                              std::vector<Gap>& gaps) const {
    const auto parsed = currency.empty() ? money::cny : money::Currency::parse(currency);
    if (!parsed || *parsed == money::cny) return Cny{amount, std::nullopt};
    if (!rates_) {
        gaps.push_back({no_rates_, table, line});
        return std::nullopt;
    }
    const auto rate = rates_->on(*parsed, day);
    if (!rate) {
        gaps.push_back({rate.error().message, table, line});
        return std::nullopt;
    }
    return Cny{amount * rate->home_units, *rate};
}

void add_payments(const Books& books, std::string_view kind, Side side, Column& column,
                  const std::function<bool(const domain::Flow&)>& wanted) {
    for (const Books::Unread* unread : books.unread_of_kind(kind))
        if ((!wanted || wanted(*unread->row)) &&
            std::ranges::find(column.unread, unread->gap.line, &Gap::line) == column.unread.end())
            column.unread.push_back(unread->gap);
    for (const Payment* payment : books.of_kind(kind)) {
        const auto& who = side == Side::cost ? payment->payer : payment->payee;
        if (!who || (wanted && !wanted(*payment->row))) continue;
        const std::string& words =
            payment->row->activity.empty() ? payment->row->kind : payment->row->activity;
        column.entries.push_back({side, *who, payment->cny.amount, payment->row, "flows",
                                  base::same(words), payment->cny.rate});
    }
}

bool of_a_case(const domain::CaseFile& file, const domain::Flow& row) {
    const auto ids = parts(row.activity);
    return std::ranges::any_of(file.cases, [&](const domain::LegalCase& one) {
        return std::ranges::find(ids, one.id) != ids.end();
    });
}

std::vector<std::string> parts(std::string_view list) {
    std::vector<std::string> out;
    std::string part;
    const auto finish = [&] {
        const auto from = part.find_first_not_of(" \t");
        if (from != std::string::npos)
            out.push_back(part.substr(from, part.find_last_not_of(" \t") - from + 1));
        part.clear();
    };
    for (const char c : list)
        if (c == ';' || c == ',')
            finish();
        else
            part += c;
    finish();
    return out;
}

namespace {

SideShares& side_of(Column& column, Side side) {
    return side == Side::benefit ? column.benefit : column.cost;
}

/// What was moved, if every row could be read.
std::optional<Amounts> actual(const Books& books, const Column& column, Side side) {
    if (!column.unread.empty()) return std::nullopt;
    Amounts out(books.members());
    for (const Entry& entry : column.entries)
        if (entry.side == side) out[entry.member] += entry.cny;
    return out;
}

/// The sum of the bases, in proportion to `moved`; nothing if a basis has nothing to say.
std::optional<Amounts> normative(const Column& column, Side side, std::size_t norm,
                                 const Rational& moved, std::size_t members) {
    if (moved.is_zero()) return Amounts(members);
    if (!column.unsettled.empty()) return std::nullopt;
    Amounts weights(members);
    const auto& in_all = column.benefit_in_all[norm];
    if (side == Side::benefit && in_all) weights = *in_all;
    for (const Basis& basis : column.bases) {
        if (basis.side != side || (side == Side::benefit && in_all)) continue;
        if (!basis.shares[norm]) return std::nullopt;
        weights = sharing::sum(weights, *basis.shares[norm]);
    }
    if (sharing::total(weights).is_zero()) return std::nullopt;
    return sharing::in_proportion(moved, weights);
}

}  // namespace

void close(const Books& books, Column& column) {
    for (const Side side : {Side::benefit, Side::cost}) {
        SideShares& shares = side_of(column, side);
        shares.actual = actual(books, column, side);
        if (!shares.actual) continue;
        if (std::ranges::any_of(*shares.actual, [](const Rational& x) { return x < 0; })) {
            column.unread.push_back(
                {{"某成员的合计为负数；请核对冲销是否属于本期",
                  "a member's sum is below zero; do the corrections belong to this "
                  "period?"},
                 "flows",
                 0});
            column.benefit = column.cost = {};
            return;
        }
        const Rational moved = sharing::total(*shares.actual);
        for (std::size_t norm = 0; norm < kNorms; ++norm)
            shares.norm[norm] = normative(column, side, norm, moved, books.members());
    }
}

}  // namespace hanse::accounts
