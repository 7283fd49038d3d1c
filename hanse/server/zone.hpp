// SPDX-License-Identifier: GPL-3.0-or-later
// Zone: what day and hour it is at the house at a moment. Moments are kept in UTC everywhere; days that
// people mean (a deadline, "as of the 23rd", eight in the morning) are those of the house.
//
// The rules of all zones come with ICU, not with the machine: a container without tzdata has them too.
#pragma once

#include <memory>
#include <string>

#include "hanse/base/date.hpp"
#include "hanse/base/result.hpp"

namespace hanse::server {

inline constexpr const char* kHouseZone = "Asia/Shanghai";

/// From any thread.
class Zone {
public:
    /// @param name  "Asia/Shanghai", "UTC". @return invalid_input for a name that is none.
    static base::Result<Zone> named(const std::string& name);
    Zone(Zone&&) noexcept;
    Zone& operator=(Zone&&) noexcept;
    ~Zone();

    base::Date day_of(const std::string& moment) const;
    int hour_of(const std::string& moment) const;
    /// The first moment after a day.
    std::string end_of(const base::Date& day) const;

private:
    struct Clock;
    explicit Zone(std::unique_ptr<Clock> clock);
    std::unique_ptr<Clock> clock_;
};

}  // namespace hanse::server
