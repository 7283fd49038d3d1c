// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/contours.hpp"

#include <cstdint>
#include <unordered_map>

namespace hanse::report {

namespace {

/// Edges of the grid are numbered: of the point (column, row) the one to its right, then the one
/// downwards. A line enters a square over one edge and leaves it over another.
using Edge = std::size_t;

class Tracing {
public:
    Tracing(std::span<const float> heights, std::size_t columns, double level)
        : heights_(heights),
          columns_(std::ptrdiff_t(columns)),
          rows_(std::ptrdiff_t(columns == 0 ? 0 : heights.size() / columns)),
          level_(level) {}

    std::vector<Loop> trace() && {
        for (std::ptrdiff_t row = -1; row < rows_; ++row)
            for (std::ptrdiff_t column = -1; column < columns_; ++column) cross(column, row);
        std::vector<Loop> out;
        for (const Edge start : starts_) {
            Loop loop;
            for (Edge at = start; next_.contains(at);) {
                loop.push_back(points_.at(at));
                const Edge to = next_.at(at);
                next_.erase(at);
                at = to;
            }
            if (loop.size() > 2) out.push_back(std::move(loop));
        }
        return out;
    }

private:
    double height(std::ptrdiff_t column, std::ptrdiff_t row) const {
        const bool inside = column >= 0 && row >= 0 && column < columns_ && row < rows_;
        return inside ? double(heights_[std::size_t(row * columns_ + column)]) : 0;
    }
    Edge edge(std::ptrdiff_t column, std::ptrdiff_t row, bool down) const {
        return std::size_t((row + 1) * (columns_ + 2) + column + 1) * 2 + (down ? 1 : 0);
    }

    /// The line through one square, with the land on its left; of a saddle two pieces.
    void cross(std::ptrdiff_t column, std::ptrdiff_t row) {
        const bool top_left = above(column, row), top_right = above(column + 1, row);
        const bool low_left = above(column, row + 1), low_right = above(column + 1, row + 1);
        const Edge top = edge(column, row, false), bottom = edge(column, row + 1, false);
        const Edge left = edge(column, row, true), right = edge(column + 1, row, true);
        const unsigned kind = (top_left ? 8U : 0U) | (top_right ? 4U : 0U) | (low_right ? 2U : 0U) |
                              (low_left ? 1U : 0U);
        if (kind == 0 || kind == 15) return;
        if (top_left != top_right) remember(top, column, row, false);
        if (low_left != low_right) remember(bottom, column, row + 1, false);
        if (top_left != low_left) remember(left, column, row, true);
        if (top_right != low_right) remember(right, column + 1, row, true);
        switch (kind) {
            case 1: return join(bottom, left);
            case 2: return join(right, bottom);
            case 3: return join(right, left);
            case 4: return join(top, right);
            case 5: return join(bottom, left), join(top, right);
            case 6: return join(top, bottom);
            case 7: return join(top, left);
            case 8: return join(left, top);
            case 9: return join(bottom, top);
            case 10: return join(left, top), join(right, bottom);
            case 11: return join(right, top);
            case 12: return join(left, right);
            case 13: return join(bottom, right);
            default: return join(left, bottom);
        }
    }

    bool above(std::ptrdiff_t column, std::ptrdiff_t row) const {
        return height(column, row) >= level_;
    }

    /// Where along the edge the level is reached.
    void remember(Edge which, std::ptrdiff_t column, std::ptrdiff_t row, bool down) {
        const double here = height(column, row);
        const double there = down ? height(column, row + 1) : height(column + 1, row);
        const double part = (level_ - here) / (there - here);
        points_[which] = {double(column) + (down ? 0 : part), double(row) + (down ? part : 0)};
    }

    void join(Edge from, Edge to) {
        next_[from] = to;
        starts_.push_back(from);
    }

    std::span<const float> heights_;
    std::ptrdiff_t columns_, rows_;
    double level_;
    std::unordered_map<Edge, Edge> next_;
    std::unordered_map<Edge, GridPoint> points_;
    std::vector<Edge> starts_;  // in order of the grid, so that loops come out in one order
};

}  // namespace

std::vector<Loop> contours(std::span<const float> heights, std::size_t columns, double level) {
    return Tracing(heights, columns, level).trace();
}

}  // namespace hanse::report
