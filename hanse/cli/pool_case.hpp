// SPDX-License-Identifier: GPL-3.0-or-later
// What commands about the inside of a pool have in common: the case, records of its patents out of
// files of any format, and how pairs are weighed.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "hanse/cli/command.hpp"
#include "hanse/domain/case_file.hpp"
#include "hanse/knowledge/rule_book.hpp"
#include "hanse/patents/formats/layout.hpp"
#include "hanse/patents/record.hpp"
#include "hanse/relations/form.hpp"
#include "hanse/relations/parameters.hpp"
#include "hanse/relations/pool.hpp"
#include "hanse/report/pool_documents.hpp"

namespace hanse::cli {

/// rules/patents/relations.yaml.
base::Result<relations::Parameters> load_relation_parameters();

/// Every record of the files, in order. What could not be read is counted on standard error;
/// hanse patents read says what it is.
base::Result<std::vector<patents::Record>> read_records(const std::vector<std::string>& files,
                                                        const patents::Layouts& layouts,
                                                        base::Language language);

/// Keeps together what a pool points into; never moved.
struct PoolCase {
    domain::CaseFile file;
    knowledge::RuleBook book;
    patents::Layouts layouts;
    relations::Parameters parameters;
    std::vector<patents::Record> records;
    relations::Pool pool;

    report::PoolFrame frame(base::Language language) const { return {&file, &book, language}; }

    /// @param files  of records; may be none.
    static base::Result<std::unique_ptr<PoolCase>> load(const std::string& path,
                                                        const std::vector<std::string>& files,
                                                        base::Language language);
};

/// The table as CSV with the byte-order mark that spreadsheets need to see Chinese.
std::string form_text(const base::Sheet& sheet);

}  // namespace hanse::cli
