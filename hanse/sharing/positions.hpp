// SPDX-License-Identifier: GPL-3.0-or-later
// Adding up (逐项合计): every flow of money of the alliance in one table. model.md C.7.
//
// Values are additive over flows, so that the position of a member is the sum of its columns. Flows
// in other money are converted by the rate stored with them, which names its day.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/money/currency.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

enum class Flow { running, development, promotion, defence, enforcement, licensing, entry_exit };
inline constexpr std::array kFlows{Flow::running,   Flow::development, Flow::promotion,
                                   Flow::defence,   Flow::enforcement, Flow::licensing,
                                   Flow::entry_exit};
/// Its name in files and answers: "entry_exit".
std::string_view name(Flow flow);
/// @return nothing for any other word.
std::optional<Flow> flow_named(std::string_view name);

struct ExchangeRate {
    base::Rational per_unit;  // CNY for one unit, above 0
    base::Date day;
};

/// What one flow brings and costs every member, by the norm or as it was.
struct FlowShares {
    Flow flow = Flow::running;
    Amounts benefit, cost;  // one a member, none negative; empty: none
    money::Currency currency = money::cny;
    std::optional<ExchangeRate> rate;  // needed unless the currency is CNY
};

/// In CNY.
struct Positions {
    struct Column {
        Flow flow = Flow::running;
        Amounts benefit, cost;
    };
    std::vector<Column> columns;  // flows that occur, in the order of Flow
    Amounts benefit, cost, net;   // one a member: the sums of the columns
};

/// @param members  of the alliance, at least 1.
/// @return invalid_input for lists of other lengths, negative numbers, and foreign money without a
///         rate.
base::Result<Positions> positions(int members, std::span<const FlowShares> flows);

}  // namespace hanse::sharing
