// SPDX-License-Identifier: GPL-3.0-or-later
// Formats that are read line by line: APS (the USPTO's "green book" of 1976 to 2001), GB/T 7714
// reference lists, JSON Lines. And JSON answers of the USPTO's Open Data Portal, read whole.
#pragma once

#include <memory>

#include "hanse/patents/formats/input.hpp"
#include "hanse/patents/formats/source.hpp"

namespace hanse::patents {

/// One item a line; blank lines are passed over.
class LineSource : public RecordSource {
public:
    LineSource(std::unique_ptr<Input> input, std::string file, const ReadingOptions& options)
        : file_(file), options_(options), lines_(std::move(input), std::move(file)) {}

    std::optional<Item> next() final;
    double done() const final { return lines_.done(); }

protected:
    /// @param line  not blank.
    virtual Item read(std::string_view line) const = 0;

    base::Place place() const { return {file_, lines_.line(), 0}; }

    const std::string file_;
    const ReadingOptions& options_;

private:
    Lines lines_;
    bool ended_ = false;
};

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
