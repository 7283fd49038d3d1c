// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of a case hold, before anybody asks what it means: one tree, tables, answers.
#pragma once

#include <span>
#include <string>
#include <variant>
#include <vector>

#include "hanse/base/error.hpp"
#include "hanse/base/sheet.hpp"
#include "hanse/base/value.hpp"
#include "hanse/domain/case_format.hpp"
#include "hanse/domain/columns.hpp"

namespace hanse::domain {

struct TableInput {
    const Table* table;
    std::string file;
    std::variant<base::Sheet, const base::Value*>
        rows;  // the second points into a tree of CaseInput
};

struct AnswersInput {
    std::string file;
    base::Value list;
};

struct CaseInput {
    std::string file;      // that holds the tree
    base::Value alliance;  // as in alliance.yaml
    std::vector<TableInput> tables;
    std::vector<AnswersInput> answers;
};

/// A case of a single file that was read already.
void read_tree(base::Value tree, const std::string& file, CaseInput& into,
               std::vector<base::Error>& errors);

/// Decides by names which file is what, and decodes each. Goes on after mistakes and adds them to
/// `errors`. The result is not to be copied or moved before its tables are read.
void read_input(std::span<const NamedBytes> files, const std::string& name, CaseInput& into,
                std::vector<base::Error>& errors);

}  // namespace hanse::domain
