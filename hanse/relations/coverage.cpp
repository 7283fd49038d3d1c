// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/relations/coverage.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace hanse::relations {

using base::Truth;
using domain::PatentStatus;
using patents::LegalStatus;
using patents::Record;

namespace {

Truth alive_in_case(const domain::Patent& patent, base::Date day) {
    if (patent.expiry && patent.expiry->last() < day) return Truth::no;
    if (!patent.status) return Truth::unknown;
    return base::truth(*patent.status == PatentStatus::granted ||
                       *patent.status == PatentStatus::pending);
}

Truth alive_by_record(const Record& record, base::Date day) {
    if (record.expiry_official && record.expiry_date && record.expiry_date->last() < day)
        return Truth::no;
    if (record.status == LegalStatus::unknown) return Truth::unknown;
    return base::truth(record.status == LegalStatus::active ||
                       record.status == LegalStatus::pending);
}

/// Of one right, by the case and by its records; where they differ, nobody knows.
Truth alive(const Entry& entry, base::Date day) {
    std::vector<Truth> said{alive_in_case(*entry.patent, day)};
    for (const Record* record : entry.records) said.push_back(alive_by_record(*record, day));
    const bool yes = std::ranges::count(said, Truth::yes) > 0;
    const bool no = std::ranges::count(said, Truth::no) > 0;
    return yes == no ? Truth::unknown : base::truth(yes);
}

/// Of an invention in several countries: is it alive somewhere?
Truth alive(const Pool& pool, const Invention& invention, base::Date day) {
    Truth out = Truth::no;
    for (const std::size_t entry : invention.entries) out = out || alive(pool.entries[entry], day);
    return out;
}

void add_owner(ReadsOn& to, const base::Bilingual& name) {
    if (!to.owner.empty()) to.owner = to.owner + base::same("; ");
    to.owner = to.owner + name;
    for (const std::string* one : {&name.zh, &name.en}) to.owner_names.push_back(*one);
}

void add_owners(ReadsOn& to, const domain::CaseFile& file, const domain::Patent& patent) {
    if (!patent.owners) return;
    for (const domain::OwnerShare& one : *patent.owners) {
        const domain::Member* member = file.member(one.owner);
        const auto name = [&](const std::string& wanted, const std::string& other) {
            return !wanted.empty() ? wanted : !other.empty() ? other : one.owner;
        };
        const std::string zh = member ? member->name_zh : "", en = member ? member->name_en : "";
        add_owner(to, {name(zh, en), name(en, zh)});
        to.owner_names.push_back(one.owner);
    }
}

void add_owners(ReadsOn& to, const Record& record) {
    for (const patents::Party& one : record.owners.empty() ? record.applicants : record.owners)
        add_owner(to, base::same(one.name));
}

class Surveyor {
public:
    explicit Surveyor(std::span<const Feature> features) : features_(features) {
        for (const Feature& one : features) ++counts_[one.product];
    }

    /// One document against every product. @return what it says of each feature, in order.
    std::vector<Truth> survey(const std::vector<const Record*>& records, ReadsOn about) {
        const Legible legible(records);
        std::map<std::string, std::vector<ReadsOn::Hit>> by_product;
        std::vector<Truth> out;
        for (const Feature& feature : features_) {
            const Legible::Touch touch = legible.touches(feature);
            out.push_back(touch.truth);
            if (touch.where != Legible::Where::nowhere)
                by_product[feature.product].push_back({&feature, touch});
        }
        for (auto& [product, hits] : by_product) {
            ReadsOn one = about;
            one.product = product;
            one.hits = std::move(hits);
            one.features = counts_[product];
            readings_.push_back(std::move(one));
        }
        return out;
    }

    std::vector<ReadsOn> take() && {
        std::ranges::stable_sort(readings_, [](const ReadsOn& a, const ReadsOn& b) {
            if (a.product != b.product) return a.product < b.product;
            if (a.owner.en != b.owner.en) return a.owner.en < b.owner.en;
            return a.hits.size() > b.hits.size();
        });
        return std::move(readings_);
    }

private:
    std::span<const Feature> features_;
    std::map<std::string, std::size_t> counts_;
    std::vector<ReadsOn> readings_;
};

/// What the pool says of one feature, added up over its inventions.
struct Sums {
    Truth living = Truth::no, dead = Truth::no;
    std::size_t unread = 0;
};

Covered state_of(const Sums& sums) {
    if (sums.living == Truth::yes) return Covered::yes;
    if (sums.living == Truth::unknown) return Covered::open;
    if (sums.dead == Truth::yes) return Covered::only_dead;
    return sums.dead == Truth::no ? Covered::no : Covered::open;
}

bool speaks_of(const ReadsOn& one, const Feature& feature) {
    return std::ranges::any_of(one.hits,
                               [&](const ReadsOn::Hit& hit) { return hit.feature == &feature; });
}

}  // namespace

Coverage cover(const domain::CaseFile& file, const Pool& pool, std::span<const Record> outside,
               std::span<const Feature> features, base::Date day) {
    Surveyor surveyor(features);
    std::vector<Sums> sums(features.size());
    std::set<std::string> own;
    for (std::size_t i = 0; i < pool.inventions.size(); ++i) {
        const Invention& invention = pool.inventions[i];
        const domain::Patent& first = *pool.entries[invention.entries.front()].patent;
        const Truth lives = alive(pool, invention, day);
        ReadsOn about{.number = pool.name(i), .of_pool = true, .alive = lives};
        add_owners(about, file, first);
        const auto said = surveyor.survey(invention.records, about);
        for (std::size_t f = 0; f < said.size(); ++f) {
            sums[f].living = sums[f].living || (said[f] && lives);
            sums[f].dead = sums[f].dead || (said[f] && !lives);
            if (said[f] == Truth::unknown) ++sums[f].unread;
        }
        for (const Record* record : invention.records) own.insert(record->publication.text());
    }
    for (const Record& record : outside) {
        if (own.contains(record.publication.text())) continue;
        ReadsOn about{.number = record.publication.text(), .alive = alive_by_record(record, day)};
        add_owners(about, record);
        surveyor.survey({&record}, about);
    }
    Coverage out{.readings = std::move(surveyor).take()};
    for (std::size_t f = 0; f < features.size(); ++f) {
        FeatureCover one{
            .feature = &features[f], .state = state_of(sums[f]), .unread = sums[f].unread};
        for (const ReadsOn& reading : out.readings)
            if (speaks_of(reading, features[f]))
                (reading.of_pool ? one.pooled : one.outside).push_back(&reading);
        out.features.push_back(std::move(one));
    }
    return out;
}

}  // namespace hanse::relations
