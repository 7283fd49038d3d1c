// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/job_board.hpp"

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

#include "hanse/base/json.hpp"
#include "hanse/server/tool_job.hpp"

namespace hanse::server {

namespace {

constexpr std::chrono::milliseconds kLook{500};

struct Watched {
    std::string said;  // the last event
    std::vector<std::shared_ptr<http::EventStream>> streams;
};

}  // namespace

struct JobBoard::State {
    explicit State(store::Pool& its_pool) : pool(its_pool) {}

    store::Pool& pool;
    std::mutex mutex;
    std::condition_variable changed;
    bool stopping = false;
    std::map<std::string, Watched> watched;
    std::thread thread;

    void run() {
        std::unique_lock lock(mutex);
        while (!stopping) {
            if (watched.empty())
                changed.wait(lock, [&] { return stopping || !watched.empty(); });
            else
                changed.wait_for(lock, kLook, [&] { return stopping; });
            if (stopping) break;
            std::vector<std::string> ids;
            for (const auto& [id, one] : watched) ids.push_back(id);
            lock.unlock();
            const auto seen = look(ids);
            lock.lock();
            for (const auto& [id, job] : seen) tell(id, job);
        }
        for (auto& [id, one] : watched)
            for (const auto& stream : one.streams) stream->close();
        watched.clear();
    }

    std::map<std::string, jobs::Job> look(const std::vector<std::string>& ids) {
        std::map<std::string, jobs::Job> out;
        auto database = pool.borrow();
        if (!database) return out;  // the next look may find it back
        for (const std::string& id : ids)
            if (auto job = jobs::show(**database, id)) out.emplace(id, *std::move(job));
        return out;
    }

    void tell(const std::string& id, const jobs::Job& job) {
        const auto found = watched.find(id);
        if (found == watched.end()) return;
        const std::string text = base::to_json(job_seen(job));
        Watched& one = found->second;
        const bool news = text != one.said;
        one.said = text;
        const bool ended = jobs::has_ended(job.state);
        std::erase_if(one.streams, [&](const auto& stream) {
            const bool reads = !news || stream->send({.data = text, .type = "job", .id = {}});
            if (ended) stream->close();
            return !reads || ended || !stream->is_open();
        });
        if (one.streams.empty()) watched.erase(found);
    }
};

JobBoard::JobBoard(store::Pool& pool) : state_(std::make_shared<State>(pool)) {
    state_->thread = std::thread([state = state_.get()] { state->run(); });
}

JobBoard::~JobBoard() {
    {
        const std::lock_guard lock(state_->mutex);
        state_->stopping = true;
    }
    state_->changed.notify_all();
    state_->thread.join();
}

void JobBoard::watch(const std::string& job, std::shared_ptr<http::EventStream> stream) {
    {
        const std::lock_guard lock(state_->mutex);
        Watched& one = state_->watched[job];
        one.streams.push_back(std::move(stream));
        one.said.clear();  // whoever comes late hears how it stands
    }
    state_->changed.notify_all();
}

}  // namespace hanse::server
