// SPDX-License-Identifier: Apache-2.0
// The largest flow through a network, and the cuts that prove it.
//
// A flow may be grown again after an arc was widened: dozens of cuts that differ in one arc cost
// little more than one. Numbers are whole, of 128 bits (common_denominator.hpp), or fractions of
// any size: both exact.
#pragma once

#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/games/numerics/wide.hpp"

namespace hanse::games {

template <class Number>
class MaxFlow {
public:
    using Room = std::vector<Number>;  // what each arc can still take

    /// @param nodes  0 … nodes-1.
    explicit MaxFlow(int nodes) : nodes_(nodes) {}

    /// @param capacity  not negative. All of them together fit in a Number.
    /// @return the number of the arc, counted from 0. After the first send() there are no new arcs.
    int add_arc(int from, int to, Number capacity);
    void widen(int arc, const Number& by);

    /// Sends as much more as the network takes. @return how much more.
    /// Cost: O(nodes² arcs) pushes at worst, in practice a few passes over the arcs.
    /// Source: Dinic, "Algorithm for solution of a problem of maximum flow in a network" (1970).
    Number send(int source, int sink);
    /// What flows through an arc now.
    const Number& flow(int arc) const;
    /// What an arc could still take.
    const Number& spare(int arc) const { return room_[std::size_t(places_[std::size_t(arc)])]; }

    /// After send(): one flag a node, whether more could flow to it from one of `starts`. From the
    /// source, that is the smallest of all smallest cuts.
    std::vector<char> reachable(const std::vector<int>& starts) const;
    /// One flag a node, whether more could flow from it to the end.
    std::vector<char> reaching(int end) const;

    /// To return to a flow sent before.
    const Room& room() const { return room_; }
    void set_room(const Room& room) { room_ = room; }

private:
    struct Arc {
        int from, to;
    };
    /// An arc, or its way back, seen from the node it leaves.
    struct Way {
        int to;
        int back;  // the place of the opposite way
    };
    void lay_out();
    bool layer(int source, int sink);
    Number push(int node, int sink, const Number& most);
    int first_way(int node) const { return first_[std::size_t(node)]; }
    int last_way(int node) const { return first_[std::size_t(node) + 1]; }

    int nodes_;
    std::vector<Arc> arcs_;
    std::vector<Number> capacities_;  // one an arc; empty once laid out
    std::vector<int> places_;         // one an arc: of its way forward
    std::vector<int> first_;  // one a node, and one more: the ways that leave it are together
    std::vector<Way> ways_;
    Room room_;  // one a way
    std::vector<int> level_, current_, queue_;
};

extern template class MaxFlow<Wide>;
extern template class MaxFlow<base::Rational>;

}  // namespace hanse::games
