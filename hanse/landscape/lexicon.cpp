// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/landscape/lexicon.hpp"

#include <algorithm>

#include "hanse/base/yaml.hpp"

namespace hanse::landscape {

using base::Done;
using base::Result;
using base::Value;

namespace {

constexpr std::size_t kEffectsMax = 64;  // a bit each
constexpr std::string_view kFolder = "rules/landscape/", kGlossary = "rules/search/";

// How far from what rises or falls its verb may stand, in units of one sentence.
constexpr std::size_t kVerbBefore = 10, kVerbAfter = 8;

base::Error wrong(const std::string& file, const Value& at, std::string zh, std::string en) {
    return base::invalid({file, at.line(), at.column()}, std::move(zh), std::move(en));
}

}  // namespace

Result<Lexicon> Lexicon::load(std::span<const base::NamedBytes> files) {
    Lexicon out;
    for (const base::NamedBytes& file : files) {
        if (!file.path.starts_with(kFolder) && !file.path.starts_with(kGlossary)) continue;
        HANSE_TRY(root, base::parse_yaml(file.bytes, file.path));
        HANSE_CHECK(out.load_file(root, file.path));
    }
    HANSE_TRY(companies, patents::CompanyNames::load(files));
    out.companies_ = std::move(companies);
    return out;
}

Result<Done> Lexicon::load_file(const Value& root, const std::string& file) {
    for (const auto& [key, value] : root.fields()) {
        if (key == "stop") {
            add_all(&value, 0, Role::stop);
        } else if (key == "raise") {
            add_all(&value, 0, Role::raise);
        } else if (key == "lower") {
            add_all(&value, 0, Role::lower);
        } else if (key == "effects") {
            for (const Value& entry : value.items()) HANSE_CHECK(load_effect(entry, file));
        } else if (key == "terms") {
            load_terms(value);
        } else if (key == "classes") {
            for (const auto& [symbol, title] : value.fields())
                if (title.text() != nullptr) class_titles_[symbol] = *title.text();
        } else {
            return wrong(file, value, "不认识的键 “" + key + "”", "unknown key '" + key + "'");
        }
    }
    return Done{};
}

Result<Done> Lexicon::load_effect(const Value& entry, const std::string& file) {
    const auto text_in = [](const Value* map, std::string_view key) {
        const Value* found = map == nullptr ? nullptr : map->find(key);
        return found == nullptr || !found->is_text() ? std::string() : *found->text();
    };
    const std::string id = text_in(&entry, "id");
    const Value* name = entry.find("name");
    const base::Bilingual words{text_in(name, "zh"), text_in(name, "en")};
    if (id.empty() || words.zh.empty() || words.en.empty())
        return wrong(file, entry, "功效应有 id 和中英文 name",
                     "an effect wants an id and a name in both languages");
    if (effects_.size() == kEffectsMax)
        return wrong(file, entry, "功效至多 64 个", "there can be 64 effects at most");
    const std::size_t index = effects_.size();
    effects_.push_back({id, words});
    add_all(entry.find("raised"), index, Role::raised);
    add_all(entry.find("lowered"), index, Role::lowered);
    add_all(entry.find("says"), index, Role::says);
    return Done{};
}

/// Each term is a concept: its names in both languages count as one.
void Lexicon::load_terms(const Value& terms) {
    for (const Value& term : terms.items()) add_all(&term, concepts_++, Role::concept_);
}

/// Lists of phrases, under a language each.
void Lexicon::add_all(const Value* phrases, std::size_t effect, Role role) {
    if (phrases == nullptr) return;
    for (const auto& [language, list] : phrases->fields())
        for (const Value& phrase : list.items())
            if (phrase.is_text()) phrases_.add(*phrase.text(), meaning(effect, role));
}

void Lexicon::read(std::string_view text, Reading& out) const {
    cut_units(text, out.units);
    out.places.clear();
    phrases_.find(out.units, out.places);
    out.effects = effects_in(out);
    out.concepts.clear();
    for (const PhraseFinder::Place& place : out.places) {
        const Role role{static_cast<std::uint8_t>(place.meaning % kRoles)};
        if (role == Role::concept_) out.concepts.push_back(place.meaning / kRoles);
        if (role != Role::stop) continue;
        for (std::size_t i = 0; i < place.length; ++i)
            out.units[place.at + i].kind = Unit::Kind::stop;
    }
}

std::uint64_t Lexicon::effects_in(const Reading& reading) const {
    const auto one_sentence = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            if (reading.units[i].kind == Unit::Kind::sentence) return false;
        return true;
    };
    const auto has_verb = [&](const PhraseFinder::Place& noun, Role verb) {
        return std::ranges::any_of(reading.places, [&](const PhraseFinder::Place& place) {
            if (place.meaning != meaning(0, verb)) return false;
            const bool before = place.at < noun.at;
            const std::size_t distance = before ? noun.at - place.at : place.at - noun.at;
            return distance <= (before ? kVerbBefore : kVerbAfter) &&
                   one_sentence(std::min(place.at, noun.at), std::max(place.at, noun.at));
        });
    };
    std::uint64_t out = 0;
    for (const PhraseFinder::Place& place : reading.places) {
        const Role role{static_cast<std::uint8_t>(place.meaning % kRoles)};
        if (role == Role::concept_) continue;
        const std::uint64_t bit = std::uint64_t{1} << (place.meaning / kRoles);
        if ((out & bit) != 0) continue;
        if (role == Role::says || (role == Role::raised && has_verb(place, Role::raise)) ||
            (role == Role::lowered && has_verb(place, Role::lower)))
            out |= bit;
    }
    return out;
}

std::string Lexicon::company_key(std::string_view name) const {
    std::string key = companies_.key(name);
    return companies_.is_nobody(key) ? std::string() : key;
}

std::string_view Lexicon::class_title(std::string_view symbol) const {
    const auto found = class_titles_.find(symbol);
    return found == class_titles_.end() ? std::string_view() : found->second;
}

}  // namespace hanse::landscape
