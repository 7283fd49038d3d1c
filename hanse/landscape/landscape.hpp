// SPDX-License-Identifier: GPL-3.0-or-later
// Landscape: what a collection of patents says about a field: how it grows, who is in it, where, on
// what, who works with whom, who cites whom, which topics there are, and where nobody is.
//
// A pure function of the papers: no clock, no files, no dice; the order of the papers does not
// matter. Families are counted, never rows. What a paper does not say is counted as not known.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/landscape/collection.hpp"
#include "hanse/landscape/life_cycle.hpp"
#include "hanse/landscape/topic_map.hpp"

namespace hanse::landscape {

struct Count {
    std::string name;
    std::size_t families = 0;
};

/// A class with those below it: section → subclass → main groups.
struct ClassCount {
    std::string symbol, title;  // the title in English, as published; may be empty
    std::size_t families = 0;
    std::vector<ClassCount> below;  // the largest first
};

/// Families from one origin published at one office.
struct Flow {
    std::string origin, office;
    std::size_t families = 0;
};

struct ApplicantRow {
    std::size_t id = 0;  // of Collection::applicants
    std::string name, country;
    std::size_t families = 0;
    base::Rational share;                 // of families whose applicants are known
    std::optional<int> first, last;       // years
    std::vector<std::size_t> by_year;     // as Landscape::trend
    std::size_t cited = 0;                // by other families of the collection
    std::vector<std::string> subclasses;  // the most frequent, at most three
    std::optional<std::size_t> topic;     // the most frequent
};

struct Applicants {
    std::size_t known = 0;           // how many there are
    std::vector<ApplicantRow> rows;  // the largest first, at most `top`
    // How many families (with applicants) have one of the 1, 5, 10 largest.
    std::array<std::size_t, 3> largest{};
    std::size_t families = 0;  // with applicants
    // Of those with three families or more: began, and were last seen, within the last five years
    // and before them.
    std::vector<Count> newcomers, leavers;
    std::optional<int> since;  // the first of these five years
};

/// Two applicants: as co-applicants, or the first citing the second.
struct Link {
    std::size_t from = 0, to = 0;  // of Network::nodes
    std::size_t families = 0;
};

struct Network {
    std::vector<Count> nodes;      // the largest first
    std::vector<Link> links;       // the strongest first
    std::size_t links_in_all = 0;  // before the weak ones were left out
};

struct CitedFamily {
    std::string number, title, applicant;
    std::size_t cited = 0;
};

struct Topic {
    std::vector<std::string> terms;  // the most telling first; the first two are its name
    std::size_t families = 0;
    base::Rational recent;  // the share of its dated families in the last five years
    std::size_t dated = 0;
    std::vector<Count> applicants;      // the largest, at most three
    std::vector<std::string> examples;  // numbers of the families nearest to its centre
};

/// Families with a class (or topic) and an effect.
struct EffectMatrix {
    enum class Rows { classes, topics };
    struct Cell {
        std::size_t families = 0, applicants = 0;
    };
    /// A cell that is nearly empty although its row and column are full.
    struct Candidate {
        std::size_t row = 0, column = 0;
        base::Rational expected;  // row sum × column sum / all
    };
    Rows kind = Rows::topics;
    std::vector<std::string> row_names;  // symbols, or numbers of topics
    std::vector<std::size_t> columns;    // of Landscape::effects, the largest first
    std::vector<std::vector<Cell>> cells;
    std::vector<Candidate> candidates;
};

struct Landscape {
    Coverage coverage;
    YearBasis basis = YearBasis::filing;
    std::optional<base::Date> latest;
    std::vector<YearCount> trend;  // without gaps
    LifeCycle life_cycle;
    std::vector<Count> offices, origins;
    std::vector<Flow> flows;
    std::size_t alive = 0, dead = 0;
    std::vector<ClassCount> classes;  // sections
    Applicants applicants;
    Network partners, citations;
    std::size_t self_citations = 0;
    std::vector<CitedFamily> most_cited;
    std::vector<Topic> topics;
    TopicMap map;
    std::vector<Effect> effects;  // of the lexicon
    EffectMatrix matrix;
};

Landscape draw_up(std::span<const Paper> papers, const Lexicon& lexicon, const Options& options);

}  // namespace hanse::landscape
