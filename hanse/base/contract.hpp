// SPDX-License-Identifier: Apache-2.0
// Promises between our own functions. Breaking one is a bug, never an answer to bad input.
#pragma once

#include <stdexcept>
#include <string>

namespace hanse::base {

/// Thrown when a caller breaks a documented promise; caught only in main() and at the edge of a
/// request.
class ContractViolation : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

/// @param promise  what was promised, as a sentence.
inline void expects(bool kept, const char* promise) {
    if (!kept) throw ContractViolation(promise);
}

}  // namespace hanse::base
