// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/search/query.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/base/date.hpp"
#include "hanse/base/nearest.hpp"
#include "hanse/search/index.hpp"
#include "hanse/search/numbers.hpp"
#include "hanse/search/words.hpp"

namespace hanse::search {

using base::Done;
using base::Result;
using Kind = Expression::Kind;

namespace {

constexpr std::array<std::string_view, 7> kFields{"class",  "office", "applicant", "status",
                                                  "number", "after",  "before"};
constexpr double kTitle = 1.5;    // a word of the title speaks for more than itself
constexpr double kSynonym = 0.6;  // the person chose the other word

/// One piece of a question: a word, a phrase, or a field with its value.
struct Piece {
    std::string field, text;
    bool quoted = false, without = false;
};

class Cutter {
public:
    explicit Cutter(std::string_view words) : rest_(words) {}

    Result<std::vector<Piece>> cut() {
        std::vector<Piece> out;
        while (skip_blanks()) {
            HANSE_TRY(piece, next());
            if (!piece.text.empty()) out.push_back(std::move(piece));
        }
        return out;
    }

private:
    bool skip_blanks() {
        for (;;) {
            if (rest_.starts_with(' ') || rest_.starts_with('\t'))
                rest_.remove_prefix(1);
            else if (rest_.starts_with("\xE3\x80\x80"))
                rest_.remove_prefix(3);  // ideographic
            else
                return !rest_.empty();
        }
    }

    Result<Piece> next() {
        Piece out;
        if (rest_.starts_with('-') && rest_.size() > 1) out.without = true, rest_.remove_prefix(1);
        const std::size_t stop = std::min(rest_.find_first_of(" \t\""), rest_.size());
        const std::size_t colon = rest_.substr(0, stop).find(':');
        if (colon != std::string_view::npos && colon > 0) {
            out.field = rest_.substr(0, colon);
            rest_.remove_prefix(colon + 1);
        }
        if (!rest_.starts_with('"')) {
            const std::size_t end = std::min(rest_.find_first_of(" \t"), rest_.size());
            out.text = rest_.substr(0, end);
            rest_.remove_prefix(end);
            return out;
        }
        const std::size_t end = rest_.find('"', 1);
        if (end == std::string_view::npos)
            return base::invalid({}, "引号没有成对：" + std::string(rest_),
                                 "a quotation mark is not closed: " + std::string(rest_));
        out.quoted = true;
        out.text = rest_.substr(1, end - 1);
        rest_.remove_prefix(end + 1);
        return out;
    }

    std::string_view rest_;
};

Expression both_places(const std::string& word) {
    return joined(Kind::any, {term(word), scaled(term("S" + word), kTitle - 1)});
}

/// The words in a row. One Chinese character alone is the beginning of the pairs it stands in.
Expression in_a_row(std::string_view text) {
    auto all = tokens(text);
    if (all.size() == 1 && all[0].tail) return {.kind = Kind::beginning, .text = all[0].term};
    std::erase_if(all, [&](const Token& one) { return one.tail && one.position > 1; });
    std::vector<Expression> parts;
    for (const Token& one : all) parts.push_back(term(one.term));
    if (parts.size() == 1) return both_places(parts[0].text);
    return joined(Kind::phrase, std::move(parts));
}

Result<std::string> day_text(const Piece& piece) {
    if (const auto date = base::PartialDate::parse(piece.text)) return date->first().text();
    return base::invalid(
        {}, fmt::format("{}: 不是日期：“{}”（应为 2015 或 2015-06-30）", piece.field, piece.text),
        fmt::format("{}: not a date: '{}' (such as 2015 or 2015-06-30)", piece.field, piece.text));
}

std::string day_before(const std::string& day) {
    // Days compare as text: the last text before "2015-06-30" that is a day or a shorter prefix.
    return day.substr(0, day.size() - 1) + char(day.back() - 1) + '~';
}

Result<Expression> read_field(const Piece& piece) {
    const auto label = [](const char* prefix, const std::string& text) {
        return term(prefix + text);
    };
    const std::string upper = plain_number(piece.text);
    if (piece.field == "office") return label("O", upper);
    if (piece.field == "number") return label("N", upper);
    if (piece.field == "status") return label("T", folded_name(piece.text));
    if (piece.field == "class") {
        const std::string asked = class_asked(piece.text);
        return asked.empty() ? Expression{} : label("C", asked);
    }
    if (piece.field == "applicant")
        return Expression{.kind = Kind::beginning, .text = "A" + folded_name(piece.text)};
    if (piece.field == "after" || piece.field == "before") {
        HANSE_TRY(day, day_text(piece));
        Expression range{.kind = Kind::range, .slot = kDay};
        if (piece.field == "after")
            range.text = day;
        else
            range.text = "0", range.to = day_before(day);
        return range;
    }
    const std::string like = base::nearest(piece.field, kFields);
    return base::invalid(
        {},
        fmt::format(
            "没有字段 “{}”{}；可用：class、office、applicant、status、number、after、before",
            piece.field, base::suggestion(like).zh),
        fmt::format("there is no field '{}'{}; the fields are class, office, applicant, status, "
                    "number, after, before",
                    piece.field, base::suggestion(like).en));
}

/// Collects what a question asks.
class QuestionReader {
public:
    explicit QuestionReader(const Glossary& glossary) : glossary_(glossary) {}

    Result<Done> take(const std::vector<Piece>& pieces) {
        std::string run;  // unquoted words in a row, for names of several words in the glossary
        for (const Piece& piece : pieces) {
            const bool plain = piece.field.empty() && !piece.quoted && !piece.without;
            if (plain && !looks_like_number(plain_number(piece.text))) {
                run += (run.empty() ? "" : " ") + piece.text;
                continue;
            }
            take_run(run), run.clear();
            HANSE_CHECK(take_piece(piece));
        }
        take_run(run);
        return Done{};
    }

    Result<Question> finish() && {
        if (must_.empty() && filters_.empty())
            return base::invalid({}, "没有要查的词", "there is nothing to search for");
        out_.expression = limited(joined(Kind::all, must_));
        out_.relaxed = limited(joined(Kind::any, must_));
        return std::move(out_);
    }

private:
    Result<Done> take_piece(const Piece& piece) {
        if (!piece.field.empty()) {
            HANSE_TRY(filter, read_field(piece));
            (piece.without ? without_ : filters_).push_back(std::move(filter));
            return Done{};
        }
        if (piece.without) {
            without_.push_back(in_a_row(piece.text));
            return Done{};
        }
        const std::string number = plain_number(piece.text);
        if (looks_like_number(number)) {
            must_.push_back(
                joined(Kind::any, {term("N" + number), term("N" + without_kind(number))}));
            return Done{};
        }
        if (!tokens(piece.text).empty()) must_.push_back(in_a_row(piece.text)), mark(piece.text);
        return Done{};
    }

    /// Each name of the glossary with its other names; each word between them alone.
    void take_run(std::string_view run) {
        std::size_t at = 0;
        for (const Glossary::Found& found : glossary_.in(run)) {
            take_words(run.substr(at, found.begin - at));
            take_name(run.substr(found.begin, found.end - found.begin), *found.others);
            at = found.end;
        }
        take_words(run.substr(at));
    }

    void take_words(std::string_view text) {
        const auto all = tokens(text);
        for (std::size_t from = 0; from < all.size();) {
            std::size_t to = from + 1;  // a run of Chinese is one word
            while (to < all.size() && all[to - 1].pair &&
                   all[to].position == all[to - 1].position + 1)
                ++to;
            const auto word = text.substr(all[from].begin, all[to - 1].end - all[from].begin);
            must_.push_back(in_a_row(word)), mark(word);
            from = to;
        }
    }

    void take_name(std::string_view name, const std::vector<std::string>& others) {
        std::vector<Expression> parts{in_a_row(name)};
        mark(name);
        for (const std::string& other : others) {
            parts.push_back(scaled(in_a_row(other), kSynonym));
            out_.synonyms.push_back(other);
            mark(other);
        }
        // That only the best of them counted would be purer; but over several folders at once Xapian
        // 1.4.22 breaks down on its OP_MAX now and then (docs/decisions/0031-shards.md).
        must_.push_back(joined(Kind::any, std::move(parts)));
    }

    void mark(std::string_view text) {
        for (const Token& token : tokens(text))
            if (!token.tail || token.position == 1) out_.terms.push_back(token.term);
    }

    Expression limited(Expression ranked) const {
        if (ranked.kind == Kind::nothing) ranked.kind = Kind::everything;
        if (!filters_.empty()) {
            std::vector<Expression> parts{std::move(ranked)};
            parts.insert(parts.end(), filters_.begin(), filters_.end());
            ranked = joined(Kind::filter, std::move(parts));
        }
        if (without_.empty()) return ranked;
        std::vector<Expression> parts{std::move(ranked)};
        parts.insert(parts.end(), without_.begin(), without_.end());
        return joined(Kind::without, std::move(parts));
    }

    const Glossary& glossary_;
    std::vector<Expression> must_, filters_, without_;
    Question out_;
};

}  // namespace

Result<Question> read_question(std::string_view words, const Glossary& glossary) {
    HANSE_TRY(pieces, Cutter(words).cut());
    QuestionReader reader(glossary);
    HANSE_CHECK(reader.take(pieces));
    return std::move(reader).finish();
}

}  // namespace hanse::search
