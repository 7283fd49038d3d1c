// SPDX-License-Identifier: GPL-3.0-or-later
// The register of patents as documents, tables and JSON: what is held, one right with its family,
// what is due, what came and went, and what files brought in.
#pragma once

#include <span>
#include <string>

#include "hanse/base/sheet.hpp"
#include "hanse/base/value.hpp"
#include "hanse/portfolio/holdings.hpp"
#include "hanse/portfolio/undo.hpp"
#include "hanse/report/book_pen.hpp"

namespace hanse::report {

/// Who reads a list: the alliance sees all; the public neither shares, sources nor what is due.
enum class Readers { alliance, everybody };

Document holdings_document(const BookPen& pen, std::span<const portfolio::Holding> holdings,
                           const base::Date& day, Readers readers);
base::Sheet holdings_sheet(const BookPen& pen, std::span<const portfolio::Holding> holdings,
                           Readers readers);
base::Value holdings_value(std::span<const portfolio::Holding> holdings, Readers readers);

/// One right.
struct HoldingPage {
    portfolio::Holding holding;
    std::vector<portfolio::Holding> family, extended;  // simple family; what only the extended adds
    std::vector<std::pair<portfolio::Batch, portfolio::Telling>> history;  // of its documents
};
Document holding_document(const BookPen& pen, const HoldingPage& page, const base::Date& day);

/// What is due, the earliest first. Whether it was paid is only known where an office recorded it.
Document deadlines_document(const BookPen& pen, std::span<const portfolio::Holding> holdings,
                            const base::Date& day);
base::Sheet deadlines_sheet(const BookPen& pen, std::span<const portfolio::Holding> holdings);
/// A calendar (RFC 5545).
std::string deadlines_calendar(const BookPen& pen, std::span<const portfolio::Holding> holdings,
                               const base::Date& day);

Document pool_changes_document(const BookPen& pen, const portfolio::PoolChanges& changes,
                               const std::string& pool, const base::Date& from,
                               const base::Date& to);

Document batches_document(const BookPen& pen, std::span<const portfolio::Batch> batches);
base::Value batch_value(const portfolio::Batch& batch);

/// "● in force", as the lists show it.
std::string standing_words(const BookPen& pen, const portfolio::Standing& standing);
/// Why: "by the event CF01 of 2019-05-03".
std::string because_words(const BookPen& pen, const portfolio::Standing& standing);
Tone tone_of(portfolio::Colour colour);

}  // namespace hanse::report
