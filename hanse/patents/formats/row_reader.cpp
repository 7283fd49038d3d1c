// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/formats/row_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "hanse/base/unicode.hpp"
#include "hanse/patents/numbers/prose.hpp"
#include "hanse/patents/numbers/spelling.hpp"
#include "hanse/patents/numbers/words.hpp"

namespace hanse::patents {

namespace {

std::vector<std::string> split(std::string_view text, std::string_view separator) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        const std::string_view one = base::trim(text.substr(at, end - at));
        if (!is_empty_word(one)) out.emplace_back(one);
        at = end + separator.size();
    }
    return out;
}

class RowReader {
public:
    RowReader(const std::vector<Cell>& cells, const Layout& layout, const base::Place& place,
              const ReadingOptions& options)
        : cells_(cells), layout_(layout), filler_(place, options), place_(place) {
        const auto latest = filler_.days().latest;
        filler_.days() = layout.days;
        filler_.days().latest = latest;
        filler_.days().serials = true;
    }

    Item read() {
        read_numbers();
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            if (cells_[i].field == nullptr) continue;
            filler_.at({place_.file, place_.line, i + 1});
            read_cell(cells_[i]);
        }
        read_priority();
        read_event();
        return filler_.take();
    }

private:
    /// The first column that sets `what` and says anything.
    std::string first(std::string_view what) const {
        for (const Cell& cell : cells_)
            if (cell.field != nullptr && cell.field->what == what && !cell.texts.empty() &&
                !is_empty_word(cell.texts[0]))
                return cell.texts[0];
        return {};
    }

    /// Office and kind may stand in columns of their own; a grant counts for more than the earlier
    /// publication of the same application.
    void read_numbers() {
        std::string office = first("publication_office");
        if (office.empty()) office = first("country");
        if (!is_office(office)) office = layout_.office;
        const std::string granted = first("grant_number"), published = first("publication");
        filler_.publication(granted.empty() ? published : granted, office);
        Number& number = filler_.record().publication;
        if (const std::string kind = first("publication_kind"); number.kind.empty())
            number.kind = plain_spelling(kind).substr(0, 2);
        filler_.application(first("application"), office.empty() ? number.office : office);
    }

    void read_priority() {
        const std::string number = first("priority_number"), day = first("priority_date");
        if (!filler_.record().priorities.empty() || (number.empty() && day.empty())) return;
        std::string office = first("priority_office");
        if (!is_office(office)) office = number.size() > 2 ? number.substr(0, 2) : "";
        filler_.priority(is_office(office) ? office : "", number, day);
    }

    /// One row, one event; its words may stand in several columns.
    void read_event() {
        LegalEvent out{.date = std::nullopt, .office = {}, .code = first("event_code"), .text = {}};
        for (const Cell& cell : cells_)
            if (cell.field != nullptr && cell.field->what == "event" && !cell.texts.empty() &&
                !is_empty_word(cell.texts[0]))
                out.text += (out.text.empty() ? "" : " · ") + display_text(cell.texts[0]);
        if (out.code.empty() && out.text.empty()) return;
        if (const std::string day = first("event_date"); !day.empty()) out.date = filler_.day(day);
        out.office = filler_.record().publication.office;
        filler_.record().events.push_back(std::move(out));
    }

    std::vector<std::string> items(const Cell& cell) const {
        if (cell.texts.size() > 1) return cell.texts;
        const std::string_view text = cell.texts.empty() ? "" : std::string_view(cell.texts[0]);
        if (cell.field->argument == "comma") return split(text, ", ");
        if (cell.field->argument == "whole") return split(text, "\n");
        for (const std::string& separator : layout_.separators)
            if (text.find(separator) != text.npos) return split(text, separator);
        return is_empty_word(text) ? std::vector<std::string>() : std::vector{std::string(text)};
    }

    void read_cell(const Cell& cell) {
        Record& record = filler_.record();
        const Field& field = *cell.field;
        const std::string text = cell.texts.empty() ? std::string() : cell.texts[0];
        if (is_empty_word(text)) return;
        const auto language = [&] { return field.argument; };
        using Setter = void (RowReader::*)(const Cell&);
        static constexpr std::array<std::pair<std::string_view, Setter>, 9> lists{
            {{"priorities", &RowReader::read_priorities},
             {"applicants", &RowReader::read_applicants},
             {"owners", &RowReader::read_owners},
             {"inventors", &RowReader::read_inventors},
             {"ipc", &RowReader::read_ipc},
             {"cpc", &RowReader::read_cpc},
             {"citations", &RowReader::read_citations},
             {"family_members", &RowReader::read_family},
             {"claims", &RowReader::read_claims}}};
        for (const auto& [what, setter] : lists)
            if (field.what == what) return (this->*setter)(cell);
        if (field.what == "publication_date") record.publication_date = filler_.day(text);
        if (field.what == "grant_date") record.grant_date = filler_.day(text);
        if (field.what == "application_date") record.application_date = filler_.day(text);
        if (field.what == "expiry_date") record.expiry_date = filler_.future_day(text);
        if (field.what == "title") filler_.title(language(), text, field.machine);
        if (field.what == "abstract") filler_.abstract(language(), text, field.machine);
        if (field.what == "description") record.description = text;
        if (field.what == "first_claim" && record.claims.empty()) filler_.claim("1", text);
        if (field.what == "ipc_first") filler_.symbol(record.ipc, text, true);
        if (field.what == "uspc")
            for (std::string& one : items(cell)) record.uspc.push_back({std::move(one)});
        if (field.what == "locarno")
            for (std::string& one : items(cell)) record.locarno.push_back({std::move(one)});
        if (field.what == "literature")
            for (const std::string& one : items(cell)) filler_.literature(one);
        if (field.what == "simple_family") record.simple_family = text;
        if (field.what == "extended_family") record.extended_family = text;
        if (field.what == "status") filler_.status(text);
        if (field.what == "count")
            record.counts[field.argument.empty() ? cell.heading : field.argument] = text;
    }

    void read_parties(const Cell& cell, std::vector<Party>& to) {
        for (const std::string& one : items(cell)) Filler::party(to, one);
    }
    void read_applicants(const Cell& cell) { read_parties(cell, filler_.record().applicants); }
    void read_owners(const Cell& cell) { read_parties(cell, filler_.record().owners); }
    void read_inventors(const Cell& cell) { read_parties(cell, filler_.record().inventors); }
    void read_ipc(const Cell& cell) {
        for (const std::string& one : items(cell)) filler_.symbol(filler_.record().ipc, one);
    }
    void read_cpc(const Cell& cell) {
        for (const std::string& one : items(cell)) filler_.symbol(filler_.record().cpc, one);
    }

    /// Numbers, or prose with numbers in it ("CN 1387401 A 2002.12.25 全文").
    void read_citations(const Cell& cell) {
        for (const std::string& one : items(cell)) {
            const auto found = numbers_in(one);
            for (const NumberInText& number : found)
                if (!number.publication.empty())
                    filler_.record().citations.push_back({number.publication, {}, {}});
            if (found.empty()) filler_.literature(one);
        }
    }

    void read_family(const Cell& cell) {
        for (const std::string& one : items(cell)) {
            if (const auto number = publication_number(one))
                filler_.record().family_members.push_back(*number);
            else
                filler_.complain("同族 “" + one + "” 不是公开号",
                                 "the family member '" + one + "' is no publication number");
        }
    }

    void read_claims(const Cell& cell) {
        if (cell.texts.size() == 1) return add_claims(filler_, cell.texts[0]);
        for (const std::string& one : cell.texts) {
            const std::size_t dot = one.find('.');
            const bool numbered = dot < 4 && all_digits(std::string_view(one).substr(0, dot));
            const std::string running = std::to_string(filler_.record().claims.size() + 1);
            const std::string body = numbered ? one.substr(dot + 1) : one;
            filler_.claim(numbered ? one.substr(0, dot) : running, body,
                          claims_named(std::string_view(body).substr(0, 300)));
        }
    }

    /// "US 83547206 P 20060804", "[200402236U 2004-10-01T23:59:59.000Z ES, …]", "2004.10.1 JP 123/2004".
    void read_priorities(const Cell& cell) {
        std::string text = cell.texts[0];
        std::erase_if(text, [](char c) { return c == '[' || c == ']'; });
        std::vector<std::string> list;
        for (const std::string_view separator : {";;", ";", "；", ", "})
            if (text.find(separator) != std::string::npos) {
                list = split(text, separator);
                break;
            }
        if (list.empty()) list.push_back(text);
        for (const std::string& one : list) read_one_priority(one);
    }

    void read_one_priority(const std::string& text) {
        std::string office, number, day;
        for (const std::string& word : split(text, " ")) {
            if (is_office(word))
                office = word;
            else if (word.size() >= 8 && read_day(word, layout_.days).has_value() && day.empty() &&
                     (!all_digits(word) || !number.empty()))
                day = word;
            else if (word.size() > 1 || is_digit(word[0]))
                number += word;
        }
        filler_.priority(office, number, day);
    }

    const std::vector<Cell>& cells_;
    const Layout& layout_;
    Filler filler_;
    base::Place place_;
};

}  // namespace

Item read_row(const std::vector<Cell>& cells, const Layout& layout, const base::Place& place,
              const ReadingOptions& options) {
    return RowReader(cells, layout, place, options).read();
}

}  // namespace hanse::patents
