// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/triangle.hpp"

#include <algorithm>
#include <cmath>

#include "hanse/base/unicode.hpp"
#include "hanse/gamefile/svg.hpp"

namespace hanse::gamefile {

using base::Bilingual;
using base::Language;
using Share = std::array<double, 3>;

namespace {

struct Spot {
    double x = 0, y = 0;
};

constexpr double kTop = 56, kLeft = 70, kSide = 430, kMargin = 56;
constexpr double kLegend = 600;

class Drawing {
public:
    Drawing(const Triangle& triangle, Language language)
        : triangle_(triangle), language_(language), corners_(imputation_corners(triangle)) {
        place();
    }

    std::string draw(const std::string& title) {
        polygon(corners_, "imputations", "#ffffff", kInk, 1.2);
        core();
        for (std::size_t i = 0; i < 3; ++i) corner(i);
        marks();
        legend();
        return svg_.framed("triangle", height_, title, description());
    }

private:
    const std::string& in(const Bilingual& both) const { return both.in(language_); }

    /// Shares as gains, whatever the sense of the picture.
    Share gains(const Triangle::Point& point) const {
        Share out;
        for (std::size_t i = 0; i < 3; ++i) out[i] = turned(point.share[i], triangle_.sense);
        return out;
    }

    /// Barycentric coordinates on an equilateral triangle: player 1 at the top, 2 left, 3 right.
    Spot flat(const Share& share) const {
        const double size = corners_[0][0] - triangle_.alone[0];
        const double unit = size > 0 ? size : std::max(1.0, largest_number(triangle_));
        const double up = (share[0] - triangle_.alone[0]) / unit;
        const double right = (share[2] - triangle_.alone[2]) / unit;
        return {right + up / 2, -up * std::sqrt(3.0) / 2};
    }

    /// Room for the triangle and for every point, also those outside it.
    void place() {
        std::vector<Spot> all;
        for (const Share& corner : corners_) all.push_back(flat(corner));
        for (const Triangle::Point& point : triangle_.points) all.push_back(flat(gains(point)));
        const auto [left, right] = std::ranges::minmax(all, {}, &Spot::x);
        const auto [top, bottom] = std::ranges::minmax(all, {}, &Spot::y);
        const double across = std::max({right.x - left.x, bottom.y - top.y, 1e-9});
        scale_ = kSide / across;
        origin_ = {left.x, top.y};
        height_ = kTop + std::max((bottom.y - top.y) * scale_, 260.0) + kMargin;
    }

    Spot at(const Share& share) const {
        const Spot spot = flat(share);
        return {kLeft + (spot.x - origin_.x) * scale_, kTop + (spot.y - origin_.y) * scale_};
    }

    void polygon(const std::vector<Share>& shape, const char* kind, const char* fill,
                 const char* stroke, double width) {
        std::string path;
        for (const Share& share : shape) {
            const Spot spot = at(share);
            path += fmt::format("{}{:.1f},{:.1f}", path.empty() ? "" : " ", spot.x, spot.y);
        }
        svg_.add(
            R"(<polygon class="{}" points="{}" fill="{}" stroke="{}" stroke-width="{}" stroke-linejoin="round"/>)",
            kind, path, fill, stroke, width);
    }

    void core() {
        const std::vector<Share> shape = core_polygon(triangle_);
        if (!shape.empty()) polygon(shape, "core", "#cfe0d6", "#2f6b4f", 2);
    }

    void corner(std::size_t i) {
        const Spot spot = at(corners_[i]);
        const double up = i == 0 ? -26 : 20;
        const char* anchor = i == 0 ? "middle" : i == 1 ? "start" : "end";
        const double x = i == 1 ? spot.x - 40 : i == 2 ? spot.x + 40 : spot.x;
        svg_.text(x, spot.y + up, cut(triangle_.players[i], 24), anchor, kInk,
                  R"( font-weight="600")");
        svg_.text(x, spot.y + up + 16, vector_text(shown_share(corners_[i])), anchor, kSoft,
                  R"( font-size="11")");
    }

    Share shown_share(Share share) const {
        for (double& number : share) number = turned(number, triangle_.sense);
        return share;
    }

    static std::string vector_text(const Share& share) {
        return fmt::format("({}, {}, {})", brief(share[0]), brief(share[1]), brief(share[2]));
    }

    /// One mark for all concepts that meet in a point, labelled with their numbers in the legend.
    void marks() {
        for (std::size_t k = 0; k < triangle_.points.size(); ++k) {
            const Spot spot = at(gains(triangle_.points[k]));
            std::string numbers;
            bool first = true;
            for (std::size_t j = 0; j < triangle_.points.size(); ++j) {
                const Spot other = at(gains(triangle_.points[j]));
                if (std::hypot(other.x - spot.x, other.y - spot.y) > 3) continue;
                first = first && j >= k;
                numbers += (numbers.empty() ? "" : ", ") + std::to_string(j + 1);
            }
            if (first) mark(k, spot, numbers);
        }
    }

    void mark(std::size_t k, Spot spot, const std::string& numbers) {
        dot(k, spot);
        const Box box = free_box(spot, 7.0 * static_cast<double>(numbers.size()));
        taken_.push_back(box);
        svg_.text(
            box.left, box.bottom - 3, numbers, "start", kInk,
            R"( font-size="12" font-weight="600" paint-order="stroke" stroke="#ffffff" stroke-width="3")");
    }

    struct Box {
        double left, right, top, bottom;
        bool meets(const Box& other) const {
            return left < other.right && other.left < right && top < other.bottom &&
                   other.top < bottom;
        }
    };

    /// Beside the spot, where no other label stands: right above, left above, right below, left
    /// below, or else right above.
    Box free_box(Spot spot, double width) const {
        const auto box = [&](double left, double top) {
            return Box{left, left + width, top, top + 14};
        };
        const double right = spot.x + 9, left = spot.x - 9 - width;
        for (const Box& place : {box(right, spot.y - 17), box(left, spot.y - 17),
                                 box(right, spot.y + 3), box(left, spot.y + 3)})
            if (std::ranges::none_of(taken_, [&](const Box& other) { return place.meets(other); }))
                return place;
        return box(right, spot.y - 17);
    }

    void dot(std::size_t k, Spot spot) {
        svg_.add(
            R"(<circle class="point" cx="{:.1f}" cy="{:.1f}" r="5" fill="{}" stroke="#ffffff" stroke-width="1.2"/>)",
            spot.x, spot.y, kColours[k % kColours.size()]);
    }

    void legend() {
        double y = kTop + 6;
        const auto patch = [&](const char* fill, const char* stroke, const std::string& words) {
            svg_.add(
                R"(<rect x="{:.1f}" y="{:.1f}" width="14" height="10" fill="{}" stroke="{}"/>)",
                kLegend - 6, y - 9, fill, stroke);
            svg_.text(kLegend + 18, y, words, "start", kSoft, R"( font-size="12")");
            y += 22;
        };
        patch("#ffffff", kInk,
              in({"分配集（个体不吃亏）", "imputations: no player worse off than alone"}));
        patch("#cfe0d6", "#2f6b4f", core_words());
        y += 6;
        for (std::size_t k = 0; k < triangle_.points.size(); ++k) {
            dot(k, {kLegend + 1, y - 4});
            svg_.text(kLegend + 18, y, fmt::format("{}  {}", k + 1, in(triangle_.points[k].name)),
                      "start", kInk, R"( font-size="12")");
            svg_.text(kLegend + 18, y + 15, vector_text(triangle_.points[k].share), "start", kSoft,
                      R"( font-size="11")");
            y += 36;
        }
        height_ = std::max(height_, y + 10);
    }

    std::string core_words() const {
        const auto shape = core_polygon(triangle_);
        if (shape.empty()) return in({"核：空", "core: empty"});
        if (shape.size() == 1) return in({"核：一点", "core: a single point"});
        return in({"核（任何联盟都不愿离开）", "core: no coalition gains by leaving"});
    }

    std::string description() const {
        const bool zh = language_ == Language::zh;
        std::string out = core_words() + (zh ? "。" : ". ");
        for (const Triangle::Point& point : triangle_.points)
            out += in(point.name) + " " + vector_text(point.share) + (zh ? "；" : "; ");
        return out;
    }

    const Triangle& triangle_;
    Language language_;
    std::vector<Share> corners_;
    Svg svg_;
    std::vector<Box> taken_;  // by labels
    Spot origin_;
    double scale_ = 1;
    double height_ = 0;
};

}  // namespace

std::optional<std::string> triangle_svg(const Triangle& triangle, const std::string& title,
                                        Language language) {
    const double alone = triangle.alone[0] + triangle.alone[1] + triangle.alone[2];
    if (triangle.total < alone - largest_number(triangle) * 1e-12) return std::nullopt;
    return Drawing(triangle, language).draw(title);
}

}  // namespace hanse::gamefile
