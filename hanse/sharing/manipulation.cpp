// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/manipulation.hpp"

namespace hanse::sharing {

using base::Rational;
using base::Result;

namespace {

using Node = games::ReadOnce::Node;

bool notices_patents(LicenceRule rule) {
    return rule != LicenceRule::equal && rule != LicenceRule::owner_shapley &&
           rule != LicenceRule::family_shapley;
}

void split_leaf(Node& node, int patent, int other_half) {
    for (Node& child : node.children) split_leaf(child, patent, other_half);
    if (node.kind != Node::Kind::leaf || node.player != patent) return;
    Node both{.kind = Node::Kind::all};
    both.children = {node, {.player = other_half}};
    node = std::move(both);
}

/// The line after one of its patents has been split; the other half comes last.
Excerpt with_split(const Excerpt& whole, std::size_t patent) {
    Excerpt out = whole;
    split_leaf(out.line.root, int(patent), int(whole.patents.size()));
    auto& owners_of = out.portfolio.owners.of;
    owners_of.push_back(owners_of[patent]);
    if (out.portfolio.points) {
        Amounts& points = *out.portfolio.points;
        points[patent] *= Rational(1, 2);
        points.push_back(points[patent]);
    }
    return out;
}

}  // namespace

Result<Rational> manipulation_gain(LicenceRule rule, std::span<const Excerpt> lines,
                                   std::span<const Amounts> by_line, std::size_t patents) {
    if (!notices_patents(rule)) return Rational();
    Amounts gains(patents);
    for (std::size_t k = 0; k < lines.size(); ++k)
        for (std::size_t patent = 0; patent < lines[k].patents.size(); ++patent) {
            const Excerpt after = with_split(lines[k], patent);
            HANSE_TRY(shares, share_line(rule, after.line, after.portfolio));
            base::expects(shares.has_value(), "a rule that had something to say of the line");
            for (const auto& [holder, part] : after.portfolio.owners.of[patent]) {
                const auto owner = static_cast<std::size_t>(holder);
                gains[static_cast<std::size_t>(lines[k].patents[patent])] +=
                    (*shares)[owner] - by_line[k][owner];
            }
        }
    Rational most;
    for (const Rational& gain : gains) most = max(most, gain);
    return most;
}

}  // namespace hanse::sharing
