// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/landscape/collection.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "hanse/landscape/applicant_names.hpp"

namespace hanse::landscape {

namespace {

constexpr std::size_t kSubclassLetters = 4;

template <class Item>
void sort_unique(std::vector<Item>& items) {
    std::ranges::sort(items);
    items.erase(std::ranges::unique(items).begin(), items.end());
}

void add_once(std::vector<std::string>& items, const std::string& item) {
    if (!item.empty() && std::ranges::find(items, item) == items.end()) items.push_back(item);
}

/// Papers that share a right, directly or through others: a forest with a root for each family.
class Kinship {
public:
    explicit Kinship(std::span<const Paper* const> papers) : parent_(papers.size()) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
        std::unordered_map<std::string_view, std::size_t> owner;
        for (std::size_t i = 0; i < papers.size(); ++i)
            for (const std::string& right : papers[i]->rights) {
                const auto [found, fresh] = owner.emplace(right, i);
                if (!fresh) join(found->second, i);
            }
    }
    std::size_t root(std::size_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }

private:
    void join(std::size_t a, std::size_t b) {
        a = root(a), b = root(b);
        parent_[std::max(a, b)] = std::min(a, b);  // the first paper of a family is its root
    }
    std::vector<std::size_t> parent_;
};

struct Years {
    std::optional<int> filing, publication;
};

void earlier(std::optional<int>& year, const std::optional<base::Date>& day) {
    if (day && (!year || day->year() < *year)) year = day->year();
}

void add_text(Family& family, const Paper& paper) {
    // A and B of one application say the same: the longest text of a family stands for it.
    if (paper.title.size() + paper.abstract.size() <= family.text.size()) return;
    family.title = paper.title.substr(0, paper.title.find('\n'));
    family.title_bytes = paper.title.size();
    family.text = paper.title + "\n" + paper.abstract;
}

void add_status(Family& family, patents::LegalStatus status) {
    using patents::LegalStatus;
    if (status == LegalStatus::unknown) return;
    (status == LegalStatus::pending || status == LegalStatus::active ? family.alive : family.dead) =
        true;
}

class Gathering {
public:
    Gathering(std::span<const Paper> papers, const Lexicon& lexicon, const Options& options)
        : options_(options), names_(lexicon, options.names) {
        for (const Paper& paper : papers) papers_.push_back(&paper);
        std::ranges::sort(papers_, [](const Paper* a, const Paper* b) { return *a < *b; });
        out_.coverage.papers = papers.size();
    }

    Collection gather() && {
        merge();
        choose_years();
        name_applicants();
        filter();
        resolve_citations();
        count_coverage();
        return std::move(out_);
    }

private:
    void merge() {
        Kinship kin(papers_);
        std::unordered_map<std::size_t, std::size_t> family_of;
        for (std::size_t i = 0; i < papers_.size(); ++i) {
            const auto [found, fresh] = family_of.emplace(kin.root(i), out_.families.size());
            if (fresh) {
                out_.families.emplace_back();
                years_.emplace_back();
                cited_.emplace_back();
                rights_.emplace_back();
            }
            add(*papers_[i], found->second);
        }
        for (Family& family : out_.families) {
            sort_unique(family.numbers);
            sort_unique(family.groups);
            sort_unique(family.applicants);
            out_.coverage.publications += std::max<std::size_t>(family.numbers.size(), 1);
            for (const std::string& group : family.groups)
                add_once(family.subclasses, group.substr(0, kSubclassLetters));
        }
    }

    void add(const Paper& paper, std::size_t index) {
        Family& family = out_.families[index];
        if (!paper.number.empty()) family.numbers.push_back(paper.number);
        earlier(years_[index].filing, paper.filed);
        earlier(years_[index].publication, paper.published);
        add_text(family, paper);
        add_status(family, paper.status);
        add_once(family.offices, paper.office);
        add_once(family.origins, paper.origin);
        out_.coverage.owners_stand_in += paper.owners_stand_in ? 1 : 0;
        for (const Paper::Applicant& one : paper.applicants)
            if (const auto who = names_.add(one)) family.applicants.push_back(*who);
        family.groups.insert(family.groups.end(), paper.classes.begin(), paper.classes.end());
        cited_[index].insert(cited_[index].end(), paper.cited.begin(), paper.cited.end());
        rights_[index].insert(rights_[index].end(), paper.rights.begin(), paper.rights.end());
        for (const auto* day : {&paper.published, &paper.filed})
            if (*day && (!out_.latest || **day > *out_.latest)) out_.latest = *day;
    }

    void choose_years() {
        std::size_t filed = 0, dated = 0;
        for (const Years& one : years_) {
            filed += one.filing ? 1 : 0;
            dated += one.filing || one.publication ? 1 : 0;
        }
        out_.basis = options_.basis.value_or(2 * filed >= dated ? YearBasis::filing
                                                                : YearBasis::publication);
        for (std::size_t i = 0; i < years_.size(); ++i)
            out_.families[i].year =
                out_.basis == YearBasis::filing ? years_[i].filing : years_[i].publication;
        if (options_.as_of) out_.latest = options_.as_of;
    }

    /// Ids follow the folded names, not the order of reading.
    void name_applicants() {
        const std::vector<std::size_t> places = names_.settle();
        for (Family& family : out_.families) {
            for (std::size_t& who : family.applicants) who = places[who];
            std::ranges::sort(family.applicants);
            if (family.origins.empty())
                for (const std::size_t who : family.applicants)
                    add_once(family.origins, names_.countries()[who]);
        }
        out_.applicants = names_.names();
        out_.applicant_countries = names_.countries();
    }

    bool wanted(const Family& family) const {
        const auto any = [](const auto& items, const auto& test) {
            return std::ranges::any_of(items, test);
        };
        const auto begins = [&](const std::string& group) {
            return group.starts_with(options_.class_prefix);
        };
        const auto holds = [&](std::size_t who) { return names_.holds(who, options_.applicant); };
        return (options_.office.empty() ||
                any(family.offices, [&](const auto& one) { return one == options_.office; })) &&
               (options_.class_prefix.empty() || any(family.groups, begins)) &&
               (options_.applicant.empty() || any(family.applicants, holds)) &&
               (!options_.from || (family.year && *family.year >= *options_.from)) &&
               (!options_.to || (family.year && *family.year <= *options_.to));
    }

    void filter() {
        std::vector<Family> kept;
        std::vector<std::vector<std::string>> cited, rights;
        for (std::size_t i = 0; i < out_.families.size(); ++i) {
            if (!wanted(out_.families[i])) continue;
            kept.push_back(std::move(out_.families[i]));
            cited.push_back(std::move(cited_[i]));
            rights.push_back(std::move(rights_[i]));
        }
        out_.coverage.filtered_out = out_.families.size() - kept.size();
        out_.families = std::move(kept);
        cited_ = std::move(cited);
        rights_ = std::move(rights);
    }

    void resolve_citations() {
        constexpr std::string_view kPublication = "publication ";
        std::unordered_map<std::string_view, std::size_t> family_of;
        for (std::size_t i = 0; i < out_.families.size(); ++i)
            for (const std::string_view right : rights_[i])
                if (right.starts_with(kPublication))
                    family_of.emplace(right.substr(kPublication.size()), i);
        for (std::size_t i = 0; i < out_.families.size(); ++i) {
            auto& cites = out_.families[i].cites;
            out_.coverage.cites_known = out_.coverage.cites_known || !cited_[i].empty();
            for (const std::string& right : cited_[i])
                if (const auto found = family_of.find(right);
                    found != family_of.end() && found->second != i)
                    cites.push_back(found->second);
            sort_unique(cites);
            out_.coverage.citations += cites.size();
            for (const std::size_t cited : cites) ++out_.families[cited].cited_by;
        }
    }

    void count_coverage() {
        Coverage& coverage = out_.coverage;
        coverage.families = out_.families.size();
        for (const Family& family : out_.families) {
            coverage.without_year += family.year ? 0 : 1;
            coverage.without_class += family.groups.empty() ? 1 : 0;
            coverage.without_applicant += family.applicants.empty() ? 1 : 0;
            coverage.without_origin += family.origins.empty() ? 1 : 0;
            coverage.without_status += family.alive || family.dead ? 0 : 1;
        }
    }

    const Options& options_;
    std::vector<const Paper*> papers_;
    ApplicantNames names_;
    Collection out_;
    std::vector<Years> years_;                     // one a family, before the filter
    std::vector<std::vector<std::string>> cited_;  // as written
    std::vector<std::vector<std::string>> rights_;
};

}  // namespace

bool Collection::complete(int year) const {
    constexpr int kMonthsToPublication = 18;
    if (!latest) return true;
    const int months = basis == YearBasis::filing ? kMonthsToPublication : 0;
    const int day_months = latest->year() * 12 + int(latest->month());  // whole months have passed
    return (year + 1) * 12 + months <= day_months;
}

Collection gather(std::span<const Paper> papers, const Lexicon& lexicon, const Options& options) {
    return Gathering(papers, lexicon, options).gather();
}

}  // namespace hanse::landscape
