// SPDX-License-Identifier: GPL-3.0-or-later
// Invented patent records for measurements of scale: any number of them, the same on every run.
//
// They look like a real collection to an index, not to a reader: words follow Zipf's law, half of
// them from the vocabulary of one of 600 topics, which is also the class; half of the records are
// Chinese, four in ten US, one in ten European; one in four has an abstract, as in the
// energy-recovery collection, and the others a title only; each cites one or two earlier ones.
#pragma once

#include <cstdint>

#include "hanse/search/document.hpp"

namespace hanse::bench {

/// A function of its number alone.
search::Document invented_record(std::uint64_t number);

}  // namespace hanse::bench
