// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of a licence line in CSV: which column is which, and what stands in them.
// Inside the sharing floor only.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/result.hpp"
#include "hanse/sharing/record_cutter.hpp"

namespace hanse::sharing {

struct LineCells {
    std::string_view line, value, owners;  // each with kPadding readable bytes behind it
    bool blank() const { return line.empty() && value.empty() && owners.empty(); }
};

class LineColumns {
public:
    /// @param header  names the columns line, value and owners, in any order, among others.
    static base::Result<LineColumns> create(const Record& header, const std::string& file);

    /// Finds the three cells. They point into the record, or into this object if it was quoted, and
    /// last until the next call.
    /// @return what is wrong with the record: cells missing or too many, text behind a closing
    ///         quote.
    std::optional<base::Bilingual> find(const Record& record, LineCells& cells);

private:
    static constexpr std::size_t kLine = 0, kValue = 1, kOwners = 2, kOther = 3;

    std::optional<base::Bilingual> find_plain(std::string_view text, LineCells& cells) const;
    std::optional<base::Bilingual> find_quoted(std::string_view text, LineCells& cells);
    base::Bilingual wrong_count(std::size_t count) const;

    std::vector<std::uint8_t> column_is_;  // by column: kLine, kValue, kOwners or kOther
    std::size_t needed_ = 0;               // columns up to the last of the three
    std::vector<std::string> unquoted_;    // cells of the present record, if it has quotes
};

/// "1234.50" → 123450: digits, and at most `decimals` of them behind a point.
/// @return nothing for anything else, and for what does not fit.
std::optional<std::int64_t> minor_units(std::string_view text, int decimals);

/// For messages: at most 40 bytes of what stands in a file, cut between characters.
std::string clipped(std::string_view text);

}  // namespace hanse::sharing
