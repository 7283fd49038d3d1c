// SPDX-License-Identifier: GPL-3.0-or-later
// Filler: puts the words of a file into a Record, and complains where they do not say what they
// should. Every format reads through it, so that a number or a day is understood in one place only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hanse/patents/formats/layout.hpp"
#include "hanse/patents/formats/source.hpp"
#include "hanse/patents/numbers/day.hpp"
#include "hanse/patents/numbers/number.hpp"

namespace hanse::patents {

class Filler {
public:
    Filler(base::Place place, const ReadingOptions& options);

    Record& record() { return record_; }
    DayStyle& days() { return days_; }
    /// Where complaints point to from now on.
    void at(base::Place place) { place_ = std::move(place); }

    void publication(std::string_view text, std::string_view office = {});
    void publication(std::string_view office, std::string_view serial, std::string_view kind);
    void application(std::string_view text, std::string_view office = {});
    void priority(std::string_view office, std::string_view number, std::string_view day);
    /// @return nothing if it says nothing, or nothing sensible.
    std::optional<base::PartialDate> day(std::string_view text);
    /// A day that may lie ahead.
    std::optional<base::PartialDate> future_day(std::string_view text);
    void title(std::string_view language, std::string_view text, bool machine = false);
    void abstract(std::string_view language, std::string_view text, bool machine = false);
    void claim(std::string_view number, std::string_view text,
               std::vector<std::string> depends_on = {});
    /// @param to  record().applicants, inventors or owners. Nobody twice.
    static void party(std::vector<Party>& to, Party party);
    static void party(std::vector<Party>& to, std::string_view name, std::string_view country = {});
    /// @param to  record().ipc, cpc. @param as_first  it is the main one.
    void symbol(std::vector<Symbol>& to, std::string_view text, bool as_first = false);
    void citation(std::string_view office, std::string_view number, std::string_view kind,
                  Citation::By by = Citation::By::unknown, std::string_view category = {});
    void literature(std::string_view text);
    void status(std::string_view words);
    void complain(std::string zh, std::string en);
    void complain(base::Error error);

    /// @return the record, if it has a number or at least a title; else why there is none.
    Item take();

private:
    base::Place place_;
    const ReadingOptions& options_;
    DayStyle days_;
    Record record_;
    std::vector<base::Error> complaints_;
};

/// "An apparatus as claimed in claim 1 or 2": the numbers of claims it names.
std::vector<std::string> claims_named(std::string_view text);

/// "1. A device … 2. The device of claim 1 …" in one piece, or several claims in a list.
void add_claims(Filler& filler, std::string_view text);

}  // namespace hanse::patents
