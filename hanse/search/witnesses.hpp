// SPDX-License-Identifier: GPL-3.0-or-later
// The witnesses of similar(): each names candidates with scores of its own scale.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "hanse/search/similar.hpp"

namespace hanse::search {

struct Candidate {
    double score = 0;
    std::string because;  // the weightiest thing that speaks for it
    double weightiest = 0;
};
using Testimony = std::unordered_map<EntryId, Candidate>;

/// A document as the witnesses see it, in the index or not.
struct Subject {
    std::string number;                   // empty: a description
    EntryId entry = 0;                    // 0: a description
    std::map<std::string, double> words;  // term → weight; no stop words, the weightiest only
    std::vector<std::string> people, classes;  // labels
    std::string day;
};

/// A document whose text is near, with the closeness 0..1.
struct Neighbour {
    EntryId entry = 0;
    std::string number;
    double near = 0;
};

/// Looks into one index for one subject.
class Witnesses {
public:
    Witnesses(const Reader& index, const SimilarTo& asked) : index_(index), asked_(asked) {}

    base::Result<Subject> subject() const;
    /// Documents with these words, best first.
    base::Result<Testimony> by_words(const std::map<std::string, double>& words,
                                     const Subject& subject) const;
    base::Result<std::vector<Neighbour>> neighbours(const Testimony& text) const;
    /// The words that set the nearest documents apart.
    base::Result<std::map<std::string, double>> common_words(
        const std::vector<Neighbour>& nearest) const;
    base::Result<Testimony> cited_together(const Subject& subject) const;
    struct Nearby {
        Testimony cited, citing, siblings;
    };
    base::Result<Nearby> around(const std::vector<Neighbour>& nearest,
                                const Subject& subject) const;
    base::Result<Testimony> by_labels(const std::vector<std::string>& labels,
                                      const Subject& subject) const;

private:
    using ByNumber = std::unordered_map<std::string, Candidate>;
    base::Result<std::vector<std::string>> cited_by(const std::string& number,
                                                    const Subject& subject) const;
    base::Result<std::vector<std::string>> citing(const std::string& number,
                                                  const Subject& subject) const;
    base::Result<Testimony> in_index(const ByNumber& numbers, const Subject& subject) const;

    const Reader& index_;
    const SimilarTo& asked_;
};

}  // namespace hanse::search
