// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/totals.hpp"

namespace hanse::server {

namespace {

constexpr std::chrono::seconds kGood{1};
constexpr std::int64_t kLong = 1000;
constexpr std::size_t kListsMax = 1000;

}  // namespace

std::optional<std::int64_t> Totals::find(const std::string& list, Time now) const {
    const std::scoped_lock lock(mutex_);
    const auto found = totals_.find(list);
    if (found == totals_.end() || now - found->second.counted > kGood) return std::nullopt;
    return found->second.total;
}

void Totals::keep(const std::string& list, std::int64_t total, Time now) {
    if (total < kLong) return;
    const std::scoped_lock lock(mutex_);
    if (totals_.size() >= kListsMax) totals_.clear();
    totals_.insert_or_assign(list, Total{total, now});
}

}  // namespace hanse::server
