// SPDX-License-Identifier: GPL-3.0-or-later
// Documents about money alone: the laboratory, who would leave, years ahead, statements.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hanse/accounts/laboratory.hpp"
#include "hanse/accounts/outlook.hpp"
#include "hanse/accounts/statement.hpp"
#include "hanse/assess/assessment.hpp"
#include "hanse/base/sheet.hpp"
#include "hanse/base/value.hpp"
#include "hanse/report/document.hpp"

namespace hanse::report {

// All take the assessment whose money they tell; it outlives the call only.

/// Flows, norms and fairness, and, if there is one, the laboratory beside it.
Document share_document(const assess::Assessment& assessment,
                        const accounts::Laboratory* laboratory, base::Language language);
/// @param least_core  of what is shared; null: not worked out.
Document stability_document(const assess::Assessment& assessment,
                            const games::LeastCore* least_core, base::Language language);
Document outlook_document(const assess::Assessment& assessment, const accounts::Outlook& outlook,
                          const accounts::OutlookOptions& options, base::Language language);

/// One member's statement, each figure with the rows and lines it comes from.
/// @param member  by position in the roster; nothing: the alliance as a whole.
Document statement_document(const assess::Assessment& assessment,
                            const accounts::Statements& statements,
                            std::optional<std::size_t> member, base::Language language);

/// All statements as a table: a row for every member and line, then the totals of the alliance
/// (member "*"). Headings are the same in both languages; amounts are in CNY.
base::Sheet statement_sheet(const accounts::Statements& statements);
/// The same, with the rows and lines behind every figure.
base::Value statement_value(const accounts::Statements& statements);

base::Value account_value(const accounts::Account& account);
base::Value laboratory_value(const accounts::Account& account,
                             const accounts::Laboratory& laboratory);
base::Value outlook_value(const accounts::Account& account, const accounts::Outlook& outlook);

}  // namespace hanse::report
