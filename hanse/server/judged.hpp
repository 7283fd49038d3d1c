// SPDX-License-Identifier: GPL-3.0-or-later
// A case as somebody sees it, and the day it is judged on; and how what comes of it goes out.
#pragma once

#include "hanse/base/date.hpp"
#include "hanse/domain/case_file.hpp"
#include "hanse/report/document.hpp"
#include "hanse/server/ask.hpp"

namespace hanse::server {

struct Judged {
    domain::CaseFile file;
    base::Date day;
};

/// Of the version (?version=) and on the day (?day=) that are asked for.
base::Result<Judged> judged(Ask& ask, const Seat& seat);

/// ?day=
http::Parameter day_parameter();
/// ?format=: JSON, or a document.
http::Parameter document_parameter();

/// "json" unless another is asked for.
std::string format_of(const Ask& ask);
/// ?lang=, else the caller's.
base::Language language_of(const Ask& ask);
/// A document as HTML, text, Word or PDF.
base::Result<http::Answer> drawn(const report::Document& document, const std::string& name,
                                 const std::string& format);

}  // namespace hanse::server
