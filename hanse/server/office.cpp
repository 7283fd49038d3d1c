// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/office.hpp"

#include <filesystem>

#include "hanse/base/moment.hpp"
#include "hanse/server/tables.hpp"

namespace hanse::server {

using base::Result;

namespace {

constexpr http::Rate kByAddress{.per_second = 50, .burst = 200};
constexpr http::Rate kByPerson{.per_second = 50, .burst = 500};

}  // namespace

Office::Office(Settings settings, Clock clock)
    : settings_(std::move(settings)),
      clock_(std::move(clock)),
      by_address_(kByAddress),
      by_person_(kByPerson) {}

Result<std::unique_ptr<Office>> Office::open(Settings settings, Clock clock) {
    std::error_code problem;
    std::filesystem::create_directories(settings.data, problem);
    if (problem)
        return base::unavailable({.file = settings.data}, "不能建立数据文件夹",
                                 "the data folder cannot be made");
    if (settings.place.empty()) settings.place = settings.data + "/hanse.db";
    std::unique_ptr<Office> out(new Office(std::move(settings), std::move(clock)));
    out->pool_ = std::make_unique<store::Pool>(out->settings_.place, out->settings_.connections);
    HANSE_TRY(database, out->pool_->borrow());
    HANSE_CHECK(migrate(*database));
    HANSE_TRY(house, people::House::open(out->file("seal.key"), out->settings_.policy,
                                         out->settings_.hashing));
    out->house_ = std::make_unique<people::House>(std::move(house));
    const auto rules = knowledge::embedded_rules();
    HANSE_TRY(book, knowledge::load_rules(rules));
    HANSE_TRY(walls, registry::Walls::load(rules));
    HANSE_TRY(aggregates, registry::AggregateRules::load(rules));
    HANSE_TRY(processes, workflow::Processes::load(rules));
    out->book_ = std::move(book);
    out->walls_ = std::move(walls);
    out->aggregates_ = std::move(aggregates);
    out->processes_ = std::move(processes);
    return out;
}

std::string Office::now() const {
    return base::moment_of(
        std::chrono::floor<std::chrono::seconds>(clock_()).time_since_epoch().count());
}

base::Date Office::today() const {
    return *base::Date::parse(std::string_view(now()).substr(0, 10));
}

}  // namespace hanse::server
