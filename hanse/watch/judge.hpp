// SPDX-License-Identifier: GPL-3.0-or-later
// Judge: one document under one watch: whether it matches after all, why, and how grave it is.
#pragma once

#include <optional>
#include <vector>

#include "hanse/watch/scene.hpp"
#include "hanse/watch/warning.hpp"
#include "hanse/watch/watch.hpp"

namespace hanse::watch {

class Judge {
public:
    /// @param scene, watch  outlive the judge.
    static base::Result<Judge> create(const Scene& scene, const Watch& watch);

    struct Judged {
        Warning warning;
        patents::Record record;
    };
    /// @return nothing if the index was mistaken: the name only looked like a competitor's, the text
    ///         is not near enough, the document is gone.
    base::Result<std::optional<Judged>> judge(std::int64_t publication) const;

    const std::vector<Topic>& products() const { return products_; }

private:
    Judge(const Scene& scene, const Watch& watch) : scene_(&scene), watch_(&watch) {}
    base::Result<bool> find_reasons(const Right& right, const Wording& words, Warning& out) const;
    base::Result<Likeness> nearness(const Right& right, const Wording& words,
                                    const Topic& product) const;
    std::vector<std::string> exports() const;
    base::Result<Risk> risk(const Right& right, const Wording& words,
                            const std::vector<Market>& markets) const;

    Part product_part(const Wording& words) const;
    base::Result<Part> claims_part(const Right& right) const;
    Part members_part(const Right& right, const Wording& words) const;
    Part suits_part(const Right& right) const;
    Part status_part(const Right& right) const;
    Part exports_part(const Right& right, const std::vector<Market>& markets) const;
    Part family_part(const Right& right) const;
    Part years_part(const Right& right) const;
    Part part(std::string_view name) const;
    base::Rational worth_of_pending() const;

    const Scene* scene_;
    const Watch* watch_;
    std::vector<Topic> products_;      // in the order of the watch
    std::vector<std::string> marked_;  // words to be shown in snippets
};

}  // namespace hanse::watch
