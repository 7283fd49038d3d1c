// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/event_stream.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace hanse::http {

namespace {

/// A line of the form; what could begin another is left out.
void add_line(std::string& out, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out.append(name).append(": ");
    std::ranges::copy_if(value, std::back_inserter(out),
                         [](char c) { return c != '\n' && c != '\r' && c != '\0'; });
    out += '\n';
}

}  // namespace

std::string wire_form(const Event& event) {
    std::string out;
    add_line(out, "id", event.id);
    add_line(out, "event", event.type);
    out += "data: ";
    for (std::size_t i = 0; i < event.data.size(); ++i) {
        const char c = event.data[i];
        if (c == '\r' && i + 1 < event.data.size() && event.data[i + 1] == '\n') continue;
        if (c == '\n' || c == '\r')
            out += "\ndata: ";
        else
            out += c;
    }
    return out + "\n\n";
}

std::shared_ptr<EventStream> EventStream::create(std::size_t bytes_max) {
    return std::shared_ptr<EventStream>(new EventStream(bytes_max));
}

bool EventStream::send(const Event& event) {
    const std::string text = wire_form(event);
    const std::lock_guard lock(mutex_);
    if (closed_ || gone_) return false;
    const bool first = waiting_.empty();
    const bool kept = waiting_.size() + text.size() <= bytes_max_;
    if (kept)
        waiting_ += text;
    else
        closed_ = true;  // too slow: what waits is sent, then the stream ends
    if (first && wake_) wake_();
    return kept;
}

void EventStream::close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    if (wake_) wake_();
}

bool EventStream::is_open() const {
    const std::lock_guard lock(mutex_);
    return !closed_ && !gone_;
}

void EventStream::when_gone(std::function<void()> call) {
    {
        const std::lock_guard lock(mutex_);
        if (!gone_) {
            when_gone_ = std::move(call);
            return;
        }
    }
    call();
}

void EventStream::wake_with(std::function<void()> call) {
    const std::lock_guard lock(mutex_);
    wake_ = std::move(call);
}

std::string EventStream::take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(waiting_, {});
}

bool EventStream::ended() const {
    const std::lock_guard lock(mutex_);
    return gone_ || (closed_ && waiting_.empty());
}

void EventStream::gone() {
    std::function<void()> call;
    {
        const std::lock_guard lock(mutex_);
        gone_ = true;
        wake_ = nullptr;
        waiting_ = {};
        call = std::exchange(when_gone_, nullptr);
    }
    if (call) call();
}

}  // namespace hanse::http
