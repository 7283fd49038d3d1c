// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/portfolio/case_patents.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "hanse/patents/words/company_names.hpp"

namespace hanse::portfolio {

using base::Done;
using base::Result;
using domain::PatentStatus;
using patents::LegalStatus;

namespace {

constexpr const char* kSource = "patent-register";

std::optional<PatentStatus> status_in_case(const Standing& standing) {
    switch (standing.status) {
        case LegalStatus::unknown: return std::nullopt;
        case LegalStatus::pending: return PatentStatus::pending;
        case LegalStatus::active: return PatentStatus::granted;
        case LegalStatus::expired_term: return PatentStatus::expired;
        case LegalStatus::revoked: return PatentStatus::invalidated;
        default: return PatentStatus::lapsed;
    }
}

constexpr const char* kStatusWords[] = {"granted", "pending", "expired", "invalidated", "lapsed"};

/// Either both may be kept or fees may be paid, or the right is gone.
bool lives(PatentStatus status) {
    return status == PatentStatus::granted || status == PatentStatus::pending;
}

/// Members by their names in both languages and by their ids.
class Roster {
public:
    Roster(const domain::CaseFile& file, const patents::CompanyNames& companies)
        : companies_(companies) {
        for (const domain::Member& one : file.members)
            for (const std::string& name : {one.id, one.name_zh, one.name_en})
                if (!name.empty()) names_.push_back({name, folded(name), one.id});
    }

    /// @return empty for a name that is no member's.
    std::string member(const std::string& name) const {
        const std::string wanted = folded(name);
        for (const Known& one : names_)
            if (one.folded == wanted) return one.id;
        return {};
    }

    /// Whether the member's name is known in the script of this one; else nothing can be said.
    bool comparable(const std::string& id, const std::string& name) const {
        return std::ranges::any_of(names_, [&](const Known& one) {
            return one.id == id && one.name != id && patents::comparable_names(one.name, name);
        });
    }

private:
    struct Known {
        std::string name, folded, id;
    };
    std::string folded(const std::string& name) const { return companies_.key(name); }
    const patents::CompanyNames& companies_;
    std::vector<Known> names_;
};

class Filler {
public:
    Filler(Register& patents, const TermRules& rules, const base::Date& day, Roster roster)
        : patents_(patents), rules_(rules), day_(day), roster_(std::move(roster)) {}

    Result<Done> fill(domain::Patent& row) {
        ++out_.patents;
        HANSE_TRY(known, patents_.find(row.number));
        if (known.empty()) {
            out_.missing.push_back(row.number);
            return Done{};
        }
        ++out_.found;
        HANSE_TRY(found, holdings_of(patents_, rules_, row.number, day_));
        fill(row, found.front());
        return Done{};
    }
    Filled take() { return std::move(out_); }

private:
    void fill(domain::Patent& row, const Holding& holding) {
        std::string filled;
        const auto took = [&](const char* what) {
            filled += filled.empty() ? what : fmt::format(", {}", what);
            ++out_.values;
        };
        if (row.title.empty() && !holding.entry().title.empty()) {
            row.title = holding.entry().title;
            took("title");
        }
        if (const auto status = status_in_case(holding.standing)) {
            if (!row.status) {
                row.status = *status;
                took("status");
            } else if (lives(*row.status) != lives(*status)) {
                contradict(row, holding, "status", kStatusWords[std::size_t(*row.status)],
                           kStatusWords[std::size_t(*status)]);
            }
        }
        if (const auto& expiry = holding.standing.expiry) {
            if (!row.expiry) {
                row.expiry = *expiry;
                took("expiry");
            } else if (row.expiry->last() < expiry->first() ||
                       expiry->last() < row.expiry->first()) {
                contradict(row, holding, "expiry", row.expiry->text(), expiry->text());
            }
        }
        fill_owners(row, holding, took);
        if (!filled.empty()) tell_source(row, holding, filled);
    }

    /// Owners are known to the case by the ids of its members; a stranger among them is told, not
    /// guessed.
    template <class Took>
    void fill_owners(domain::Patent& row, const Holding& holding, const Took& took) {
        std::vector<domain::OwnerShare> owners;
        std::string ids;
        for (const OwnerShare& one : holding.owners) {
            const std::string id = roster_.member(one.owner);
            if (id.empty()) return contradict_stranger(row, holding, one.owner);
            if (one.share) owners.push_back({id, *one.share});
            ids += (ids.empty() ? "" : "; ") + id;
        }
        if (row.owners) {
            if (!same_owners(*row.owners, holding))
                contradict(row, holding, "owners", owners_text(*row.owners), ids);
            return;
        }
        // Shares that nobody told stay unknown; one owner alone has the whole.
        if (holding.owners.size() == 1 && owners.empty())
            owners.push_back({ids, base::Rational(1)});
        if (owners.empty() || owners.size() != holding.owners.size()) return;
        row.owners = owners;
        took("owners");
    }

    void contradict_stranger(const domain::Patent& row, const Holding& holding,
                             const std::string& name) {
        if (!row.owners) return;
        const bool comparable = std::ranges::all_of(
            *row.owners, [&](const auto& one) { return roster_.comparable(one.owner, name); });
        if (comparable) contradict(row, holding, "owners", owners_text(*row.owners), name);
    }

    bool same_owners(const std::vector<domain::OwnerShare>& in_case, const Holding& holding) const {
        std::set<std::string> here, there;
        for (const domain::OwnerShare& one : in_case) here.insert(one.owner);
        for (const OwnerShare& one : holding.owners) there.insert(roster_.member(one.owner));
        return here == there;
    }

    static std::string owners_text(const std::vector<domain::OwnerShare>& owners) {
        std::string out;
        for (const domain::OwnerShare& one : owners) out += (out.empty() ? "" : "; ") + one.owner;
        return out;
    }

    void contradict(const domain::Patent& row, const Holding& holding, const char* field,
                    std::string in_case, std::string in_register) {
        out_.contradictions.push_back({.number = row.number,
                                       .field = field,
                                       .in_case = std::move(in_case),
                                       .in_register = std::move(in_register),
                                       .source = holding.record.place.text(),
                                       .line = row.line});
    }

    void tell_source(domain::Patent& row, const Holding& holding, const std::string& filled) const {
        domain::Provenance& from = row.provenance;
        if (from.empty()) {
            from.source = kSource;
            from.as_of = base::PartialDate(day_);
            from.confidence = domain::Confidence::measured;
        }
        from.note += fmt::format("{}{}: {} ({})", from.note.empty() ? "" : "; ", filled, kSource,
                                 holding.record.place.text());
    }

    Register& patents_;
    const TermRules& rules_;
    const base::Date& day_;
    Roster roster_;
    Filled out_;
};

}  // namespace

Result<Filled> fill_from_register(domain::CaseFile& file, Register& patents, const TermRules& rules,
                                  const base::Date& day, const patents::CompanyNames& companies) {
    Filler filler(patents, rules, day, Roster(file, companies));
    for (domain::Patent& row : file.patents) HANSE_CHECK(filler.fill(row));
    Filled out = filler.take();
    if (out.values > 0)
        file.sources.try_emplace(
            kSource,
            domain::Source{{"专利台账", "Register of patents"}, patents.folder(), "register"});
    return out;
}

}  // namespace hanse::portfolio
