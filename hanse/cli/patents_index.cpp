// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents index: documents and citations into an index on disk.
#include <charconv>

#include <fmt/format.h>

#include "hanse/cli/console.hpp"
#include "hanse/cli/patents_commands.hpp"
#include "hanse/knowledge/rule_book.hpp"
#include "hanse/search/collection.hpp"

namespace hanse::cli {

using base::Done;
using base::Language;
using base::Result;

namespace {

constexpr std::size_t kCommitEvery = 20'000;  // bounds both memory and what a crash can undo

class PatentsIndex : public Action {
public:
    void declare(Options& options) override {
        options.option(
            "index", index_,
            {"索引所在的文件夹（没有则建立）", "the folder of the index; made if there is none"});
        options.positionals("FILE", documents_,
                            {"文献：制表符分隔的表格或 .jsonl，可为 .gz",
                             "documents: tables parted by tabs, or .jsonl; also .gz"});
        options.option("citations", citations_,
                       {"引用表：citing、cited 两列", "a table of citations: citing, cited"});
        options.option("shard", shard_,
                       {"只收此部分，如 1/2：按公开号分成两半中的第一半",
                        "only this part, such as 1/2: the first of two, dealt out by number"});
    }

    Exit run(Language language) override {
        if (index_.empty())
            return fail(base::invalid({}, "请用 --index 指明索引文件夹",
                                      "say where the index goes: --index FOLDER"),
                        language);
        std::vector<std::string> citations;
        if (!citations_.empty()) citations.push_back(citations_);
        const auto part = search::Part::parse(shard_.empty() ? "1/1" : shard_);
        if (!part)
            return fail(base::invalid(
                            {}, "--shard 应为 1/2 这样的“第几部分/共几部分”，不是 “" + shard_ + "”",
                            "--shard takes a part of a whole, such as 1/2, not '" + shard_ + "'"),
                        language);
        const auto done = fill_index(index_, documents_, citations, *part);
        if (!done) return fail(done.error(), language);
        const base::Bilingual said{
            fmt::format("已索引 {} 件文献，{} 件有引用。\n", done->documents, done->citing),
            fmt::format("Indexed {} documents; citations of {}.\n", done->documents, done->citing)};
        return deliver(said.in(language), "", language);
    }

private:
    std::string index_, citations_, shard_;
    std::vector<std::string> documents_;
};

}  // namespace

Result<search::Glossary> load_glossary() {
    search::Glossary out;
    for (const base::NamedBytes& file : knowledge::embedded_rules("rules/search/"))
        HANSE_CHECK(out.read(file.bytes, file.path));
    return out;
}

Result<Indexed> fill_index(const std::string& index, const std::vector<std::string>& documents,
                           const std::vector<std::string>& citations, search::Part part) {
    Indexed out;
    HANSE_TRY(writer, search::IndexWriter::open(index, part));
    const auto put = [&](search::Document&& document) -> Result<Done> {
        if (!part.holds(document.number)) return Done{};
        if (++out.documents % kCommitEvery == 0) HANSE_CHECK(writer.commit());
        return writer.put(document);
    };
    for (const std::string& path : documents) HANSE_CHECK(search::read_documents(path, put));
    for (const std::string& path : citations)
        HANSE_CHECK(search::read_citations(
            path,
            [&](const std::string& citing, const std::vector<std::string>& cited) -> Result<Done> {
                if (!part.holds(citing)) return Done{};
                ++out.citing;
                return writer.set_citations(citing, cited);
            }));
    HANSE_CHECK(writer.commit());
    return out;
}

Result<std::size_t> count_in(const std::string& text, const std::string& name,
                             std::size_t otherwise, std::size_t most) {
    if (text.empty()) return otherwise;
    std::size_t out = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), out);
    if (end.ec == std::errc() && end.ptr == text.data() + text.size() && out <= most) return out;
    return base::invalid(
        {}, fmt::format("--{} 应为 0 至 {} 的整数，不是 “{}”", name, most, text),
        fmt::format("--{} takes a whole number from 0 to {}, not '{}'", name, most, text));
}

std::string headline(const search::Card& card) {
    std::string out = fmt::format("{:<10} {}", card.date, card.number);
    if (!card.titles.empty()) out += "  " + card.titles.front();
    if (!card.applicants.empty()) out += " · " + card.applicants.front();
    return out;
}

Command patents_index_command() {
    return {.verb = "patents index",
            .summary = {"把专利文献编入索引", "put documents into an index"},
            .example =
                "hanse patents index examples/patents/heat.tsv --citations "
                "examples/patents/heat-citations.tsv --index /tmp/heat",
            .create = make<PatentsIndex>};
}

}  // namespace hanse::cli
