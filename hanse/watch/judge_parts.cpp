// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a risk. Each begins as wide as what is not known, from 0 to 1, and is narrowed by
// what the register or a person says.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"
#include "hanse/base/days.hpp"
#include "hanse/patents/formats/layout.hpp"
#include "hanse/watch/judge.hpp"
#include "hanse/watch/party_names.hpp"

namespace hanse::watch {

using base::Rational;
using base::Result;
using portfolio::Standing;

namespace {

constexpr int kDaysOfYear = 365;

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
}

/// Narrows a part to what was found.
Part known(Part part, Rational low, Rational high, Basis basis, std::string why) {
    part.low = std::move(low);
    part.high = std::move(high);
    part.basis = basis;
    part.why = std::move(why);
    return part;
}

/// In whole hundredths, at most 1: so that what is written down is what was reckoned with.
Rational hundredths(const Rational& value) {
    return min((value * Rational(100)).floor() / Rational(100), Rational(1));
}

}  // namespace

Part Judge::part(std::string_view name) const {
    const Weight& weight = scene_->rules().risk->weight(name);
    return {.name = weight.part, .weight = weight.weight, .low = 0, .high = 1};
}

Part Judge::product_part(const Wording& words) const {
    Part out = part("product");
    out.why = "product-none";
    Rational low, high;
    for (std::size_t i = 0; i < products_.size(); ++i) {
        const Likeness like = likeness(products_[i], words);
        high = max(high, like.high);
        if (i > 0 && like.low <= low) continue;
        low = like.low;
        out.why = like.words.empty() ? "product-nothing"
                  : like.translated  ? "product-translated"
                                     : "product-words";
        out.a = watch_->spec.products[i].name;
        out.b = joined(like.words);
    }
    if (products_.empty()) return out;
    if (!words.whole) out.why = "product-title";
    return known(std::move(out), low, high, Basis::text, out.why);
}

Result<Part> Judge::claims_part(const Right& right) const {
    Part out = part("claims");
    out.why = products_.empty() ? "claims-no_product" : "claims-none";
    if (products_.empty()) return out;
    Rational low, high;
    bool any = false;
    for (const patents::Claim& claim : right.record.claims) {
        if (!claim.depends_on.empty()) continue;  // what depends asks for more, never for less
        HANSE_TRY(words, key_words(scene_->index(), claim.text));
        const Wording text = wording(std::vector{claim.text});
        for (const Topic& product : products_) {
            const Likeness like = claimed(words, text, product);
            high = max(high, like.high);
            if (any && like.low <= low) continue;
            low = like.low, any = true;
            out.why = like.translated ? "claims-translated" : "claims-words";
            out.a = claim.number.empty() ? "1" : claim.number;
            out.b = joined(like.words);
        }
    }
    if (!any) return out;
    return known(out, low, high, Basis::text, out.why);
}

Part Judge::members_part(const Right& right, const Wording& words) const {
    Part out = part("members");
    out.why = scene_->given().members.empty() ? "members-none" : "members-no_patents";
    Rational low, high;
    bool any = false;
    for (const auto& [number, own] : scene_->own()) {
        if (number == right.entry.number) continue;
        const Likeness like = likeness(own, words);
        high = max(high, like.high);
        if (any && like.low <= low) continue;
        low = like.low, any = true;
        out.a = number;
        out.b = joined(like.words);
    }
    if (!any) return out;
    return known(std::move(out), low, high, Basis::text,
                 out.b.empty() ? "members-nothing" : "members-words");
}

Part Judge::suits_part(const Right& right) const {
    Part out = part("suits");
    const Given& given = scene_->given();
    out.why = "suits-no_table";
    if (!given.suits) return out;
    std::vector<const Suit*> suits;
    for (const patents::Party& party : scene_->all_names(right.holders))
        for (const Suit* one : given.suits->by(party.name))
            if (std::ranges::find(suits, one) == suits.end()) suits.push_back(one);
    const auto against_members = std::ranges::count_if(suits, [&](const Suit* one) {
        return std::ranges::any_of(given.members, [&](const std::string& member) {
            return goes_by(one->defendant, member);
        });
    });
    out.a = std::to_string(suits.size());
    out.b = std::to_string(against_members);
    const Rational value = against_members > 0
                               ? Rational(1)
                               : worth(scene_->rules().risk->suits, static_cast<int>(suits.size()));
    const char* none = given.suits_complete ? "suits-none" : "suits-not_listed";
    const char* some = against_members > 0 ? "suits-members" : "suits-some";
    out.why = suits.empty() ? none : some;
    // More suits than the table has are possible, fewer are not.
    return known(out, value, given.suits_complete ? value : Rational(1),
                 suits.empty() && !given.suits_complete ? Basis::unknown : Basis::told, out.why);
}

Part Judge::status_part(const Right& right) const {
    Part out = part("status");
    out.why = "status-unknown";
    const Standing& standing = right.standing;
    if (standing.status == patents::LegalStatus::unknown) return out;
    const std::string name(patents::status_name(standing.status));
    out.a = name;
    out.b = standing.since ? standing.since->text() : standing.evidence;
    const auto& worths = scene_->rules().risk->status;
    const auto found = worths.find(name);
    const Rational value = found != worths.end() ? found->second : Rational();
    const Basis basis =
        standing.because == Standing::Because::term ? Basis::reckoned : Basis::office;
    return known(std::move(out), value, value, basis, "status-known");
}

Part Judge::exports_part(const Right& right, const std::vector<Market>& reached) const {
    Part out = part("exports");
    out.why = "exports-not_told";
    if (reached.empty()) return out;
    Rational low, high = right.family_known ? Rational() : Rational(1);
    const Rational pending = worth_of_pending();
    Force gravest = Force::none;
    for (const Market& market : reached) {
        const bool in_force = market.force == Force::in_force;
        const bool alive = in_force || market.force == Force::pending;
        low = max(low, in_force ? Rational(1) : alive ? pending : Rational());
        high = max(high, in_force || market.force == Force::possible ? Rational(1)
                         : alive                                     ? pending
                                                                     : Rational());
        if (market.force > gravest || out.a.empty()) out.a = market.country, out.b = market.number;
        gravest = std::max(gravest, market.force);
    }
    static constexpr std::array kWhy{"exports-none", "exports-ended", "exports-pending",
                                     "exports-possible", "exports-in_force"};
    out.why = kWhy[static_cast<std::size_t>(gravest)];
    if (gravest == Force::none && !right.family_known) out.why = "exports-family_unknown";
    return known(out, low, max(low, high), low == high ? Basis::office : Basis::unknown, out.why);
}

Rational Judge::worth_of_pending() const {
    const auto& worths = scene_->rules().risk->status;
    const auto found = worths.find("pending");
    return found != worths.end() ? found->second : Rational();
}

Part Judge::family_part(const Right& right) const {
    Part out = part("family");
    const int countries = static_cast<int>(right.countries.size());
    const Rational value = worth(scene_->rules().risk->family, countries);
    out.a = std::to_string(countries);
    return known(std::move(out), value, right.family_known ? value : Rational(1),
                 right.family_known ? Basis::office : Basis::unknown,
                 right.family_known ? "family-known" : "family-at_least");
}

Part Judge::years_part(const Right& right) const {
    Part out = part("years");
    out.why = "years-unknown";
    const Standing& standing = right.standing;
    if (standing.ended()) return known(std::move(out), 0, 0, Basis::office, "years-ended");
    if (!standing.expiry) return out;
    const base::Date& day = scene_->given().day;
    const auto part_left = [&](const base::Date& expiry) {
        const int days = std::max(0, base::days_between(day, expiry));
        return hundredths(Rational(days, kDaysOfYear * scene_->rules().risk->years_full));
    };
    out.a = standing.expiry->text();
    return known(std::move(out), part_left(standing.expiry->first()),
                 part_left(standing.expiry->last()),
                 standing.expiry_is == Standing::Expiry::computed ? Basis::reckoned : Basis::office,
                 "years-known");
}

Result<Risk> Judge::risk(const Right& right, const Wording& words,
                         const std::vector<Market>& reached) const {
    HANSE_TRY(claims, claims_part(right));
    std::vector<Part> parts{product_part(words), std::move(claims),  members_part(right, words),
                            suits_part(right),   status_part(right), exports_part(right, reached),
                            family_part(right),  years_part(right)};
    const bool unknown = right.standing.status == patents::LegalStatus::unknown;
    const Ended ended = right.standing.ended() ? Ended::yes : unknown ? Ended::maybe : Ended::no;
    return add_up(std::move(parts), ended, *scene_->rules().risk);
}

}  // namespace hanse::watch
