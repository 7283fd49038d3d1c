// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/relations/pool_list.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "hanse/patents/words/company_names.hpp"

namespace hanse::relations {

using patents::Record;

namespace {

constexpr const char* kSource = "list";

std::string joined(const std::set<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

std::set<std::string> folded(const std::set<std::string>& names,
                             const patents::CompanyNames& companies) {
    std::set<std::string> out;
    for (const std::string& name : names) out.insert(companies.key(name));
    return out;
}

/// "SK Telecom" → "sk-telecom"; Chinese names keep their characters.
std::string id_of(const std::string& folded_name) {
    std::string out = folded_name;
    std::ranges::replace(out, ' ', '-');
    return out;
}

class Maker {
public:
    Maker(const PoolList& list, const PoolNaming& naming, const patents::CompanyNames& companies)
        : list_(list), naming_(naming), companies_(companies) {}

    domain::CaseFile make() {
        out_.id = naming_.id;
        out_.name = naming_.name;
        out_.day = naming_.day;
        out_.sources.emplace(
            kSource, domain::Source{.title = naming_.name,
                                    .ref = naming_.source.empty() ? naming_.file : naming_.source,
                                    .kind = "list"});
        state("pool.exists");
        state("pool.list_published");
        for (const auto& [number, listed] : list_.patents)
            for (const std::string& owner : listed.owners) add_member(owner);
        for (const auto& [number, listed] : list_.patents) add_patent(number, listed);
        return std::move(out_);
    }

private:
    domain::Provenance provenance() const {
        domain::Provenance out{.source = kSource, .confidence = domain::Confidence::verified};
        if (naming_.day) out.as_of = base::PartialDate(*naming_.day);
        return out;
    }

    void state(const std::string& fact) {
        out_.statements.push_back({.id = fact, .value = "yes", .provenance = provenance()});
    }

    void add_member(const std::string& name) {
        const std::string folded = companies_.key(name);
        if (ids_.contains(folded)) return;
        domain::Member member;
        member.id = id_of(folded);
        (patents::comparable_names(name, "Latin") ? member.name_en : member.name_zh) = name;
        member.provenance = provenance();
        ids_.emplace(folded, member.id);
        out_.members.push_back(std::move(member));
    }

    void add_patent(const std::string& number, const PoolList::Listed& listed) {
        domain::Patent patent;
        patent.number = number;
        patent.provenance = provenance();
        if (listed.owners.size() == 1) {
            const std::string& id = ids_.at(companies_.key(*listed.owners.begin()));
            patent.owners = std::vector{domain::OwnerShare{id, 1}};
        } else if (!listed.owners.empty()) {
            patent.owners = domain::Known<std::vector<domain::OwnerShare>>::asked();
            patent.provenance.note =
                fmt::format("{}；份额未载明 / shares not stated", joined(listed.owners));
        }
        if (!listed.family.empty()) {
            std::string& note = patent.provenance.note;
            note += fmt::format("{}同族 / family {}", note.empty() ? "" : "；", listed.family);
        }
        out_.patents.push_back(std::move(patent));
    }

    const PoolList& list_;
    const PoolNaming& naming_;
    const patents::CompanyNames& companies_;
    domain::CaseFile out_;
    std::map<std::string, std::string> ids_;  // folded name → member
};

}  // namespace

std::size_t PoolList::families() const {
    std::set<std::string> named;
    for (const auto& [number, listed] : patents)
        if (!listed.family.empty()) named.insert(listed.family);
    return named.size();
}

std::map<std::string, std::size_t> PoolList::offices() const {
    std::map<std::string, std::size_t> out;
    for (const auto& [number, listed] : patents) ++out[number.substr(0, 2)];
    return out;
}

PoolList pool_list(std::span<const Record> records, const std::set<std::string>& offices,
                   const patents::CompanyNames& companies) {
    PoolList out;
    for (const Record& record : records) {
        if (record.publication.empty()) {
            ++out.unreadable;
            continue;
        }
        if (!offices.empty() && !offices.contains(record.publication.office)) continue;
        const auto [where, fresh] = out.patents.try_emplace(record.publication.text());
        if (!fresh) ++where->second.times;
        if (where->second.family.empty()) where->second.family = record.simple_family;
        for (const patents::Party& party : record.owners)
            for (std::string& name : companies.names_in(party.name))
                where->second.owners.insert(std::move(name));
    }
    return out;
}

domain::CaseFile case_of(const PoolList& list, const PoolNaming& naming,
                         const patents::CompanyNames& companies) {
    return Maker(list, naming, companies).make();
}

ListChanges changes_between(const PoolList& before, const PoolList& after,
                            const patents::CompanyNames& companies) {
    ListChanges out;
    for (const auto& [number, listed] : after.patents) {
        const auto old = before.patents.find(number);
        if (old == before.patents.end()) {
            out.added.push_back(number);
            continue;
        }
        const auto &was = old->second.owners, &is = listed.owners;
        if (!was.empty() && !is.empty() && folded(was, companies) != folded(is, companies))
            out.owners.push_back({number, joined(was), joined(is)});
    }
    for (const auto& [number, listed] : before.patents)
        if (!after.patents.contains(number)) out.removed.push_back(number);
    return out;
}

}  // namespace hanse::relations
