// SPDX-License-Identifier: GPL-3.0-or-later
// Warning: a document that a watch found, with why, how grave, and what was decided.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/watch/memory.hpp"
#include "hanse/watch/right.hpp"
#include "hanse/watch/risk.hpp"

namespace hanse::watch {

/// By what the watch found it.
struct Reason {
    std::string by;                  // query, competitor, class, country, product
    std::string what;                // the competitor, class, country or product
    std::vector<std::string> words;  // of a product: those in both
    friend bool operator==(const Reason&, const Reason&) = default;
};

/// What a run says of a document. `none`: it had nothing new to say.
enum class News { none, found, changed, returned, gone };
std::string_view news_name(News news);  // "new", "changed" …
News news_named(std::string_view name);

/// What people made of it.
struct Decision {
    std::string choice;  // license, buy, invalidate, design-around, ignore
    std::string owner, day, note, at, who;
    std::int64_t run = 0;  // what was known then: the last run that had news of it
};

struct Warning {
    std::int64_t hit = 0, publication = 0;
    std::string number, office, title, holder, published, status, expiry;
    std::string member;  // of whom it is the own patent; empty: of nobody
    std::vector<Reason> reasons;
    std::string snippet;  // of the abstract; words in common between « and »
    Risk risk;
    std::vector<Market> markets;
    std::vector<Flag> flags;
    News news = News::none;
    std::vector<Change> changes;
    bool matching = true;
    std::int64_t run = 0, first_run = 0;
    std::string seen;                 // the day of that run
    std::vector<Decision> decisions;  // the last counts

    bool own() const { return !member.empty(); }
    const Decision* decided() const { return decisions.empty() ? nullptr : &decisions.back(); }
    /// It changed after it had been decided.
    bool outdated() const { return decided() != nullptr && decided()->run < run; }
    /// It is somebody else's, still matches, and nobody decided.
    bool open() const { return matching && !own() && decisions.empty(); }
};

/// The gravest first, by the middle of what the risk may be.
bool graver(const Warning& a, const Warning& b);

/// What is kept and what programs get: all but the decisions, hit and publication.
base::Value warning_value(const Warning& warning);
/// Of what warning_value() wrote.
base::Result<Warning> warning_of(const base::Value& value);

}  // namespace hanse::watch
