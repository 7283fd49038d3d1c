// SPDX-License-Identifier: GPL-3.0-or-later
// Notes: what no patent office knows and people tell the register: who owns which share, other
// names of a party, what is in which pool since when, what is disputed. Tables (CSV or workbook)
// with the headings below, in English or Chinese; each file is a batch that can be taken back.
//
//   owners    number, owner, share, since, until, source    公开号、权利人、份额、起、止、来源
//   names     name, known_as                                名称、又称
//   pool      pool, number, since, until, source            专利池、公开号、起、止、来源
//   disputes  number, dispute, since, until, source         公开号、争议、起、止、来源
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/portfolio/intake.hpp"

namespace hanse::portfolio {

struct Noted {
    Batch batch;
    bool known = false;                  // the same file was told before; nothing was done
    std::vector<std::string> strangers;  // numbers that the register does not hold (yet)
};

/// All rows or none.
/// @return invalid_input with every wrong row, its line and what would be right.
base::Result<Noted> note(Register& patents, const std::string& path, const Occasion& occasion);

/// From when to when something holds; a day that is not given is open.
struct Span {
    std::optional<base::PartialDate> since, until;
    bool holds(const base::Date& day) const;
};

struct OwnerShare {
    std::string owner;
    std::optional<base::Rational> share;  // of 1; unknown is not "equal parts"
    Span span;
    std::string source;
};
/// @param number  as the register calls it.
base::Result<std::vector<OwnerShare>> owner_shares(Register& patents, const std::string& number);

struct PoolEntry {
    std::string pool, number;
    Span span;
    std::string source;
};
/// @param pool  empty: of all pools.
base::Result<std::vector<PoolEntry>> pool_entries(Register& patents, const std::string& pool);

/// What came into the pool and what went between two days.
struct PoolChanges {
    std::vector<PoolEntry> came, went, stayed;
};
base::Result<PoolChanges> pool_changes(Register& patents, const std::string& pool,
                                       const base::Date& from, const base::Date& to);

/// The dispute about a publication on a day, in words; empty if there is none.
base::Result<std::string> dispute(Register& patents, const std::string& number,
                                  const base::Date& day);

/// Folded other name → the name to use.
using Names = std::map<std::string, std::string>;
base::Result<Names> names(Register& patents);
/// The name to use for a party as written; as written if nobody told another.
std::string named(const Names& names, const std::string& written);

}  // namespace hanse::portfolio
