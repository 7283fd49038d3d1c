// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/formats/filler.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"
#include "hanse/patents/numbers/spelling.hpp"
#include "hanse/patents/numbers/symbol.hpp"
#include "hanse/patents/numbers/words.hpp"

namespace hanse::patents {

Filler::Filler(base::Place place, const ReadingOptions& options)
    : place_(std::move(place)), options_(options) {
    record_.place = place_;
    days_.latest = options.today;
}

void Filler::complain(base::Error error) {
    if (error.place.file.empty()) error.place = place_;
    complaints_.push_back(std::move(error));
}

void Filler::complain(std::string zh, std::string en) {
    complain(base::invalid(place_, std::move(zh), std::move(en)));
}

void Filler::publication(std::string_view text, std::string_view office) {
    if (is_empty_word(text) || text.find_first_not_of("0/ ") == std::string_view::npos) return;
    if (const auto number = publication_number(text, office)) {
        record_.publication = *number;
        return;
    }
    // Lists name granted Chinese patents by their application: ZL200680012345.6.
    if (const auto filed = application_number(text, office)) {
        record_.application_office = filed->office;
        record_.application_number = filed->number;
        return;
    }
    complain(fmt::format("不是公开号：“{}”（应如 CN110083831A）", text),
             fmt::format("not a publication number: '{}' (such as CN110083831A)", text));
}

void Filler::publication(std::string_view office, std::string_view serial, std::string_view kind) {
    if (const auto number = publication_number(office, serial, kind))
        record_.publication = *number;
    else
        complain(fmt::format("不是公开号：“{}{}{}”", office, serial, kind),
                 fmt::format("not a publication number: '{}{}{}'", office, serial, kind));
}

void Filler::application(std::string_view text, std::string_view office) {
    if (is_empty_word(text) || text.find_first_not_of("0/ ") == std::string_view::npos) return;
    auto read = application_number(text, office);
    if (!read) return complain(std::move(read).error());
    record_.application_office = read->office;
    record_.application_number = read->number;
}

void Filler::priority(std::string_view office, std::string_view number, std::string_view day) {
    if (is_empty_word(number) && is_empty_word(day)) return;
    Priority out{.office = std::string(base::trim(office)), .number = {}, .date = this->day(day)};
    const auto read = application_number(number, office);
    out.number = read ? read->number : display_text(number);
    if (read) out.office = read->office;
    if (std::ranges::find(record_.priorities, out) == record_.priorities.end())
        record_.priorities.push_back(std::move(out));
}

std::optional<base::PartialDate> Filler::day(std::string_view text) {
    auto read = read_day(text, days_);
    if (read) return *read;
    complain(std::move(read).error());
    return std::nullopt;
}

std::optional<base::PartialDate> Filler::future_day(std::string_view text) {
    const auto latest = std::exchange(days_.latest, std::nullopt);
    const auto read = day(text);
    days_.latest = latest;
    return read;
}

namespace {

void add_words(std::vector<Words>& to, std::string_view language, std::string_view text,
               bool machine) {
    std::string words = display_text(text);
    if (is_empty_word(words)) return;
    std::string lower(language);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    });
    to.push_back({std::move(lower), std::move(words), machine});
}

}  // namespace

void Filler::title(std::string_view language, std::string_view text, bool machine) {
    add_words(record_.titles, language, text, machine);
}

void Filler::abstract(std::string_view language, std::string_view text, bool machine) {
    add_words(record_.abstracts, language, text, machine);
}

void Filler::claim(std::string_view number, std::string_view text,
                   std::vector<std::string> depends_on) {
    std::string words = display_text(text);
    if (words.empty()) return;
    const std::string plain(without_zeros(number));
    for (const char* sign : {".", "、", "．"})  // "1. A device": the number is said already
        if (!plain.empty() && words.starts_with(plain + sign))
            words = base::trim(std::string_view(words).substr(plain.size() + std::strlen(sign)));
    if (depends_on.empty()) depends_on = claims_named(std::string_view(words).substr(0, 300));
    record_.claims.push_back({plain, std::move(words), std::move(depends_on)});
}

void Filler::party(std::vector<Party>& to, Party party) {
    if (is_empty_word(party.name)) return;
    const auto same = std::ranges::find(to, party.name, &Party::name);
    if (same == to.end())
        to.push_back(std::move(party));
    else if (same->country.empty())
        same->country = party.country;
}

void Filler::party(std::vector<Party>& to, std::string_view name, std::string_view country) {
    Party out = display_party(name);
    if (!country.empty() && !is_empty_word(country)) out.country = std::string(base::trim(country));
    party(to, std::move(out));
}

void Filler::symbol(std::vector<Symbol>& to, std::string_view text, bool as_first) {
    if (is_empty_word(text)) return;
    auto read = ipc_symbol(text);
    if (!read)
        return complain(fmt::format("不是分类号：“{}”（应如 F24F3/14）", text),
                        fmt::format("not a symbol: '{}' (such as F24F3/14)", text));
    read->first = read->first || as_first;
    const auto same = std::ranges::find(to, read->symbol, &Symbol::symbol);
    if (same == to.end())
        to.push_back(std::move(*read));
    else
        same->first = same->first || read->first;
}

void Filler::citation(std::string_view office, std::string_view number, std::string_view kind,
                      Citation::By by, std::string_view category) {
    if (is_empty_word(number)) return;
    const auto read =
        office.empty() ? publication_number(number) : publication_number(office, number, kind);
    if (!read) {
        // An office before WIPO's codes, or a garbled number: kept as words, and said so.
        complain(fmt::format("引用的 “{}{}{}” 不是公开号，按文字保留", office, number, kind),
                 fmt::format("the citation '{}{}{}' is no publication number; kept as words",
                             office, number, kind));
        return literature(fmt::format("{} {} {}", office, number, kind));
    }
    record_.citations.push_back({*read, by, std::string(base::trim(category))});
}

void Filler::literature(std::string_view text) {
    std::string words = display_text(text);
    if (!is_empty_word(words)) record_.literature.push_back(std::move(words));
}

void Filler::status(std::string_view words) {
    if (is_empty_word(words)) return;
    record_.status_words = display_text(words);
    record_.status = options_.layouts->status_of(record_.status_words);
}

Item Filler::take() {
    const bool says_something = !record_.publication.empty() ||
                                !record_.application_number.empty() || !record_.titles.empty() ||
                                !record_.abstracts.empty();
    Item out{std::nullopt, std::move(complaints_)};
    if (says_something) {
        out.record = std::move(record_);
    } else {
        if (out.complaints.empty())
            out.complaints.push_back(
                base::invalid(place_, "既无号码，也无名称：不是专利记录",
                              "neither a number nor a title: no record of a patent"));
    }
    return out;
}

namespace {

void add_number(std::vector<std::string>& to, std::string_view text, std::size_t& at) {
    const std::size_t start = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    const std::string number(text.substr(start, at - start));
    if (at > start && at - start <= 3 && std::ranges::find(to, number) == to.end())
        to.push_back(number);
}

}  // namespace

std::vector<std::string> claims_named(std::string_view text) {
    constexpr std::array<std::string_view, 5> cues{"claim ", "claims ", "claim", "权利要求",
                                                   "Anspruch "};
    std::vector<std::string> out;
    for (const std::string_view cue : cues)
        for (std::size_t at = text.find(cue); at != std::string_view::npos;
             at = text.find(cue, at)) {
            at += cue.size();
            while (at < text.size() && text[at] == ' ') ++at;
            add_number(out, text, at);
        }
    return out;
}

void add_claims(Filler& filler, std::string_view text) {
    // The next claim begins where its number stands, after a blank or at the start.
    const auto start_of = [&](int number, std::size_t from) {
        const std::string head = fmt::format("{}.", number);
        for (std::size_t at = text.find(head, from); at != std::string_view::npos;
             at = text.find(head, at + 1)) {
            const std::size_t after = at + head.size();
            const bool begins =
                at == 0 || std::string_view(" \n\r;.。\t").find(text[at - 1]) != text.npos;
            if (begins && (after >= text.size() || !is_digit(text[after]))) return at;
        }
        return std::string_view::npos;
    };
    std::size_t at = start_of(1, 0);
    if (at != 0) return filler.claim("1", text, {});
    for (int number = 1; at != std::string_view::npos; ++number) {
        const std::size_t next = start_of(number + 1, at + 2);
        std::string_view one = text.substr(at, next == std::string_view::npos ? next : next - at);
        one.remove_prefix(one.find('.') + 1);
        filler.claim(std::to_string(number), one, claims_named(one.substr(0, 300)));
        at = next;
    }
}

}  // namespace hanse::patents
