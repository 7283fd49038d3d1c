// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/term_kinds.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace hanse::gamefile {

using base::Rational;
using base::Result;
using base::Value;
using games::Term;

Result<Rational> TermReading::money(std::string_view name) const {
    HANSE_TRY(field, fields.need(name));
    HANSE_TRY(number, read_number(source, *field));
    return turned(number, sense);
}

Result<games::Players> TermReading::players(std::string_view name) const {
    HANSE_TRY(field, fields.need(name));
    return read_players(source, *field, roster);
}

Result<std::vector<games::Entry>> TermReading::amounts(std::string_view name) const {
    HANSE_TRY(field, fields.need(name));
    return read_amounts(source, *field, roster);
}

Result<std::vector<games::Entry>> TermReading::turned_amounts(std::string_view name) const {
    HANSE_TRY(out, amounts(name));
    for (games::Entry& entry : out) entry.amount = turned(entry.amount, sense);
    return out;
}

namespace {

Result<Term> unanimity(const TermReading& in) {
    HANSE_TRY(value, in.money("value"));
    HANSE_TRY(owners, in.players("owners"));
    return Term(games::Unanimity{.value = std::move(value), .owners = std::move(owners)});
}

Result<Term> additive(const TermReading& in) {
    HANSE_TRY(amounts, in.turned_amounts("amounts"));
    return Term(games::Additive{.amounts = std::move(amounts)});
}

Result<games::ReadOnce::Node> node(const TermReading& in, const Value& value);

Result<std::vector<games::ReadOnce::Node>> nodes(const TermReading& in, const Value& list) {
    if (!list.is_list())
        return wrong(in.source, list, "and 与 or 之后应为列表",
                     "\"and\" and \"or\" are followed by a list");
    std::vector<games::ReadOnce::Node> out;
    for (const Value& child : list.items()) {
        HANSE_TRY(one, node(in, child));
        out.push_back(std::move(one));
    }
    return out;
}

Result<games::ReadOnce::Node> node(const TermReading& in, const Value& value) {
    using Kind = games::ReadOnce::Node::Kind;
    games::ReadOnce::Node out;
    if (!value.is_map()) {
        HANSE_TRY(player, read_player(in.source, value, in.roster));
        out.player = player;
        return out;
    }
    HANSE_TRY(fields, Fields::of(in.source, value, {"树的结点", "a node of the tree"}));
    for (const auto& [name, kind] : {std::pair{"and", Kind::all}, {"or", Kind::any}})
        if (const Value* list = fields.find(name)) {
            HANSE_CHECK(fields.only(std::array<std::string_view, 1>{name}));
            HANSE_TRY(children, nodes(in, *list));
            out.kind = kind;
            out.children = std::move(children);
            return out;
        }
    HANSE_CHECK(fields.only(std::array<std::string_view, 4>{"leaf", "chance", "and", "or"}));
    HANSE_TRY(leaf, fields.need("leaf"));
    HANSE_TRY(player, read_player(in.source, *leaf, in.roster));
    out.player = player;
    if (const Value* chance = fields.find("chance")) {
        HANSE_TRY(number, read_number(in.source, *chance));
        out.chance = std::move(number);
    }
    return out;
}

Result<Term> read_once(const TermReading& in) {
    HANSE_TRY(value, in.money("value"));
    HANSE_TRY(tree, in.fields.need("tree"));
    HANSE_TRY(root, node(in, *tree));
    return Term(games::ReadOnce{.value = std::move(value), .root = std::move(root)});
}

Result<Term> dnf(const TermReading& in) {
    HANSE_TRY(value, in.money("value"));
    HANSE_TRY(list, in.fields.need("bundles"));
    HANSE_TRY(bundles, read_groups(in.source, *list, in.roster));
    return Term(games::Dnf{.value = std::move(value), .bundles = std::move(bundles)});
}

Result<Term> airport(const TermReading& in) {
    HANSE_TRY(needs, in.amounts("needs"));
    return Term(games::Airport{.needs = std::move(needs)});
}

Result<Term> common_cost(const TermReading& in) {
    HANSE_TRY(field, in.fields.need("cost"));
    HANSE_TRY(cost, read_number(in.source, *field));
    HANSE_TRY(beneficiaries, in.players("beneficiaries"));
    return Term(
        games::CommonCost{.cost = std::move(cost), .beneficiaries = std::move(beneficiaries)});
}

Result<Term> noisy_or(const TermReading& in) {
    HANSE_TRY(value, in.money("value"));
    HANSE_TRY(chances, in.amounts("chances"));
    return Term(games::NoisyOr{.value = std::move(value), .chances = std::move(chances)});
}

/// Strengths and gains of the same players, side by side.
Result<Term> quota(const TermReading& in) {
    HANSE_TRY(limit, in.fields.need("threshold"));
    HANSE_TRY(threshold, read_whole(in.source, *limit, 0));
    HANSE_TRY(strengths, in.amounts("strengths"));
    HANSE_TRY(gains, in.turned_amounts("gains"));
    games::Quota out{.threshold = threshold, .parties = {}};
    for (const games::Entry& entry : strengths) {
        const auto strength = entry.amount.to_int64();
        if (!strength || *strength < 0)
            return wrong(
                in.source, *in.fields.find("strengths"),
                fmt::format("{} 的力量应为非负整数，而不是 {}", in.roster.name(entry.player),
                            entry.amount.decimal()),
                fmt::format("the strength of {} should be a whole number from 0 up, not {}",
                            in.roster.name(entry.player), entry.amount.decimal()));
        out.parties.push_back({.player = entry.player, .strength = *strength, .gain = 0});
    }
    for (games::Entry& entry : gains) {
        const auto party =
            std::ranges::find(out.parties, entry.player, &games::Quota::Party::player);
        if (party == out.parties.end())
            return wrong(
                in.source, *in.fields.find("gains"),
                fmt::format("{} 有所得而没有力量；没有力量请写 0", in.roster.name(entry.player)),
                fmt::format("{} has a gain but no strength; write 0 for none",
                            in.roster.name(entry.player)));
        party->gain = std::move(entry.amount);
    }
    return Term(std::move(out));
}

Result<Term> power(const TermReading& in) {
    HANSE_TRY(rate, in.money("rate"));
    HANSE_TRY(volumes, in.amounts("volumes"));
    games::Power out{.rate = std::move(rate), .volumes = std::move(volumes)};
    if (const Value* field = in.fields.find("exponent")) {
        HANSE_TRY(exponent, read_whole(in.source, *field, 1, 2));
        out.exponent = static_cast<int>(exponent);
    }
    return Term(std::move(out));
}

/// The order of the players is the order of the bits.
Result<Term> table(const TermReading& in) {
    HANSE_TRY(list, in.fields.need("players"));
    HANSE_CHECK(read_players(in.source, *list, in.roster));
    games::TableTerm out;
    if (list->text() != nullptr)
        for (int i = 0; i < in.roster.size(); ++i) out.players.push_back(i);
    for (const Value& item : list->items()) {
        HANSE_TRY(player, read_player(in.source, item, in.roster));
        out.players.push_back(player);
    }
    HANSE_TRY(field, in.fields.need("worths"));
    HANSE_TRY(worths, read_numbers(in.source, *field));
    for (Rational& worth : worths) out.worths.push_back(turned(worth, in.sense));
    return Term(std::move(out));
}

}  // namespace

const std::vector<TermKind>& term_kinds() {
    static const std::vector<TermKind> all{
        {"unanimity", {"value", "owners"}, unanimity},
        {"additive", {"amounts"}, additive},
        {"read_once", {"value", "tree"}, read_once},
        {"dnf", {"value", "bundles"}, dnf},
        {"airport", {"needs"}, airport},
        {"common_cost", {"cost", "beneficiaries"}, common_cost},
        {"noisy_or", {"value", "chances"}, noisy_or},
        {"quota", {"threshold", "strengths", "gains"}, quota},
        {"power", {"rate", "volumes", "exponent"}, power},
        {"table", {"players", "worths"}, table},
    };
    return all;
}

}  // namespace hanse::gamefile
