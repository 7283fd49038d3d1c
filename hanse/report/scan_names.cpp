// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/scan_names.hpp"

#include <array>

namespace hanse::report {

namespace {

template <class Enum, std::size_t count>
std::string pick(const std::array<const char*, count>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

}  // namespace

std::string name_of(clauses::Mode mode) {
    static constexpr std::array<const char*, clauses::kModes> names{
        "declared", "allowed", "prohibited", "required", "excused", "conditional"};
    return pick(names, mode);
}

std::string name_of(clauses::Certainty certainty) {
    static constexpr std::array<const char*, 3> names{"sure", "likely", "not_understood"};
    return pick(names, certainty);
}

std::string name_of(clauses::Reason reason) {
    static constexpr std::array<const char*, clauses::kReasons> names{
        "plain",        "distant",   "no_operator", "exception",  "consent",      "law",
        "past",         "intention", "definition",  "recital",    "elsewhere",    "question",
        "in_exception", "tangled",   "riddle",      "other_turn", "two_readings", "unread"};
    return pick(names, reason);
}

}  // namespace hanse::report
