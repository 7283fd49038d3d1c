// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/long_work.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <mutex>
#include <unistd.h>

#include <fmt/format.h>

#include "hanse/base/rational.hpp"

namespace hanse::cli {

namespace {

volatile std::sig_atomic_t asked_to_stop = 0;

extern "C" void ask_to_stop(int) {
    asked_to_stop = 1;
    std::signal(SIGINT, SIG_DFL);  // the next one ends the program
}

constexpr auto kGlance = std::chrono::milliseconds(50);
constexpr auto kPatience = std::chrono::milliseconds(700);  // before a bar appears
constexpr int kThreadsMax = 256;

}  // namespace

base::Result<int> LongWork::threads_of(const std::string& threads) {
    if (threads.empty())
        return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, kThreadsMax);
    const auto number = base::Rational::parse(threads);
    const auto whole = number ? number->to_int64() : std::nullopt;
    if (whole && *whole >= 1 && *whole <= kThreadsMax) return static_cast<int>(*whole);
    return base::invalid(
        {}, fmt::format("--threads 应为 1 至 {} 的整数，而不是 “{}”", kThreadsMax, threads),
        fmt::format("--threads takes a whole number from 1 to {}, not '{}'", kThreadsMax, threads));
}

LongWork::LongWork(int threads)
    : threads_(threads),
      visible_(::isatty(STDERR_FILENO) == 1),
      begun_(std::chrono::steady_clock::now()) {
    asked_to_stop = 0;
    std::signal(SIGINT, ask_to_stop);
    watch_ = std::jthread([this](const std::stop_token& over) {
        std::mutex lock;
        std::unique_lock guard(lock);
        std::condition_variable_any bell;  // rings at once when the work is over
        while (!over.stop_requested() && asked_to_stop == 0)
            bell.wait_for(guard, over, kGlance, [] { return asked_to_stop != 0; });
        if (asked_to_stop != 0) stop_.request_stop();
    });
}

LongWork::~LongWork() {
    std::signal(SIGINT, SIG_DFL);
    if (visible_ && shown_ >= 0) std::fputs("\r\x1b[K", stderr);
}

games::Work LongWork::work() {
    return {.threads = threads_, .stop = stop_.get_token(), .progress = [this](double done) {
                show(done);
            }};
}

void LongWork::show(double done) {
    if (!visible_ || std::chrono::steady_clock::now() - begun_ < kPatience) return;
    constexpr int columns = 30;
    const int percent = static_cast<int>(done * 100);
    if (shown_.exchange(percent) == percent) return;
    const auto filled = static_cast<std::size_t>(columns * std::clamp(percent, 0, 100) / 100);
    const std::string bar = std::string(filled, '#') + std::string(columns - filled, '.');
    std::fputs(fmt::format("\r[{}] {:>3} %", bar, percent).c_str(), stderr);
}

}  // namespace hanse::cli
