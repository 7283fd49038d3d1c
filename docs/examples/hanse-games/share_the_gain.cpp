// SPDX-License-Identifier: Apache-2.0
// Three firms share the gain of a project: by contribution on average (Shapley), and so that the least content
// group is as content as can be (nucleolus), with the proof.
#include <iostream>

#include "hanse/games/tables/nucleolus.hpp"
#include "hanse/games/tables/size_sums.hpp"

int main() {
    using namespace hanse::games;

    // What each coalition can earn without the rest; bit i of the index says whether firm i is in.
    const auto game = TableGame::create({0, 60, 0, 80, 0, 80, 0, 100});
    if (!game) {
        std::cerr << game.error().message.en << '\n';
        return 1;
    }

    const auto shapley = exact_shapley_value(*game);
    const auto core = nucleolus(*game);
    if (!shapley || !core || !*shapley || !*core) return 1;
    for (std::size_t firm = 0; firm < 3; ++firm)
        std::cout << "firm " << firm + 1 << ": Shapley " << (**shapley)[firm].exact() << ", nucleolus "
                  << (*core)->certificate->allocation[firm].exact() << '\n';

    std::cout << "checked again: "
              << (check_certificate(*game, *(*core)->certificate, true) ? "proven" : "wrong") << '\n';
}
