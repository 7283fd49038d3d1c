// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/clauses/plain_text.hpp"

#include <string>

#include "hanse/base/unicode.hpp"

namespace hanse::clauses {

namespace {

using Kind = TextParagraph::Kind;

constexpr std::size_t kTitleColumnsMax = 44;  // lines of sentences are longer when they are wrapped

bool ends_a_chinese_sentence(std::string_view text) {
    for (const std::string_view end : {"。", "；", "：", "！"})
        if (text.ends_with(end)) return true;
    return false;
}

std::string without_comments(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t begin = text.find("<!--");
        out += text.substr(0, begin);
        if (begin == std::string_view::npos) break;
        const std::size_t end = text.find("-->", begin);
        const std::string_view comment = text.substr(begin, end - begin);
        for (const char c : comment)
            if (c == '\n') out += c;  // lines keep their numbers
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 3);
    }
    return out;
}

/// "**may** not `x`" → "may not x".
std::string without_emphasis(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '`') continue;
        if (text.substr(i, 2) == "**" || text.substr(i, 2) == "__") {
            ++i;
            continue;
        }
        if (text[i] == '\\' && i + 1 < text.size() &&
            std::ispunct(static_cast<unsigned char>(text[i + 1])) != 0)
            continue;
        out += text[i];
    }
    return out;
}

/// "第三条 退出" on a line of its own, as PDF files deliver it.
bool is_short_title(const Numbering::Found& number, const std::string& line) {
    const std::string_view words = std::string_view(line).substr(number.length);
    return number.rank == Numbering::Rank::article && !words.empty() &&
           base::display_width(words) <= kTitleColumnsMax &&
           words.find_first_of(".,;:") == std::string_view::npos &&
           words.find("。") == std::string_view::npos &&
           words.find("，") == std::string_view::npos &&
           words.find("；") == std::string_view::npos && words.find("：") == std::string_view::npos;
}

bool is_rule_of_a_table(std::string_view line) {
    return line.find_first_not_of("|-: ") == std::string_view::npos;
}

class Reader {
public:
    Reader(const Numbering& numbering, std::size_t page) : numbering_(numbering), page_(page) {}

    void line(std::string_view whole) {
        ++line_;
        std::string_view words = base::trim(whole);
        while (words.starts_with('>')) words = base::trim(words.substr(1));
        if (words.empty()) return finish();
        if (words.starts_with('#')) return heading(words);
        if (words.starts_with('|')) return table_row(words);
        if (words.find_first_not_of("-=*_ ") == std::string_view::npos) return finish();
        bool fresh = text_.empty();
        for (const std::string_view mark : {"- ", "* ", "• ", "· "})
            if (words.starts_with(mark))
                words = base::trim(words.substr(mark.size())), fresh = true;
        const std::string plain = without_emphasis(words);
        if (fresh || numbering_.at_start(plain) || ends_a_chinese_sentence(text_) || is_title_)
            finish();
        add(plain);
    }

    void finish() {
        if (!text_.empty())
            out_.push_back({.text = std::move(text_), .line = first_, .page = page_});
        text_.clear();
        is_title_ = false;
    }

    std::vector<RawParagraph> take() { return finish(), std::move(out_); }

private:
    void add(const std::string& words) {
        if (text_.empty()) {
            first_ = line_;
            const auto number = numbering_.at_start(words);
            is_title_ = number && (number->rank == Numbering::Rank::chapter ||
                                   is_short_title(*number, words));
        } else if (static_cast<unsigned char>(text_.back()) < 0x80) {
            text_ += ' ';  // Chinese is wrapped without a blank
        }
        text_ += words;
    }

    void heading(std::string_view words) {
        finish();
        const std::size_t level = std::min(words.find_first_not_of('#'), words.size());
        out_.push_back({.kind = Kind::heading,
                        .level = level,
                        .text = without_emphasis(base::trim(words.substr(level))),
                        .line = line_,
                        .page = page_});
    }

    void table_row(std::string_view words) {
        finish();
        if (is_rule_of_a_table(words)) return;
        while (!words.empty()) {
            words.remove_prefix(1);
            const std::string_view cell = base::trim(words.substr(0, words.find('|')));
            if (!cell.empty())
                out_.push_back({.kind = Kind::cell,
                                .text = without_emphasis(cell),
                                .line = line_,
                                .page = page_});
            words.remove_prefix(std::min(words.find('|'), words.size()));
        }
    }

    const Numbering& numbering_;
    std::size_t page_;
    std::size_t line_ = 0, first_ = 0;
    std::string text_;
    bool is_title_ = false;
    std::vector<RawParagraph> out_;
};

}  // namespace

std::vector<RawParagraph> read_plain_text(std::string_view text, const Numbering& numbering,
                                          std::size_t page) {
    const std::string clean = without_comments(text);
    Reader reader(numbering, page);
    for (std::string_view rest = clean; !rest.empty();) {
        const std::size_t end = rest.find('\n');
        std::string_view line = rest.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        reader.line(line);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return reader.take();
}

}  // namespace hanse::clauses
