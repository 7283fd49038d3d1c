// SPDX-License-Identifier: GPL-3.0-or-later
// hanse interview: asks only what can still change a conclusion, most decisive first.
//
// Every answer is written to the case at once, with its date and who gave it, so the interview can
// be left at any question and taken up again.
#include <iostream>
#include <set>
#include <unistd.h>

#include <fmt/format.h>

#include "hanse/assess/assess.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/cli/case_answers.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"

namespace hanse::cli {

using base::Bilingual;
using base::Language;
using knowledge::FactDefinition;
using knowledge::FactType;

namespace {

constexpr std::size_t kRulesShown = 3;

const Bilingual kIntro{
    "只问还能改变结论的问题，最有决定性的先问。直接回车 = 跳过，? = 查过仍未知，q = "
    "结束（随时可以再来）。\n",
    "Only questions that can still change a conclusion, most decisive first. Enter = skip, ? = "
    "looked for and not known, q = stop (you can come back any time).\n"};
const Bilingual kNothing{"没有还能改变结论的问题了。\n",
                         "No question is left that could change a conclusion.\n"};

std::string forms_of(const FactDefinition& fact, Language language) {
    switch (fact.type) {
        case FactType::boolean: return "yes / no";
        case FactType::number:
            return fact.unit == knowledge::Unit::ratio ? "35%, >=20%, 10%..20%" : "14, >=10, 5..8";
        case FactType::money: return "1200000 CNY";
        case FactType::date: return "2014-03-12";
        case FactType::text: return "…";
        default: break;
    }
    std::string out;
    for (const knowledge::Choice& choice : fact.choices) {
        const std::string& label = choice.label.in(language);
        out += (out.empty() ? "" : ", ") + choice.word +
               (label == choice.word ? "" : " (" + label + ")");
    }
    return out;
}

std::size_t settled_findings(const assess::Assessment& answer) {
    std::size_t out = 0;
    for (const assess::Finding& finding : answer.findings)
        out += finding.status == assess::Status::unknown ? 0 : 1;
    return out;
}

class Interview : public Action {
public:
    void declare(Options& options) override {
        options.positional("CASE", case_, {"案卷：文件夹或 .yaml", "a case folder or .yaml"});
        options.option("by", by_, {"回答者（记入案卷）", "who answers (recorded in the case)"});
        options.option(
            "day", day_,
            {"评估日（默认：案卷的日期）", "day of the assessment (default: the day of the case)"});
        options.flag("list", list_, {"只列出问题，不提问", "list the questions without asking"});
    }

    Exit run(Language language) override {
        language_ = language;
        const auto book = load_rule_book("");
        if (!book) return fail(book.error(), language);
        if (const auto ready = takes_answers(case_); !ready) return fail(ready.error(), language);
        std::cout << kIntro.in(language);
        for (;;) {
            const auto file = load_case(case_);
            if (!file) return fail(file.error(), language);
            const auto day = day_of(day_, *file);
            if (!day) return fail(day.error(), language);
            const auto answer = assess::assess(*file, *book, *day);
            if (!answer) return fail(answer.error(), language);
            tell_progress(*answer);
            if (list_) return list_questions(*answer);
            const assess::Question* question = next(*answer);
            if (question == nullptr) {
                std::cout << kNothing.in(language);
                return Exit::done;
            }
            if (const auto more = ask(*answer, *question); !more)
                return fail(more.error(), language);
            else if (!*more)
                return Exit::done;
        }
    }

private:
    const assess::Question* next(const assess::Assessment& answer) const {
        for (const assess::Question& question : answer.questions) {
            const bool asked_before =
                answer.facts[question.fact].origin == knowledge::Origin::asked;
            if (!asked_before && !skipped_.contains(question.fact)) return &question;
        }
        return nullptr;
    }

    void tell_progress(const assess::Assessment& answer) {
        const std::size_t settled = settled_findings(answer);
        const std::size_t open = answer.findings.size() - settled;
        if (before_ && settled > *before_)
            std::cout << (language_ == Language::zh
                              ? fmt::format("  → 又确定了 {} 项规则，还有 {} 项待查。\n",
                                            settled - *before_, open)
                              : fmt::format("  → settled {} more rules; {} are still open.\n",
                                            settled - *before_, open));
        before_ = settled;
    }

    Exit list_questions(const assess::Assessment& answer) const {
        for (const assess::Question& question : answer.questions) {
            const FactDefinition& fact = answer.facts.definition(question.fact);
            std::cout << fmt::format("{:>8}  {}  {}\n", question.weight.rounded(2),
                                     fact.asks.in(language_), fact.id);
        }
        return Exit::done;
    }

    void put(const assess::Assessment& answer, const assess::Question& question) const {
        const FactDefinition& fact = answer.facts.definition(question.fact);
        std::cout << "\n" << fact.asks.in(language_) << "  [" << fact.id << "]\n";
        if (!fact.help.empty()) std::cout << "  " << fact.help.in(language_) << "\n";
        for (std::size_t i = 0; i < question.rules.size() && i < kRulesShown; ++i)
            std::cout << (language_ == Language::zh ? "  关系到：" : "  decides: ")
                      << question.rules[i]->name.in(language_) << " (" << question.rules[i]->id
                      << ")\n";
        if (question.rules.size() > kRulesShown)
            std::cout << (language_ == Language::zh
                              ? fmt::format("  以及另外 {} 项\n",
                                            question.rules.size() - kRulesShown)
                              : fmt::format("  and {} more\n",
                                            question.rules.size() - kRulesShown));
        for (const Bilingual& gap : question.gaps) std::cout << "  · " << gap.in(language_) << "\n";
        std::cout << "  (" << forms_of(fact, language_) << ")\n> " << std::flush;
    }

    /// @return whether to go on.
    base::Result<bool> ask(const assess::Assessment& answer, const assess::Question& question) {
        const FactDefinition& fact = answer.facts.definition(question.fact);
        put(answer, question);
        for (std::string line; std::getline(std::cin, line);) {
            const std::string word(base::trim(line));
            if (word == "q") return false;
            if (word.empty()) {
                skipped_.insert(question.fact);
                return true;
            }
            base::Value value = word == "?" || word == "？" ? base::Value() : base::Value(word);
            const auto read = knowledge::read_value(fact, value, {});
            if (read) {
                HANSE_CHECK(keep(fact, knowledge::written_form(fact, *read)));
                return true;
            }
            std::cout << "  " << base::describe(read.error(), language_) << "> " << std::flush;
        }
        return false;
    }

    base::Result<base::Done> keep(const FactDefinition& fact, base::Value value) {
        domain::Statement statement{.id = fact.id, .value = std::move(value)};
        statement.provenance.as_of = base::PartialDate(today());
        statement.provenance.confidence = domain::Confidence::self_reported;
        statement.provenance.note = by_.empty() ? "hanse interview" : "hanse interview: " + by_;
        return append_to_case(case_, std::span(&statement, 1));
    }

    std::string case_, by_, day_;
    bool list_ = false;
    Language language_ = Language::en;
    std::set<knowledge::FactIndex> skipped_;
    std::optional<std::size_t> before_;
};

}  // namespace

Command interview_command() {
    return {.verb = "interview",
            .summary = {"访谈：只问还能改变结论的问题，并写回案卷",
                        "an interview: only questions that can still change a conclusion, written "
                        "back to the case"},
            .example = "hanse interview my-alliance --lang zh --by 张三",
            .create = make<Interview>};
}

}  // namespace hanse::cli
