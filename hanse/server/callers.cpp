// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/callers.hpp"

#include "hanse/base/digest.hpp"

namespace hanse::server {

Callers::Who Callers::find(const std::string& key, const Moment& now) const {
    const std::scoped_lock lock(mutex_);
    const auto found = known_.find(key);
    return found != known_.end() && found->second.then == now ? found->second.who : nullptr;
}

void Callers::keep(const std::string& key, Moment then, Who who) {
    const std::scoped_lock lock(mutex_);
    if (then.second != second_) known_.clear();
    second_ = then.second;
    known_.insert_or_assign(key, Known{std::move(then), std::move(who)});
}

std::string Callers::key_of(const people::Credentials& credentials, const std::string& from) {
    std::string all;
    for (const std::string* one : {&credentials.bearer, &credentials.cookie, &from})
        all.append(*one).push_back('\0');
    return base::sha256(all);
}

}  // namespace hanse::server
