// SPDX-License-Identifier: GPL-3.0-or-later
// An alliance made to say what a case says.
//
// A case that somebody hands in is held against what they see of the alliance, not against all of it:
// what they do not see is missing in their case because it was never shown to them, and stays.
#include <algorithm>
#include <map>

#include "hanse/registry/alliances/apply.hpp"

namespace hanse::registry {

using base::Result;

namespace {

/// Rows without a key of their own are the same if they say the same; what is left of both sides is
/// paired in order, so that a corrected row stays the row it was.
class Becoming {
public:
    explicit Becoming(const std::vector<Record>& now) {
        for (const Record& one : now) left_[pairing(one)].push_back(&one);
    }

    void take(Record wanted) {
        auto& candidates = left_[pairing(wanted)];
        const auto same = std::ranges::find(candidates, wanted.body, &Record::body);
        if (same != candidates.end())
            candidates.erase(same);
        else
            open_.push_back(std::move(wanted));
    }

    std::vector<Change> changes() && {
        std::vector<Change> out;
        for (Record& wanted : open_) {
            auto& candidates = left_[pairing(wanted)];
            const bool paired = !candidates.empty();
            out.push_back({wanted.sheet, paired ? candidates.front()->key : wanted.key,
                           std::move(wanted.body), std::nullopt});
            if (paired) candidates.erase(candidates.begin());
        }
        for (const auto& [what, records] : left_)
            for (const Record* record : records)
                out.push_back({record->sheet, record->key, std::nullopt, std::nullopt});
        return out;
    }

private:
    static std::string pairing(const Record& one) {
        return key_column(one.sheet).empty() && is_table(one.sheet) ? one.sheet : address_of(one);
    }

    std::map<std::string, std::vector<const Record*>> left_;
    std::vector<Record> open_;
};

std::vector<Change> changes_to_become(const std::vector<Record>& now,
                                      const domain::CaseFile& file) {
    Becoming becoming(now);
    for (Record& one : records_of(file)) becoming.take(std::move(one));
    return std::move(becoming).changes();
}

}  // namespace

Result<Changed> replace(store::Database& database, const std::string& alliance,
                        const domain::CaseFile& file, const std::string& reason, const Hand& hand) {
    return locked(database, alliance, [&]() -> Result<Changed> {
        HANSE_TRY(now, standing(database, alliance, 0));
        const std::vector<Record> seen = hand.walls.seen(hand.viewer, plain(now));
        return apply(database, alliance, changes_to_become(seen, file), reason, hand);
    });
}

}  // namespace hanse::registry
