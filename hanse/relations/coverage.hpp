// SPDX-License-Identifier: GPL-3.0-or-later
// Coverage: which features of a product the pool speaks of, which nobody's, which only dead patents
// do; and who may read on whom.
//
// "Nothing in the pool" needs every patent of the pool to have been read: one without text leaves
// the question open.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/date.hpp"
#include "hanse/relations/features.hpp"
#include "hanse/relations/pool.hpp"

namespace hanse::relations {

/// One document that speaks of features of one product.
struct ReadsOn {
    struct Hit {
        const Feature* feature = nullptr;
        Legible::Touch touch;
    };
    std::string number;
    base::Bilingual owner;                 // empty: not known
    std::vector<std::string> owner_names;  // ids and names, in whatever way one may call him
    bool of_pool = false;
    base::Truth alive = base::Truth::unknown;
    std::string product;
    std::vector<Hit> hits;
    std::size_t features = 0;  // of the product
};

enum class Covered { yes, only_dead, no, open };

struct FeatureCover {
    const Feature* feature = nullptr;
    Covered state = Covered::open;
    std::vector<const ReadsOn*> pooled, outside;  // that speak of it
    std::size_t unread = 0;                       // inventions of the pool that nothing is known of
};

struct Coverage {
    std::vector<ReadsOn> readings;  // by product, then owner, those with the most hits first
    std::vector<FeatureCover> features;
};

/// @param outside  records of others; those of the pool's own inventions are left out.
/// @param features outlive the answer.
Coverage cover(const domain::CaseFile& file, const Pool& pool,
               std::span<const patents::Record> outside, std::span<const Feature> features,
               base::Date day);

}  // namespace hanse::relations
