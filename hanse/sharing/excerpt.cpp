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
games::Players holders_of(const games::Players& patents, const Holdings& holdings) {
    games::Players out;
    for (const int patent : patents)
        out.push_back(holdings.holder_of[static_cast<std::size_t>(patent)]);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

Holdings held(const games::Players& patents, const Holdings& holdings,
              const games::Players& holders) {
    Holdings out{{}, int(holders.size())};
    for (const int patent : patents)
        out.holder_of.push_back(
            place(holdings.holder_of[static_cast<std::size_t>(patent)], holders));
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
    if (portfolio.families)
        out.portfolio.families =
            held(out.patents, *portfolio.families, holders_of(out.patents, *portfolio.families));
    if (portfolio.points) {
        out.portfolio.points.emplace();
        for (const int patent : out.patents)
            out.portfolio.points->push_back((*portfolio.points)[static_cast<std::size_t>(patent)]);
    }
    return out;
}

}  // namespace hanse::sharing
