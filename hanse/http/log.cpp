// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that knows spdlog.
#include "hanse/http/log.hpp"

#include <chrono>
#include <ctime>
#include <memory>
#include <spdlog/logger.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <fmt/format.h>

#include "hanse/base/json.hpp"

namespace hanse::http {

namespace {

constexpr const char* kAsItIs = "%v";  // the line is ours whole

std::shared_ptr<spdlog::logger> writing_to(std::shared_ptr<spdlog::sinks::sink> sink) {
    auto logger = std::make_shared<spdlog::logger>("hanse", std::move(sink));
    logger->set_pattern(kAsItIs);
    logger->flush_on(spdlog::level::warn);
    return logger;
}

std::shared_ptr<spdlog::logger>& current() {
    static auto logger = writing_to(std::make_shared<spdlog::sinks::stderr_sink_mt>());
    return logger;
}

spdlog::level::level_enum level_of(Level level) {
    switch (level) {
        case Level::debug: return spdlog::level::debug;
        case Level::info: return spdlog::level::info;
        case Level::warning: return spdlog::level::warn;
        case Level::error: return spdlog::level::err;
        case Level::off: return spdlog::level::off;
    }
    return spdlog::level::info;
}

const char* name_of(Level level) {
    switch (level) {
        case Level::debug: return "debug";
        case Level::info: return "info";
        case Level::warning: return "warning";
        case Level::error: return "error";
        case Level::off: return "off";
    }
    return "info";
}

std::string now() {
    const auto time = std::chrono::system_clock::now().time_since_epoch();
    const auto thousandths = std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
    const std::time_t seconds = static_cast<std::time_t>(thousandths / 1000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", parts.tm_year + 1900,
                       parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec,
                       thousandths % 1000);
}

}  // namespace

void log(Level level, std::string_view what, std::initializer_list<LogField> fields) {
    if (!current()->should_log(level_of(level))) return;
    base::Value line = base::Value::map();
    line.set("time", now()).set("level", name_of(level)).set("what", what);
    for (const LogField& field : fields) line.set(std::string(field.first), field.second);
    current()->log(level_of(level), base::to_json(line));
}

void log_from(Level level) { current()->set_level(level_of(level)); }

void log_to(const std::string& path) {
    const auto level = current()->level();
    current() = path.empty()
                    ? writing_to(std::make_shared<spdlog::sinks::stderr_sink_mt>())
                    : writing_to(std::make_shared<spdlog::sinks::basic_file_sink_mt>(path));
    current()->set_level(level);
    if (!path.empty()) current()->flush_on(spdlog::level::trace);
}

}  // namespace hanse::http
