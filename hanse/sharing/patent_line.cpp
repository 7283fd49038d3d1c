// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/patent_line.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/sharing/line_tree.hpp"

namespace hanse::sharing {

using base::Rational;
using base::Result;

namespace {

using Node = games::ReadOnce::Node;
using Kind = Node::Kind;

constexpr std::size_t kHoldersMax = 16;  // of a line that has to be written out as a table

/// The same tree, with holders at the leaves; co-owners are all needed. The patent's chance, if it
/// has one, stays with its first owner.
Node held(const Node& node, const Ownership& holdings) {
    Node out = node;
    for (Node& child : out.children) child = held(child, holdings);
    if (node.kind != Kind::leaf) return out;
    const auto& parts = holdings[node.player];
    out.player = parts.front().holder;
    if (parts.size() == 1) return out;
    Node together{.kind = Kind::all, .children = {out}};
    for (std::size_t k = 1; k < parts.size(); ++k)
        together.children.push_back({.player = parts[k].holder});
    return together;
}

bool all_needed(const Node& node) {
    if (node.kind == Kind::leaf) return node.chance == 1;
    return (node.kind == Kind::all || node.children.size() == 1) &&
           std::all_of(node.children.begin(), node.children.end(), all_needed);
}

/// What every coalition of the holders can license, by asking the tree of patents.
games::TableTerm table_of(const PatentLine& line, const games::Players& holders,
                          const Ownership& holdings) {
    const games::Term term = games::ReadOnce{line.value, line.root};
    games::TableTerm out{.players = holders};
    for (games::Coalition inside = 0; inside <= games::everyone(int(holders.size())); ++inside) {
        std::vector<bool> present(static_cast<std::size_t>(holdings.holders));
        for (const int k : games::players_of(inside))
            present[static_cast<std::size_t>(holders[static_cast<std::size_t>(k)])] = true;
        std::vector<bool> patents;
        for (const auto& parts : holdings.of)
            patents.push_back(std::all_of(parts.begin(), parts.end(), [&](const auto& part) {
                return present[static_cast<std::size_t>(part.holder)];
            }));
        out.worths.push_back(games::worth(term, patents));
    }
    return out;
}

Result<games::Term> holder_term(const PatentLine& line, const Ownership& holdings) {
    const Node tree = shortened(held(line.root, holdings));
    games::Players holders = players_of(tree);
    if (all_needed(tree)) return games::Term(games::Unanimity{line.value, std::move(holders)});
    if (!repeats(tree)) return games::Term(games::ReadOnce{line.value, tree});
    if (holders.size() <= kHoldersMax) return games::Term(table_of(line, holders, holdings));
    return base::invalid(
        {},
        fmt::format("一条许可线涉及 {} 个权利人，且有权利人多次出现；至多 {} 个", holders.size(),
                    kHoldersMax),
        fmt::format("a line has {} holders, some of whom stand in it several times; at most {} can "
                    "be worked out",
                    holders.size(), kHoldersMax));
}

}  // namespace

Ownership::Ownership(const Holdings& holdings) : holders(holdings.holders) {
    for (const int holder : holdings.holder_of) of.push_back({{holder, 1}});
}

PatentLine needs_all(const Rational& value, const games::Players& patents) {
    Node root{.kind = Kind::all};
    for (const int patent : patents) root.children.push_back({.player = patent});
    return {value, std::move(root)};
}

Rational income(const PatentLine& line) {
    const games::Players patents = patents_of(line);
    return games::worth(games::ReadOnce{line.value, line.root},
                        std::vector<bool>(static_cast<std::size_t>(patents.back()) + 1, true));
}

games::Players patents_of(const PatentLine& line) { return players_of(line.root); }

Result<games::TermGame> patent_game(std::span<const PatentLine> lines, int patents) {
    std::vector<games::Term> terms;
    for (const PatentLine& line : lines) {
        if (all_needed(line.root) && !repeats(line.root))
            terms.emplace_back(games::Unanimity{line.value, patents_of(line)});
        else
            terms.emplace_back(games::ReadOnce{line.value, line.root});
    }
    return games::TermGame::create(patents, std::move(terms));
}

Result<games::TermGame> holder_game(std::span<const PatentLine> lines, const Ownership& holdings) {
    HANSE_CHECK(patent_game(lines, int(holdings.patents())));
    std::vector<games::Term> terms;
    for (const PatentLine& line : lines) {
        HANSE_TRY(term, holder_term(line, holdings));
        terms.push_back(std::move(term));
    }
    return games::TermGame::create(holdings.holders, std::move(terms));
}

Amounts by_holder(std::span<const Rational> by_patent, const Ownership& holdings) {
    Amounts out(static_cast<std::size_t>(holdings.holders));
    for (std::size_t patent = 0; patent < by_patent.size(); ++patent)
        for (const Ownership::Part& part : holdings.of[patent])
            out[static_cast<std::size_t>(part.holder)] += by_patent[patent] * part.share;
    return out;
}

std::optional<Amounts> by_count(const PatentLine& line, const Ownership& holdings,
                                std::span<const Rational> points) {
    Amounts counts(holdings.patents());
    for (const int patent : patents_of(line)) {
        const auto p = static_cast<std::size_t>(patent);
        counts[p] = points.empty() ? Rational(1) : points[p];
    }
    const Amounts weights = by_holder(counts, holdings);
    if (total(weights).is_zero()) return std::nullopt;
    return in_proportion(income(line), weights);
}

}  // namespace hanse::sharing
