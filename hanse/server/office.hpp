// SPDX-License-Identifier: GPL-3.0-or-later
// Office: what all requests share: the database, the rules in every form, the keys, the clock.
//
// Opened once at the start; nothing of it changes afterwards, so every thread may use it. This floor
// and cli are the only ones that know what time it is.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/evidence/vault.hpp"
#include "hanse/http/metrics.hpp"
#include "hanse/http/rate_limit.hpp"
#include "hanse/knowledge/rule_book.hpp"
#include "hanse/notices/smtp.hpp"
#include "hanse/people/house.hpp"
#include "hanse/people/oidc.hpp"
#include "hanse/registry/alliances/alliances.hpp"
#include "hanse/registry/walls/aggregates.hpp"
#include "hanse/registry/walls/walls.hpp"
#include "hanse/server/totals.hpp"
#include "hanse/server/zone.hpp"
#include "hanse/store/pool.hpp"
#include "hanse/workflow/process.hpp"

namespace hanse::jobs {
class Worker;
}

namespace hanse::server {

class JobBoard;
class Ticker;

using Clock = std::function<std::chrono::system_clock::time_point()>;

enum class Founding { anyone, administrators };

struct Settings {
    std::string data;        // folder: database, keys, evidence, uploads
    std::string place;       // of the database; empty: a SQLite file in the data folder
    std::string public_url;  // "https://pool.example"; empty: what the client calls us
    std::size_t connections = 12;
    std::size_t workers = 1;  // jobs at the same time in this process; 0: others work
    std::string program = "/proc/self/exe";  // what runs tools: this program
    std::string providers;                   // YAML file of outside providers; empty: none
    Founding founding = Founding::anyone;    // who, signed in, may found an alliance
    double requests_per_second = 50;         // of an address, and of a person; 0: any number
    std::string zone = kHouseZone;           // of days and hours that people mean
    people::Policy policy;
    people::HashingOptions hashing;
    std::optional<notices::SmtpServer> mail;  // none: notices stay in the inbox
    std::chrono::seconds tick{60};            // between two rounds of what happens by itself
    std::uint64_t evidence_bytes_max = std::uint64_t{256} << 20U;  // of one file
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
    const std::vector<std::unique_ptr<people::Oidc>>& providers() const { return providers_; }
    const evidence::Vault& vault() const { return *vault_; }
    http::Metrics& metrics() { return metrics_; }
    http::RateLimit& by_address() { return by_address_; }
    http::RateLimit& by_person() { return by_person_; }
    Totals& totals() { return totals_; }

    /// What goes on beside the requests; null while there is nothing of that kind.
    void set_background(JobBoard* board, jobs::Worker* worker) { board_ = board, worker_ = worker; }
    JobBoard* board() { return board_; }
    /// There is a new job.
    void wake();
    void set_ticker(Ticker* ticker) { ticker_ = ticker; }
    /// There is something for the next round, which begins at once.
    void wake_ticker();

    /// Who may sign in to the demo, and how; null if this is none. See demo_mark.hpp.
    const base::Value* guide() const { return guide_ ? &*guide_ : nullptr; }

    /// "2026-11-23T07:30:00Z"
    std::string now() const;
    const Zone& zone() const { return *zone_; }
    /// In the zone of the house.
    base::Date today() const { return zone_->day_of(now()); }
    /// A path in the data folder.
    std::string file(const std::string& name) const { return settings_.data + "/" + name; }

private:
    Office(Settings settings, Clock clock);

    Settings settings_;
    Clock clock_;
    http::Metrics metrics_;
    http::RateLimit by_address_, by_person_;
    Totals totals_;
    std::unique_ptr<store::Pool> pool_;
    std::unique_ptr<people::House> house_;
    knowledge::RuleBook book_;
    registry::Walls walls_;
    registry::AggregateRules aggregates_;
    workflow::Processes processes_;
    std::vector<std::unique_ptr<people::Oidc>> providers_;
    JobBoard* board_ = nullptr;
    jobs::Worker* worker_ = nullptr;
    std::atomic<Ticker*> ticker_ = nullptr;
    std::optional<Zone> zone_;
    std::optional<base::Value> guide_;
    std::optional<evidence::Vault> vault_;
};

}  // namespace hanse::server
