// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/watch/scene.hpp"

#include "hanse/portfolio/indexing.hpp"
#include "hanse/search/numbers.hpp"
#include "hanse/watch/party_names.hpp"

namespace hanse::watch {

using base::Done;
using base::Result;

namespace {

/// What an own patent is about: its claims, or as long as they are not known its abstract.
std::string text_of(const patents::Record& record) {
    std::string out;
    for (const patents::Words& title : record.titles) out += title.text + "\n";
    for (const patents::Claim& claim : record.claims) out += claim.text + "\n";
    if (record.claims.empty())
        for (const patents::Words& abstract : record.abstracts) out += abstract.text + "\n";
    return out;
}

search::Expression applicants_named(const std::vector<std::string>& folded) {
    std::vector<search::Expression> parts;
    for (const std::string& name : folded)
        parts.push_back({.kind = search::Expression::Kind::beginning, .text = "A" + name});
    return search::joined(search::Expression::Kind::any, std::move(parts));
}

}  // namespace

Result<Scene> Scene::set(portfolio::Register& patents, const Rules& rules, Given given,
                         std::int64_t since) {
    HANSE_CHECK(portfolio::catch_up(patents));
    HANSE_TRY(index, search::Reader::open(patents.index_folder()));
    Scene out(patents, std::move(index), rules, std::move(given));
    HANSE_TRY(seq, patents.seq());
    HANSE_TRY(behind, portfolio::behind(patents));  // somebody may be importing just now
    out.until_ = seq - behind;
    HANSE_TRY(names, portfolio::names(patents));
    out.names_ = std::move(names);
    HANSE_CHECK(out.find_known(since));
    HANSE_CHECK(out.find_own());
    return out;
}

std::vector<patents::Party> Scene::all_names(std::vector<patents::Party> parties) const {
    for (std::size_t i = 0, written = parties.size(); i < written; ++i) {
        patents::Party other = parties[i];
        other.name = portfolio::named(names_, other.name);
        if (other.name != parties[i].name) parties.push_back(std::move(other));
    }
    return parties;
}

std::vector<std::string> Scene::folded_beginnings(const std::vector<std::string>& names) const {
    std::vector<std::string> out;
    for (const std::string& name : names) {
        out.push_back(search::folded_name(name));
        for (const auto& [folded, used] : names_)
            if (goes_by(used, name)) out.push_back(folded);
    }
    return out;
}

Result<Done> Scene::find_known(std::int64_t since) {
    return patents_->database().each(
        "select number, id, seq from publication where seq > :since and seq <= :until",
        {since, until_}, [&](const store::Row& row) -> Result<Done> {
            known_[search::plain_number(row.text(0))] = {row.whole(1), row.whole(2)};
            return Done{};
        });
}

Result<Done> Scene::find_own() {
    if (given_.members.empty()) return Done{};
    HANSE_TRY(size, index_.size());
    HANSE_TRY(found,
              index_.match(applicants_named(folded_beginnings(given_.members)), {.most = size}));
    for (const search::Match& hit : found.hits) {
        HANSE_TRY(data, index_.data(hit.entry));
        HANSE_TRY(card, search::read_card(data));
        HANSE_TRY(entries, patents_->find(card.number));
        for (const portfolio::Entry& entry : entries) {
            if (search::plain_number(entry.number) != card.number) continue;
            HANSE_TRY(record, patents_->record(entry.id));
            const auto parties = all_names(holders(record));
            if (first_named(parties, given_.members) == nullptr) continue;  // sold since
            HANSE_TRY(about, topic(index_, text_of(record), *rules_.glossary));
            own_.emplace(entry.number, std::move(about));
        }
    }
    return Done{};
}

}  // namespace hanse::watch
