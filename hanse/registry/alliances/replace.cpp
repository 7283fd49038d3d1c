// SPDX-License-Identifier: GPL-3.0-or-later
// An alliance made to say what a case says.
//
// A case that somebody hands in is held against what they saw of the alliance when they took it out,
// not against all of it as it is: what they do not see is missing in their case because it was never
// shown to them, and stays; so does what others have written meanwhile, unless it differs in the case
// too, which is a conflict.
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
    /// @param then  what the writer saw, each with the version that wrote it.
    explicit Becoming(const std::vector<StoredRecord>& then) {
        for (const StoredRecord& one : then) left_[pairing(one.record)].push_back(&one);
    }

    void take(Record wanted) {
        auto& candidates = left_[pairing(wanted)];
        const auto same = std::ranges::find_if(
            candidates, [&](const StoredRecord* one) { return one->record.body == wanted.body; });
        if (same != candidates.end())
            candidates.erase(same);
        else
            open_.push_back(std::move(wanted));
    }

    std::vector<Change> changes() && {
        std::vector<Change> out;
        for (Record& wanted : open_) {
            auto& candidates = left_[pairing(wanted)];
            if (candidates.empty()) {
                out.push_back({wanted.sheet, wanted.key, std::move(wanted.body), 0});
                continue;
            }
            const StoredRecord& old = *candidates.front();
            out.push_back({wanted.sheet, old.record.key, std::move(wanted.body), old.since});
            candidates.erase(candidates.begin());
        }
        for (const auto& [what, records] : left_)
            for (const StoredRecord* one : records)
                out.push_back({one->record.sheet, one->record.key, std::nullopt, one->since});
        return out;
    }

private:
    static std::string pairing(const Record& one) {
        return key_column(one.sheet).empty() && is_table(one.sheet) ? one.sheet : address_of(one);
    }

    std::map<std::string, std::vector<const StoredRecord*>> left_;
    std::vector<Record> open_;
};

}  // namespace

Result<Changed> replace(store::Database& database, const std::string& alliance,
                        const domain::CaseFile& file, std::int64_t based_on,
                        const std::string& reason, const Hand& hand, Run run) {
    return carry_out(database, {alliance, reason, hand, run}, [&]() -> Result<Wish> {
        HANSE_TRY(then, records(database, alliance, based_on));
        std::vector<StoredRecord> seen;
        for (const StoredRecord& one : then)
            if (auto record = hand.walls.seen(hand.viewer, one.record))
                seen.push_back({*std::move(record), one.since});
        Becoming becoming(seen);
        for (Record& one : records_of(file)) becoming.take(std::move(one));
        return Wish{std::move(becoming).changes()};
    });
}

}  // namespace hanse::registry
