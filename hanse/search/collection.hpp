// SPDX-License-Identifier: GPL-3.0-or-later
// Collections: documents and citations in tables (.tsv) and JSON lines (.jsonl), also gzip-packed,
// read row by row.
//
// Columns are known by name, in any order; docs/patent-search.md lists them. What a row cannot say is
// left empty; a row without a number is an error that names its line.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/search/document.hpp"

namespace hanse::search {

using TakeDocument = std::function<base::Result<base::Done>(Document&&)>;
base::Result<base::Done> read_documents(const std::string& path, const TakeDocument& take);

/// Calls `take` once for each citing publication, in order of their numbers.
using TakeCitations =
    std::function<base::Result<base::Done>(const std::string&, const std::vector<std::string>&)>;
base::Result<base::Done> read_citations(const std::string& path, const TakeCitations& take);

using Row = std::vector<std::string_view>;
using TakeRow = std::function<base::Result<base::Done>(const Row&, std::size_t line)>;
/// @param take  the first row is the heading.
base::Result<base::Done> read_table(const std::string& path, const TakeRow& take);

}  // namespace hanse::search
