// SPDX-License-Identifier: GPL-3.0-or-later
// Metrics: counters, gauges and histograms, as text that Prometheus reads.
//
// Labels are few and ours (a route's id, a status), never what a client sent: each set of labels is
// a series that is kept for good.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace hanse::http {

using Labels = std::vector<std::pair<std::string, std::string>>;

class Metrics {
public:
    Metrics();
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;
    ~Metrics();

    /// Names a metric and says what it counts, once, before it is used.
    void describe_counter(const std::string& name, const std::string& help);
    void describe_gauge(const std::string& name, const std::string& help);
    /// @param bounds  upper ends of the buckets, rising.
    void describe_histogram(const std::string& name, const std::string& help,
                            std::vector<double> bounds);

    // From any thread. A name that was not described is a ContractViolation.
    void count(const std::string& name, const Labels& labels = {}, std::uint64_t by = 1);
    void set(const std::string& name, const Labels& labels, double value);
    void observe(const std::string& name, const Labels& labels, double value);

    /// The text exposition format 0.0.4, sorted.
    std::string text() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace hanse::http
