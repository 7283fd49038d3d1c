// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents landscape: files of patents in, a landscape out: as a report, as data, as a map.
#include <charconv>
#include <unordered_map>

#include <fmt/format.h>

#include "hanse/base/csv.hpp"
#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/long_work.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/cli/patent_register.hpp"
#include "hanse/cli/patents_commands.hpp"
#include "hanse/knowledge/rule_book.hpp"
#include "hanse/landscape/landscape.hpp"
#include "hanse/patents/formats/source.hpp"
#include "hanse/patents/numbers/number.hpp"
#include "hanse/report/landscape_document.hpp"
#include "hanse/search/collection.hpp"

namespace hanse::cli {

using base::Done;
using base::Language;
using base::Result;
using landscape::Landscape;
using landscape::Paper;

namespace {

constexpr int kTopMax = 40;  // longer rankings fit no page

Result<landscape::Lexicon> load_lexicon() {
    return landscape::Lexicon::load(knowledge::embedded_rules());
}

/// Two columns: another name, the name. The first row is a heading.
Result<std::map<std::string, std::string>> read_names(const std::string& path) {
    std::map<std::string, std::string> out;
    if (path.empty()) return out;
    HANSE_TRY(bytes, base::read_file(path));
    HANSE_TRY(text, base::to_utf8(bytes, path));
    HANSE_TRY(sheet, base::parse_csv(text, "names", path));
    if (sheet.header.size() < 2)
        return base::invalid(
            {path, 1}, "应有两列：别名、统一名称（首行为列名）",
            "two columns are wanted: other name, name (the first row is a heading)");
    for (const base::Sheet::Row& row : sheet.rows)
        if (!row.cells[0].empty() && !row.cells[1].empty()) out[row.cells[0]] = row.cells[1];
    return out;
}

/// "f28d 20" → "F28D20": codes as offices write them.
std::string code_in(const std::string& words) {
    std::string out;
    for (const char c : words)
        if (c != ' ') out += c >= 'a' && c <= 'z' ? char(c - ('a' - 'A')) : c;
    return out;
}

std::string right_in(const std::string& number) {
    const auto known = patents::publication_number(number);
    return known ? landscape::right_of(*known) : number;
}

/// Citations of a table of their own, added to the papers that cite.
Result<Done> add_citations(const std::string& path, std::vector<Paper>& papers) {
    if (path.empty()) return Done{};
    std::unordered_map<std::string, std::vector<std::size_t>> papers_of;
    for (std::size_t i = 0; i < papers.size(); ++i)
        papers_of[right_in(papers[i].number)].push_back(i);
    return search::read_citations(
        path,
        [&](const std::string& citing, const std::vector<std::string>& cited) -> Result<Done> {
            const auto found = papers_of.find(right_in(citing));
            if (found == papers_of.end()) return Done{};
            for (const std::string& one : cited)
                for (const std::size_t i : found->second) papers[i].cited.push_back(right_in(one));
            return Done{};
        });
}

class PatentsLandscape : public Action {
public:
    void declare(Options& options) override {
        options.positionals("FILE", files_,
                            {"专利文件，格式同 patents read；不给则用台账",
                             "files of patents, as patents read takes them; none: the register"},
                            Options::Need::optional);
        register_.declare(options);
        options.option("citations", citations_,
                       {"引用表：citing、cited 两列", "a table of citations: citing, cited"});
        options.option(
            "names", names_,
            {"申请人别名表：别名、统一名称两列", "a table: other name of an applicant, name"});
        options.option("office", wanted_.office,
                       {"只看此受理局，如 CN", "only this office, as CN"});
        options.option("class", wanted_.class_prefix,
                       {"只看此分类，如 F28D", "only this class, as F28D"});
        options.option("applicant", wanted_.applicant,
                       {"只看名称含此的申请人", "only applicants whose name holds this"});
        options.option("from", from_, {"从这一年起", "from this year on"});
        options.option("to", to_, {"到这一年为止", "up to this year"});
        options.option(
            "year", year_,
            {"按申请年或公开年统计（默认按数据选择）",
             "count by year of filing or of publication (usually what most families state)"},
            {"filing", "publication"});
        options.option(
            "as-of", as_of_,
            {"检索日期，判断哪些年份还不完整（默认取数据中最晚的一天）",
             "the day of the search, for years not complete yet (usually the latest found)"});
        options.option(
            "top", top_,
            {"排名列出几名（默认 12，至多 40）", "length of rankings (usually 12, at most 40)"});
        options.option("svg", svg_,
                       {"另把地图写入此文件（.svg）", "also write the map alone (.svg)"});
        options.option("format", format_, {"输出格式", "form of the answer"}, document_formats());
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto done = all(language);
        return done ? *done : fail(done.error(), language);
    }

private:
    static Result<std::optional<int>> year_in(const std::string& words, const char* name) {
        int year = 0;
        const auto read = std::from_chars(words.data(), words.data() + words.size(), year);
        if (words.empty()) return std::optional<int>();
        if (read.ec == std::errc() && read.ptr == words.data() + words.size() && year >= 1000 &&
            year <= 9999)
            return std::optional(year);
        return base::invalid({}, fmt::format("--{} 应为四位年份，而不是 “{}”", name, words),
                             fmt::format("--{} takes a year such as 2015, not '{}'", name, words));
    }

    Result<Done> read_options() {
        wanted_.office = code_in(wanted_.office);
        wanted_.class_prefix = code_in(wanted_.class_prefix);
        HANSE_TRY(top, count_in(top_, "top", wanted_.top));
        if (top == 0 || top > kTopMax)
            return base::invalid({}, fmt::format("--top 应为 1 至 {}", kTopMax),
                                 fmt::format("--top takes 1 to {}", kTopMax));
        wanted_.top = top;
        HANSE_TRY(from, year_in(from_, "from"));
        HANSE_TRY(to, year_in(to_, "to"));
        if (from && to && *from > *to)
            return base::invalid({}, "--from 晚于 --to", "--from is later than --to");
        wanted_.from = from, wanted_.to = to;
        if (!year_.empty())
            wanted_.basis = year_ == "filing" ? landscape::YearBasis::filing
                                              : landscape::YearBasis::publication;
        if (!as_of_.empty()) {
            HANSE_TRY(as_of, parse_day(as_of_));
            wanted_.as_of = as_of;
        }
        HANSE_TRY(names, read_names(names_));
        wanted_.names = std::move(names);
        return Done{};
    }

    Result<Done> read_papers(std::vector<Paper>& papers, report::LandscapeSource& source) const {
        if (files_.empty()) {
            HANSE_CHECK(read_register(papers, source));
            return add_citations(citations_, papers);
        }
        HANSE_TRY(rules, load_patent_rules());
        const patents::ReadingOptions reading{&rules.layouts, nullptr,
                                              today()};  // outlives sources
        LongWork work(1);
        for (const std::string& path : files_) {
            source.files.push_back(path.substr(path.rfind('/') + 1));
            HANSE_TRY(records, patents::open_records(path, reading));
            while (auto item = records->next()) {
                if (item->record)
                    papers.push_back(landscape::paper_of(*item->record));
                else
                    ++source.refused;
                work.show(records->done());
            }
        }
        if (papers.empty())
            return base::invalid({.file = files_.front()}, "文件中没有专利记录",
                                 "there are no records of patents in it");
        return add_citations(citations_, papers);
    }

    Result<Done> read_register(std::vector<Paper>& papers, report::LandscapeSource& source) const {
        HANSE_TRY(patents, register_.open());
        source.files.push_back(register_.folder());
        HANSE_CHECK(patents.each([&](const portfolio::Entry& entry) -> Result<Done> {
            HANSE_TRY(record, patents.record(entry.id));
            papers.push_back(landscape::paper_of(record));
            return Done{};
        }));
        if (!papers.empty()) return Done{};
        return base::invalid({.file = register_.folder()}, "台账是空的", "the register is empty");
    }

    std::vector<std::string> filters() const {
        std::vector<std::string> out;
        for (const auto& [name, value] : {std::pair{"--office", wanted_.office},
                                          {"--class", wanted_.class_prefix},
                                          {"--applicant", wanted_.applicant},
                                          {"--from", from_},
                                          {"--to", to_}})
            if (!value.empty()) out.push_back(std::string(name) + " " + value);
        return out;
    }

    Result<Exit> all(Language language) {
        HANSE_CHECK(read_options());
        HANSE_TRY(lexicon, load_lexicon());
        HANSE_TRY(book, load_rule_book(""));
        std::vector<Paper> papers;
        report::LandscapeSource source{.filters = filters()};
        HANSE_CHECK(read_papers(papers, source));
        const Landscape drawn_up = landscape::draw_up(papers, lexicon, wanted_);
        if (!svg_.empty())
            HANSE_CHECK(
                base::write_file(svg_, report::landscape_map_svg(drawn_up, book, language) + "\n"));
        if (format_ == "json")
            return deliver(
                base::to_json(report::landscape_value(drawn_up), base::JsonStyle::indented) + "\n",
                out_, language);
        return deliver_document(report::landscape_document(drawn_up, source, book, language),
                                format_, out_, language);
    }

    std::vector<std::string> files_;
    std::string citations_, names_, from_, to_, year_, as_of_, top_, svg_, format_ = "text", out_;
    landscape::Options wanted_;
    RegisterOption register_;
};

}  // namespace

Command patents_landscape_command() {
    return {
        .verb = "patents landscape",
        .summary = {"专利导航：趋势、申请人、分类、网络、主题地图、空白点",
                    "a landscape: trends, applicants, classes, networks, a map of topics, white "
                    "spaces"},
        .example =
            "hanse patents landscape examples/patents/braking.tsv --format html --out "
            "/tmp/landscape.html",
        .create = make<PatentsLandscape>};
}

}  // namespace hanse::cli
