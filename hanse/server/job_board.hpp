// SPDX-License-Identifier: GPL-3.0-or-later
// JobBoard: tells open streams how their jobs are getting on, whichever process works on them.
//
// One thread looks at the watched jobs twice a second, each once however many watch it, and rests
// while nobody watches.
#pragma once

#include <memory>
#include <string>

#include "hanse/http/event_stream.hpp"
#include "hanse/store/pool.hpp"

namespace hanse::server {

class JobBoard {
public:
    explicit JobBoard(store::Pool& pool);
    JobBoard(const JobBoard&) = delete;
    JobBoard& operator=(const JobBoard&) = delete;
    /// Ends all streams.
    ~JobBoard();

    /// The first event comes at once; the stream ends with the job.
    void watch(const std::string& job, std::shared_ptr<http::EventStream> stream);

private:
    struct State;
    std::shared_ptr<State> state_;
};

}  // namespace hanse::server
