// SPDX-License-Identifier: GPL-3.0-or-later
// LineLedger: licence lines as CSV, by the million, straight into shares.
//
//     line,value,owners              a header; columns in any order, others are passed over
//     L-1,1234.50,ACME;BRIO;CORA     a value in units of money; owners separated by semicolons
//
// Every line belongs to all its owners together: without one of them it cannot be licensed. Bytes
// come in blocks of any size and are forgotten; what is kept are the owners and, for each, a few
// whole sums (games::Ledger). Memory does not depend on the number of lines, and where the blocks
// were cut changes nothing.
//
//     LineLedger ledger({.currency = money::cny, .file = "lines.csv"});
//     while (const auto block = more()) ledger.feed(*block);
//     HANSE_TRY(shares, std::move(ledger).finish());
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/error.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/terms/ledger.hpp"
#include "hanse/money/currency.hpp"
#include "hanse/sharing/line_cells.hpp"
#include "hanse/sharing/owner_table.hpp"
#include "hanse/sharing/record_cutter.hpp"

namespace hanse::sharing {

struct LineLedgerOptions {
    money::Currency currency = money::cny;
    std::string file;             // named in errors
    std::size_t errors_max = 20;  // kept word for word; the others are counted
};

/// What the lines come to. Owners are in the order of their names' bytes; vectors hold one each.
struct LineShares {
    std::vector<std::string> owners;
    games::LedgerShares shares;  // exact, in minor units; Shapley alone
    std::vector<std::int64_t>
        cents;  // Shapley shares in whole minor units, adding up to the revenue
};

class LineLedger {
public:
    explicit LineLedger(LineLedgerOptions options);

    /// @param bytes  the next of the file, UTF-8, with or without a mark; lines end in LF or CRLF.
    /// @return false if nothing that follows can help: no such header, a line of more than 1 MiB,
    ///         more than 1,000,000 owners. finish() says which.
    /// Cost: a nanosecond or two a byte.
    bool feed(std::string_view bytes);

    /// Lines read so far, the wrong ones among them.
    std::int64_t lines() const { return lines_; }

    /// @return invalid_input, with the first mistakes by line and how many more there are: no
    ///         header or no lines; a line without id; a value that is not digits with at most as
    ///         many decimals as the currency has; no owner, one that is named twice, empty, not
    ///         UTF-8 or longer than 200 bytes; cells missing or too many; a quote that never closes.
    ///         And as games::Ledger::result().
    base::Result<LineShares> finish() &&;

private:
    void take(const Record& record);
    void take_header(const Record& record);
    /// @return what is wrong with the owners; their numbers are in line_owners_ otherwise.
    std::optional<base::Bilingual> read_owners(std::string_view cell);
    /// Adds an owner to the present line. @return false if they are on it already.
    bool name_once(int number) {
        std::int64_t& named_in = named_in_[static_cast<std::size_t>(number)];
        if (named_in == lines_) return false;
        named_in = lines_;
        line_owners_.push_back(number);
        return true;
    }
    /// An owner that is new, written with blanks around or named twice. @return what is wrong.
    std::optional<base::Bilingual> look_closer(const OwnerKey& written);
    std::optional<base::Bilingual> meet(const OwnerKey& owner);
    void complain(std::int64_t line, base::Bilingual words);
    void give_up(std::int64_t line, base::Bilingual words);
    base::Error all_complaints() &&;
    base::Result<LineShares> result() const;

    LineLedgerOptions options_;
    RecordCutter cutter_;
    std::optional<LineColumns> columns_;
    OwnerTable owners_;
    std::vector<std::int64_t> named_in_;  // by owner: the last line that named them
    std::vector<int> line_owners_;        // of the present line
    games::Ledger ledger_;
    std::int64_t lines_ = 0;
    bool given_up_ = false;
    std::vector<base::Error> errors_;
    std::int64_t errors_count_ = 0;
};

}  // namespace hanse::sharing
