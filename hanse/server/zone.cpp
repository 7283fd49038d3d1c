// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/zone.hpp"

#include <mutex>
#include <unicode/ucal.h>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"
#include "hanse/base/days.hpp"
#include "hanse/base/moment.hpp"

namespace hanse::server {

using base::Result;

namespace {

constexpr double kMillis = 1000;

bool is_zone(const std::u16string& name) {
    char16_t canonical[128];
    UBool is_of_the_system = 0;
    UErrorCode status = U_ZERO_ERROR;
    ucal_getCanonicalTimeZoneID(name.data(), static_cast<std::int32_t>(name.size()), canonical,
                                std::size(canonical), &is_of_the_system, &status);
    return U_SUCCESS(status) && is_of_the_system != 0;
}

}  // namespace

/// A calendar of ICU is used by one thread at a time.
struct Zone::Clock {
    explicit Clock(UCalendar* opened) : calendar(opened, ucal_close) {}

    /// How far the house is ahead of UTC.
    std::int64_t ahead_s(std::int64_t seconds) const {
        const std::scoped_lock lock(mutex);
        UErrorCode status = U_ZERO_ERROR;
        ucal_setMillis(calendar.get(), static_cast<double>(seconds) * kMillis, &status);
        const std::int64_t millis = ucal_get(calendar.get(), UCAL_ZONE_OFFSET, &status) +
                                    ucal_get(calendar.get(), UCAL_DST_OFFSET, &status);
        base::expects(U_SUCCESS(status), "a calendar that knows its zone");
        return millis / 1000;
    }

    std::unique_ptr<UCalendar, decltype(&ucal_close)> calendar;
    mutable std::mutex mutex;
};

Zone::Zone(std::unique_ptr<Clock> clock) : clock_(std::move(clock)) {}
Zone::Zone(Zone&&) noexcept = default;
Zone& Zone::operator=(Zone&&) noexcept = default;
Zone::~Zone() = default;

Result<Zone> Zone::named(const std::string& name) {
    const std::u16string wide(name.begin(), name.end());
    UErrorCode status = U_ZERO_ERROR;
    UCalendar* opened = is_zone(wide)
                            ? ucal_open(wide.data(), static_cast<std::int32_t>(wide.size()), "en",
                                        UCAL_GREGORIAN, &status)
                            : nullptr;
    if (opened == nullptr)
        return base::invalid(
            {}, fmt::format("没有名为 {} 的时区；如 Asia/Shanghai、UTC", name),
            fmt::format("no time zone is called {}: write Asia/Shanghai, UTC", name));
    return Zone(std::make_unique<Clock>(opened));
}

namespace {

/// Of a moment that somebody of ours wrote.
std::int64_t seconds_of(const std::string& moment) {
    const auto seconds = base::seconds_of(moment);
    base::expects(seconds.has_value(), "a moment");
    return *seconds;
}

}  // namespace

base::Date Zone::day_of(const std::string& moment) const {
    const std::int64_t seconds = seconds_of(moment);
    return *base::Date::parse(base::moment_of(seconds + clock_->ahead_s(seconds)).substr(0, 10));
}

int Zone::hour_of(const std::string& moment) const {
    const std::int64_t seconds = seconds_of(moment);
    return std::stoi(base::moment_of(seconds + clock_->ahead_s(seconds)).substr(11, 2));
}

std::string Zone::end_of(const base::Date& day) const {
    const std::int64_t midnight = seconds_of(base::plus_days(day, 1).text() + "T00:00:00Z");
    // As far ahead as it is then, not as it is at that moment of UTC: clocks may be put back between.
    const std::int64_t guess = midnight - clock_->ahead_s(midnight);
    return base::moment_of(midnight - clock_->ahead_s(guess));
}

}  // namespace hanse::server
