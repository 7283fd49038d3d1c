// SPDX-License-Identifier: GPL-3.0-or-later
// Documents on their way out: the forms that every report takes, and where they may go.
#pragma once

#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/cli/command.hpp"
#include "hanse/report/document.hpp"

namespace hanse::cli {

/// text, html, docx and pdf, then what else a command speaks.
std::vector<std::string> document_formats(const std::vector<std::string>& more = {"json"});

/// @param format  text, html, docx or pdf. @param out  where it goes; empty or "-": standard output.
/// @return invalid_input if bytes of Word or PDF would go to a terminal; or unavailable.
base::Result<std::string> drawn(const report::Document& document, const std::string& format,
                                const std::string& out);

/// Draws and delivers; what is wrong is told on standard error.
Exit deliver_document(const report::Document& document, const std::string& format,
                      const std::string& out, base::Language language);

}  // namespace hanse::cli
