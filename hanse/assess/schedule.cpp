// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/schedule.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

namespace hanse::assess {

using base::Rational;
using base::Result;

namespace {

base::Error refuse(const std::string& id, std::string_view zh, std::string_view en) {
    return base::invalid({}, fmt::format("任务 {}：{}", id, zh),
                         fmt::format("task {}: {}", id, en));
}

/// The tasks by id, and who waits for whom.
class Network {
public:
    static Result<Network> create(std::span<const Task> tasks) {
        Network network;
        for (const Task& task : tasks) {
            if (!network.tasks_.emplace(task.id, &task).second)
                return refuse(task.id, "重复出现", "stands twice");
            if (task.months < Rational(0))
                return refuse(task.id, "工期不能为负", "its duration cannot be negative");
        }
        for (const Task& task : tasks)
            for (const std::string& before : task.before) {
                if (!network.tasks_.contains(before))
                    return refuse(task.id, fmt::format("前置任务 {} 不存在", before),
                                  fmt::format("its predecessor {} does not exist", before));
                network.followers_[before].insert(task.id);
            }
        return network;
    }

    /// Tasks in an order in which each stands behind all that come before it; ready ones by
    /// smallest id.
    Result<std::vector<const Task*>> order() const {
        std::map<std::string, std::size_t, std::less<>> waiting;
        std::set<std::string> ready;
        for (const auto& [id, task] : tasks_) {
            waiting[id] = std::set(task->before.begin(), task->before.end()).size();
            if (waiting[id] == 0) ready.insert(id);
        }
        std::vector<const Task*> out;
        while (!ready.empty()) {
            const std::string id = ready.extract(ready.begin()).value();
            out.push_back(tasks_.at(id));
            waiting.erase(id);
            for (const std::string& follower : followers(id))
                if (--waiting[follower] == 0) ready.insert(follower);
        }
        if (!waiting.empty()) return circle(waiting);
        return out;
    }

    const std::set<std::string>& followers(const std::string& id) const {
        static const std::set<std::string> none;
        const auto at = followers_.find(id);
        return at == followers_.end() ? none : at->second;
    }

private:
    static base::Error circle(const std::map<std::string, std::size_t, std::less<>>& waiting) {
        std::string ids;
        for (const auto& [id, count] : waiting) ids += (ids.empty() ? "" : ", ") + id;
        return base::invalid(
            {}, fmt::format("前置关系成环，无法排期：{}", ids),
            fmt::format("the prerequisites run in a circle and cannot be scheduled: {}", ids));
    }

    std::map<std::string, const Task*, std::less<>> tasks_;
    std::map<std::string, std::set<std::string>, std::less<>> followers_;
};

}  // namespace

const Slot* Schedule::slot(std::string_view id) const {
    const auto at =
        std::find_if(slots.begin(), slots.end(), [&](const Slot& slot) { return slot.id == id; });
    return at == slots.end() ? nullptr : &*at;
}

Result<Schedule> schedule(std::span<const Task> tasks) {
    HANSE_TRY(network, Network::create(tasks));
    HANSE_TRY(order, network.order());
    Schedule out;
    std::map<std::string, Rational> finish;
    for (const Task* task : order) {
        Rational start;
        for (const std::string& before : task->before) start = max(start, finish[before]);
        finish[task->id] = start + task->months;
        out.months = max(out.months, finish[task->id]);
        out.slots.push_back({task->id, start, {}});
    }
    std::map<std::string, Rational> latest_start;
    for (std::size_t i = order.size(); i-- > 0;) {
        Rational latest_finish = out.months;
        for (const std::string& follower : network.followers(order[i]->id))
            latest_finish = min(latest_finish, latest_start[follower]);
        latest_start[order[i]->id] = latest_finish - order[i]->months;
        out.slots[i].slack = latest_start[order[i]->id] - out.slots[i].start;
    }
    for (const Slot& slot : out.slots)
        if (slot.slack.is_zero()) out.critical.push_back(slot.id);
    return out;
}

}  // namespace hanse::assess
