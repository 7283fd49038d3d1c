// SPDX-License-Identifier: GPL-3.0-or-later
// hanse rules: look into the rule book, check it, and see what changed in it.
#include <algorithm>
#include <array>
#include <filesystem>

#include <fmt/format.h>

#include "hanse/assess/assess.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/nearest.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/lawbook/rule_query.hpp"
#include "hanse/report/html.hpp"
#include "hanse/report/rules_json.hpp"
#include "hanse/report/text.hpp"

namespace hanse::cli {

using base::Language;
using base::Result;
using base::Value;
using knowledge::RuleBook;
using lawbook::BookOnDay;
using report::CaseDiff;
using report::Document;

namespace {

/// One answer, ready for both kinds of reader.
struct Page {
    Document document;
    Value value;
    Exit exit = Exit::done;
};

Result<std::optional<base::Date>> day_in(const std::string& words) {
    if (words.empty()) return std::optional<base::Date>();
    HANSE_TRY(day, parse_day(words));
    return std::optional(day);
}

/// The case itself, or every case in a folder of cases.
std::vector<std::string> cases_in(const std::string& path) {
    namespace fs = std::filesystem;
    std::error_code code;
    if (!fs::is_directory(path, code) || fs::exists(path + "/alliance.yaml", code)) return {path};
    std::vector<std::string> out;
    for (const auto& entry : fs::directory_iterator(path, code)) {
        const fs::path& one = entry.path();
        const bool file = one.extension() == ".yaml" || one.extension() == ".xlsx";
        if (file || fs::exists(one / "alliance.yaml", code)) out.push_back(one.string());
    }
    std::ranges::sort(out);
    return out.empty() ? std::vector<std::string>{path} : out;
}

class Rules : public Action {
public:
    void declare(Options& options) override {
        options.positional(
            "ACTION", action_,
            {"list、search、show、check 或 diff", "list, search, show, check or diff"});
        options.positionals("WORD", words_,
                            {"search 的词、show 的编号、diff 的案卷",
                             "words to search, an id to show, cases for diff"},
                            Options::Need::optional);
        options.option("jurisdiction", query_.jurisdiction,
                       {"只列此法域：cn、us、eu、jp、kr、any",
                        "of this jurisdiction: cn, us, eu, jp, kr, any"});
        options.option("area", query_.area, {"只列此领域", "of this area"});
        options.option("kind", query_.kind, {"只列此种类", "of this kind"});
        options.option("source", query_.source, {"只列引用此来源的规则", "that cite this source"});
        options.option("verification", query_.verification,
                       {"只列此核实程度：OFF、COPY、SEC、MEM、SEED",
                        "checked this well at best: OFF, COPY, SEC, MEM, SEED"});
        options.option("day", day_, {"只列当日生效的规则", "in force on this day"});
        options.flag("rows", rows_,
                     {"check：列出法律参考的每个条目及其规则或理由",
                      "check: list each row of the law reference with its rule or reason"});
        options.option("from", from_, {"diff：之前的日期", "diff: the day before"});
        options.option("to", to_, {"diff：之后的日期", "diff: the day after"});
        options.option("rules", rules_, {"改用此文件夹中的规则", "use the rules in this folder"});
        options.option(
            "rules-before", rules_before_,
            {"diff：与此文件夹中的规则比较", "diff: compare with the rules in this folder"});
        options.option("format", format_, {"输出格式", "form of the answer"},
                       {"text", "json", "html"});
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto book = load_rule_book(rules_);
        if (!book) return fail(book.error(), language);
        const auto page = answer(*book, language);
        if (!page) return fail(page.error(), language);
        const Exit delivered = deliver(rendered(*page), out_, language);
        return delivered == Exit::done ? page->exit : delivered;
    }

private:
    struct Verb {
        std::string_view word;
        Result<Page> (Rules::*run)(const RuleBook&, Language) const;
    };

    Result<Page> answer(const RuleBook& book, Language language) const {
        static constexpr std::array<Verb, 5> verbs{{{"list", &Rules::list},
                                                    {"search", &Rules::search},
                                                    {"show", &Rules::show},
                                                    {"check", &Rules::check},
                                                    {"diff", &Rules::diff}}};
        std::vector<std::string_view> known;
        for (const Verb& verb : verbs) {
            if (verb.word == action_) return (this->*verb.run)(book, language);
            known.push_back(verb.word);
        }
        const std::string like = base::nearest(action_, known);
        return base::invalid({},
                             "rules 不会 “" + action_ + "”" +
                                 (like.empty() ? "；可用：list、search、show、check、diff"
                                               : "；是不是 “" + like + "”？"),
                             "rules cannot '" + action_ + "'" +
                                 (like.empty() ? "; it knows list, search, show, check and diff"
                                               : "; did you mean '" + like + "'?"));
    }

    std::string rendered(const Page& page) const {
        if (format_ == "json") return base::to_json(page.value, base::JsonStyle::indented) + "\n";
        if (format_ == "html") return report::to_html(page.document, {});
        return report::to_text(page.document,
                               {.width = terminal_width(), .colour = colour_wanted()});
    }

    static Page page_of(const RuleBook& book, const std::vector<const knowledge::Rule*>& rules,
                        Language language) {
        return {.document = report::rule_list_document(book, rules, language),
                .value = report::rule_list_value(book, rules)};
    }

    Result<Page> list(const RuleBook& book, Language language) const {
        lawbook::RuleQuery query = query_;
        HANSE_TRY(day, day_in(day_));
        query.day = day;
        HANSE_TRY(rules, lawbook::select(book, query));
        return page_of(book, rules, language);
    }

    Result<Page> search(const RuleBook& book, Language language) const {
        std::string words;
        for (const std::string& word : words_) words += word + ' ';
        if (words.empty())
            return base::invalid({}, "请给出要查找的词", "give the words to search for");
        return page_of(book, lawbook::search(book, words), language);
    }

    Result<Page> show(const RuleBook& book, Language language) const {
        if (words_.size() != 1)
            return base::invalid({}, "请给出一条规则的编号（见 hanse rules list）",
                                 "give the id of one rule (see hanse rules list)");
        HANSE_TRY(day, day_in(day_));
        HANSE_TRY(rule, lawbook::rule_called(book, words_.front(), day));
        const lawbook::RuleWitnesses found = lawbook::witnesses_of(book, *rule);
        return Page{.document = report::rule_document(book, found, language),
                    .value = report::rule_value(book, found)};
    }

    Result<Page> check(const RuleBook& book, Language language) const {
        if (rows_)
            return Page{.document = report::rows_document(book, language),
                        .value = report::rows_value(book)};
        const lawbook::BookCheck found = lawbook::check_book(book);
        return Page{.document = report::book_check_document(book, found, language),
                    .value = report::book_check_value(book, found),
                    .exit = found.failed() > 0 ? Exit::findings : Exit::done};
    }

    Result<Page> diff(const RuleBook& book, Language language) const {
        HANSE_TRY(from, day_in(from_));
        HANSE_TRY(to, day_in(to_));
        const bool two_days = from && to;
        if (rules_before_.empty() ? !two_days : from.has_value() != to.has_value())
            return base::invalid(
                {}, "请用 --from 和 --to 给出两个日期，或用 --rules-before 给出另一个规则文件夹",
                "give two days with --from and --to, or other rules with "
                "--rules-before");
        if (rules_before_.empty()) return compared({&book, from}, {&book, to}, language);
        HANSE_TRY(old_book, load_rule_book(rules_before_));
        return compared({&old_book, from}, {&book, to}, language);
    }

    Result<Page> compared(const BookOnDay& before, const BookOnDay& after,
                          Language language) const {
        const lawbook::BookDiff law = lawbook::compare(before, after);
        std::vector<CaseDiff> cases;
        for (const std::string& word : words_)
            for (const std::string& path : cases_in(word)) {
                HANSE_TRY(one, case_diff(path, before, after, law, language));
                cases.push_back(std::move(one));
            }
        return Page{.document = report::book_diff_document(before, after, law, cases, language),
                    .value = report::book_diff_value(law, cases)};
    }

    static Result<CaseDiff> case_diff(const std::string& path, const BookOnDay& before,
                                      const BookOnDay& after, const lawbook::BookDiff& law,
                                      Language language) {
        HANSE_TRY(file, load_case(path));
        const base::Date usual = file.day.value_or(today());
        HANSE_TRY(was, assess::assess(file, *before.book, before.day.value_or(usual)));
        HANSE_TRY(is, assess::assess(file, *after.book, after.day.value_or(usual)));
        return CaseDiff{.name = file.name.in(language), .changes = lawbook::compare(was, is, law)};
    }

    std::string action_, day_, from_, to_, rules_, rules_before_, format_ = "text", out_;
    std::vector<std::string> words_;
    lawbook::RuleQuery query_;
    bool rows_ = false;
};

}  // namespace

Command rules_command() {
    return {.verb = "rules",
            .summary = {"查阅规则库：列表、查找、说明、自检、法律的变化",
                        "look into the rule book: list, search, show, check, diff"},
            .example = "hanse rules show cn.aml.17-1",
            .create = make<Rules>};
}

}  // namespace hanse::cli
