// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/domain/case_input.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "hanse/base/csv.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/base/workbook.hpp"
#include "hanse/domain/case_yaml.hpp"
#include "hanse/domain/complaints.hpp"
#include "hanse/domain/facts_sheet.hpp"

namespace hanse::domain {

using base::Error;
using base::Result;
using base::Sheet;
using base::Value;

namespace {

constexpr std::string_view kAllianceSheetZh = "联盟";

struct FileName {
    std::string_view folder, stem;
    std::string extension;  // small letters, with the dot
};

FileName parts_of(std::string_view path) {
    const auto slash = path.find_last_of("/\\");
    const std::string_view file = slash == std::string_view::npos ? path : path.substr(slash + 1);
    const auto dot = file.rfind('.');
    FileName out{slash == std::string_view::npos ? std::string_view() : path.substr(0, slash),
                 file.substr(0, dot),
                 {}};
    if (dot != std::string_view::npos) out.extension = file.substr(dot);
    for (char& c : out.extension) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

bool is_yaml(const FileName& name) { return name.extension == ".yaml" || name.extension == ".yml"; }

bool is_alliance(std::string_view stem) {
    return same_word(stem, "alliance") || stem == kAllianceSheetZh;
}

/// Files that people keep beside a case, and that spreadsheets and systems leave there.
bool is_beside_the_point(const FileName& name) {
    const auto slash = name.folder.find_last_of("/\\");
    const std::string_view folder =
        slash == std::string_view::npos ? name.folder : name.folder.substr(slash + 1);
    return folder == "docs" || name.extension == ".md" || name.stem.starts_with("README") ||
           name.stem.empty() || name.stem.starts_with('.') || name.stem.starts_with("~$");
}

class Sorter {
public:
    Sorter(CaseInput& into, std::vector<Error>& errors) : into_(into), errors_(errors) {}

    void read(Value tree, const std::string& file) { set_alliance(file, std::move(tree)); }

    void read(const NamedBytes& file, bool alone) {
        const FileName name = parts_of(file.path);
        if (name.extension == ".xlsx") return read_workbook(file, name);
        if (is_yaml(name) && (alone || is_alliance(name.stem))) return read_alliance_yaml(file);
        if (is_yaml(name) && same_word(name.stem, "answers")) return read_answers_yaml(file);
        if (name.extension == ".csv" &&
            (find_table(name.stem) != nullptr || is_alliance(name.stem)))
            return read_csv(file, name);
        unknown_file(file.path, name);
    }

private:
    template <class T>
    std::optional<T> kept(Result<T> result) {
        if (result) return *std::move(result);
        errors_.push_back(std::move(result).error());
        return std::nullopt;
    }

    std::optional<Value> yaml(const NamedBytes& file) {
        const auto text = kept(base::to_utf8(file.bytes, file.path));
        return text ? kept(parse_case_yaml(*text, file.path)) : std::nullopt;
    }

    void read_alliance_yaml(const NamedBytes& file) {
        if (auto tree = yaml(file)) set_alliance(file.path, *std::move(tree));
    }

    void read_answers_yaml(const NamedBytes& file) {
        const auto tree = yaml(file);
        if (!tree || tree->is_null()) return;
        const Value* list = tree->is_list() ? &*tree : tree->find("answers");
        if (list == nullptr || (tree->is_map() && tree->fields().size() != 1))
            errors_.push_back(base::invalid({file.path, 1, 1}, "本文件只放一个列表：answers:",
                                            "this file holds one list: answers:"));
        else
            into_.answers.push_back({file.path, *list});
    }

    void read_csv(const NamedBytes& file, const FileName& name) {
        const auto text = kept(base::to_utf8(file.bytes, file.path));
        if (!text) return;
        if (auto sheet = kept(base::parse_csv(*text, std::string(name.stem), file.path)))
            add_sheet(*std::move(sheet), name.stem);
    }

    void read_workbook(const NamedBytes& file, const FileName& name) {
        auto sheets = kept(base::parse_workbook(file.bytes, file.path));
        if (!sheets) return;
        for (Sheet& sheet : *sheets) {
            const bool alone = sheets->size() == 1 && find_table(sheet.name) == nullptr &&
                               !is_alliance(sheet.name);
            const std::string title =
                alone ? std::string(name.stem) : sheet.name;  // members.xlsx [Sheet1]
            if (!sheet.header.empty()) add_sheet(std::move(sheet), title);
        }
    }

    void add_sheet(Sheet sheet, std::string_view title) {
        std::string file = sheet.file;
        if (is_alliance(title))
            set_alliance(std::move(file), tree_of(sheet, errors_));
        else if (const Table* table = find_table(title))
            add_table({table, std::move(file), std::move(sheet)});
        else
            unknown_table(title, {std::move(file), 0, 0});
    }

    void set_alliance(std::string file, Value tree) {
        if (!into_.alliance.is_null()) {
            errors_.push_back(
                base::conflict({file, 0, 0}, fmt::format("联盟概况已在 {} 中给出", into_.file),
                               fmt::format("the alliance is already described in {}", into_.file)));
            return;
        }
        into_.file = std::move(file);
        into_.alliance = std::move(tree);
        if (const Value* tables = into_.alliance.find("tables")) add_tables(*tables);
        if (const Value* answers = into_.alliance.find("answers"))
            into_.answers.push_back({into_.file, *answers});
    }

    void add_tables(const Value& tables) {
        if (!tables.is_map() && !tables.is_null())
            errors_.push_back(base::invalid({into_.file, tables.line(), tables.column()},
                                            "tables 下面列各表，如 members",
                                            "under tables stand the tables, such as members"));
        for (const auto& [title, rows] : tables.fields()) {
            if (const Table* table = find_table(title))
                add_table({table, into_.file, &rows});
            else
                unknown_table(title, {into_.file, rows.line(), rows.column()});
        }
    }

    void add_table(TableInput input) {
        const auto earlier = std::ranges::find(into_.tables, input.table, &TableInput::table);
        if (earlier == into_.tables.end()) return into_.tables.push_back(std::move(input));
        errors_.push_back(base::conflict(
            {input.file, 0, 0}, fmt::format("{}表已在 {} 中给出", input.table->zh, earlier->file),
            fmt::format("the table {} is already given in {}", input.table->name, earlier->file)));
    }

    void unknown_table(std::string_view title, base::Place place) {
        std::vector<std::string_view> names;
        std::string zh, en;
        for (const Table& table : tables()) {
            names.insert(names.end(), {table.name, table.zh});
            zh += fmt::format("{}{}（{}）", zh.empty() ? "" : "、", table.zh, table.name);
            en += fmt::format("{}{}", en.empty() ? "" : ", ", table.name);
        }
        const base::Bilingual like = did_you_mean(title, names);
        errors_.push_back(base::invalid(
            std::move(place),
            fmt::format("没有名为 “{}” 的表{}；可用：{}", clipped(title), like.zh, zh),
            fmt::format("no table is called '{}'{}; there are: {}", clipped(title), like.en, en)));
    }

    void unknown_file(const std::string& path, const FileName& name) {
        std::vector<std::string_view> stems{"alliance", "answers"};
        std::string list = "alliance.yaml, answers.yaml";
        for (const Table& table : tables()) {
            stems.push_back(table.name);
            list += fmt::format(", {}.csv", table.name);
        }
        const base::Bilingual like = did_you_mean(name.stem, stems);
        errors_.push_back(
            base::invalid({.file = path}, fmt::format("不是案例的文件{}；可用：{}", like.zh, list),
                          fmt::format("not a file of a case{}; there are: {}", like.en, list)));
    }

    CaseInput& into_;
    std::vector<Error>& errors_;
};

}  // namespace

void read_tree(Value tree, const std::string& file, CaseInput& into, std::vector<Error>& errors) {
    Sorter(into, errors).read(std::move(tree), file);
}

void read_input(std::span<const NamedBytes> files, const std::string& name, CaseInput& into,
                std::vector<Error>& errors) {
    std::vector<const NamedBytes*> wanted;
    for (const NamedBytes& file : files)
        if (!is_beside_the_point(parts_of(file.path))) wanted.push_back(&file);
    Sorter sorter(into, errors);
    for (const NamedBytes* file : wanted) sorter.read(*file, wanted.size() == 1);
    if (into.alliance.is_null() && errors.empty())
        errors.push_back(base::not_found({.file = name}, "没有 alliance.yaml，或它是空的",
                                         "there is no alliance.yaml, or it is empty"));
}

}  // namespace hanse::domain
