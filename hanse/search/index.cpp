// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/search/index.hpp"

#include <algorithm>

#include "hanse/base/json.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/base/value_fields.hpp"
#include "hanse/search/numbers.hpp"
#include "hanse/search/words.hpp"

namespace hanse::search {

using base::Done;
using base::Result;
using base::Value;

namespace {

constexpr unsigned kGap = 100;               // no phrase reaches from one text into the next
constexpr std::size_t kLabelBytesMax = 200;  // Xapian's terms end at 245
constexpr const char* kLayout = "2";         // counts up when old indexes cannot be read any more

void add_text(Entry& entry, std::string_view text, unsigned& position) {
    unsigned last = 0;
    for (Token& token : tokens(text)) {
        last = token.position;
        entry.postings.push_back({std::move(token.term), position + last});
    }
    position += last + kGap;
}

void add_titles(Entry& entry, const Document& document, unsigned& position) {
    for (const std::string& title : document.titles) {
        for (const Token& token : tokens(title)) entry.postings.push_back({"S" + token.term, 0});
        add_text(entry, title, position);
    }
}

void add_label(Entry& entry, const char* prefix, std::string_view text) {
    if (!text.empty()) entry.labels.push_back(prefix + std::string(text.substr(0, kLabelBytesMax)));
}

std::string office_of(const Document& document, const std::string& number) {
    return document.office.empty() ? number.substr(0, 2) : document.office;
}

void add_labels(Entry& entry, const Document& document, const std::string& number) {
    add_label(entry, "N", number);
    add_label(entry, "N", without_kind(number));
    add_label(entry, "O", office_of(document, number));
    add_label(entry, "T", folded_name(document.status));
    for (const std::string& name : document.applicants) {
        add_label(entry, "A", folded_name(name));
        add_label(entry, "P", folded_name(name));
    }
    for (const std::string& name : document.inventors) add_label(entry, "P", folded_name(name));
    for (const std::string& symbol : document.classes)
        for (const std::string& level : class_levels(symbol)) add_label(entry, "C", level);
}

std::string day_of(const Document& document) {
    return document.date ? document.date->first().text() : "";
}

void add_values(Entry& entry, const Document& document, const std::string& number) {
    const auto set = [&](unsigned slot, std::string text) {
        if (!text.empty()) entry.values.emplace(slot, std::move(text));
    };
    set(kDay, day_of(document));
    set(kYear, day_of(document).substr(0, 4));
    set(kOffice, office_of(document, number));
    set(kStatus, folded_name(document.status));
    if (!document.applicants.empty()) set(kApplicant, document.applicants.front());
    if (!document.classes.empty()) {
        const auto levels = class_levels(document.classes.front());
        if (levels.size() > 2) set(kClass, levels[2]);
    }
}

std::string card_of(const Document& document, const std::string& number) {
    Value card = Value::map();
    card.set("number", number);
    const auto list = [&](const char* name, const std::vector<std::string>& items) {
        if (!items.empty()) card.set(name, Value::list_of(items));
    };
    list("titles", document.titles);
    list("abstracts", document.abstracts);
    list("classes", document.classes);
    list("applicants", document.applicants);
    list("inventors", document.inventors);
    card.set("office", office_of(document, number));
    if (document.date) card.set("date", document.date->text());
    if (!document.status.empty()) card.set("status", document.status);
    return base::to_json(card);
}

bool all_utf8(const Document& document) {
    for (const auto* texts : {&document.titles, &document.abstracts, &document.claims,
                              &document.classes, &document.applicants, &document.inventors})
        if (!std::ranges::all_of(*texts, [](const auto& text) { return base::is_utf8(text); }))
            return false;
    return base::is_utf8(document.description) && base::is_utf8(document.status);
}

std::string first_character(const std::string& text) {
    std::size_t bytes = 1;
    while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U)
        ++bytes;
    return text.substr(0, bytes);
}

std::string joined_list(const std::set<std::string>& numbers) {
    std::string out;
    for (const std::string& number : numbers) out += (out.empty() ? "" : ";") + number;
    return out;
}

std::set<std::string> as_set(std::string_view note) {
    const auto numbers = listed(note);
    return {numbers.begin(), numbers.end()};
}

Result<Done> same_layout(const std::string& folder, const std::string& layout) {
    if (layout == kLayout) return Done{};
    return base::conflict({.file = folder},
                          "此索引由本程序的另一版本建立；请删除后用 hanse patents index 重建",
                          "this index was made by another version of this program; delete it and "
                          "make it again with hanse patents index");
}

}  // namespace

std::string folded_name(std::string_view name) {
    std::string out;
    bool within_run = false;  // of Chinese characters, which pairs overlap in: each counts once
    for (const Token& token : tokens(name)) {
        if (!within_run && !out.empty()) out += " ";
        out += token.pair ? first_character(token.term) : token.term;
        within_run = token.pair;
    }
    return out;
}

std::vector<std::string> class_levels(std::string_view symbol) {
    std::string plain;
    for (const char c : symbol)
        if (c != ' ') plain += c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
    std::vector<std::string> out;
    for (const std::size_t size : {1, 3, 4})
        if (plain.size() >= size) out.push_back(plain.substr(0, size));
    if (plain.size() <= 4) return out;
    const std::size_t stroke = plain.find('/');
    out.push_back(plain.substr(0, stroke));
    if (stroke != std::string::npos) out.push_back(plain);
    return out;
}

std::string class_asked(std::string_view symbol) {
    std::vector<std::string> levels = class_levels(symbol);
    if (levels.empty()) return {};
    if (levels.size() > 1 && levels.back().ends_with("/00")) levels.pop_back();
    return std::move(levels.back());
}

std::vector<std::string> listed(std::string_view note) {
    std::vector<std::string> out;
    while (!note.empty()) {
        const std::size_t end = std::min(note.find(';'), note.size());
        if (end > 0) out.emplace_back(note.substr(0, end));
        note.remove_prefix(std::min(end + 1, note.size()));
    }
    return out;
}

Result<std::vector<std::string>> listed(const Reader& index, const std::string& note) {
    HANSE_TRY(notes, index.notes(note));
    if (notes.size() == 1) return listed(notes.front());
    std::set<std::string> out;
    for (const std::string& one : notes) out.merge(as_set(one));
    return std::vector<std::string>(out.begin(), out.end());
}

Result<Done> check_layout(const Reader& reader) {
    HANSE_TRY(layouts, reader.notes("layout"));
    for (const std::string& layout : layouts) HANSE_CHECK(same_layout("", layout));
    return Done{};
}

Result<Card> read_card(const std::string& data) {
    HANSE_TRY(card, base::parse_json(data, "index"));
    return Card{.number = base::text_in(card, "number"),
                .office = base::text_in(card, "office"),
                .date = base::text_in(card, "date"),
                .status = base::text_in(card, "status"),
                .titles = base::texts_in(card, "titles"),
                .abstracts = base::texts_in(card, "abstracts"),
                .classes = base::texts_in(card, "classes"),
                .applicants = base::texts_in(card, "applicants"),
                .inventors = base::texts_in(card, "inventors")};
}

std::set<std::string> people_labels(const Card& card) {
    Entry entry;
    for (const auto* names : {&card.applicants, &card.inventors})
        for (const std::string& name : *names) add_label(entry, "P", folded_name(name));
    return {entry.labels.begin(), entry.labels.end()};
}

std::set<std::string> class_labels(const Card& card) {
    Entry entry;
    for (const std::string& symbol : card.classes)
        for (const std::string& level : class_levels(symbol)) add_label(entry, "C", level);
    return {entry.labels.begin(), entry.labels.end()};
}

Result<IndexWriter> IndexWriter::open(const std::string& folder, Part part) {
    HANSE_TRY(writer, Writer::open(folder));
    HANSE_TRY(layout, writer.note("layout"));
    if (writer.size() == 0 && layout.empty()) {
        HANSE_CHECK(writer.set_note("layout", kLayout));
        HANSE_CHECK(writer.set_note("part", part.text()));
        HANSE_CHECK(writer.commit());
    } else {
        HANSE_CHECK(same_layout(folder, layout));
        HANSE_TRY(held, writer.note("part"));
        if (held != part.text())
            return base::conflict({.file = folder},
                                  "这里是第 " + held + " 部分，不是第 " + part.text() + " 部分",
                                  "this is part " + held + ", not part " + part.text());
    }
    return IndexWriter(std::move(writer));
}

Result<Done> IndexWriter::put(const Document& document) {
    const std::string number = plain_number(document.number);
    if (number.empty())
        return base::invalid({}, "这件文献没有公开号", "this document has no publication number");
    if (!all_utf8(document))
        return base::invalid({}, number + "：文字不是 UTF-8", number + ": its text is not UTF-8");
    Entry entry{.name = {number, day_of(document)}, .data = card_of(document, number)};
    unsigned position = 0;
    add_titles(entry, document, position);
    for (const auto* texts : {&document.abstracts, &document.claims})
        for (const std::string& text : *texts) add_text(entry, text, position);
    add_text(entry, document.description, position);
    add_labels(entry, document, number);
    add_values(entry, document, number);
    HANSE_CHECK(writer_.put(entry));
    if (!document.citations.empty()) HANSE_CHECK(set_citations(number, document.citations));
    return Done{};
}

Result<Done> IndexWriter::set_citations(const std::string& number,
                                        const std::vector<std::string>& cited) {
    const std::string citing = plain_number(number);
    HANSE_TRY(before, writer_.note(">" + citing));
    const std::set<std::string> old = as_set(before);
    std::set<std::string> now;
    for (const std::string& one : cited) now.insert(plain_number(one));
    now.erase(""), now.erase(citing);
    if (now == old) return Done{};
    for (const std::string& one : old)
        if (!now.contains(one)) went_[one].insert(citing), came_[one].erase(citing);
    for (const std::string& one : now)
        if (!old.contains(one)) came_[one].insert(citing), went_[one].erase(citing);
    return writer_.set_note(">" + citing, joined_list(now));
}

Result<Done> IndexWriter::remove(const std::string& number) {
    HANSE_CHECK(set_citations(number, {}));
    return writer_.remove(plain_number(number));
}

Result<Done> IndexWriter::write_citing() {
    std::set<std::string> changed;
    for (const auto& [cited, who] : came_) changed.insert(cited);
    for (const auto& [cited, who] : went_) changed.insert(cited);
    for (const std::string& cited : changed) {
        HANSE_TRY(before, writer_.note("<" + cited));
        std::set<std::string> citing = as_set(before);
        for (const std::string& one : went_[cited]) citing.erase(one);
        citing.merge(came_[cited]);
        HANSE_CHECK(writer_.set_note("<" + cited, joined_list(citing)));
    }
    came_.clear(), went_.clear();
    return Done{};
}

Result<Done> IndexWriter::commit() {
    HANSE_CHECK(write_citing());
    return writer_.commit();
}

}  // namespace hanse::search
