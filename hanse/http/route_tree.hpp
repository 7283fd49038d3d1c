// SPDX-License-Identifier: GPL-3.0-or-later
// The paths of a route table as a tree, segment by segment. Inside this floor.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/http/route.hpp"

namespace hanse::http {

/// "/a/{b}" → "a", "{b}"
std::vector<std::string> segments_of(std::string_view path);
/// "{b}" → "b", "{rest...}" → "rest"; empty for a plain segment.
std::string name_in(std::string_view segment);
/// "{tool=share}" → "share": a name that stands for one word only; empty for others.
std::string word_in(std::string_view segment);
bool takes_rest(std::string_view segment);

class RouteTree {
public:
    /// Where each method of one path stands in the table.
    using Methods = std::map<Method, std::size_t>;

    /// @throws ContractViolation if the method has that path already.
    void add(const Route& route, std::size_t index);
    /// A word stands before a {name}, and that before a {rest...}. @return null if no path fits.
    const Methods* find(const std::vector<std::string>& segments) const;

private:
    struct Node {
        std::map<std::string, std::unique_ptr<Node>, std::less<>> words;
        std::unique_ptr<Node> any;
        Methods here, rest;
    };
    static const Methods* find(const Node& node, const std::vector<std::string>& segments,
                               std::size_t from);

    Node root_;
};

/// The parts of a path that have names, with what stands there.
Pairs named_parts(const Route& route, const std::vector<std::string>& segments);

}  // namespace hanse::http
