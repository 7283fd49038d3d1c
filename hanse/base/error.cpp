// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/error.hpp"

#include <utility>

#include "hanse/base/contract.hpp"

namespace hanse::base {

std::string Place::text() const {
    std::string out = file;
    if (line != 0) out += (out.empty() ? "" : ":") + std::to_string(line);
    if (line != 0 && column != 0) out += ":" + std::to_string(column);
    return out;
}

std::vector<const Error*> Error::all() const {
    std::vector<const Error*> out{this};
    for (const Error& other : also)
        for (const Error* error : other.all()) out.push_back(error);
    return out;
}

namespace {

Error make(ErrorKind kind, Place place, std::string zh, std::string en) {
    return {.kind = kind,
            .place = std::move(place),
            .message = {std::move(zh), std::move(en)},
            .also = {}};
}

}  // namespace

Error invalid(Place place, std::string zh, std::string en) {
    return make(ErrorKind::invalid_input, std::move(place), std::move(zh), std::move(en));
}

Error not_found(Place place, std::string zh, std::string en) {
    return make(ErrorKind::not_found, std::move(place), std::move(zh), std::move(en));
}

Error conflict(Place place, std::string zh, std::string en) {
    return make(ErrorKind::conflict, std::move(place), std::move(zh), std::move(en));
}

Error unavailable(Place place, std::string zh, std::string en) {
    return make(ErrorKind::unavailable, std::move(place), std::move(zh), std::move(en));
}

Error denied(std::string zh, std::string en) {
    return make(ErrorKind::denied, {}, std::move(zh), std::move(en));
}

Error gather(std::vector<Error> errors) {
    expects(!errors.empty(), "gather needs at least one error");
    Error first = std::move(errors.front());
    for (std::size_t i = 1; i < errors.size(); ++i) first.also.push_back(std::move(errors[i]));
    return first;
}

std::string describe(const Error& error, Language language) {
    std::string out;
    for (const Error* one : error.all()) {
        const std::string where = one->place.text();
        out += (where.empty() ? "" : where + ": ") + one->message.in(language) + "\n";
    }
    return out;
}

}  // namespace hanse::base
