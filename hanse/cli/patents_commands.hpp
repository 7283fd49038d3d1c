// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of hanse patents, and what they share.
#pragma once

#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/cli/command.hpp"
#include "hanse/patents/formats/layout.hpp"
#include "hanse/search/glossary.hpp"
#include "hanse/search/index.hpp"

namespace hanse::cli {

Command patents_batches_command();
Command patents_changes_command();
Command patents_chart_command();
Command patents_check_command();
Command patents_deadlines_command();
Command patents_evaluate_command();
Command patents_gaps_command();
Command patents_import_command();
Command patents_index_command();
Command patents_landscape_command();
Command patents_list_command();
Command patents_note_command();
Command patents_pool_command();
Command patents_read_command();
Command patents_relate_command();
Command patents_search_command();
Command patents_show_command();
Command patents_serve_index_command();
Command patents_similar_command();
Command patents_undo_command();
Command patents_watch_command();

/// The shipped one, rules/search.
base::Result<search::Glossary> load_glossary();

/// Reads documents and citations into the index and commits.
struct Indexed {
    std::size_t documents = 0, citing = 0;
};
base::Result<Indexed> fill_index(const std::string& index,
                                 const std::vector<std::string>& documents,
                                 const std::vector<std::string>& citations, search::Part part = {});

/// --index, which may be given several times: the shards that are searched as one.
void declare_index(Options& options, std::vector<std::string>& places);
base::Result<search::OpenIndex> open_named(const std::vector<std::string>& places);
/// What is missing of an answer, in a sentence for each shard; "" if nothing is.
std::string missing_text(const search::OpenIndex& index, base::Language language);
base::Value missing_value(const search::OpenIndex& index);
/// Exit::partial if the answer could be delivered but is no whole one.
Exit delivered(Exit exit, const search::OpenIndex& index);

/// A number of the command line, as --most 20.
/// @param name  of the option, for the complaint.
base::Result<std::size_t> count_in(const std::string& text, const std::string& name,
                                   std::size_t otherwise, std::size_t most = 10'000);

/// "2012-05-09 CN102345678B 余热锅炉 · Applicant": one line about a document.
std::string headline(const search::Card& card);

}  // namespace hanse::cli
