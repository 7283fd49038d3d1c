// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/search/collection.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/search/lines.hpp"

namespace hanse::search {

using base::Done;
using base::Result;
using base::Value;

namespace {

enum class Field {
    number,
    office,
    title,
    abstract,
    claims,
    description,
    classes,
    applicants,
    inventors,
    date,
    status,
    citations
};

struct Name {
    std::string_view name;
    Field field;
};

// Names of columns and fields, as offices, exports and public collections write them.
constexpr std::array kNames{Name{"publication_number", Field::number},
                            Name{"number", Field::number},
                            Name{"公开号", Field::number},
                            Name{"id", Field::number},
                            Name{"country", Field::office},
                            Name{"office", Field::office},
                            Name{"title", Field::title},
                            Name{"title_zh", Field::title},
                            Name{"title_en", Field::title},
                            Name{"标题", Field::title},
                            Name{"abstract", Field::abstract},
                            Name{"abstract_zh", Field::abstract},
                            Name{"abstract_en", Field::abstract},
                            Name{"摘要", Field::abstract},
                            Name{"claims", Field::claims},
                            Name{"权利要求", Field::claims},
                            Name{"description", Field::description},
                            Name{"text", Field::description},
                            Name{"cpc", Field::classes},
                            Name{"ipc", Field::classes},
                            Name{"classes", Field::classes},
                            Name{"分类号", Field::classes},
                            Name{"applicant", Field::applicants},
                            Name{"applicants", Field::applicants},
                            Name{"assignee", Field::applicants},
                            Name{"申请人", Field::applicants},
                            Name{"inventors", Field::inventors},
                            Name{"发明人", Field::inventors},
                            Name{"priority_date", Field::date},
                            Name{"earliest_date", Field::date},
                            Name{"filing_date", Field::date},
                            Name{"publication_date", Field::date},
                            Name{"date", Field::date},
                            Name{"公开日", Field::date},
                            Name{"status", Field::status},
                            Name{"法律状态", Field::status},
                            Name{"citations", Field::citations},
                            Name{"引用", Field::citations}};

const Name* field_named(std::string_view name) {
    const auto found = std::ranges::find(kNames, name, &Name::name);
    return found == kNames.end() ? nullptr : &*found;
}

void add_list(std::vector<std::string>& into, std::string_view text, std::string_view signs) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(signs), text.size());
        const std::string_view item = base::trim(text.substr(0, end));
        if (!item.empty()) into.emplace_back(item);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

/// The earlier of what is known and this one.
void set_date(Document& document, std::string_view text) {
    const auto date = base::PartialDate::parse(text);
    if (date && (!document.date || date->first() < document.date->first())) document.date = date;
}

void set_field(Document& document, Field field, std::string_view text) {
    if (text.empty()) return;
    switch (field) {
        case Field::number: document.number = text; break;
        case Field::office: document.office = text; break;
        case Field::title: document.titles.emplace_back(text); break;
        case Field::abstract: document.abstracts.emplace_back(text); break;
        case Field::claims: document.claims.emplace_back(text); break;
        case Field::description: document.description = text; break;
        case Field::classes: add_list(document.classes, text, ";"); break;
        case Field::applicants: add_list(document.applicants, text, ";"); break;
        case Field::inventors: add_list(document.inventors, text, ";,"); break;
        case Field::date: set_date(document, text); break;
        case Field::status: document.status = text; break;
        case Field::citations: add_list(document.citations, text, ";"); break;
    }
}

Result<Done> deliver(Document&& document, const base::Place& place, const TakeDocument& take) {
    if (document.number.empty())
        return base::invalid(place, "这一行没有公开号（publication_number）",
                             "this row has no publication number (publication_number)");
    return take(std::move(document));
}

Result<Done> take_json(std::string_view line, const base::Place& place, const TakeDocument& take) {
    auto value = base::parse_json(line, place.file);
    if (!value) {
        base::Error error = std::move(value).error();
        error.place = place;
        return error;
    }
    Document document;
    for (const auto& [name, field] : value->fields()) {
        const Name* known = field_named(name);
        if (known == nullptr) continue;
        if (field.is_text()) set_field(document, known->field, *field.text());
        for (const Value& item : field.items())
            if (item.is_text()) set_field(document, known->field, *item.text());
    }
    return deliver(std::move(document), place, take);
}

Row cells_of(std::string_view line) {
    Row out;
    for (;;) {
        const std::size_t end = line.find('\t');
        out.push_back(line.substr(0, end));
        if (end == std::string_view::npos) return out;
        line.remove_prefix(end + 1);
    }
}

bool is_json_lines(const std::string& path) {
    return path.find(".jsonl") != std::string::npos || path.find(".ndjson") != std::string::npos;
}

base::Error no_column(const std::string& path, std::string_view wanted) {
    return base::invalid({.file = path, .line = 1},
                         fmt::format("标题行中没有 {} 列；应为制表符分隔的表格", wanted),
                         fmt::format("no column {} in the heading; a table parted by tabs is "
                                     "wanted",
                                     wanted));
}

Result<Done> read_document_table(const std::string& path, const TakeDocument& take) {
    std::vector<const Name*> columns;
    return read_table(path, [&](const Row& row, std::size_t line) -> Result<Done> {
        if (line == 1) {
            for (const std::string_view name : row) columns.push_back(field_named(name));
            const bool numbered = std::ranges::any_of(columns, [](const Name* name) {
                return name != nullptr && name->field == Field::number;
            });
            if (!numbered) return no_column(path, "publication_number");
            return Done{};
        }
        Document document;
        for (std::size_t i = 0; i < std::min(row.size(), columns.size()); ++i)
            if (columns[i] != nullptr) set_field(document, columns[i]->field, row[i]);
        return deliver(std::move(document), {.file = path, .line = line}, take);
    });
}

std::size_t column_of(const Row& heading, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        const auto found = std::ranges::find(heading, name);
        if (found != heading.end()) return std::size_t(found - heading.begin());
    }
    return heading.size();
}

}  // namespace

Result<Done> read_table(const std::string& path, const TakeRow& take) {
    return each_line(path, [&](std::string_view line, std::size_t number) -> Result<Done> {
        if (!base::is_utf8(line))
            return base::invalid({.file = path, .line = number}, "不是 UTF-8 文本",
                                 "the text is not UTF-8");
        if (line.empty()) return Done{};
        return take(cells_of(line), number);
    });
}

Result<Done> read_documents(const std::string& path, const TakeDocument& take) {
    if (!is_json_lines(path)) return read_document_table(path, take);
    return each_line(path, [&](std::string_view line, std::size_t number) -> Result<Done> {
        if (base::trim(line).empty()) return Done{};
        return take_json(line, {.file = path, .line = number}, take);
    });
}

Result<Done> read_citations(const std::string& path, const TakeCitations& take) {
    std::size_t citing_column = 0, cited_column = 1;
    std::map<std::string, std::vector<std::string>, std::less<>> cited;  // rows come in any order
    HANSE_CHECK(read_table(path, [&](const Row& row, std::size_t line) -> Result<Done> {
        if (line == 1) {
            citing_column = column_of(row, {"citing", "publication_number"});
            cited_column = column_of(row, {"cited", "referenced_us_patent"});
            if (citing_column == row.size()) return no_column(path, "citing");
            if (cited_column == row.size()) return no_column(path, "cited");
            return Done{};
        }
        if (row.size() <= std::max(citing_column, cited_column))
            return base::invalid({.file = path, .line = line}, "这一行的列数不足",
                                 "this row has too few columns");
        cited[std::string(row[citing_column])].emplace_back(row[cited_column]);
        return Done{};
    }));
    for (const auto& [citing, all] : cited) HANSE_CHECK(take(citing, all));
    return Done{};
}

}  // namespace hanse::search
