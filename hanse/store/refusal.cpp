// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/store/refusal.hpp"

#include <fmt/format.h>

namespace hanse::store {

using base::Error;

namespace {

using Kind = Refusal::Kind;

/// Result codes of SQLite, without what extends them.
enum Code {
    kBusy = 5,
    kLocked = 6,
    kReadOnly = 8,
    kCorrupt = 11,
    kFull = 13,
    kConstraint = 19,
    kNotDatabase = 26
};

Error at_odds(const base::Place& place) {
    return base::conflict(place, "这一行与已有的行相抵触",
                          "this row is at odds with one that is there already");
}
Error busy(const base::Place& place) {
    return base::unavailable(place, "数据库正被另一个程序写入，请稍后再试",
                             "another program is writing to the database: try again later");
}
Error no_permission(const base::Place& place) {
    return base::unavailable(place, "没有写权限，数据库打不开",
                             "no permission to write, without which it cannot be opened");
}
Error disk_full(const base::Place& place) {
    return base::unavailable(place, "磁盘已满；没有写入任何内容",
                             "the disk is full; nothing was written");
}
Error damaged(const base::Place& place) {
    return base::invalid(place, "这不是数据库文件，或已损坏", "no database, or a damaged one");
}
Error refuses(const base::Place& place) {
    return base::unavailable(place, "数据库拒绝执行", "the database refuses");
}
Error crossed(const base::Place& place) {
    return base::unavailable(place, "与另一个同时进行的写入互相妨碍，没有写入任何内容；请再试一次",
                             "got in the way of another write at the same time, and nothing was "
                             "written: try again");
}
Error too_many(const base::Place& place) {
    return base::unavailable(place, "数据库的连接或内存用尽，请稍后再试",
                             "the database has no connection or memory left: try again later");
}
Error does_not_fit(const base::Place& place) {
    return base::invalid(place, "有一个值数据库无法保存（超出范围，或不是 UTF-8 文本）",
                         "a value that the database cannot hold (out of range, or not UTF-8)");
}

Error sqlite_error(int code, const base::Place& place) {
    switch (code & 0xff) {
        case kConstraint: return at_odds(place);
        case kBusy:
        case kLocked: return busy(place);
        case kReadOnly: return no_permission(place);
        case kFull: return disk_full(place);
        case kCorrupt:
        case kNotDatabase: return damaged(place);
        default: return refuses(place);
    }
}

/// One line of the table below: the beginning of an SQLSTATE and what it means.
struct Meaning {
    const char* begins;
    Error (*error)(const base::Place&);
    bool quotable = true;  // its first line names tables and columns at most, no values
    Kind kind = Kind::plain;
};

// PostgreSQL 15, appendix A; the longer beginnings first.
constexpr Meaning kMeanings[] = {
    {"40001", crossed, true, Kind::by_chance},
    {"40P01", crossed, true, Kind::by_chance},
    {"55P03", busy},
    {"25006", no_permission},
    {"42501", no_permission},
    {"53100", disk_full},
    {"53", too_many},
    {"23", at_odds},
    {"22", does_not_fit, false},
    {"XX001", damaged},
    {"XX002", damaged},
    {"42", refuses},
    {"0A", refuses},
    {"25", refuses},
};

std::string first_line(const std::string& words) {
    std::string out = words.substr(0, words.find('\n'));
    const std::size_t said = out.find("ERROR:  ");
    return said == std::string::npos ? out : out.substr(said + 8);
}

void quote(Error& error, const std::string& words) {
    if (words.empty()) return;
    error.message.zh += fmt::format("（{}）", words);
    error.message.en += fmt::format(" ({})", words);
}

bool is_loss(const std::string& sqlstate) {
    // 57P01–57P03: an administrator or a crash ends the server, or it is only just starting.
    return sqlstate.starts_with("08") || sqlstate.starts_with("57P0");
}

}  // namespace

Refusal sqlite_refusal(int code, const std::string& words, const std::string& place) {
    Refusal out{sqlite_error(code, {.file = place})};
    quote(out.error, words);
    return out;
}

Refusal postgresql_refusal(const std::string& sqlstate, const std::string& words,
                           const std::string& place) {
    if (is_loss(sqlstate)) return connection_lost(first_line(words), place);
    for (const Meaning& one : kMeanings) {
        if (!sqlstate.starts_with(one.begins)) continue;
        Refusal out{one.error({.file = place}), one.kind};
        quote(out.error, one.quotable ? first_line(words) : "SQLSTATE " + sqlstate);
        return out;
    }
    Refusal out{refuses({.file = place})};
    quote(out.error, "SQLSTATE " + sqlstate);
    return out;
}

Refusal connection_lost(const std::string& words, const std::string& place) {
    Refusal out{base::unavailable({.file = place}, "与数据库没有连接，请稍后再试",
                                  "no connection to the database: try again later"),
                Kind::lost};
    quote(out.error, words);
    return out;
}

}  // namespace hanse::store
