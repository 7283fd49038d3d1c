// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/estimate.hpp"

#include <array>
#include <cmath>

#include "hanse/gamefile/conversions.hpp"

namespace hanse::gamefile {

namespace {

/// What one coalition of a table costs, in nanoseconds, and how that grows with the players.
struct Price {
    std::string_view concept_name;
    double nanoseconds;
    double power;  // of the number of players
};

constexpr std::array kPrices{Price{"nucleolus", 60, 0},
                             Price{"prenucleolus", 60, 0},
                             Price{"percapita-nucleolus", 60, 0},
                             Price{"percapita-prenucleolus", 60, 0},
                             Price{"least-core", 60, 0},
                             Price{"stability", 80, 0},
                             Price{"compare", 80, 0},
                             Price{"repair", 2400, 0},
                             Price{"dividends", 5, 1},
                             Price{"weighted-shapley", 8, 1},
                             Price{"owen", 5, 1},
                             Price{"banzhaf-owen", 5, 1},
                             Price{"myerson", 5, 1},
                             Price{"convex", 0.07, 2}};
constexpr double kOtherwise = 1.5;  // a few readings of the table

bool has_table(const Game& game) { return std::holds_alternative<games::TableGame>(game); }

}  // namespace

double seconds_for(const GameFile& file, std::string_view concept_name) {
    if (!has_table(file.game)) return 0;
    const auto players = static_cast<int>(players_of(file.game));
    double nanoseconds = kOtherwise;
    for (const Price& price : kPrices)
        if (price.concept_name == concept_name)
            nanoseconds = price.nanoseconds * std::pow(players, price.power);
    return nanoseconds * 1e-9 * std::ldexp(1.0, players);
}

}  // namespace hanse::gamefile
