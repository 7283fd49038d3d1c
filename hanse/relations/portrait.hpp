// SPDX-License-Identifier: GPL-3.0-or-later
// Portrait: an invention as the comparison sees it: weighted words, classes, citations, owners.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "hanse/relations/parameters.hpp"
#include "hanse/relations/pool.hpp"

namespace hanse::relations {

/// Things with weights, in order of their ids; of length 1, unless there are none.
struct Sparse {
    std::vector<std::pair<std::uint32_t, double>> weights;
    bool empty() const { return weights.empty(); }
};

/// Words of one kind of text, by script: English and Chinese words never meet.
struct Texts {
    Sparse alphabetic, ideographic;
};

struct Portrait {
    Texts text, claim;              // title and abstract; the first claim
    Sparse classes;                 // groups and subgroups
    std::set<std::string> fields;   // subclasses: "F24F"
    std::set<std::string> numbers;  // of the family: "CN102345678"
    std::set<std::string> cited;    // numbers cited
    std::set<std::string> owners;   // members, or folded names; empty: not known
    bool owners_are_members = false;
};

/// Portraits of all inventions of a pool, in its order, and the words behind the ids.
struct Gallery {
    std::vector<Portrait> portraits;
    std::vector<std::string> text_words, claim_words, class_words;
    /// Number → the numbers that cite it, by records of the pool and others.
    std::map<std::string, std::set<std::string>> citing;
};

/// @param records  all that were read, also those of patents outside the pool.
Gallery paint(const domain::CaseFile& file, const Pool& pool,
              std::span<const patents::Record> records, const Parameters& parameters);

/// From 0 to 1.
double cosine(const Sparse& a, const Sparse& b);

/// Weights of words that set documents apart: TF-IDF, brought to length 1.
/// Words that say nothing are left out. Source: Salton and Buckley, "Term-weighting approaches in
/// automatic text retrieval" (1988), with 1 + log tf and log(1 + n/df).
class Weigher {
public:
    explicit Weigher(const Parameters& parameters) : parameters_(parameters) {}
    using Counts = std::map<std::string, double>;
    /// Counts how many documents have each word; before any is weighed.
    void note(const Counts& document);
    Sparse weigh(const Counts& document) const;
    std::vector<std::string> take_words() && { return std::move(words_); }

private:
    const Parameters& parameters_;
    std::map<std::string, std::uint32_t, std::less<>> ids_;
    std::vector<std::string> words_;
    std::vector<double> documents_;  // by id: how many have it
    double all_ = 0;
};

}  // namespace hanse::relations
