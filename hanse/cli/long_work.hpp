// SPDX-License-Identifier: GPL-3.0-or-later
// LongWork: a calculation that may take a while: threads, a bar on the terminal, and Ctrl-C.
//
// The first Ctrl-C asks the calculation to stop where it can (a sampling then answers with what it
// has); the second ends the program.
#pragma once

#include <atomic>
#include <chrono>
#include <stop_token>
#include <string>
#include <thread>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/work.hpp"

namespace hanse::cli {

class LongWork {
public:
    /// @param threads  as on the command line: a number, or empty for as many as the machine has.
    static base::Result<int> threads_of(const std::string& threads);

    explicit LongWork(int threads);
    ~LongWork();
    LongWork(const LongWork&) = delete;
    LongWork& operator=(const LongWork&) = delete;

    games::Work work();
    /// Draws the bar; nothing if standard error is no terminal, or in the first moments.
    void show(double done);

private:
    int threads_;
    bool visible_;
    std::atomic<int> shown_ = -1;
    std::chrono::steady_clock::time_point begun_;
    std::stop_source stop_;
    std::jthread watch_;
};

}  // namespace hanse::cli
