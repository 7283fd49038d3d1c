// SPDX-License-Identifier: GPL-3.0-or-later
// Session: one connection and the statements prepared on it. Inside the store floor only.
//
// Database (database.hpp) knows what a transaction is; this knows how to talk.
#pragma once

#include <memory>
#include <string>

#include "hanse/store/database.hpp"
#include "hanse/store/place.hpp"
#include "hanse/store/refusal.hpp"

namespace hanse::store {

/// A row that whoever takes it may keep.
using GiveRow = std::function<base::Result<base::Done>(Row&&)>;

class Session {
public:
    explicit Session(Place place);
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session();

    /// Connects, again if need be: what was prepared before is forgotten.
    base::Result<base::Done> connect();
    /// Whether the server has closed the connection, as far as one can tell without asking it.
    bool closed() const;

    /// A statement that is prepared once and kept. @param take  null: rows are not wanted.
    base::Result<base::Done> run(const std::string& sql, const Fields& fields, const GiveRow* take);
    /// Without parameters, rows and preparation; PostgreSQL takes several in one go.
    base::Result<base::Done> once(const std::string& sql);

    const Place& place() const { return place_; }
    /// Of the refusal that came last.
    Refusal::Kind last_refusal() const { return last_refusal_; }

private:
    struct Held;
    template <class Work>
    base::Result<base::Done> guarded(const Work& work);
    base::Error refused(Refusal refusal);
    base::Result<base::Done> prepare_and_run(const std::string& sql, const Fields& fields,
                                             const GiveRow* take);

    Place place_;
    std::unique_ptr<Held> held_;
    Refusal::Kind last_refusal_ = Refusal::Kind::plain;
};

}  // namespace hanse::store
