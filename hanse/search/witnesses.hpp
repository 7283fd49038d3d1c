// SPDX-License-Identifier: GPL-3.0-or-later
// The witnesses of similar(): each names candidates with scores of its own scale.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "hanse/search/index.hpp"
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
    std::string number;                          // empty: a description
    EntryId entry = 0;                           // 0: a description
    std::map<std::string, double> words;         // term → weight; the weightiest only
    std::map<std::string, std::size_t> holders;  // word or label → how many documents have it
    std::vector<std::string> people, classes;    // labels
    std::string day;
};

/// A document whose text is near, with the closeness 0..1.
struct Neighbour {
    EntryId entry = 0;
    std::string number;
    double near = 0;
};

/// Shows `take` one entry after the other, the best first and equals by number, until it has enough
/// and says no. Only as many are asked for their names as it takes.
using Take = std::function<bool(EntryId entry, double score, const EntryName& name)>;
base::Result<base::Done> best_first(const Reader& index, std::vector<Match> all, const Take& take);

/// Looks into one index for one subject. Where shards lie elsewhere every question is a journey, so
/// what can be asked together is.
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
    base::Result<Testimony> cited_together(const Subject& subject);
    struct Nearby {
        Testimony cited, citing, siblings;
    };
    base::Result<Nearby> around(const std::vector<Neighbour>& nearest, const Subject& subject);
    /// Documents that share labels, rare ones count more.
    base::Result<Testimony> by_labels(const std::vector<std::string>& labels,
                                      const Subject& subject) const;

    /// The words of a document, each as often as it is there: of its title and abstract as they
    /// were kept for display; if it has no abstract, of all that was indexed.
    base::Result<std::map<std::string, unsigned>> words_of(EntryId entry, const Card& card) const;

private:
    using ByNumber = std::unordered_map<std::string, Candidate>;
    using Numbers = std::vector<std::string>;
    base::Result<Numbers> cited_by(const std::string& number, const Subject& subject);
    base::Result<Numbers> citing(const std::string& number, const Subject& subject);
    base::Result<Numbers> noted(const std::string& note);
    base::Result<Testimony> in_index(const ByNumber& numbers, const Subject& subject) const;
    base::Result<base::Done> count_holders(const std::vector<std::string>& terms,
                                           Subject& subject) const;

    const Reader& index_;
    const SimilarTo& asked_;
    std::unordered_map<std::string, Numbers> noted_;  // notes come again and again
};

}  // namespace hanse::search
