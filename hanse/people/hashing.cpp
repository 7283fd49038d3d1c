// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/hashing.hpp"

namespace hanse::people {

using base::Result;

/// A place at the work bench, for as long as the object lives.
class Hashing::Seat {
public:
    explicit Seat(Hashing& bench) : bench_(bench) {
        std::unique_lock lock(bench_.mutex_);
        if (bench_.waiting_ >= bench_.options_.waiting_max) return;
        ++bench_.waiting_;
        bench_.freed_.wait(lock, [&] { return bench_.working_ < bench_.options_.at_once_max; });
        --bench_.waiting_;
        ++bench_.working_;
        taken_ = true;
    }
    Seat(const Seat&) = delete;
    Seat& operator=(const Seat&) = delete;
    ~Seat() {
        if (!taken_) return;
        const std::lock_guard lock(bench_.mutex_);
        --bench_.working_;
        bench_.freed_.notify_one();
    }

    bool taken() const { return taken_; }

private:
    Hashing& bench_;
    bool taken_ = false;
};

namespace {

base::Error crowded() {
    return base::unavailable({}, "此刻登录的人太多，请稍后再试",
                             "too many people sign in just now: try again in a moment");
}

}  // namespace

Result<std::unique_ptr<Hashing>> Hashing::create(const HashingOptions& options) {
    std::unique_ptr<Hashing> out(new Hashing(options));
    HANSE_TRY(decoy, out->hash(base::random_bytes(32)));
    out->decoy_ = std::move(decoy);
    return out;
}

Result<std::string> Hashing::hash(std::string_view password) {
    const Seat seat(*this);
    if (!seat.taken()) return crowded();
    return base::hash_password(password, options_.cost);
}

Result<bool> Hashing::fits(std::string_view password, const std::string& hash) {
    const Seat seat(*this);
    if (!seat.taken()) return crowded();
    const bool fits = base::password_fits(password, hash.empty() ? decoy_ : hash);
    return fits && !hash.empty();
}

bool Hashing::is_outdated(const std::string& hash) const {
    return base::hash_is_outdated(hash, options_.cost);
}

}  // namespace hanse::people
