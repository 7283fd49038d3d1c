// SPDX-License-Identifier: GPL-3.0-or-later
// The case format: bytes in, CaseFile out, and back. No file is opened here.
//
// A case is one YAML file, one Excel workbook, or a folder of alliance.yaml with a CSV file (or
// workbook) per table. All three say the same: parse_case(write_case(c, form)) has the same facts
// as c.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/named_bytes.hpp"
#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/domain/case_file.hpp"

namespace hanse::domain {

/// The last part of the path tells which file of the case it is.
using base::NamedBytes;

/// @param files  one .yaml, .yml or .xlsx; or the files of a folder. READMEs, Markdown and a docs/
/// folder are ignored.
/// @param name   where the case comes from, for complaints: "examples/cn-shanghai-motor".
/// @return invalid_input with every mistake found, each with file, line and column; or not_found if
/// there is no
///         alliance.yaml among the files.
base::Result<CaseFile> parse_case(std::span<const NamedBytes> files, const std::string& name);

/// The same of a tree: what stands in a case of a single file, its tables under "tables". Errors name
/// the lines and columns that the tree's values carry.
base::Result<CaseFile> read_case(base::Value tree, const std::string& name);
/// The tree of a case: read_case(case_tree(c), name) has the same facts as c.
base::Value case_tree(const CaseFile& file);

enum class CaseForm { folder, single_file, workbook };

/// The files of the case, with paths relative to its folder. Tables without rows are left out.
/// @return unavailable or invalid_input only for workbooks (a cell beyond what Excel allows).
base::Result<std::vector<NamedBytes>> write_case(const CaseFile& file, CaseForm form);

/// Adds answers to a case of one YAML file, or to an answers.yaml, without touching what stands
/// there: the text given is a prefix of the text returned. `answers:` is begun at the end, or
/// continued if it is the last thing in the file.
/// @param existing_yaml  may be empty.
/// @return invalid_input if the text is no YAML, or has its answers somewhere else than at the end.
base::Result<std::string> append_answers(std::string_view existing_yaml,
                                         std::span<const Statement> answers);

}  // namespace hanse::domain
