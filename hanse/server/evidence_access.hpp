// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence over HTTP: who may change what, tickets for files that came in, and JSON.
#pragma once

#include "hanse/base/value.hpp"
#include "hanse/evidence/evidence.hpp"
#include "hanse/server/ask.hpp"

namespace hanse::server {

http::Shape evidence_shape();
http::Shape evidence_wall_shape();
/// Name, digest, size and kind of a file.
std::vector<http::ShapeField> file_fields();

/// Somebody who works with evidence at all; the others read what they may.
base::Result<Seat> sit_with_evidence(Ask& ask);

struct EvidenceFound {
    Seat seat;
    evidence::Evidence evidence;
};
/// The evidence of the path. @return not_found for what the caller may not see.
base::Result<EvidenceFound> find_evidence(Ask& ask);

std::string_view word_of(evidence::Wall wall);
/// {wall, who}: who may see it. @return denied for a wall behind which the writer does not stand.
base::Result<evidence::Visibility> visibility_of(const base::Value& body, const Seat& seat);

/// The secretariat, whoever brought it, and who administers the member whose own it is.
bool may_change(const evidence::Evidence& one, const Seat& seat, const std::string& person);

base::Value evidence_value(const evidence::Evidence& one);

/// The file of the path ({digest}) out of this evidence, to be seen or saved.
base::Result<http::Answer> file_given(const Ask& ask, const evidence::Evidence& one);
http::Outcome file_outcome();

/// A file that lies in the vault, for whoever brought it and for this alliance: a digest alone must
/// not do, or whoever reads one in a trail could fetch the file.
std::string ticket_for(const Ask& ask, const std::string& alliance, const evidence::File& file);
/// @return invalid_input for what is no ticket of this person and alliance, or older than a day.
base::Result<evidence::File> file_of_ticket(const Ask& ask, const std::string& alliance,
                                            const std::string& ticket);

}  // namespace hanse::server
