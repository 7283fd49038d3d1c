// SPDX-License-Identifier: GPL-3.0-or-later
// Suits: who sued whom over patents, from a table that a person gives. A table shows that somebody
// sued; that somebody is not in it shows nothing, unless it is said to be complete.
#pragma once

#include <string>
#include <vector>

#include "hanse/base/result.hpp"

namespace hanse::watch {

struct Suit {
    std::string plaintiff, defendant, number, court, day;  // as written; number: 案号
};

class Suits {
public:
    /// A table with a column plaintiff (原告) and, if it likes, defendant (被告), case (案号), court
    /// (审理法院) and day (判决日期): CSV, or parted by tabs (.tsv), the latter also .gz.
    /// @return not_found; invalid_input without a column of plaintiffs.
    static base::Result<Suits> read(const std::string& path);

    /// Those in which the party, or one whose name begins with its name, was a plaintiff; in order
    /// of the table.
    std::vector<const Suit*> by(const std::string& party) const;
    std::size_t size() const { return suits_.size(); }

private:
    using Plaintiff = std::pair<std::string, std::size_t>;  // folded name, suit
    void take(Suit suit);
    void close();

    std::vector<Suit> suits_;
    std::vector<Plaintiff> plaintiffs_;  // sorted
};

}  // namespace hanse::watch
