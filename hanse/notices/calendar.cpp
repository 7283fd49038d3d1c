// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/notices/calendar.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/days.hpp"
#include "hanse/base/digest.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::notices {

using base::Result;

namespace {

/// How often an event was changed, and when last.
struct Revision {
    std::int64_t sequence = 0;
    std::string changed_at;
};

Result<Revision> revision(store::Database& database, const Dated& thing, const std::string& at) {
    const std::string digest = base::sha256(thing.day.text() + '\n' + thing.words.zh + '\n' +
                                            thing.words.en + '\n' + thing.link);
    HANSE_TRY(known, database.rows("select digest, sequence, changed_at from feed_event "
                                   "where key = :key",
                                   {thing.key}));
    if (!known.empty() && known[0].text(0) == digest)
        return Revision{known[0].whole(1), known[0].text(2)};
    HANSE_TRY(rows, database.rows(
                        "insert into feed_event (key, digest, sequence, changed_at) values (:key, "
                        ":digest, 0, :at) on conflict (key) do update set digest = "
                        "excluded.digest, sequence = feed_event.sequence + 1, changed_at = "
                        "excluded.changed_at returning sequence, changed_at",
                        {thing.key, digest, at}));
    return Revision{rows.front().whole(0), rows.front().text(1)};
}

/// RFC 5545, 3.3.11.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char one : text) {
        if (one == '\n')
            out += "\\n";
        else if (one == '\\' || one == ';' || one == ',')
            out += {'\\', one};
        else if (static_cast<unsigned char>(one) >= 0x20 && one != 0x7F)
            out += one;
    }
    return out;
}

/// A content line, folded at 75 bytes without cutting a letter (3.1).
void add_line(std::string& out, std::string_view line) {
    constexpr std::size_t kBytes_max = 75;
    std::size_t room = kBytes_max;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U) --cut;
        if (cut == 0) cut = room;  // no UTF-8 at all
        out += fmt::format("{}\r\n ", line.substr(0, cut));
        line.remove_prefix(cut);
        room = kBytes_max - 1;  // the blank counts
    }
    out += fmt::format("{}\r\n", line);
}

std::string without(std::string text, std::string_view signs) {
    std::erase_if(text, [&](char one) { return signs.find(one) != std::string_view::npos; });
    return text;
}

std::string moment(const std::string& at) { return without(at, "-:"); }
std::string day(const base::Date& date) { return without(date.text(), "-"); }

void add_alarms(std::string& out, const Dated& thing, const std::string& words) {
    const std::span<const int> leads =
        thing.leads_days.empty() ? std::span<const int>(kLeads) : thing.leads_days;
    for (const int lead : leads) {
        if (lead < 0) continue;
        add_line(out, "BEGIN:VALARM");
        add_line(out, "ACTION:DISPLAY");
        add_line(out, "DESCRIPTION:" + escaped(words));
        // Days begin at midnight; the alarm of the day itself comes at nine.
        add_line(out, lead == 0 ? "TRIGGER:PT9H" : fmt::format("TRIGGER:-P{}D", lead));
        add_line(out, "END:VALARM");
    }
}

void add_event(std::string& out, const Dated& thing, const Revision& last, const FeedStyle& style) {
    const std::string& words = thing.words.in(style.language);
    add_line(out, "BEGIN:VEVENT");
    add_line(out, fmt::format("UID:{}@hanse", base::sha256(thing.key).substr(0, 32)));
    add_line(out, "DTSTAMP:" + moment(last.changed_at));
    add_line(out, "LAST-MODIFIED:" + moment(last.changed_at));
    add_line(out, fmt::format("SEQUENCE:{}", last.sequence));
    add_line(out, "DTSTART;VALUE=DATE:" + day(thing.day));
    add_line(out, "DTEND;VALUE=DATE:" + day(base::plus_days(thing.day, 1)));
    add_line(out, "SUMMARY:" + escaped(words));
    add_line(out, "CATEGORIES:" + escaped(thing.kind));
    if (!thing.link.empty()) add_line(out, "URL:" + escaped(style.address + thing.link));
    add_line(out, "TRANSP:TRANSPARENT");
    add_alarms(out, thing, words);
    add_line(out, "END:VEVENT");
}

}  // namespace

Result<std::string> calendar(store::Database& database, std::span<const Dated> things,
                             const FeedStyle& style, const std::string& at) {
    std::string out;
    for (const char* line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hanse//Hanse//EN",
                             "CALSCALE:GREGORIAN", "METHOD:PUBLISH"})
        add_line(out, line);
    add_line(out, "X-WR-CALNAME:" + escaped(style.name));
    for (const Dated& thing : things) {
        HANSE_TRY(last, revision(database, thing, at));
        add_event(out, thing, last, style);
    }
    add_line(out, "END:VCALENDAR");
    return out;
}

}  // namespace hanse::notices
