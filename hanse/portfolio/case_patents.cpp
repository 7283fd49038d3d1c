// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/portfolio/case_patents.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "hanse/search/index.hpp"

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
    explicit Roster(const domain::CaseFile& file) {
        for (const domain::Member& one : file.members)
            for (const std::string& name : {one.id, one.name_zh, one.name_en})
                if (!name.empty()) names_.emplace_back(search::folded_name(name), one.id);
    }

    /// @return empty for a name that is no member's.
    std::string member(const std::string& name) const {
        const std::string folded = search::folded_name(name);
        for (const auto& [known, id] : names_)
            if (known == folded) return id;
        return {};
    }

private:
    std::vector<std::pair<std::string, std::string>> names_;
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
        for (const OwnerShare& one : holding.owners) {
            const std::string id = roster_.member(one.owner);
            if (id.empty()) {
                if (row.owners)
                    contradict(row, holding, "owners", owners_text(*row.owners), one.owner);
                return;
            }
            if (one.share) owners.push_back({id, *one.share});
        }
        // Shares that nobody told stay unknown; one owner alone has the whole.
        if (holding.owners.size() == 1 && owners.empty())
            owners.push_back({roster_.member(holding.owners.front().owner), base::Rational(1)});
        if (row.owners || owners.empty() || owners.size() != holding.owners.size()) return;
        row.owners = owners;
        took("owners");
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
                                  const base::Date& day) {
    Filler filler(patents, rules, day, Roster(file));
    for (domain::Patent& row : file.patents) HANSE_CHECK(filler.fill(row));
    Filled out = filler.take();
    if (out.values > 0)
        file.sources.try_emplace(
            kSource,
            domain::Source{{"专利台账", "Register of patents"}, patents.folder(), "register"});
    return out;
}

}  // namespace hanse::portfolio
