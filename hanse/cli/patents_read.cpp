// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents read: files of patents in, records out, and a report of what was read and what not.
#include <cstdio>
#include <map>

#include <fmt/format.h>

#include "hanse/base/csv.hpp"
#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/long_work.hpp"
#include "hanse/cli/patent_register.hpp"
#include "hanse/cli/patents_commands.hpp"
#include "hanse/patents/formats/record_json.hpp"
#include "hanse/patents/formats/source.hpp"

namespace hanse::cli {

using base::Language;
using base::Result;
using patents::Record;

namespace {

constexpr std::size_t kReasonsShown = 5;  // of each file; the rest is counted
constexpr std::size_t kShownInText = 20;
constexpr std::size_t kMost = 1'000'000'000;

std::string title_of(const Record& record) {
    return record.titles.empty() ? std::string() : record.titles.front().text;
}

std::string number_of(const Record& record) {
    return record.publication.empty() ? record.application() : record.publication.text();
}

std::string symbols_of(const std::vector<patents::Symbol>& symbols) {
    std::string out;
    for (const patents::Symbol& one : symbols) out += (out.empty() ? "" : "; ") + one.symbol;
    return out;
}

std::string day_text(const std::optional<base::PartialDate>& day) {
    return day ? day->text() : std::string();
}

/// "US7591949B2        2009-09-22  Method …".
std::string line_of(const Record& record) {
    const auto padded = [](std::string text, std::size_t width) {
        const std::size_t columns = base::display_width(text);
        return text + std::string(columns < width ? width - columns : 1, ' ');
    };
    return padded(number_of(record), 20) + padded(day_text(record.publication_date), 12) +
           title_of(record) + "\n";
}

base::Sheet::Row row_of(const Record& record) {
    return {.cells = {number_of(record), day_text(record.publication_date), record.application(),
                      day_text(record.application_date), title_of(record),
                      patents::names_of(record.applicants), patents::names_of(record.owners),
                      symbols_of(record.ipc), std::string(patents::status_name(record.status)),
                      record.place.text()},
            .line = 0};
}

/// What became of one file.
struct Tally {
    std::string file, format;
    std::size_t read = 0, refused = 0, doubts = 0;
    std::vector<std::string> unread_columns;
    std::vector<base::Error> reasons;
    bool opened = true;

    void count(const patents::Item& item) {
        (item.record ? read : refused) += 1;
        doubts += item.record ? item.complaints.size() : 0;
        for (const base::Error& one : item.complaints)
            if (reasons.size() < kReasonsShown) reasons.push_back(one);
    }

    std::string text(Language language) const {
        std::string out =
            language == Language::zh
                ? fmt::format("{}（{}）：读取 {} 条，拒绝 {} 条，{} 处内容未能理解\n", file, format,
                              read, refused, doubts)
                : fmt::format("{} ({}): {} read, {} refused, {} values not understood\n", file,
                              format, read, refused, doubts);
        for (const base::Error& one : reasons) out += "  " + base::describe(one, language);
        std::string columns;
        for (const std::string& one : unread_columns)
            columns += (columns.empty() ? "" : ", ") + one;
        if (!columns.empty())
            out += (language == Language::zh ? "  未读取的列：" : "  columns not read: ") +
                   columns + "\n";
        return out;
    }
};

class PatentsRead : public Action {
public:
    void declare(Options& options) override {
        options.positionals("FILE", files_,
                            {"专利文件：XML、JSON、表格、APS 文本、文献列表；可为 .gz 或 .zip",
                             "files of patents: XML, JSON, tables, APS text, references; also .gz "
                             "and .zip"});
        options.option("format", format_, {"输出格式", "form of the output"},
                       {"text", "json", "csv"});
        options.option("limit", limit_,
                       {"每个文件至多输出几条", "print at most so many of each file"});
        options.option("columns", columns_,
                       {"表格的列对照文件（.yaml）", "what the columns of a table are (.yaml)"});
        options.option("save-columns", save_,
                       {"把识别出的列对照写入此文件，供修改",
                        "write the recognised columns here, to be edited"});
        options.option(
            "resume-at", resume_,
            {"跳过每个文件的前 N 条，接着读取", "leave out the first N items of each file"});
    }

    Exit run(Language language) override {
        const auto done = read_all(language);
        return done ? *done : fail(done.error(), language);
    }

private:
    Result<Exit> read_all(Language language) {
        HANSE_TRY(rules, load_patent_rules());
        HANSE_TRY(limit,
                  count_in(limit_, "limit", format_ == "text" ? kShownInText : kMost, kMost));
        HANSE_TRY(resume, count_in(resume_, "resume-at", 0, kMost));
        std::optional<patents::Layout> own;
        if (!columns_.empty()) {
            HANSE_TRY(yaml, base::read_file(columns_));
            HANSE_TRY(layout, patents::parse_layout(yaml, columns_));
            own = std::move(layout);
        }
        const patents::ReadingOptions options{&rules.layouts, own ? &*own : nullptr, today()};
        if (format_ == "csv")
            print(base::to_csv(
                {.header = {"number", "publication_date", "application", "application_date",
                            "title", "applicants", "owners", "ipc", "status", "place"}}));
        std::string report;
        bool anything = false;
        for (const std::string& path : files_) {
            HANSE_TRY(tally, read_one(path, options, limit, resume));
            anything = anything || tally.read > 0;
            report += tally.text(language);
        }
        std::fputs(((format_ == "text" ? "\n" : "") + report).c_str(),
                   format_ == "text" ? stdout : stderr);
        return anything ? Exit::done : Exit::bad_input;
    }

    Result<Tally> read_one(const std::string& path, const patents::ReadingOptions& options,
                           std::size_t limit, std::size_t resume) const {
        Tally tally{.file = path};
        auto source = patents::open_records(path, options);
        if (!source) {
            tally.format = "?";
            tally.refused = 1;
            tally.reasons = {std::move(source).error()};
            return tally;
        }
        LongWork work(1);
        patents::skip(**source, resume);
        while (auto item = (*source)->next()) {
            tally.count(*item);
            if (item->record && tally.read <= limit) print(*item->record);
            work.show((*source)->done());
        }
        tally.format = (*source)->format();
        tally.unread_columns = (*source)->unread_columns();
        if (!save_.empty() && (*source)->layout() != nullptr)
            HANSE_CHECK(base::write_file(save_, patents::to_yaml(*(*source)->layout())));
        return tally;
    }

    static void print(const std::string& text) { std::fputs(text.c_str(), stdout); }

    void print(const Record& record) const {
        if (format_ == "json") return print(base::to_json(patents::record_value(record)) + "\n");
        if (format_ == "text") return print(line_of(record));
        const std::string table = base::to_csv({.header = {"x"}, .rows = {row_of(record)}});
        print(table.substr(table.find('\n') + 1));
    }

    std::vector<std::string> files_;
    std::string format_ = "text", limit_, columns_, save_, resume_;
};

}  // namespace

Command patents_read_command() {
    return {
        .verb = "patents read",
        .summary = {"读取专利文件，列出记录，并报告读到什么、拒绝什么",
                    "reads files of patents, lists the records and says what was refused and why"},
        .example = "hanse patents read examples/patents/list.csv",
        .create = make<PatentsRead>};
}

}  // namespace hanse::cli
