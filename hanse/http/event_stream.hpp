// SPDX-License-Identifier: GPL-3.0-or-later
// EventStream: server-sent events, written by any thread, sent by the connection that holds it.
//
//   auto stream = EventStream::create();
//   board.subscribe(stream);                 // keeps a copy and calls send() when something happens
//   return events(stream);                   // the server heart-beats it and ends it at its stop
//
// A reader who falls too far behind is let go (its browser comes back with Last-Event-ID, which
// stands in the headers of the request).
#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace hanse::http {

struct Event {
    std::string data;  // lines are kept; anything in UTF-8, mostly JSON
    std::string type;  // empty: "message"
    std::string id;    // what comes back as Last-Event-ID
};

class EventStream {
public:
    /// @param bytes_max  that may wait for a slow reader.
    static std::shared_ptr<EventStream> create(std::size_t bytes_max = std::size_t{256} << 10U);

    /// @return false if nobody reads any more: forget this stream.
    bool send(const Event& event);
    /// No more follows; what waits is still sent.
    void close();
    bool is_open() const;
    /// Called once, from the server's thread, when the reader has gone or was let go: unsubscribe
    /// there. If that has happened already, at once.
    void when_gone(std::function<void()> call);

    // For the connection that sends it.
    /// @param call  comes from any thread and must not ask this stream anything: it only notes that
    ///              there is something to take.
    void wake_with(std::function<void()> call);
    /// Everything that waits, as it goes on the wire.
    std::string take();
    bool ended() const;  // closed and taken
    void gone();

private:
    explicit EventStream(std::size_t bytes_max) : bytes_max_(bytes_max) {}

    mutable std::mutex mutex_;
    std::string waiting_;
    std::size_t bytes_max_;
    bool closed_ = false, gone_ = false;
    std::function<void()> wake_, when_gone_;
};

/// The event in the form of the standard; a line break in `id` or `type` is left out.
std::string wire_form(const Event& event);

}  // namespace hanse::http
