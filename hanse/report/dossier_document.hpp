// SPDX-License-Identifier: GPL-3.0-or-later
// Dossier: everything counsel or an authority needs to review an assessment, in one file that can
// be made again.
#pragma once

#include <string>

#include "hanse/repair/repair.hpp"
#include "hanse/report/document.hpp"

namespace hanse::report {

/// @param facts_fingerprint  SHA-256 of the case as the program writes it.
Document dossier_document(const assess::Assessment& assessment, const repair::Repair& mended,
                          const repair::Wanted& wanted, const std::string& facts_fingerprint,
                          base::Language language);

}  // namespace hanse::report
