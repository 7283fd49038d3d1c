// SPDX-License-Identifier: GPL-3.0-or-later
// Formats that are read line by line: APS (the USPTO's "green book" of 1976 to 2001), GB/T 7714
// reference lists, JSON Lines. And JSON answers of the USPTO's Open Data Portal, read whole.
#pragma once

#include <memory>

#include "hanse/patents/formats/input.hpp"
#include "hanse/patents/formats/source.hpp"

namespace hanse::patents {

std::unique_ptr<RecordSource> aps_source(std::unique_ptr<Input> input, const std::string& file,
                                         const ReadingOptions& options);
std::unique_ptr<RecordSource> gbt7714_source(std::unique_ptr<Input> input, const std::string& file,
                                             const ReadingOptions& options);
std::unique_ptr<RecordSource> json_lines_source(std::unique_ptr<Input> input,
                                                const std::string& file,
                                                const ReadingOptions& options);
/// @return invalid_input beyond 200 MB, for bad JSON, and for an answer of another kind.
base::Result<std::unique_ptr<RecordSource>> odp_source(Input& input, const std::string& file,
                                                       const ReadingOptions& options);

}  // namespace hanse::patents
