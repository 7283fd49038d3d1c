// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/pool_case.hpp"

#include <cstdio>

#include <fmt/format.h>

#include "hanse/base/csv.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/long_work.hpp"
#include "hanse/cli/patent_register.hpp"
#include "hanse/patents/formats/source.hpp"

namespace hanse::cli {

using base::Language;
using base::Result;
using patents::Record;

namespace {

void tell_unread(std::size_t complaints, const std::string& path, Language language) {
    if (complaints == 0) return;
    const base::Bilingual said{
        fmt::format("{}：{} 处读不懂，已略过；hanse patents read {} 逐一说明\n", path, complaints,
                    path),
        fmt::format("{}: {} values or rows could not be read and are left out; hanse patents read "
                    "{} names them\n",
                    path, complaints, path)};
    std::fputs(said.in(language).c_str(), stderr);
}

}  // namespace

Result<relations::Parameters> load_relation_parameters() {
    return relations::Parameters::load(knowledge::embedded_rules("rules/patents/"));
}

Result<std::vector<Record>> read_records(const std::vector<std::string>& files,
                                         const patents::Layouts& layouts, Language language) {
    std::vector<Record> out;
    const patents::ReadingOptions options{.layouts = &layouts, .today = today()};
    for (const std::string& path : files) {
        HANSE_TRY(source, patents::open_records(path, options));
        LongWork work(1);
        std::size_t complaints = 0;
        while (auto item = source->next()) {
            complaints += item->complaints.size();
            if (item->record) out.push_back(*std::move(item->record));
            work.show(source->done());
        }
        tell_unread(complaints, path, language);
    }
    return out;
}

Result<std::unique_ptr<PoolCase>> PoolCase::load(const std::string& path,
                                                 const std::vector<std::string>& files,
                                                 Language language) {
    HANSE_TRY(file, load_case(path));
    HANSE_TRY(book, load_rule_book(""));
    HANSE_TRY(rules, load_patent_rules());
    HANSE_TRY(parameters, load_relation_parameters());
    HANSE_TRY(records, read_records(files, rules.layouts, language));
    auto out = std::make_unique<PoolCase>(PoolCase{.file = std::move(file),
                                                   .book = std::move(book),
                                                   .layouts = std::move(rules.layouts),
                                                   .parameters = std::move(parameters),
                                                   .records = std::move(records),
                                                   .pool = {}});
    out->pool = relations::join(out->file, out->records);
    return out;
}

std::string form_text(const base::Sheet& sheet) { return "\xEF\xBB\xBF" + base::to_csv(sheet); }

}  // namespace hanse::cli
