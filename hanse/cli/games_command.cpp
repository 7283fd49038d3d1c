// SPDX-License-Identifier: GPL-3.0-or-later
// hanse games: a cooperative game in, who gets what and who would leave out, with what guarantees it.
#include <cstdio>

#include <fmt/format.h>

#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/games_words.hpp"
#include "hanse/cli/long_work.hpp"
#include "hanse/gamefile/answers.hpp"
#include "hanse/gamefile/estimate.hpp"
#include "hanse/gamefile/known_answers.hpp"
#include "hanse/gamefile/picture.hpp"
#include "hanse/gamefile/read_generator.hpp"
#include "hanse/gamefile/render.hpp"
#include "hanse/gamefile/written_game.hpp"

namespace hanse::cli {

using base::Language;
using base::Result;

namespace {

std::string padded(std::string_view text, std::size_t columns) {
    const std::size_t width = base::display_width(text);
    return std::string(text) + std::string(width < columns ? columns - width : 1, ' ');
}

std::string list(Language language) {
    std::string out;
    for (const gamefile::Concept& one : gamefile::known_concepts())
        out += padded(one.name, 24) + padded(one.title.in(language), 34) + one.about.in(language) +
               "\n";
    out += language == Language::zh ? "\n可生成的博弈：\n" : "\nFamilies that can be generated:\n";
    for (const std::string_view name : gamefile::generator_names())
        out += fmt::format("hanse games generate {} {}\n", name, gamefile::generator_example(name));
    return out;
}

/// What a file is by its name, if nobody says: "csv" of "table.csv".
std::string format_for(const std::string& said, const std::string& path, const char* usual) {
    if (!said.empty()) return said;
    for (const char* format : {"json", "csv", "svg", "f64"})
        if (path.ends_with(std::string(".") + format)) return format;
    return usual;
}

/// A long calculation says so before it begins.
void warn(double seconds, Language language) {
    constexpr double patience = 10;
    if (seconds < patience) return;
    const base::Bilingual words{
        fmt::format("预计约需 {:.0f} 秒；Ctrl-C 可中止\n", seconds),
        fmt::format("this will take about {:.0f} seconds; Ctrl-C stops it\n", seconds)};
    std::fputs(words.in(language).c_str(), stderr);
}

class Games : public Action {
public:
    void declare(Options& options) override {
        options.positional(
            "CONCEPT", concept_,
            {"解的名称；或 list、generate", "a concept by name; or list, or generate"}, false);
        options.positionals(
            "PARAMETER", parameters_,
            {"generate 的博弈类型及 名称=值", "for generate: the family and name=value"},
            Options::Need::optional);
        options.option("in", input_,
                       {"博弈文件：.json、.csv 或 .f64（- 为标准输入）",
                        "the game: .json, .csv or .f64 (- for standard input)"});
        options.option("order", words_.order,
                       {"数表中联盟的次序：bitmask、size-lexicographic 或 size-highest",
                        "of a list of worths: bitmask, size-lexicographic or size-highest"});
        options.option("sense", words_.sense, {"收益或费用", "gains or costs"}, {"gain", "cost"});
        options.option("missing", words_.missing,
                       {"数表未列联盟的值", "worth of coalitions that a table leaves out"});
        options.option("allocation", words_.allocation,
                       {"待检验的分配：5,4,3", "the allocation to judge: 5,4,3"});
        options.option(
            "with", words_.with,
            {"compare 要并列的解：shapley,tau", "what compare sets side by side: shapley,tau"});
        options.option("top", words_.top,
                       {"excess 列出几个联盟", "how many coalitions excess lists"});
        options.option("epsilon", words_.epsilon,
                       {"repair 容许的超出值", "the excess that repair puts up with"});
        options.option("samples", words_.samples,
                       {"抽样：随机次序的数目", "sample: the number of random orders"});
        options.option("precision", words_.precision,
                       {"抽样直到区间半宽不超过此数", "sample until no half-width is larger"});
        options.option("seed", words_.seed,
                       {"抽样的种子（默认 1）", "seed of sampling (usually 1)"});
        options.option("threads", threads_, {"至多用几个线程", "threads to use at most"});
        options.option("round", round_,
                       {"取整到分或整数，合计不变", "in cents or whole units that add up"},
                       {"cents", "whole"});
        options.option("format", format_, {"输出格式", "what to write"},
                       {"text", "json", "csv", "svg", "f64"});
        options.option("out", out_, {"写入文件", "write to this file"});
        options.option("certificate", certificate_,
                       {"把核仁的证书写入此文件", "write the proof of a nucleolus to this file"});
        options.option("check", check_,
                       {"核对已知答案的文件", "hold a file of known answers against the program"});
    }

    Exit run(Language language) override {
        if (concept_ == "list") return deliver(list(language), out_, language);
        const auto threads = LongWork::threads_of(threads_);
        if (!threads) return fail(threads.error(), language);
        LongWork work(*threads);
        if (!check_.empty()) return check(work, language);
        if (concept_.empty())
            return fail(base::invalid({}, "请给出解的名称；见 hanse games list",
                                      "name a concept; see hanse games list"),
                        language);
        const auto done = concept_ == "generate" ? generate(work) : solve(work, language);
        return done ? Exit::done : fail(done.error(), language);
    }

private:
    Result<base::Done> put(std::string_view text) const {
        if (!out_.empty() && out_ != "-") return base::write_file(out_, text);
        std::fwrite(text.data(), 1, text.size(), stdout);
        return base::Done{};
    }

    Result<base::Done> solve(LongWork& work, Language language) {
        HANSE_TRY(rounding, gamefile::rounding_of(round_));
        HANSE_TRY(options, read_options(words_, work.work()));
        HANSE_TRY(question, question_of(words_, work.work()));
        if (input_.empty())
            return base::invalid({}, "请用 --in 给出博弈文件", "name the game with --in FILE");
        HANSE_TRY(file, gamefile::read_game(input_, options));
        if (!question.sampling) warn(gamefile::seconds_for(file, concept_), language);
        HANSE_TRY(answer, gamefile::answer(file, concept_, question));
        HANSE_CHECK(write_certificate(answer));
        const std::string format = format_for(format_, out_, "text");
        if (format == "svg") {
            HANSE_TRY(drawing, gamefile::picture(file, answer, language));
            return put(drawing);
        }
        if (format == "json") return put(gamefile::to_json(answer, rounding));
        if (format == "csv") return put(gamefile::to_csv(answer, rounding));
        if (format == "f64")
            return base::invalid({}, "f64 只用于 hanse games generate",
                                 "f64 is for hanse games generate");
        return put(gamefile::to_text(answer, rounding, language));
    }

    Result<base::Done> write_certificate(const gamefile::Answer& answer) const {
        if (certificate_.empty()) return base::Done{};
        if (answer.certificate.is_null())
            return base::invalid(
                {}, "这个回答没有证书：核仁一类的解，且表中须为可精确表示的数",
                "this answer has no certificate: they belong to nucleoli and least "
                "cores of tables whose numbers are exact");
        return base::write_file(
            certificate_, base::to_json(answer.certificate, base::JsonStyle::indented) + "\n");
    }

    Result<base::Done> generate(LongWork& work) {
        if (parameters_.empty())
            return base::invalid({}, "请给出博弈的类型；见 hanse games list",
                                 "name a family of games; see hanse games list");
        HANSE_TRY(options, read_options(words_, work.work()));
        options.order.clear();  // the order is that of what is written
        HANSE_TRY(file, gamefile::generated(parameters_[0],
                                            {parameters_.begin() + 1, parameters_.end()}, options));
        const std::string format = format_for(format_, out_, "csv");
        if (format == "f64") {
            if (out_.empty())
                return base::invalid({}, "请用 --out 给出 .f64 文件",
                                     "name the .f64 file with --out");
            if (!words_.order.empty() && words_.order != "bitmask")
                return base::invalid({}, ".f64 文件总是 bitmask 次序",
                                     "a .f64 file is always in the order bitmask");
            return gamefile::write_f64(file, out_, work.work());
        }
        if (format != "csv" && format != "json")
            return base::invalid({}, "生成的博弈可写成 csv、json 或 f64",
                                 "a generated game is written as csv, json or f64");
        HANSE_TRY(text, format == "csv" ? gamefile::table_csv(file, words_.order, work.work())
                                        : gamefile::table_json(file, words_.order, work.work()));
        return put(text);
    }

    Exit check(LongWork& work, Language language) {
        const auto bytes = base::read_file(check_ == "-" ? "/dev/stdin" : check_);
        if (!bytes) return fail(bytes.error(), language);
        const auto source = gamefile::JsonSource::parse(*bytes, check_);
        if (!source) return fail(source.error(), language);
        games::Work quiet = work.work();
        quiet.progress = {};
        const auto report = gamefile::check_known_answers(
            *source, {.work = quiet, .progress = [&](std::size_t done, std::size_t all) {
                          work.show(static_cast<double>(done) / static_cast<double>(all));
                      }});
        if (!report) return fail(report.error(), language);
        const Exit delivered = deliver(report->text(language), out_, language);
        return delivered != Exit::done ? delivered : report->ok() ? Exit::done : Exit::findings;
    }

    std::string concept_, input_, threads_, round_, format_, out_, certificate_, check_;
    std::vector<std::string> parameters_;
    GamesWords words_;
};

}  // namespace

Command games_command() {
    return {
        .verb = "games",
        .summary = {"合作博弈：谁得多少，谁会离开，附上保证",
                    "cooperative games: who gets what, who would leave, and what guarantees it"},
        .example = "hanse games shapley --in examples/games/three-cities.json",
        .create = make<Games>};
}

}  // namespace hanse::cli
