// SPDX-License-Identifier: GPL-3.0-or-later
// Office: what all requests share: the database, the rules in every form, the keys, the clock.
//
// Opened once at the start; nothing of it changes afterwards, so every thread may use it. This floor
// and cli are the only ones that know what time it is.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/http/metrics.hpp"
#include "hanse/http/rate_limit.hpp"
#include "hanse/knowledge/rule_book.hpp"
#include "hanse/people/house.hpp"
#include "hanse/registry/alliances/alliances.hpp"
#include "hanse/registry/walls/aggregates.hpp"
#include "hanse/registry/walls/walls.hpp"
#include "hanse/store/pool.hpp"
#include "hanse/workflow/process.hpp"

namespace hanse::server {

using Clock = std::function<std::chrono::system_clock::time_point()>;

enum class Founding { anyone, administrators };

struct Settings {
    std::string data;        // folder: database, keys, evidence, uploads
    std::string place;       // of the database; empty: a SQLite file in the data folder
    std::string public_url;  // "https://pool.example"; empty: what the client calls us
    std::size_t connections = 8;
    Founding founding = Founding::anyone;  // who, signed in, may found an alliance
    bool demo = false;                     // every page says that alliances are invented
    people::Policy policy;
    people::HashingOptions hashing;
    base::Value guide;  // who may sign in to the demo, and how
};

class Office {
public:
    /// Opens the database and brings its tables up to date; loads the rules; makes the sealing key
    /// at the first start.
    static base::Result<std::unique_ptr<Office>> open(Settings settings, Clock clock);
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    const Settings& settings() const { return settings_; }
    store::Pool& pool() { return *pool_; }
    people::House& house() { return *house_; }
    const knowledge::RuleBook& book() const { return book_; }
    const registry::Walls& walls() const { return walls_; }
    const registry::AggregateRules& aggregates() const { return aggregates_; }
    const workflow::Processes& processes() const { return processes_; }
    http::Metrics& metrics() { return metrics_; }
    http::RateLimit& by_address() { return by_address_; }
    http::RateLimit& by_person() { return by_person_; }

    /// "2026-11-23T07:30:00Z"
    std::string now() const;
    base::Date today() const;
    /// A path in the data folder.
    std::string file(const std::string& name) const { return settings_.data + "/" + name; }

private:
    Office(Settings settings, Clock clock);

    Settings settings_;
    Clock clock_;
    http::Metrics metrics_;
    http::RateLimit by_address_, by_person_;
    std::unique_ptr<store::Pool> pool_;
    std::unique_ptr<people::House> house_;
    knowledge::RuleBook book_;
    registry::Walls walls_;
    registry::AggregateRules aggregates_;
    workflow::Processes processes_;
};

}  // namespace hanse::server
