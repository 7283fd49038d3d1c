// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents evaluate: how well search finds what people judged to be right.
#include <filesystem>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/base/temporary_folder.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/patents_commands.hpp"
#include "hanse/search/trials.hpp"

namespace hanse::cli {

using base::Bilingual;
using base::Language;
using base::Result;
using base::Value;
using search::Series;

namespace {

namespace fs = std::filesystem;

std::string padded(const std::string& text, std::size_t columns) {
    const std::size_t width = base::display_width(text);
    return text + std::string(width < columns ? columns - width : 1, ' ');
}

std::string figures(const std::vector<double>& values) {
    const search::Estimate one = search::estimate(values);
    return fmt::format("{:.3f} [{:.3f}–{:.3f}]  ", one.mean, one.low, one.high);
}

std::string row(const std::string& name, const Series& series) {
    return padded(name, 18) + figures(series.recall_10) + figures(series.recall_100) +
           figures(series.average_precision) + "\n";
}

double gain(const std::vector<double>& plain, const std::vector<double>& fused) {
    const double before = search::estimate(plain).mean;
    return before == 0 ? 0 : (search::estimate(fused).mean / before - 1) * 100;
}

std::string prior_art_text(const search::PriorArtTrial& trial, Language language) {
    const Bilingual head{
        fmt::format("查找相似：{} 个查询（另有 {} 个不在索引中或没有索引中的相关文献）\n",
                    trial.judged, trial.left_out),
        fmt::format("Find similar: {} queries ({} more are not in the index, or nothing relevant "
                    "is)\n",
                    trial.judged, trial.left_out)};
    std::string out = head.in(language);
    out += padded("", 18) + fmt::format("{:<23}{:<23}{}\n", "recall@10", "recall@100", "MAP");
    out += row(Bilingual{"BM25", "BM25"}.in(language), trial.plain);
    out += row(Bilingual{"融合", "fusion"}.in(language), trial.fused);
    out += padded(Bilingual{"增减", "gain"}.in(language), 18) +
           fmt::format("{:<+23.0f}{:<+23.0f}{:+.0f}  (%)\n",
                       gain(trial.plain.recall_10, trial.fused.recall_10),
                       gain(trial.plain.recall_100, trial.fused.recall_100),
                       gain(trial.plain.average_precision, trial.fused.average_precision));
    const Bilingual how{"方括号：按查询自助抽样的 95% 区间。\n",
                        "In brackets: 95 % by bootstrap over the queries.\n"};
    return out + how.in(language);
}

Value series_value(const Series& series) {
    const auto value = [](const std::vector<double>& values) {
        const search::Estimate one = search::estimate(values);
        Value out = Value::map();
        out.set("mean", one.mean).set("low", one.low).set("high", one.high);
        return out;
    };
    Value out = Value::map();
    out.set("recall_10", value(series.recall_10));
    out.set("recall_100", value(series.recall_100));
    out.set("map", value(series.average_precision));
    return out;
}

/// One trial's answer, for both kinds of reader.
struct Answer {
    std::string text;
    Value value = Value::map();
};

class PatentsEvaluate : public Action {
public:
    void declare(Options& options) override {
        options.list("docs", docs_, {"文献集：表格或 .jsonl", "the collection: tables or .jsonl"});
        options.option("citations", citations_, {"引用表", "a table of citations"});
        options.option("queries", queries_,
                       {"只用这些查询（每行一个公开号）", "only these queries: one number a line"});
        options.option("qrels", qrels_,
                       {"判断：查询、相关文献两列", "the judgments: query, relevant publication"});
        options.option("hide", hide_,
                       {"看不到谁的引用：各查询自己的（own，默认）或全部查询的（all）",
                        "whose citations are hidden: each query's own (usual), or those of all"},
                       {"own", "all"});
        options.option("index", index_, {"已有的索引，代替 --docs", "an index, instead of --docs"});
        options.option("phrases", phrases_,
                       {"短语相似度表：anchor、target、score", "phrase pairs with scores"});
        options.option("parallel", parallel_,
                       {"中英对照 .jsonl：en、zh", "pairs across languages, .jsonl: en, zh"});
        options.option("words", words_,
                       {"中文关键词 .jsonl：title、abstract、keywords",
                        "Chinese key words, .jsonl: title, abstract, keywords"});
        options.option("format", format_, {"输出格式", "form of the answer"}, {"text", "json"});
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto answer = all(language);
        if (!answer) return fail(answer.error(), language);
        return deliver(format_ == "json"
                           ? base::to_json(answer->value, base::JsonStyle::indented) + "\n"
                           : answer->text,
                       out_, language);
    }

private:
    Result<Answer> all(Language language) const {
        if (qrels_.empty() && phrases_.empty() && parallel_.empty() && words_.empty())
            return base::invalid({}, "请给出 --qrels、--phrases、--parallel 或 --words",
                                 "say what to measure: --qrels, --phrases, --parallel or --words");
        const base::TemporaryFolder scratch;
        Answer out;
        if (!qrels_.empty()) HANSE_CHECK(prior_art(out, scratch.path(), language));
        if (!phrases_.empty()) HANSE_CHECK(phrases(out, language));
        if (!parallel_.empty()) HANSE_CHECK(across(out, scratch.path(), language));
        if (!words_.empty()) HANSE_CHECK(words(out, scratch.path(), language));
        return out;
    }

    Result<base::Done> prior_art(Answer& out, const std::string& scratch, Language language) const {
        std::string folder = index_;
        if (folder.empty()) {
            folder = scratch + "/docs";
            std::vector<std::string> citations;
            if (!citations_.empty()) citations.push_back(citations_);
            HANSE_CHECK(fill_index(folder, docs_, citations));
        }
        HANSE_TRY(judgments, search::read_judgments(qrels_));
        if (!queries_.empty()) {
            HANSE_TRY(queries, search::read_queries(queries_));
            const std::set<std::string> wanted(queries.begin(), queries.end());
            std::erase_if(judgments, [&](const auto& one) { return !wanted.contains(one.first); });
        }
        HANSE_TRY(index, open_named({folder}));
        HANSE_TRY(trial, search::try_prior_art(
                             index.reader, judgments,
                             hide_ == "all" ? search::Hidden::all : search::Hidden::own));
        out.text += prior_art_text(trial, language);
        Value value = Value::map();
        value.set("queries", trial.judged).set("left_out", trial.left_out);
        value.set("bm25", series_value(trial.plain));
        value.set("fusion", series_value(trial.fused));
        out.value.set("similar", std::move(value));
        return base::Done{};
    }

    Result<base::Done> phrases(Answer& out, Language language) const {
        HANSE_TRY(trial, search::try_phrases(phrases_));
        out.text += fmt::format(
            fmt::runtime(Bilingual{"短语相似度：{} 对，等级相关 {:.3f}\n",
                                   "Phrase similarity: {} pairs, rank correlation {:.3f}\n"}
                             .in(language)),
            trial.pairs, trial.correlation);
        Value value = Value::map();
        value.set("pairs", trial.pairs).set("rank_correlation", trial.correlation);
        out.value.set("phrases", std::move(value));
        return base::Done{};
    }

    Result<base::Done> across(Answer& out, const std::string& scratch, Language language) const {
        HANSE_TRY(glossary, load_glossary());
        HANSE_TRY(trial, search::try_across(parallel_, scratch, glossary));
        out.text +=
            fmt::format(fmt::runtime(Bilingual{
                            "跨语言：{} 对，recall@10 英查中 {:.3f}（无词表 {:.3f}），中查英 {:.3f}"
                            "（无词表 {:.3f}）\n",
                            "Across languages: {} pairs, recall@10 en→zh {:.3f} (without glossary "
                            "{:.3f}), zh→en {:.3f} (without glossary {:.3f})\n"}
                                         .in(language)),
                        trial.pairs, trial.from_english, trial.from_english_bare,
                        trial.from_chinese, trial.from_chinese_bare);
        Value value = Value::map();
        value.set("pairs", trial.pairs);
        value.set("en_zh_recall_10", trial.from_english);
        value.set("zh_en_recall_10", trial.from_chinese);
        value.set("en_zh_without_glossary", trial.from_english_bare);
        value.set("zh_en_without_glossary", trial.from_chinese_bare);
        out.value.set("across", std::move(value));
        return base::Done{};
    }

    Result<base::Done> words(Answer& out, const std::string& scratch, Language language) const {
        HANSE_TRY(trial, search::try_words(words_, scratch));
        out.text +=
            fmt::format(fmt::runtime(Bilingual{
                            "两字词：{} 件文献中 {} 个词，含词文献找到 {:.3f}，误报 {:.3f}，"
                            "关键词 recall@10 {:.3f}\n",
                            "Two-character words: in {} documents {} words; found {:.3f} of "
                            "those that hold one, {:.3f} extra; key words recall@10 {:.3f}\n"}
                                         .in(language)),
                        trial.documents, trial.words, trial.found, trial.extra, trial.recall_10);
        Value value = Value::map();
        value.set("documents", trial.documents).set("words", trial.words);
        value.set("found", trial.found).set("extra", trial.extra);
        value.set("recall_10", trial.recall_10);
        out.value.set("words", std::move(value));
        return base::Done{};
    }

    std::vector<std::string> docs_;
    std::string citations_, queries_, qrels_, hide_ = "own", index_, phrases_, parallel_, words_,
                                              format_ = "text", out_;
};

}  // namespace

Command patents_evaluate_command() {
    return {.verb = "patents evaluate",
            .summary = {"衡量检索质量：BM25 与融合并列",
                        "measure search: BM25 and fusion side by side"},
            .example =
                "hanse patents evaluate --docs examples/patents/heat.tsv --citations "
                "examples/patents/heat-citations.tsv --qrels examples/patents/heat-qrels.tsv",
            .create = make<PatentsEvaluate>};
}

}  // namespace hanse::cli
