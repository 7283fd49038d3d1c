// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/metrics.hpp"

#include <algorithm>
#include <map>
#include <mutex>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"

namespace hanse::http {

namespace {

struct Series {
    double value = 0;                    // counters and gauges
    std::vector<std::uint64_t> buckets;  // histograms: one more than bounds
    double sum = 0;
    std::uint64_t count = 0;
};

struct Metric {
    std::string kind, help;
    std::vector<double> bounds;
    std::map<std::string, Series> series;  // by their labels, as written
};

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '\\' || c == '"') out += '\\';
        out += c;
    }
    return out;
}

/// "a=\"1\",b=\"2\"", without braces, so that a bound can be added.
std::string written(const Labels& labels) {
    std::string out;
    for (const auto& [name, value] : labels)
        out += fmt::format("{}{}=\"{}\"", out.empty() ? "" : ",", name, escaped(value));
    return out;
}

std::string in_braces(const std::string& labels) {
    return labels.empty() ? "" : "{" + labels + "}";
}

void add_histogram(std::string& out, const std::string& name, const std::string& labels,
                   const Metric& metric, const Series& series) {
    const std::string before = labels.empty() ? "" : labels + ",";
    std::uint64_t below = 0;
    for (std::size_t i = 0; i <= metric.bounds.size(); ++i) {
        below += series.buckets[i];
        const std::string end =
            i < metric.bounds.size() ? fmt::format("{}", metric.bounds[i]) : "+Inf";
        out += fmt::format("{}_bucket{{{}le=\"{}\"}} {}\n", name, before, end, below);
    }
    out += fmt::format("{}_sum{} {}\n", name, in_braces(labels), series.sum);
    out += fmt::format("{}_count{} {}\n", name, in_braces(labels), series.count);
}

}  // namespace

struct Metrics::State {
    mutable std::mutex mutex;
    std::map<std::string, Metric> metrics;

    void describe(const std::string& name, Metric metric) {
        const std::lock_guard lock(mutex);
        metrics.try_emplace(name, std::move(metric));
    }

    Series& series(const std::string& name, const Labels& labels, std::string_view kind) {
        const auto found = metrics.find(name);
        base::expects(found != metrics.end() && found->second.kind == kind,
                      "a metric is described before it is used, as what it is");
        return found->second.series[written(labels)];
    }
};

Metrics::Metrics() : state_(std::make_unique<State>()) {}
Metrics::~Metrics() = default;

void Metrics::describe_counter(const std::string& name, const std::string& help) {
    state_->describe(name, {.kind = "counter", .help = help});
}

void Metrics::describe_gauge(const std::string& name, const std::string& help) {
    state_->describe(name, {.kind = "gauge", .help = help});
}

void Metrics::describe_histogram(const std::string& name, const std::string& help,
                                 std::vector<double> bounds) {
    base::expects(std::ranges::is_sorted(bounds), "the bounds of a histogram rise");
    state_->describe(name, {.kind = "histogram", .help = help, .bounds = std::move(bounds)});
}

void Metrics::count(const std::string& name, const Labels& labels, std::uint64_t by) {
    const std::lock_guard lock(state_->mutex);
    state_->series(name, labels, "counter").value += static_cast<double>(by);
}

void Metrics::set(const std::string& name, const Labels& labels, double value) {
    const std::lock_guard lock(state_->mutex);
    state_->series(name, labels, "gauge").value = value;
}

void Metrics::observe(const std::string& name, const Labels& labels, double value) {
    const std::lock_guard lock(state_->mutex);
    Series& series = state_->series(name, labels, "histogram");
    const std::vector<double>& bounds = state_->metrics.at(name).bounds;
    series.buckets.resize(bounds.size() + 1);
    const auto bucket = std::ranges::lower_bound(bounds, value) - bounds.begin();
    ++series.buckets[static_cast<std::size_t>(bucket)];
    series.sum += value;
    ++series.count;
}

std::string Metrics::text() const {
    const std::lock_guard lock(state_->mutex);
    std::string out;
    for (const auto& [name, metric] : state_->metrics) {
        out += fmt::format("# HELP {} {}\n# TYPE {} {}\n", name, metric.help, name, metric.kind);
        for (const auto& [labels, series] : metric.series) {
            if (metric.kind == "histogram")
                add_histogram(out, name, labels, metric, series);
            else
                out += fmt::format("{}{} {}\n", name, in_braces(labels), series.value);
        }
    }
    return out;
}

}  // namespace hanse::http
