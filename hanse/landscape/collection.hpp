// SPDX-License-Identifier: GPL-3.0-or-later
// Collection: papers gathered to families, names folded, citations resolved. What every section of
// a landscape counts.
//
// The order of the papers does not matter: they are sorted first.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hanse/landscape/lexicon.hpp"
#include "hanse/landscape/options.hpp"
#include "hanse/landscape/paper.hpp"

namespace hanse::landscape {

struct Family {
    std::vector<std::string> numbers;     // of its publications, sorted
    std::string title;                    // the first line there is
    std::string text;                     // titles and abstract, to be read
    std::size_t title_bytes = 0;          // of text
    std::optional<int> year;              // on the basis of the collection
    std::vector<std::size_t> applicants;  // of Collection::applicants, sorted
    std::vector<std::string> offices;     // where it was published
    std::vector<std::string> origins;     // of the first priority; else of the applicants
    std::vector<std::string> groups, subclasses;
    std::vector<std::size_t> cites;    // other families of the collection
    std::size_t cited_by = 0;          // by other families of the collection
    bool alive = false, dead = false;  // by the legal status of its papers; neither: not known
};

/// What was there to count, and what was not.
struct Coverage {
    std::size_t papers = 0, publications = 0, families = 0, filtered_out = 0;
    std::size_t without_year = 0, without_class = 0, without_applicant = 0, without_text = 0,
                without_origin = 0, without_status = 0, without_effect = 0, without_topic = 0;
    std::size_t owners_stand_in = 0;  // papers whose owners were taken for their applicants
    std::size_t citations = 0;        // between families of the collection
    bool cites_known = false;         // some paper says what it cites
};

struct Collection {
    std::vector<Family> families;
    std::vector<std::string> applicants;           // the name most often written for each company
    std::vector<std::string> applicant_countries;  // the one most often given; may be empty
    YearBasis basis = YearBasis::filing;
    std::optional<base::Date> latest;  // the day up to which the collection reaches
    Coverage coverage;

    /// Whether everything of this year can have been published by the latest day: applications come
    /// out 18 months after filing.
    bool complete(int year) const;
};

Collection gather(std::span<const Paper> papers, const Lexicon& lexicon, const Options& options);

}  // namespace hanse::landscape
