// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/pool_confirm.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "hanse/base/files.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/domain/case_format.hpp"
#include "hanse/report/book_pen.hpp"

namespace hanse::cli {

namespace fs = std::filesystem;

using base::Result;

namespace {

const domain::Table& patents_table() { return *domain::find_table("patents"); }

Result<std::string> table_file(const std::string& path) {
    std::error_code code;
    if (fs::is_directory(path, code))
        for (const auto& entry : fs::directory_iterator(path, code)) {
            const fs::path& file = entry.path();
            if (file.extension() == ".csv" &&
                domain::find_table(file.stem().string()) == &patents_table())
                return file.string();
        }
    return base::invalid({.file = path},
                         "确认的内容只写入案卷文件夹中的 patents.csv；请先用 hanse convert "
                         "把案卷转成文件夹",
                         "confirmations go into the patents.csv of a case folder; make one with "
                         "hanse convert first");
}

/// Hidden, so that it is no file of the case.
std::string kept_as(const std::string& table) {
    const fs::path path(table);
    return (path.parent_path() / ("." + path.filename().string() + ".before")).string();
}

/// The case as it would be, read whole: what cannot be read is not written.
Result<base::Done> still_readable(const std::string& folder, const std::string& table,
                                  const std::string& bytes) {
    std::vector<domain::NamedBytes> files;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder, code)) {
        const std::string name = entry.path().string();
        if (!entry.is_regular_file() || entry.path().filename().string().starts_with('.')) continue;
        if (name == table) {
            files.push_back({name, bytes});
            continue;
        }
        HANSE_TRY(other, base::read_file(name));
        files.push_back({name, std::move(other)});
    }
    std::ranges::sort(files, {}, &domain::NamedBytes::path);
    HANSE_CHECK(domain::parse_case(files, folder));
    return base::Done{};
}

}  // namespace

Result<Confirmed> confirm(const PoolCase& pool, const std::string& path, const std::string& form,
                          Writing writing) {
    HANSE_TRY(filled, base::read_file(form));
    HANSE_TRY(decisions, relations::decisions_in(filled, form));
    HANSE_TRY(changes, relations::changes_for(pool.file, decisions, form));
    HANSE_TRY(table, table_file(path));
    Confirmed out{std::move(changes), table, kept_as(table)};
    if (out.changes.empty()) return out;
    HANSE_TRY(before, base::read_file(table));
    std::vector<domain::CellEdit> edits;
    for (const relations::Change& one : out.changes) edits.push_back(one.edit);
    HANSE_TRY(after, domain::edit_cells(before, table, patents_table(), edits));
    HANSE_CHECK(still_readable(path, table, after));
    if (writing == Writing::rehearsed) return out;
    HANSE_CHECK(base::write_file(out.before, before));
    HANSE_CHECK(base::write_file(table, after));
    return out;
}

Result<std::string> undo_confirmation(const std::string& path) {
    HANSE_TRY(table, table_file(path));
    const std::string before = kept_as(table);
    std::error_code code;
    if (!fs::exists(before, code))
        return base::not_found({.file = before}, "没有可恢复的：这个案卷还没有写入过确认",
                               "nothing to bring back: no confirmation was written into this case");
    fs::rename(before, table, code);
    if (code)
        return base::unavailable({.file = table}, "无法恢复：" + code.message(),
                                 "cannot be brought back: " + code.message());
    return table;
}

report::Document confirmed_document(const PoolCase& pool, const Confirmed& confirmed,
                                    Writing writing, base::Language language) {
    const report::BookPen pen(pool.book, language);
    std::string last;
    if (!confirmed.changes.empty())
        last = writing == Writing::rehearsed
                   ? pen.word("report.relations.change.dry", {{"file", confirmed.table}})
                   : pen.word("report.relations.change.written",
                              {{"file", confirmed.table}, {"before", confirmed.before}});
    return report::changes_document(pool.frame(language), confirmed.changes, last);
}

}  // namespace hanse::cli
