// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/landscape/landscape.hpp"

#include <algorithm>

#include "hanse/landscape/clusters.hpp"
#include "hanse/landscape/sections.hpp"
#include "hanse/landscape/term_vectors.hpp"

namespace hanse::landscape {

namespace {

/// What only the reading of the texts can tell.
void add_reading(Coverage& coverage, const Collection& collection, const Readings& readings) {
    for (std::size_t i = 0; i < collection.families.size(); ++i) {
        const std::string& text = collection.families[i].text;
        coverage.without_text += text.find_first_not_of(" \n") == std::string::npos ? 1 : 0;
        coverage.without_effect += readings.effects[i] == 0 ? 1 : 0;
        coverage.without_topic += readings.vectors.empty(i) ? 1 : 0;
    }
}

}  // namespace

Landscape draw_up(std::span<const Paper> papers, const Lexicon& lexicon, const Options& options) {
    const Collection collection = gather(papers, lexicon, options);
    const Readings readings = read_all(collection.families, lexicon);
    const Clusters clusters = find_clusters(readings.vectors);

    Landscape out{.coverage = collection.coverage,
                  .basis = collection.basis,
                  .latest = collection.latest,
                  .trend = trend_of(collection)};
    add_reading(out.coverage, collection, readings);
    out.life_cycle = life_cycle(out.trend);
    out.offices = offices_of(collection);
    out.origins = origins_of(collection);
    out.flows = flows_of(collection);
    for (const Family& family : collection.families) {
        out.alive += family.alive ? 1 : 0;
        out.dead += family.dead && !family.alive ? 1 : 0;
    }
    out.classes = classes_of(collection, lexicon);
    out.applicants = applicants_of(collection, clusters, out.trend, options.top);
    out.partners = partners_of(collection);
    out.citations = citations_of(collection, out.self_citations);
    out.most_cited = most_cited_of(collection, options.top);
    out.topics = topics_of(collection, lexicon, clusters);
    out.map = lay_out(clusters);
    for (const TopicMap::Point& point : out.map.points)
        out.map.applicants.push_back(collection.families[point.family].applicants);
    out.effects = lexicon.effects();
    out.matrix = effect_matrix(collection, readings.effects, lexicon.effects().size(), clusters);
    return out;
}

}  // namespace hanse::landscape
