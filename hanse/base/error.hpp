// SPDX-License-Identifier: Apache-2.0
// Error: what went wrong, where, and what would be right, in both languages.
//
// For what may happen (bad input, a missing file, an unknown rule). Broken promises between our own
// functions are ContractViolation (contract.hpp) instead. One Error may carry others found in the
// same reading, so that a person who corrects a file by hand sees every mistake at once.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hanse/base/bilingual.hpp"

namespace hanse::base {

/// A place in a file. line and column count from 1; 0 means "not known".
struct Place {
    std::string file;
    std::size_t line = 0;
    std::size_t column = 0;

    /// "examples/demo/members.csv:4:7", leaving out what is not known.
    std::string text() const;
    friend bool operator==(const Place&, const Place&) = default;
};

enum class ErrorKind {
    invalid_input,  // the bytes do not say what they should
    not_found,      // a file, rule, member … that does not exist
    conflict,       // two statements that cannot both hold
    unavailable,    // the machine refused: permissions, disk, memory
    denied,         // this person may not
};

struct Error {
    ErrorKind kind = ErrorKind::invalid_input;
    Place place;
    Bilingual message;
    std::vector<Error> also;

    /// This error and those it carries, in order of reading.
    std::vector<const Error*> all() const;
};

Error invalid(Place place, std::string zh, std::string en);
Error not_found(Place place, std::string zh, std::string en);
Error conflict(Place place, std::string zh, std::string en);
Error unavailable(Place place, std::string zh, std::string en);
Error denied(std::string zh, std::string en);

/// One Error out of many; the first leads.
/// @param errors  at least one.
Error gather(std::vector<Error> errors);

/// "file:line:column: message", one line for each error.
std::string describe(const Error& error, Language language);

}  // namespace hanse::base
