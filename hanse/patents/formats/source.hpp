// SPDX-License-Identifier: GPL-3.0-or-later
// RecordSource: a file of patents as a stream of records. A reader pulls; nothing but the record in
// hand is kept, so a weekly file of two gigabytes takes no more memory than a small one.
//
// What the file says and we cannot understand is never dropped in silence: it is a complaint with
// its place, beside the record, or instead of it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/base/result.hpp"
#include "hanse/patents/formats/layout.hpp"
#include "hanse/patents/record.hpp"

namespace hanse::patents {

/// One step of the stream: a record, or why there is none; complaints about single values of it.
struct Item {
    std::optional<Record> record;
    std::vector<base::Error> complaints;
};

class RecordSource {
public:
    RecordSource() = default;
    RecordSource(const RecordSource&) = delete;
    RecordSource& operator=(const RecordSource&) = delete;
    virtual ~RecordSource() = default;

    /// @return nothing at the end. After an item without a record the stream may go on.
    virtual std::optional<Item> next() = 0;
    /// What the bytes turned out to be ("uspto-grant", "lens"): known after the first next().
    virtual std::string format() const = 0;
    /// How much of the file was read, from 0 to 1.
    virtual double done() const = 0;
    /// Columns of a table that nothing was read from.
    virtual std::vector<std::string> unread_columns() const { return {}; }
    /// The layout of a table, to be saved and edited; null for what is no table.
    virtual const Layout* layout() const { return nullptr; }
};

struct ReadingOptions {
    const Layouts* layouts = nullptr;  // of tables, and the words of legal status; not null
    const Layout* layout = nullptr;    // the one to use for tables, if a person has chosen
    std::optional<base::Date> today;   // later days of publication are complained about
};

/// Opens a file by what it holds, whatever its name: plain, .gz, .zip, one document or many.
/// @return not_found; or invalid_input for what is no format we know.
base::Result<std::unique_ptr<RecordSource>> open_records(const std::string& path,
                                                         const ReadingOptions& options);

/// Goes on where an earlier reading stopped: leaves out as many items as were read then.
/// @return how many there were to leave out.
std::uint64_t skip(RecordSource& source, std::uint64_t items);

}  // namespace hanse::patents
