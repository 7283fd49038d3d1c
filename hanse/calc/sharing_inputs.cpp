// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/calc/sharing_inputs.hpp"

namespace hanse::calc {

std::vector<sharing::Asset> read_assets(const Input& in) {
    std::vector<sharing::Asset> out;
    for (const Input& item : in.items()) {
        const auto numbers = item.numbers();
        if (numbers.size() == 3)
            out.push_back({numbers[0], numbers[1], numbers[2]});
        else if (item.given())
            item.refuse("应为 [原值, 已用年数, 使用年限]", "[cost, age, life] expected");
    }
    return out;
}

}  // namespace hanse::calc
