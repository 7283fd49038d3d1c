// SPDX-License-Identifier: GPL-3.0-or-later
// Register: the patents an alliance holds and watches, one entry for each publication.
//
// A folder with register.db (the truth; or it lies at a place of its own, in PostgreSQL say) and index
// (for searching, derived; see indexing.hpp). This file opens and asks; who writes stands in
// intake.hpp, notes.hpp and undo.hpp.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "hanse/portfolio/telling.hpp"
#include "hanse/store/database.hpp"

namespace hanse::portfolio {

/// A publication as lists show it. Days are as precise as they are known; what is not known is
/// empty.
struct Entry {
    std::int64_t id = 0;
    std::string number, office, serial, kind, application;
    std::string title, applicants, owners;  // applicants and owners parted by "; "
    std::string priority, filed, published, granted, expiry;
    std::string status;  // as recorded; what it is on a day says standing.hpp
    std::string ipc;     // the first symbol
    std::int64_t family = 0, extended = 0, seq = 0;
};

/// One import, or one table told by a person.
struct Batch {
    std::int64_t id = 0;
    std::string kind;   // patents, owners, names, pool, disputes
    std::string state;  // running (broken off, will be resumed), done, undone
    std::string begun, ended, who, file, digest, format;
    std::int64_t items = 0, added = 0, changed = 0, merged = 0, same = 0, refused = 0, doubts = 0;
};

using TakeEntry = std::function<base::Result<base::Done>(const Entry&)>;

class Register {
public:
    /// Makes the folder if there is none.
    /// @param place  of the database (store/place.hpp); empty: register.db in the folder.
    static base::Result<Register> create(const std::string& folder, const std::string& place = {});
    /// @return not_found if there is none in the folder; at a place of its own one is made.
    static base::Result<Register> open(const std::string& folder, const std::string& place = {});

    const std::string& folder() const { return folder_; }
    std::string index_folder() const { return folder_ + "/index"; }
    store::Database& database() { return database_; }

    /// Any spelling of a publication number, with or without its kind; or of an application number.
    /// @return every publication that it can mean, in order of their numbers.
    base::Result<std::vector<Entry>> find(const std::string& number);
    /// All of one family. @param sort  "family" or "extended".
    base::Result<std::vector<Entry>> family(const std::string& sort, std::int64_t id);
    /// In order of their ids, in constant memory.
    base::Result<base::Done> each(const TakeEntry& take);
    /// In order of import; at least one.
    base::Result<std::vector<Telling>> tellings(std::int64_t publication);
    base::Result<patents::Record> record(std::int64_t publication);
    base::Result<std::vector<Batch>> batches();
    base::Result<std::optional<Batch>> batch(std::int64_t id);
    base::Result<std::int64_t> size();
    /// How many changes there were ever; each changed entry carries the number of its last.
    base::Result<std::int64_t> seq();
    /// Random, made with the register: tells its index from another's.
    base::Result<std::string> identity();

private:
    Register(std::string folder, store::Database database)
        : folder_(std::move(folder)), database_(std::move(database)) {}
    std::string folder_;
    store::Database database_;
};

/// The columns of an Entry, for statements that end in "from publication …".
extern const char* const kEntryColumns;
Entry entry_of(const store::Row& row);

}  // namespace hanse::portfolio
