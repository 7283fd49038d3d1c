// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/relations/checks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/truth.hpp"
#include "hanse/domain/words.hpp"
#include "hanse/patents/words/company_names.hpp"

namespace hanse::relations {

using domain::PatentStatus;
using patents::LegalStatus;
using patents::Record;

namespace {

/// How a case says it; nothing if the record does not know.
std::optional<PatentStatus> case_status(LegalStatus status) {
    switch (status) {
        case LegalStatus::pending: return PatentStatus::pending;
        case LegalStatus::active: return PatentStatus::granted;
        case LegalStatus::expired_term: return PatentStatus::expired;
        case LegalStatus::revoked: return PatentStatus::invalidated;
        case LegalStatus::lapsed_fee:
        case LegalStatus::withdrawn:
        case LegalStatus::abandoned:
        case LegalStatus::refused:
        case LegalStatus::ceased: return PatentStatus::lapsed;
        case LegalStatus::unknown: break;
    }
    return std::nullopt;
}

bool is_dead(PatentStatus status) {
    return status != PatentStatus::granted && status != PatentStatus::pending;
}

std::string word_of(PatentStatus status) { return std::string(domain::word(status).en); }

/// What one record says of the right on a day: its status, or else the last event that says one.
struct Said {
    std::optional<PatentStatus> status;
    std::string words;
};

Said said_by(const Record& record, base::Date day, const StatusOfWords& status_of) {
    if (const auto status = case_status(record.status))
        return {status, record.status_words.empty() ? word_of(*status) : record.status_words};
    Said out;
    std::optional<base::Date> latest;
    for (const patents::LegalEvent& event : record.events) {
        const auto status = case_status(status_of(event.text));
        if (!status || !event.date || event.date->last() > day) continue;
        if (latest && event.date->first() < *latest) continue;
        latest = event.date->first();
        out = {status, event.date->text() + " " + event.text};
    }
    return out;
}

class Checker {
public:
    Checker(const domain::CaseFile& file, const Pool& pool, base::Date day,
            const StatusOfWords& status_of, const patents::CompanyNames& companies)
        : file_(file), pool_(pool), day_(day), status_of_(status_of), companies_(companies) {}

    std::vector<Check> run() {
        for (std::size_t i = 0; i < pool_.entries.size(); ++i) {
            if (pool_.entries[i].records.empty()) {
                add({.entry = i, .difference = Difference::not_found});
                continue;
            }
            check_status(i);
            check_expiry(i);
            check_owner(i);
        }
        return std::move(out_);
    }

private:
    void add(Check check) { out_.push_back(std::move(check)); }

    FormRow proposal(std::size_t entry, About about, std::string value,
                     const std::string& grounds) const {
        return {.about = about,
                .patent = pool_.number(entry),
                .proposed = std::move(value),
                .reasons = grounds};
    }

    void check_status(std::size_t entry) {
        const auto& known = pool_.entries[entry].patent->status;
        std::optional<PatentStatus> agreed;
        const Record* witness = nullptr;
        Said said;
        for (const Record* record : pool_.entries[entry].records) {
            const Said one = said_by(*record, day_, status_of_);
            if (!one.status) continue;
            // An application that was pending and the patent granted on it do not disagree.
            const bool later = agreed == PatentStatus::pending;
            const bool earlier = one.status == PatentStatus::pending && agreed.has_value();
            if (agreed && *agreed != *one.status && !later && !earlier)
                return add({.entry = entry,
                            .difference = Difference::disagreement,
                            .case_says = known ? word_of(*known) : "",
                            .record_says = said.words + " / " + one.words,
                            .document = witness->place.text() + ", " + record->place.text()});
            if (agreed && earlier) continue;
            agreed = one.status, witness = record, said = one;
        }
        if (!agreed || (known && *known == *agreed)) return;
        const std::string grounds = witness->place.text() + ": " + said.words;
        add({.entry = entry,
             .difference = is_dead(*agreed) ? Difference::dead : Difference::alive,
             .case_says = known ? word_of(*known) : "",
             .record_says = said.words,
             .document = witness->place.text(),
             .proposal = proposal(entry, About::status, word_of(*agreed), grounds)});
        status_proposed_ = entry;
    }

    void check_expiry(std::size_t entry) {
        const auto& patent = *pool_.entries[entry].patent;
        for (const Record* record : pool_.entries[entry].records) {
            if (!record->expiry_date) continue;
            const std::string text = record->expiry_date->text();
            const std::string where = record->place.text();
            const bool over = record->expiry_date->last() < day_;
            const bool still_alive =
                (!patent.status || !is_dead(*patent.status)) && status_proposed_ != entry;
            if (!patent.expiry || patent.expiry->text() != text)
                add({.entry = entry,
                     .difference = Difference::expiry,
                     .case_says = patent.expiry ? patent.expiry->text() : "",
                     .record_says = text,
                     .document = where,
                     .estimate = !record->expiry_official,
                     .proposal = proposal(entry, About::expiry, text,
                                          where + (record->expiry_official ? "" : ": estimate"))});
            if (over && still_alive)
                add({.entry = entry,
                     .difference = Difference::past_expiry,
                     .case_says = patent.status ? word_of(*patent.status) : "",
                     .record_says = text,
                     .document = where,
                     .estimate = !record->expiry_official,
                     .proposal = record->expiry_official
                                     ? std::optional(proposal(entry, About::status,
                                                              word_of(PatentStatus::expired),
                                                              where + ": " + text))
                                     : std::nullopt});
            return;
        }
    }

    /// Names of a member in the script of `name`, folded.
    std::vector<std::string> comparable(const domain::Member& member,
                                        const std::string& name) const {
        std::vector<std::string> out;
        for (const std::string* own : {&member.name_zh, &member.name_en})
            if (!own->empty() && patents::comparable_names(*own, name))
                out.push_back(companies_.key(*own));
        return out;
    }

    const domain::Member* member_called(const std::string& name) const {
        const std::string folded = companies_.key(name);
        for (const domain::Member& member : file_.members)
            if (member.id == name || std::ranges::count(comparable(member, name), folded) > 0)
                return &member;
        return nullptr;
    }

    /// @return unknown if the member's name is not known in the script of the record.
    base::Truth is_called(const std::string& id, const std::string& name) const {
        const domain::Member* member = file_.member(id);
        if (member == nullptr) return base::Truth::unknown;
        if (member_called(name) == member) return base::Truth::yes;
        return comparable(*member, name).empty() ? base::Truth::unknown : base::Truth::no;
    }

    /// Some files write all owners into one cell.
    std::vector<std::string> owner_names(const Record& record) const {
        std::vector<std::string> out;
        for (const patents::Party& party : record.owners)
            for (std::string& name : companies_.names_in(party.name))
                out.push_back(std::move(name));
        return out;
    }

    base::Truth owned_as_said(const domain::Patent& patent,
                              const std::vector<std::string>& names) const {
        base::Truth out = base::Truth::no;
        for (const domain::OwnerShare& share : *patent.owners)
            for (const std::string& name : names) out = out || is_called(share.owner, name);
        return out;
    }

    void check_owner(std::size_t entry) {
        const domain::Patent& patent = *pool_.entries[entry].patent;
        if (!patent.owners) return;
        for (const Record* record : pool_.entries[entry].records) {
            const auto names = owner_names(*record);
            if (names.empty()) continue;
            if (owned_as_said(patent, names) != base::Truth::no) return;
            std::string said;
            for (const domain::OwnerShare& one : *patent.owners)
                said += (said.empty() ? "" : ";") + one.owner;
            const std::string all = fmt::format("{}", fmt::join(names, "; "));
            const domain::Member* member =
                names.size() == 1 ? member_called(names.front()) : nullptr;
            const std::string where = record->place.text();
            return add(
                {.entry = entry,
                 .difference = Difference::other_owner,
                 .case_says = said,
                 .record_says = all,
                 .document = where,
                 .proposal = proposal(entry, About::owners, member == nullptr ? "?" : member->id,
                                      where + ": " + all)});
        }
    }

    const domain::CaseFile& file_;
    const Pool& pool_;
    base::Date day_;
    const StatusOfWords& status_of_;
    const patents::CompanyNames& companies_;
    std::optional<std::size_t> status_proposed_;
    std::vector<Check> out_;
};

}  // namespace

std::vector<Check> check(const domain::CaseFile& file, const Pool& pool, base::Date day,
                         const StatusOfWords& status_of, const patents::CompanyNames& companies) {
    return Checker(file, pool, day, status_of, companies).run();
}

}  // namespace hanse::relations
