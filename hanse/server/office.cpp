// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/office.hpp"

#include <filesystem>

#include "hanse/base/files.hpp"
#include "hanse/base/moment.hpp"
#include "hanse/base/yaml.hpp"
#include "hanse/jobs/worker.hpp"
#include "hanse/server/demo_mark.hpp"
#include "hanse/server/tables.hpp"
#include "hanse/server/ticker.hpp"

namespace hanse::server {

using base::Result;

namespace {

/// @param seconds  of the steady rate that somebody may ask for at once.
http::Rate rate_of(const Settings& settings, double seconds) {
    const double steady = settings.requests_per_second;
    return steady > 0 ? http::Rate{.per_second = steady, .burst = steady * seconds} : http::Rate{};
}

constexpr double kAddressAtOnce_s = 4, kPersonAtOnce_s = 10;

using Providers = std::vector<std::unique_ptr<people::Oidc>>;

Result<Providers> open_providers(const std::string& file) {
    Providers out;
    if (file.empty()) return out;
    HANSE_TRY(text, base::read_file(file));
    HANSE_TRY(tree, base::parse_yaml(text, file));
    HANSE_TRY(all, people::parse_providers(tree, file));
    for (people::Provider& one : all) {
        people::Web web = people::open_web(one.certificates);
        out.push_back(std::make_unique<people::Oidc>(std::move(one), std::move(web)));
    }
    return out;
}

}  // namespace

Office::Office(Settings settings, Clock clock)
    : settings_(std::move(settings)),
      clock_(std::move(clock)),
      by_address_(rate_of(settings_, kAddressAtOnce_s)),
      by_person_(rate_of(settings_, kPersonAtOnce_s)) {}

Result<std::unique_ptr<Office>> Office::open(Settings settings, Clock clock) {
    std::error_code problem;
    std::filesystem::create_directories(settings.data, problem);
    if (problem)
        return base::unavailable({.file = settings.data}, "不能建立数据文件夹",
                                 "the data folder cannot be made");
    if (settings.mail) HANSE_CHECK(notices::check(*settings.mail));
    HANSE_TRY(zone, Zone::named(settings.zone));
    if (settings.place.empty()) settings.place = settings.data + "/hanse.db";
    std::unique_ptr<Office> out(new Office(std::move(settings), std::move(clock)));
    out->pool_ = std::make_unique<store::Pool>(out->settings_.place, out->settings_.connections);
    HANSE_TRY(database, out->pool_->borrow());
    HANSE_CHECK(migrate(*database));
    out->zone_ = std::move(zone);
    HANSE_TRY(guide, demo_guide(*database, out->settings_.data));
    out->guide_ = std::move(guide);
    describe_metrics(out->metrics_);
    HANSE_TRY(house, people::House::open(out->file("seal.key"), out->settings_.policy,
                                         out->settings_.hashing));
    out->house_ = std::make_unique<people::House>(std::move(house));
    HANSE_TRY(vault, evidence::Vault::open(out->settings_.data));
    out->vault_ = std::move(vault);
    const auto rules = knowledge::embedded_rules();
    HANSE_TRY(book, knowledge::load_rules(rules));
    HANSE_TRY(walls, registry::Walls::load(rules));
    HANSE_TRY(aggregates, registry::AggregateRules::load(rules));
    HANSE_TRY(processes, workflow::Processes::load(rules));
    HANSE_TRY(providers, open_providers(out->settings_.providers));
    out->providers_ = std::move(providers);
    out->book_ = std::move(book);
    out->walls_ = std::move(walls);
    out->aggregates_ = std::move(aggregates);
    out->processes_ = std::move(processes);
    return out;
}

void Office::wake() {
    if (worker_ != nullptr) worker_->wake();
}

void Office::wake_ticker() {
    if (Ticker* ticker = ticker_) ticker->wake();
}

std::string Office::now() const {
    return base::moment_of(
        std::chrono::floor<std::chrono::seconds>(clock_()).time_since_epoch().count());
}

}  // namespace hanse::server
