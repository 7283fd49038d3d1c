// SPDX-License-Identifier: GPL-3.0-or-later
// Notices become mails.
#include <map>

#include <fmt/format.h>

#include "hanse/base/days.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/notices/outbox.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::notices {

using base::Done;
using base::Result;

namespace {

constexpr int kDigestHour = 8;
constexpr const char* kNoMail = "-";  // in place of a mail: none was wanted

struct Letter {
    std::string subject, text;
};

/// One line, without what would end a header.
std::string one_line(std::string text) {
    constexpr std::size_t kBytes_max = 180;
    for (char& one : text)
        if (static_cast<unsigned char>(one) < 0x20 || one == 0x7F) one = ' ';
    if (text.size() <= kBytes_max) return text;
    std::size_t end = kBytes_max;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end) + "…";
}

Letter letter_of(const std::vector<Notice>& notices, const Addressee& to, const Words& words,
                 const House& house) {
    const base::Language language = to.language;
    const std::string name = house.name.in(language);
    Letter out;
    out.subject = notices.size() == 1
                      ? filled(words("notices.mail.one").in(language),
                               {{"house", name}, {"what", notices.front().words.in(language)}})
                      : filled(words("notices.mail.many").in(language),
                               {{"house", name}, {"n", std::to_string(notices.size())}});
    out.text = filled(words("notices.mail.greeting").in(language), {{"name", to.name}}) + "\n\n";
    for (const Notice& notice : notices) {
        out.text += "• " + notice.words.in(language) + "\n";
        if (!notice.link.empty()) out.text += "  " + house.address + notice.link + "\n";
    }
    out.text += "\n-- \n" +
                filled(words("notices.mail.footer").in(language),
                       {{"house", name}, {"address", house.address}}) +
                "\n";
    return out;
}

/// The Monday of a day's week.
base::Date monday(const base::Date& day) {
    const std::chrono::sys_days days =
        std::chrono::year(day.year()) / int(day.month()) / int(day.day());
    return base::plus_days(day, 1 - int(std::chrono::weekday(days).iso_encoding()));
}

/// One person's notices that have not gone out, and what becomes of them now.
class Rounds {
public:
    Rounds(store::Database& database, const Now& now, const FindAddressee& find, const Words& words,
           const House& house)
        : database_(database), now_(now), find_(find), words_(words), house_(house) {}

    Result<std::size_t> for_person(const std::string& person) {
        const auto to = find_(person);
        if (!to || to->email.empty()) return std::size_t(0);  // they stay in the inbox
        HANSE_TRY(notices, waiting(person));
        HANSE_TRY(paces, preferences(database_, person));
        std::map<Pace, std::vector<Notice>> due;
        for (Notice& notice : notices) {
            Pace pace = Pace::daily;
            for (const Preference& one : paces)
                if (one.kind == notice.kind) pace = one.pace;
            if (pace == Pace::none || (pace != Pace::immediate && !notice.read_at.empty()))
                HANSE_CHECK(mark(notice.id, kNoMail));
            else
                due[pace].push_back(std::move(notice));
        }
        std::size_t out = 0;
        for (const auto& [pace, some] : due) {
            HANSE_TRY(now, is_time(person, pace));
            if (!now) continue;
            HANSE_CHECK(send(*to, some));
            ++out;
        }
        return out;
    }

private:
    Result<std::vector<Notice>> waiting(const std::string& person) {
        HANSE_TRY(rows, database_.rows(
                            "select id, kind, words_zh, words_en, link, read_at from notice where "
                            "mail = '' and person = :person order by at, id",
                            {person}));
        std::vector<Notice> out;
        for (const store::Row& row : rows)
            out.push_back({.id = row.text(0),
                           .person = person,
                           .kind = row.text(1),
                           .words = {row.text(2), row.text(3)},
                           .link = row.text(4),
                           .read_at = row.text(5)});
        return out;
    }

    Result<Done> mark(const std::string& notice, const std::string& mail) {
        return database_.run("update notice set mail = :mail where id = :id", {mail, notice});
    }

    /// Whether a digest of this pace is due; from now on it is not until the next one.
    Result<bool> is_time(const std::string& person, Pace pace) {
        if (pace == Pace::immediate) return true;
        const std::string day =
            pace == Pace::weekly ? monday(now_.today).text() : now_.today.text();
        if (now_.hour < kDigestHour && day == now_.today.text()) return false;
        HANSE_TRY(rows, database_.rows(
                            "insert into digest_sent (person, pace, day) values (:person, :pace, "
                            ":day) on conflict (person, pace) do update set day = excluded.day "
                            "where digest_sent.day < excluded.day returning day",
                            {person, word_of(pace), day}));
        return !rows.empty();
    }

    Result<Done> send(const Addressee& to, const std::vector<Notice>& notices) {
        const Letter letter = letter_of(notices, to, words_, house_);
        HANSE_TRY(mail, post(database_, to, letter.subject, letter.text, now_.at));
        for (const Notice& notice : notices) HANSE_CHECK(mark(notice.id, mail));
        return Done{};
    }

    store::Database& database_;
    const Now& now_;
    const FindAddressee& find_;
    const Words& words_;
    const House& house_;
};

}  // namespace

Result<std::size_t> compose(store::Database& database, const Now& now, const FindAddressee& find,
                            const Words& words, const House& house) {
    HANSE_TRY(persons, database.rows("select distinct person from notice where mail = '' "
                                     "order by person"));
    Rounds rounds(database, now, find, words, house);
    std::size_t out = 0;
    for (const store::Row& row : persons) {
        const std::string person = row.text(0);
        HANSE_TRY(made, store::transacted(database, [&]() -> Result<std::size_t> {
                      HANSE_CHECK(database.lock("mail of " + person));  // or it goes out twice
                      return rounds.for_person(person);
                  }));
        out += made;
    }
    return out;
}

Result<std::string> post(store::Database& database, const Addressee& to, const std::string& subject,
                         const std::string& text, const std::string& at) {
    const std::string id = "m-" + base::random_text(16);
    HANSE_CHECK(database.run(
        "insert into mail (id, person, to_name, to_address, subject, text, state, tries, "
        "created_at, next_at, sent_at, result) values (:id, :person, :name, :address, :subject, "
        ":text, 'waiting', 0, :at, :next, '', '')",
        {id, to.person, to.name, to.email, one_line(subject), text, at, at}));
    return id;
}

}  // namespace hanse::notices
