// SPDX-License-Identifier: GPL-3.0-or-later
// What is held, for programs: every value, and what it rests on.
#include <array>

#include "hanse/patents/formats/layout.hpp"
#include "hanse/patents/formats/record_json.hpp"
#include "hanse/report/holdings_document.hpp"

namespace hanse::report {

using base::Value;
using portfolio::Holding;
using portfolio::Standing;

namespace {

constexpr std::array<std::string_view, 5> kBecause{"nothing", "event", "word", "grant", "term"};
constexpr std::array<std::string_view, 4> kExpiry{"unknown", "official", "estimated", "computed"};
constexpr std::array<std::string_view, 7> kColours{"green", "blue",   "amber", "red",
                                                   "grey",  "purple", "white"};

void set_standing(Value& out, const Standing& standing) {
    out.set("status", patents::status_name(standing.status));
    out.set("status_because", kBecause[static_cast<std::size_t>(standing.because)]);
    out.set("evidence", standing.evidence);
    if (!standing.contradicts.empty()) out.set("contradicts", standing.contradicts);
    out.set("granted", standing.granted);
    out.set("colour", kColours[static_cast<std::size_t>(standing.colour)]);
    if (standing.disputed) out.set("dispute", standing.dispute);
    if (standing.expiry) out.set("expiry", standing.expiry->text());
    out.set("expiry_is", kExpiry[static_cast<std::size_t>(standing.expiry_is)]);
}

Value owners_value(const Holding& holding, Readers readers) {
    Value out = Value::list();
    for (const portfolio::OwnerShare& share : holding.owners) {
        Value owner = Value::map();
        owner.set("owner", share.owner);
        if (readers == Readers::alliance) {
            if (share.share) owner.set("share", share.share->exact());
            owner.set("source", share.source);
        }
        out.push(std::move(owner));
    }
    return out;
}

Value deadlines_value(const Standing& standing) {
    Value out = Value::list();
    for (const portfolio::Deadline& deadline : standing.deadlines) {
        Value due = Value::map();
        due.set("what", deadline.what);
        due.set("due", deadline.due.text());
        if (deadline.grace_until) due.set("grace_until", deadline.grace_until->text());
        out.push(std::move(due));
    }
    return out;
}

Value holding_value(const Holding& holding, Readers readers) {
    Value out = Value::map();
    out.set("number", holding.entry().number);
    Value documents = Value::list(), pools = Value::list();
    for (const portfolio::Entry& entry : holding.documents) documents.push(entry.number);
    for (const portfolio::PoolEntry& pool : holding.pools) pools.push(pool.pool);
    out.set("documents", std::move(documents));
    out.set("family", holding.entry().family);
    out.set("extended_family", holding.entry().extended);
    set_standing(out, holding.standing);
    out.set("owners", owners_value(holding, readers));
    out.set("pools", std::move(pools));
    if (readers == Readers::everybody) return out;
    out.set("deadlines", deadlines_value(holding.standing));
    out.set("record", patents::record_value(holding.record));
    return out;
}

}  // namespace

Value holdings_value(std::span<const Holding> holdings, Readers readers) {
    Value out = Value::list();
    for (const Holding& holding : holdings) out.push(holding_value(holding, readers));
    return out;
}

}  // namespace hanse::report
