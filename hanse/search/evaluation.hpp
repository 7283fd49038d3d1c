// SPDX-License-Identifier: GPL-3.0-or-later
// How good a ranking is, held against judgments: recall, average precision, and how sure we may be.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "hanse/base/result.hpp"

namespace hanse::search {

/// query → relevant documents, as plain numbers.
using Judgments = std::map<std::string, std::set<std::string>>;

/// @param path  a table with two columns: query (or query_publication, publication_number), relevant
///              (or relevant_publication).
base::Result<Judgments> read_judgments(const std::string& path);
/// One number a line.
base::Result<std::vector<std::string>> read_queries(const std::string& path);

struct Measures {
    double recall_10 = 0, recall_100 = 0, average_precision = 0;
};

/// @param ranking  best first, without the query itself.
/// @param relevant  at least one.
Measures measure(std::span<const std::string> ranking, const std::set<std::string>& relevant);

struct Estimate {
    double mean = 0, low = 0, high = 0;  // 95 % by bootstrap over the queries
};

/// 2,000 resamples; the same values give the same answer.
Estimate estimate(std::span<const double> values);

/// Spearman's rank correlation; equal values share their rank.
/// @param a, b  of equal size, at least two.
double rank_correlation(std::span<const double> a, std::span<const double> b);

/// How alike two phrases are by their letters, 0..1: shared word stems and shared runs of three
/// letters, half each.
double phrase_likeness(std::string_view a, std::string_view b);

}  // namespace hanse::search
