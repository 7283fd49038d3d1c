// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents search: a question in words, fields and numbers.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/patent_register.hpp"
#include "hanse/cli/patents_commands.hpp"
#include "hanse/cli/patents_pages.hpp"
#include "hanse/search/search.hpp"

namespace hanse::cli {

using base::Bilingual;
using base::Language;
using base::Result;
using base::Value;
using search::Listing;

namespace {

constexpr std::size_t kFacetsShown = 8;

struct FacetName {
    search::Slot slot;
    const char* key;
    Bilingual name;
};

const std::array<FacetName, 5> kFacets{{{search::kOffice, "office", {"受理局", "office"}},
                                        {search::kYear, "year", {"年份", "year"}},
                                        {search::kClass, "class", {"分类", "class"}},
                                        {search::kApplicant, "applicant", {"申请人", "applicant"}},
                                        {search::kStatus, "status", {"状态", "status"}}}};

using Counts = std::vector<std::pair<std::string, std::size_t>>;

/// The largest first.
Counts largest(const std::map<std::string, std::size_t>& counts) {
    Counts out(counts.begin(), counts.end());
    std::ranges::stable_sort(out, std::ranges::greater(), &Counts::value_type::second);
    if (out.size() > kFacetsShown) out.resize(kFacetsShown);
    return out;
}

std::string joined(const std::vector<std::string>& words, const std::string& sign) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : sign) + word;
    return out;
}

std::string head(const Listing& listing, Language language) {
    Bilingual out{fmt::format("找到 {} 件。", listing.total),
                  fmt::format("{} found.", listing.total)};
    if (listing.relaxed)
        out = out + Bilingual{"没有文献含全部词；以下含其中一些。",
                              " None has all the words; these have some of them."};
    const auto& more = listing.question.synonyms;
    if (!more.empty())
        out = out + Bilingual{"按词表也查：" + joined(more, "、") + "。",
                              " Also searched, by the glossary: " + joined(more, ", ") + "."};
    return out.in(language) + "\n";
}

std::string facets_text(const Listing& listing, Language language) {
    std::string out;
    for (const FacetName& facet : kFacets) {
        const auto counts = listing.facets.find(facet.slot);
        if (counts == listing.facets.end()) continue;
        out += "\n" + facet.name.in(language) + ":";
        for (const auto& [value, count] : largest(counts->second))
            out += fmt::format("  {} {}", value, count);
    }
    return out.empty() ? out : out + "\n";
}

Value hit_value(const search::Hit& hit) {
    Value out = Value::map();
    out.set("number", hit.card.number).set("date", hit.card.date);
    out.set("titles", Value::list_of(hit.card.titles));
    out.set("applicants", Value::list_of(hit.card.applicants));
    out.set("classes", Value::list_of(hit.card.classes));
    out.set("status", hit.card.status);
    out.set("snippet", hit.snippet);
    return out;
}

Value listing_value(const Listing& listing, const std::vector<search::Hit>& hits) {
    Value out = Value::map();
    out.set("total", listing.total);
    out.set("relaxed", listing.relaxed);
    out.set("synonyms", Value::list_of(listing.question.synonyms));
    Value list = Value::list(), facets = Value::map();
    for (const search::Hit& hit : hits) list.push(hit_value(hit));
    for (const FacetName& facet : kFacets) {
        const auto counts = listing.facets.find(facet.slot);
        if (counts == listing.facets.end()) continue;
        Value values = Value::map();
        for (const auto& [value, count] : largest(counts->second)) values.set(value, count);
        facets.set(facet.key, std::move(values));
    }
    out.set("hits", std::move(list));
    out.set("facets", std::move(facets));
    return out;
}

class PatentsSearch : public Action {
public:
    void declare(Options& options) override {
        options.positionals("WORD", words_,
                            {"要查的词；“词 词”（引号内）为短语，-词 为排除，class: office: "
                             "applicant: status: after: before: 为字段",
                             "words; \"in quotes\" a phrase, -word without, and the fields class: "
                             "office: applicant: status: after: before:"},
                            Options::Need::optional);
        declare_index(options, places_);
        register_.declare(options);
        options.option("from", from_, {"从第几件起（0 为首）", "from which hit on (0: the first)"});
        options.option("most", most_, {"显示几件（默认 10）", "how many (usually 10)"});
        options.option("page-of", page_of_,
                       {"上次检索的下一页：上一页末尾给出的标记",
                        "the next page of an earlier search: the token below the page before"});
        options.flag("facets", facets_,
                     {"按受理局、年份、分类、申请人、状态计数",
                      "count by office, year, class, applicant, status"});
        options.option("format", format_, {"输出格式", "form of the answer"}, {"text", "json"});
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        auto asked = page_of_.empty() ? first_page() : later_page();
        if (!asked) return fail(asked.error(), language);
        const auto index = open_named(asked->places);
        if (!index) return fail(index.error(), language);
        if (page_of_.empty())
            if (const auto listed = list(*asked, index->reader); !listed)
                return fail(listed.error(), language);
        const auto text = answer(*asked, *index, language);
        if (!text) return fail(text.error(), language);
        return delivered(deliver(*text, out_, language), *index);
    }

private:
    Result<KeptListing> first_page() const {
        HANSE_TRY(from, count_in(from_, "from", 0));
        HANSE_TRY(places, search_places(places_, register_));
        return KeptListing{.places = std::move(places), .from = from};
    }

    Result<KeptListing> later_page() const {
        if (words_.empty() && places_.empty() && from_.empty() && !facets_)
            return kept_listing(page_of_);
        return base::invalid(
            {},
            "--page-of 已说明检索什么、在哪里、从第几件起；请不要同时给出词、--index、--from 或 "
            "--facets",
            "--page-of says already what was searched, where and from which hit on; leave out "
            "words, "
            "--index, --from and --facets");
    }

    Result<base::Done> list(KeptListing& asked, const search::Reader& index) const {
        HANSE_TRY(glossary, load_glossary());
        HANSE_TRY(listing,
                  search::search(index, joined(words_, " "), glossary, {.facets = facets_}));
        asked.listing = std::move(listing);
        return base::Done{};
    }

    Result<std::string> answer(const KeptListing& asked, const search::OpenIndex& index,
                               Language language) const {
        HANSE_TRY(most, count_in(most_, "most", 10));
        HANSE_TRY(hits, search::page(index.reader, asked.listing, asked.from, most));
        const std::string next = next_page(asked, most);
        if (format_ == "json") {
            Value out = listing_value(asked.listing, hits);
            out.set("next_page", next).set("missing", missing_value(index));
            return base::to_json(out, base::JsonStyle::indented) + "\n";
        }
        std::string out = missing_text(index, language) + head(asked.listing, language);
        for (std::size_t i = 0; i < hits.size(); ++i)
            out += fmt::format("\n{:>3}  {}\n     {}\n", asked.from + i + 1, headline(hits[i].card),
                               hits[i].snippet);
        if (!next.empty())
            out += "\n" + Bilingual{"下一页：", "Next page: "}.in(language) +
                   "hanse patents search --page-of " + next + "\n";
        return out + facets_text(asked.listing, language);
    }

    /// @return its token; "" if this is the last.
    static std::string next_page(KeptListing asked, std::size_t most) {
        asked.from += most;
        return most == 0 || asked.from >= asked.listing.numbers.size() ? "" : keep_listing(asked);
    }

    RegisterOption register_;
    std::vector<std::string> words_, places_;
    std::string from_, most_, page_of_, format_ = "text", out_;
    bool facets_ = false;
};

}  // namespace

Command patents_search_command() {
    return {.verb = "patents search",
            .summary = {"检索索引：词、短语、字段、公开号，中英文混合",
                        "search the index: words, phrases, fields, numbers, in both languages"},
            .example = "hanse patents search 余热 heat class:F28D before:2015 --index /tmp/heat",
            .create = make<PatentsSearch>};
}

}  // namespace hanse::cli
