// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/landscape/topic_map.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace hanse::landscape {

namespace {

using Vector = std::vector<double>;

constexpr int kPowerSteps = 200, kPushSteps = 400;
constexpr double kLand = 0.34;    // of the plane is covered by islands
constexpr double kOverlap = 0.8;  // islands may come so near: of the sum of their radii
constexpr double kLean = 0.45;    // towards the second topic, in radii
constexpr double kSlope = 0.8;    // of an island: 0.5 would be a table mountain
constexpr double kMargin = 0.07;
constexpr std::size_t kGridRows = 80, kGridColumns = 120;
// Cells: the standard deviation of a point's weight; of few documents it is wider, by the sixth root of
// their number (Silverman's rule in two dimensions), within bounds.
constexpr double kBlurMin = 2.1, kBlurMax = 3.6, kBlurDocuments = 1500;

double length(const Vector& v) {
    return std::sqrt(std::inner_product(v.begin(), v.end(), v.begin(), 0.0));
}

/// Squared distances, doubly centred: the scalar products of places with the mean at 0.
std::vector<Vector> centred(const std::vector<Vector>& alike) {
    const std::size_t n = alike.size();
    std::vector<Vector> out(n, Vector(n));
    Vector mean(n);
    double all = 0;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) {
            out[i][j] = 2 - 2 * std::min(alike[i][j], 1.0);
            mean[i] += out[i][j] / double(n);
        }
    for (const double one : mean) all += one / double(n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) out[i][j] = -(out[i][j] - mean[i] - mean[j] + all) / 2;
    return out;
}

/// The direction of the largest eigenvalue, scaled by its root; then taken out of the matrix.
Vector next_axis(std::vector<Vector>& matrix) {
    const std::size_t n = matrix.size();
    Vector axis(n), image(n);
    for (std::size_t i = 0; i < n; ++i) axis[i] = std::sin(1.0 + double(i));  // in no symmetry
    double value = 0;
    for (int step = 0; step < kPowerSteps; ++step) {
        for (std::size_t i = 0; i < n; ++i)
            image[i] = std::inner_product(axis.begin(), axis.end(), matrix[i].begin(), 0.0);
        value = length(image);
        if (value < 1e-9) return Vector(n);
        for (std::size_t i = 0; i < n; ++i) axis[i] = image[i] / value;
    }
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) matrix[i][j] -= value * axis[i] * axis[j];
    for (double& one : axis) one *= std::sqrt(value);
    return axis;
}

class Layout {
public:
    explicit Layout(const Clusters& clusters) : clusters_(clusters) {}

    TopicMap lay_out() && {
        if (clusters_.count() == 0) return {};
        place_islands();
        for (int step = 0; step < kPushSteps; ++step) push_apart(1 - double(step) / kPushSteps);
        fit();
        place_points();
        spread_density();
        return std::move(out_);
    }

private:
    void place_islands() {
        const double all = std::accumulate(clusters_.sizes.begin(), clusters_.sizes.end(), 0.0);
        auto matrix = centred(clusters_.alike);
        const Vector x = next_axis(matrix), y = next_axis(matrix);
        double reach = 1e-9;
        for (const double one : x) reach = std::max(reach, std::abs(one));
        for (std::size_t c = 0; c < clusters_.count(); ++c)
            out_.islands.push_back(
                {.x = x[c] / reach * kMapWidth / 2,
                 .y = y[c] / reach * kMapWidth / 2,
                 .radius = std::sqrt(kLand * kMapWidth * double(clusters_.sizes[c]) / all /
                                     std::numbers::pi)});
    }

    /// Islands that cover each other move apart; all are drawn a little to the middle, the less the
    /// later, so that the sea does not grow.
    void push_apart(double pull) {
        auto& islands = out_.islands;
        for (std::size_t a = 0; a < islands.size(); ++a)
            for (std::size_t b = 0; b < a; ++b) {
                double dx = islands[a].x - islands[b].x, dy = islands[a].y - islands[b].y;
                const double gap = std::hypot(dx, dy);
                const double wanted = kOverlap * (islands[a].radius + islands[b].radius) + 0.03;
                if (gap >= wanted) continue;
                if (gap < 1e-6) dx = 1e-6 * double(a + 1), dy = 1e-6 * double(b + 1);
                const double push = (wanted - gap) / 2 / std::max(std::hypot(dx, dy), 1e-12);
                islands[a].x += dx * push, islands[a].y += dy * push;
                islands[b].x -= dx * push, islands[b].y -= dy * push;
            }
        for (TopicMap::Island& island : islands) {
            island.x *= 1 - 0.012 * pull;
            island.y *= 1 - 0.02 * pull;  // the plane is wider than high
        }
    }

    /// Into the plane, with a margin; radii keep their size against the distances.
    void fit() {
        double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
        for (const TopicMap::Island& one : out_.islands) {
            left = std::min(left, one.x - one.radius), right = std::max(right, one.x + one.radius);
            top = std::min(top, one.y - one.radius), bottom = std::max(bottom, one.y + one.radius);
        }
        const double scale = std::min((kMapWidth - 2 * kMargin) / (right - left),
                                      (1 - 2 * kMargin) / (bottom - top));
        // What room is left in one direction is given to the distances there.
        const double wide = std::min((kMapWidth - 2 * kMargin) / (right - left), 1.4 * scale);
        const double high = std::min((1 - 2 * kMargin) / (bottom - top), 1.4 * scale);
        for (TopicMap::Island& one : out_.islands) {
            one.x = kMapWidth / 2 + (one.x - (left + right) / 2) * wide;
            one.y = 0.5 + (one.y - (top + bottom) / 2) * high;
            one.radius *= scale;
        }
    }

    /// The most typical in the middle, the others around it along a spiral of golden angles.
    void place_points() {
        std::vector<std::vector<std::uint32_t>> members(clusters_.count());
        for (std::uint32_t i = 0; i < clusters_.places.size(); ++i)
            if (clusters_.places[i].cluster != Clusters::kNone)
                members[clusters_.places[i].cluster].push_back(i);
        for (std::uint32_t c = 0; c < members.size(); ++c) {
            std::ranges::stable_sort(members[c], std::greater(),
                                     [&](std::uint32_t i) { return clusters_.places[i].alike; });
            for (std::size_t rank = 0; rank < members[c].size(); ++rank)
                out_.points.push_back(
                    place(members[c][rank], c,
                          std::pow((double(rank) + 0.5) / double(members[c].size()), kSlope),
                          double(rank)));
        }
        std::ranges::sort(out_.points, {}, &TopicMap::Point::family);
    }

    TopicMap::Point place(std::uint32_t family, std::uint32_t topic, double out,
                          double rank) const {
        constexpr double kGoldenAngle = 2.399963229728653;
        const TopicMap::Island& home = out_.islands[topic];
        const Clusters::Place& where = clusters_.places[family];
        double x = home.x + home.radius * out * std::cos(rank * kGoldenAngle);
        double y = home.y + home.radius * out * std::sin(rank * kGoldenAngle);
        if (where.second != Clusters::kNone && where.alike > 0) {
            const TopicMap::Island& other = out_.islands[where.second];
            const double far = std::hypot(other.x - home.x, other.y - home.y);
            const double likeness = std::max(0.0F, where.second_alike) / where.alike;
            const double lean =
                std::min(kLean * home.radius * likeness * likeness, far / 2) / std::max(far, 1e-9);
            x += (other.x - home.x) * lean, y += (other.y - home.y) * lean;
        }
        return {float(std::clamp(x, 0.005, kMapWidth - 0.005)), float(std::clamp(y, 0.005, 0.995)),
                family, topic};
    }

    void spread_density() {
        out_.columns = kGridColumns, out_.rows = kGridRows;
        out_.density.assign(kGridColumns * kGridRows, 0);
        for (const TopicMap::Point& one : out_.points) {
            const auto column = std::size_t(one.x / kMapWidth * kGridColumns);
            const auto row = std::size_t(one.y * kGridRows);
            out_.density[std::min(row, kGridRows - 1) * kGridColumns +
                         std::min(column, kGridColumns - 1)] += 1;
        }
        blur(kGridColumns, kGridRows, 1, kGridColumns);
        blur(kGridRows, kGridColumns, kGridColumns, 1);
        const float most = *std::ranges::max_element(out_.density);
        for (float& one : out_.density) one = most > 0 ? one / most : 0;
    }

    /// Along one direction. @param count  cells of a line. @param lines  how many lines.
    void blur(std::size_t count, std::size_t lines, std::size_t step, std::size_t next_line) {
        const double width =
            std::clamp(kBlurMin * std::pow(kBlurDocuments / double(out_.points.size()), 1.0 / 6),
                       kBlurMin, kBlurMax);
        const int reach = int(3 * width);
        std::vector<float> line(count);
        for (std::size_t l = 0; l < lines; ++l) {
            float* first = out_.density.data() + l * next_line;
            std::ranges::fill(line, 0.0F);
            for (int i = 0; i < int(count); ++i)
                for (int d = -reach; d <= reach; ++d)
                    if (i + d >= 0 && i + d < int(count))
                        line[std::size_t(i + d)] += first[std::size_t(i) * step] *
                                                    float(std::exp(-d * d / (2 * width * width)));
            for (std::size_t i = 0; i < count; ++i) first[i * step] = line[i];
        }
    }

    const Clusters& clusters_;
    TopicMap out_;
};

}  // namespace

TopicMap lay_out(const Clusters& clusters) { return Layout(clusters).lay_out(); }

}  // namespace hanse::landscape
