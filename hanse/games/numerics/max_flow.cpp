// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/max_flow.hpp"

#include "hanse/base/contract.hpp"

namespace hanse::games {

template <class Number>
int MaxFlow<Number>::add_arc(int from, int to, Number capacity) {
    base::expects(capacity >= Number(0), "a capacity that is not negative");
    base::expects(first_.empty(), "arcs before the first flow");
    arcs_.push_back({from, to});
    capacities_.push_back(std::move(capacity));
    return static_cast<int>(arcs_.size()) - 1;
}

template <class Number>
void MaxFlow<Number>::widen(int arc, const Number& by) {
    base::expects(by >= Number(0), "an arc that becomes wider");
    if (first_.empty())
        capacities_[std::size_t(arc)] += by;
    else
        room_[std::size_t(places_[std::size_t(arc)])] += by;
}

/// Puts the ways of each node side by side: searching them is most of the work.
template <class Number>
void MaxFlow<Number>::lay_out() {
    first_.assign(std::size_t(nodes_) + 1, 0);
    for (const Arc& arc : arcs_) {
        ++first_[std::size_t(arc.from) + 1];
        ++first_[std::size_t(arc.to) + 1];
    }
    for (std::size_t node = 1; node < first_.size(); ++node) first_[node] += first_[node - 1];
    std::vector<int> next(first_.begin(), first_.end() - 1);
    ways_.resize(2 * arcs_.size());
    room_.assign(ways_.size(), Number(0));
    for (std::size_t k = 0; k < arcs_.size(); ++k) {
        const int there = next[std::size_t(arcs_[k].from)]++;
        const int back = next[std::size_t(arcs_[k].to)]++;
        ways_[std::size_t(there)] = {arcs_[k].to, back};
        ways_[std::size_t(back)] = {arcs_[k].from, there};
        room_[std::size_t(there)] = std::move(capacities_[k]);
        places_.push_back(there);
    }
    capacities_.clear();
}

/// Numbers the nodes by their distance from the source, as far as the sink.
template <class Number>
bool MaxFlow<Number>::layer(int source, int sink) {
    level_.assign(std::size_t(nodes_), -1);
    queue_.assign(1, source);
    level_[std::size_t(source)] = 0;
    for (std::size_t k = 0; k < queue_.size(); ++k) {
        const int node = queue_[k];
        const int last = last_way(node);
        for (int way = first_way(node); way < last; ++way) {
            const int to = ways_[std::size_t(way)].to;
            if (level_[std::size_t(to)] >= 0 || !(room_[std::size_t(way)] > Number(0))) continue;
            level_[std::size_t(to)] = level_[std::size_t(node)] + 1;
            if (to == sink) return true;  // those further off lead nowhere in time
            queue_.push_back(to);
        }
    }
    return false;
}

/// Sends up to `most` from a node down the layers. Recursion is as deep as there are layers.
template <class Number>
Number MaxFlow<Number>::push(int node, int sink, const Number& most) {
    if (node == sink) return most;
    Number sent(0);
    const int last = last_way(node);
    for (int& way = current_[std::size_t(node)]; way < last; ++way) {
        const auto there = std::size_t(way);
        const int to = ways_[there].to;
        if (level_[std::size_t(to)] != level_[std::size_t(node)] + 1) continue;
        if (!(room_[there] > Number(0))) continue;
        const Number left = most - sent;
        const Number got = push(to, sink, room_[there] < left ? room_[there] : left);
        room_[there] -= got;
        room_[std::size_t(ways_[there].back)] += got;
        sent += got;
        if (sent == most) return sent;  // the way may take more: it stays the current one
    }
    return sent;
}

template <class Number>
const Number& MaxFlow<Number>::flow(int arc) const {
    return room_[std::size_t(ways_[std::size_t(places_[std::size_t(arc)])].back)];
}

template <class Number>
Number MaxFlow<Number>::send(int source, int sink) {
    if (first_.empty()) lay_out();
    Number sent(0);
    Number all(0);  // no more than this leaves the source
    for (int way = first_way(source); way < last_way(source); ++way) all += room_[std::size_t(way)];
    while (layer(source, sink)) {
        current_ = first_;
        sent += push(source, sink, all);
    }
    return sent;
}

template <class Number>
std::vector<char> MaxFlow<Number>::reachable(const std::vector<int>& starts) const {
    std::vector<char> out(std::size_t(nodes_), 0);
    std::vector<int> stack = starts;
    for (const int start : starts) out[std::size_t(start)] = 1;
    while (!stack.empty()) {
        const int node = stack.back();
        stack.pop_back();
        for (int way = first_way(node); way < last_way(node); ++way) {
            const int to = ways_[std::size_t(way)].to;
            if (out[std::size_t(to)] != 0 || !(room_[std::size_t(way)] > Number(0))) continue;
            out[std::size_t(to)] = 1;
            stack.push_back(to);
        }
    }
    return out;
}

template <class Number>
std::vector<char> MaxFlow<Number>::reaching(int end) const {
    std::vector<char> out(std::size_t(nodes_), 0);
    std::vector<int> stack{end};
    out[std::size_t(end)] = 1;
    while (!stack.empty()) {
        const int node = stack.back();
        stack.pop_back();
        for (int way = first_way(node); way < last_way(node); ++way) {
            const auto [from, back] = ways_[std::size_t(way)];
            if (out[std::size_t(from)] != 0 || !(room_[std::size_t(back)] > Number(0))) continue;
            out[std::size_t(from)] = 1;
            stack.push_back(from);
        }
    }
    return out;
}

template class MaxFlow<Wide>;
template class MaxFlow<base::Rational>;

}  // namespace hanse::games
