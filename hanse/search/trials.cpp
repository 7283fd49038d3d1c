// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/search/trials.hpp"

#include <algorithm>
#include <charconv>

#include "hanse/base/json.hpp"
#include "hanse/base/value_fields.hpp"
#include "hanse/search/collection.hpp"
#include "hanse/search/index.hpp"
#include "hanse/search/lines.hpp"
#include "hanse/search/search.hpp"
#include "hanse/search/words.hpp"

namespace hanse::search {

using base::Done;
using base::Result;
using base::Value;

namespace {

constexpr std::size_t kRanked = 1000;

std::vector<std::string> numbers_of(const std::vector<Similar>& ranking) {
    std::vector<std::string> out;
    for (const Similar& one : ranking) out.push_back(one.number);
    return out;
}

Result<std::set<std::string>> those_in(const Reader& index, const std::set<std::string>& numbers) {
    std::set<std::string> out;
    for (const std::string& number : numbers) {
        HANSE_TRY(entry, index.find(number));
        if (entry != 0) out.insert(number);
    }
    return out;
}

Result<std::vector<Value>> rows_of(const std::string& path) {
    std::vector<Value> out;
    HANSE_CHECK(each_line(path, [&](std::string_view line, std::size_t number) -> Result<Done> {
        auto row = base::parse_json(line, path);
        if (!row) {
            base::Error error = std::move(row).error();
            error.place = {.file = path, .line = number};
            return error;
        }
        out.push_back(*std::move(row));
        return Done{};
    }));
    return out;
}

/// An index of texts that are known by their place in the list: TEXT00000 …
std::string name_of(std::size_t i) {
    std::string digits = std::to_string(i);
    return "TX" + std::string(8 - std::min<std::size_t>(digits.size(), 8), '0') + digits;
}

Result<Reader> index_of(const std::vector<std::string>& texts, const std::string& folder) {
    HANSE_TRY(writer, IndexWriter::open(folder));
    for (std::size_t i = 0; i < texts.size(); ++i)
        HANSE_CHECK(writer.put({.number = name_of(i), .abstracts = {texts[i]}}));
    HANSE_CHECK(writer.commit());
    return Reader::open(folder);
}

/// How often the i-th question finds the i-th text among ten.
Result<double> found_among_ten(const Reader& index, const std::vector<std::string>& questions) {
    double found = 0;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        if (tokens(questions[i]).empty()) continue;
        HANSE_TRY(ranking, similar(index, {.text = questions[i], .most = 10, .explained = false}));
        found += std::ranges::count(ranking, name_of(i), &Similar::number) > 0 ? 1 : 0;
    }
    return questions.empty() ? 0 : found / double(questions.size());
}

std::vector<std::string> with_translation(const std::vector<std::string>& texts,
                                          const Glossary& glossary) {
    std::vector<std::string> out;
    for (const std::string& text : texts) out.push_back(text + "\n" + glossary.translated(text));
    return out;
}

bool is_two_characters(const std::string& word) {
    const auto all = tokens(word);
    return all.size() == 2 && all[0].pair && all[0].end == word.size();
}

}  // namespace

void Series::add(const Measures& one) {
    recall_10.push_back(one.recall_10);
    recall_100.push_back(one.recall_100);
    average_precision.push_back(one.average_precision);
}

Result<PriorArtTrial> try_prior_art(const Reader& index, const Judgments& judgments,
                                    Hidden hidden) {
    PriorArtTrial out;
    std::vector<std::string> queries;
    for (const auto& [query, relevant] : judgments) queries.push_back(query);
    for (const auto& [query, all] : judgments) {
        HANSE_TRY(relevant, those_in(index, all));
        HANSE_TRY(entry, index.find(query));
        if (entry == 0 || relevant.empty()) {
            ++out.left_out;
            continue;
        }
        SimilarTo asked{.number = query, .most = kRanked, .explained = false};
        if (hidden == Hidden::all) asked.hidden = &queries;
        HANSE_TRY(plain, plain_bm25(index, asked));
        HANSE_TRY(fused, similar(index, asked));
        out.plain.add(measure(numbers_of(plain), relevant));
        out.fused.add(measure(numbers_of(fused), relevant));
        ++out.judged;
    }
    return out;
}

Result<AcrossTrial> try_across(const std::string& path, const std::string& folder,
                               const Glossary& glossary) {
    HANSE_TRY(rows, rows_of(path));
    std::vector<std::string> english, chinese;
    for (const Value& row : rows)
        english.push_back(base::text_in(row, "en")), chinese.push_back(base::text_in(row, "zh"));
    HANSE_TRY(english_index, index_of(english, folder + "/en"));
    HANSE_TRY(chinese_index, index_of(chinese, folder + "/zh"));
    HANSE_TRY(to_chinese, found_among_ten(chinese_index, with_translation(english, glossary)));
    HANSE_TRY(to_english, found_among_ten(english_index, with_translation(chinese, glossary)));
    HANSE_TRY(to_chinese_bare, found_among_ten(chinese_index, english));
    HANSE_TRY(to_english_bare, found_among_ten(english_index, chinese));
    return AcrossTrial{rows.size(), to_chinese, to_english, to_chinese_bare, to_english_bare};
}

Result<WordTrial> try_words(const std::string& path, const std::string& folder) {
    HANSE_TRY(rows, rows_of(path));
    std::vector<std::string> texts;
    std::map<std::string, std::set<std::string>> keys;  // word → documents it is a key word of
    for (const Value& row : rows) {
        if (const Value* words = row.find("keywords"))
            for (const Value& word : words->items())
                if (word.is_text() && is_two_characters(*word.text()))
                    keys[*word.text()].insert(name_of(texts.size()));
        texts.push_back(base::text_in(row, "title") + "\n" + base::text_in(row, "abstract"));
    }
    HANSE_TRY(index, index_of(texts, folder + "/words"));
    WordTrial out{.documents = texts.size(), .words = keys.size()};
    double held = 0, both = 0, got = 0;
    for (const auto& [word, documents] : keys) {
        std::set<std::string> holding;
        for (std::size_t i = 0; i < texts.size(); ++i)
            if (texts[i].find(word) != std::string::npos) holding.insert(name_of(i));
        HANSE_TRY(listing, search(index, word, {}, {.listed_max = texts.size()}));
        std::vector<std::string> found = listing.numbers;
        held += double(holding.size()), got += double(found.size());
        both += double(std::ranges::count_if(
            found, [&](const std::string& one) { return holding.contains(one); }));
        found.resize(std::min<std::size_t>(found.size(), 10));
        out.recall_10 +=
            double(std::ranges::count_if(
                found, [&](const std::string& one) { return documents.contains(one); })) /
            double(std::min<std::size_t>(documents.size(), 10));
    }
    if (keys.empty()) return out;
    out.found = held > 0 ? both / held : 0;
    out.extra = got > 0 ? 1 - both / got : 0;
    out.recall_10 /= double(keys.size());
    return out;
}

Result<PhraseTrial> try_phrases(const std::string& path) {
    std::size_t anchor = 0, target = 0, score = 0;
    std::vector<double> judged, ours;
    HANSE_CHECK(read_table(path, [&](const Row& row, std::size_t line) -> Result<Done> {
        if (line == 1) {
            const auto column = [&](std::string_view name) {
                return std::size_t(std::ranges::find(row, name) - row.begin());
            };
            anchor = column("anchor"), target = column("target"), score = column("score");
            if (std::max({anchor, target, score}) < row.size()) return Done{};
            return base::invalid({.file = path, .line = 1}, "应有列 anchor、target、score",
                                 "the columns anchor, target and score are wanted");
        }
        double value = 0;
        if (std::max({anchor, target, score}) >= row.size() ||
            std::from_chars(row[score].data(), row[score].data() + row[score].size(), value).ec !=
                std::errc())
            return base::invalid({.file = path, .line = line}, "score 不是数",
                                 "the score is not a number");
        judged.push_back(value);
        ours.push_back(phrase_likeness(row[anchor], row[target]));
        return Done{};
    }));
    if (judged.size() < 2) return PhraseTrial{judged.size(), 0};
    return PhraseTrial{judged.size(), rank_correlation(judged, ours)};
}

}  // namespace hanse::search
