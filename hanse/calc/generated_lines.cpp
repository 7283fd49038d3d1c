// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/calc/generated_lines.hpp"

#include <set>
#include <string_view>

namespace hanse::calc {

namespace {

constexpr std::string_view kLines =
    "lines l=0..119: owners = sorted set {(7*l+13*j*j) mod 81 : j=0..1+(l mod 5)}; "
    "value = 100+((37*l) mod 211)";
constexpr std::string_view kLinesAndRing =
    "C-29 lines plus lines h=0..5: owners = {h,(h+1) mod 6}, value 5000";

void add_lines(std::vector<games::Term>& to) {
    for (int l = 0; l < 120; ++l) {
        std::set<int> owners;
        for (int j = 0; j <= 1 + l % 5; ++j) owners.insert((7 * l + 13 * j * j) % 81);
        to.emplace_back(games::Unanimity{100 + (37 * l) % 211, {owners.begin(), owners.end()}});
    }
}

void add_ring(std::vector<games::Term>& to) {
    for (int h = 0; h < 6; ++h) {
        const std::set<int> owners{h, (h + 1) % 6};
        to.emplace_back(games::Unanimity{5000, {owners.begin(), owners.end()}});
    }
}

}  // namespace

std::vector<games::Term> generated_lines(const Input& generator) {
    const std::string text = generator.text();
    std::vector<games::Term> out;
    if (text == kLines || text == kLinesAndRing)
        add_lines(out);
    else if (generator.given())
        generator.refuse("只认得示例 C-29 与 D-08 的文字；请改用 members 与 lines",
                         "only the words of examples C-29 and D-08 are known; give members and "
                         "lines instead");
    if (text == kLinesAndRing) add_ring(out);
    return out;
}

}  // namespace hanse::calc
