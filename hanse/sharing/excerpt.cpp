// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/excerpt.hpp"

#include <algorithm>

namespace hanse::sharing {

namespace {

using Node = games::ReadOnce::Node;

int place(int number, const games::Players& among) {
    return int(std::lower_bound(among.begin(), among.end(), number) - among.begin());
}

void renumber(Node& node, const games::Players& patents) {
    if (node.kind == Node::Kind::leaf) node.player = place(node.player, patents);
    for (Node& child : node.children) renumber(child, patents);
}

/// The holders of some patents, ascending, each once.
games::Players holders_of(const games::Players& patents, const Ownership& holdings) {
    games::Players out;
    for (const int patent : patents)
        for (const Ownership::Part& part : holdings[patent]) out.push_back(part.holder);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

Ownership held(const games::Players& patents, const Ownership& holdings,
               const games::Players& holders) {
    Ownership out;
    out.holders = int(holders.size());
    for (const int patent : patents) {
        auto& parts = out.of.emplace_back(holdings[patent]);
        for (Ownership::Part& part : parts) part.holder = place(part.holder, holders);
    }
    return out;
}

Holdings families_of(const games::Players& patents, const Holdings& families) {
    const games::Players kept = holders_of(patents, families);
    Holdings out{{}, int(kept.size())};
    for (const int patent : patents)
        out.holder_of.push_back(place(families.holder_of[static_cast<std::size_t>(patent)], kept));
    return out;
}

}  // namespace

Excerpt excerpt(const PatentLine& line, const Portfolio& portfolio) {
    Excerpt out{.line = line, .patents = patents_of(line)};
    renumber(out.line.root, out.patents);
    out.owners = holders_of(out.patents, portfolio.owners);
    out.portfolio.owners = held(out.patents, portfolio.owners, out.owners);
    out.portfolio.kappa = portfolio.kappa;
    out.portfolio.mix = portfolio.mix;
    if (portfolio.families) out.portfolio.families = families_of(out.patents, *portfolio.families);
    if (portfolio.points) {
        out.portfolio.points.emplace();
        for (const int patent : out.patents)
            out.portfolio.points->push_back((*portfolio.points)[static_cast<std::size_t>(patent)]);
    }
    return out;
}

}  // namespace hanse::sharing
