// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/route_tree.hpp"

#include <algorithm>

#include "hanse/base/contract.hpp"

namespace hanse::http {

std::vector<std::string> segments_of(std::string_view path) {
    std::vector<std::string> out;
    while (path.starts_with('/') && path.size() > 1) {
        path.remove_prefix(1);
        const auto end = std::min(path.find('/'), path.size());
        out.emplace_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return out;
}

bool takes_rest(std::string_view segment) {
    return segment.starts_with('{') && segment.ends_with("...}");
}

std::string name_in(std::string_view segment) {
    if (!segment.starts_with('{') || !segment.ends_with('}')) return {};
    segment = segment.substr(1, segment.size() - 2);
    if (segment.ends_with("...")) segment.remove_suffix(3);
    return std::string(segment.substr(0, segment.find('=')));
}

std::string word_in(std::string_view segment) {
    const auto equals = segment.find('=');
    if (name_in(segment).empty() || equals == std::string_view::npos) return {};
    return std::string(segment.substr(equals + 1, segment.size() - equals - 2));
}

void RouteTree::add(const Route& route, std::size_t index) {
    Node* node = &root_;
    Methods* methods = &root_.here;
    for (const std::string& segment : segments_of(route.path)) {
        base::expects(methods != &node->rest || node == &root_, "nothing follows {rest...}");
        if (takes_rest(segment)) {
            methods = &node->rest;
            continue;
        }
        const std::string word = name_in(segment).empty() ? segment : word_in(segment);
        std::unique_ptr<Node>& next = !word.empty() ? node->words[word] : node->any;
        if (next == nullptr) next = std::make_unique<Node>();
        node = next.get();
        methods = &node->here;
    }
    base::expects(methods->emplace(route.method, index).second,
                  "a method and a path stand in the table once");
}

const RouteTree::Methods* RouteTree::find(const std::vector<std::string>& segments) const {
    return find(root_, segments, 0);
}

const RouteTree::Methods* RouteTree::find(const Node& node,
                                          const std::vector<std::string>& segments,
                                          std::size_t from) {
    if (from == segments.size()) return node.here.empty() ? nullptr : &node.here;
    const auto word = node.words.find(segments[from]);
    if (word != node.words.end())
        if (const Methods* found = find(*word->second, segments, from + 1)) return found;
    if (node.any != nullptr && !segments[from].empty())
        if (const Methods* found = find(*node.any, segments, from + 1)) return found;
    return node.rest.empty() ? nullptr : &node.rest;
}

Pairs named_parts(const Route& route, const std::vector<std::string>& segments) {
    Pairs out;
    const std::vector<std::string> form = segments_of(route.path);
    for (std::size_t i = 0; i < form.size(); ++i) {
        const std::string name = name_in(form[i]);
        if (name.empty()) continue;
        std::string value = segments.at(i);
        if (takes_rest(form[i]))
            for (std::size_t j = i + 1; j < segments.size(); ++j) value += "/" + segments[j];
        out.add(name, std::move(value));
    }
    return out;
}

}  // namespace hanse::http
