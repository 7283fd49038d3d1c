// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/clauses/word_file.hpp"

#include <charconv>

#include "hanse/base/archive.hpp"
#include "hanse/base/xml.hpp"
#include "hanse/clauses/word_numbers.hpp"

namespace hanse::clauses {

namespace {

using Kind = TextParagraph::Kind;

constexpr const char* kBody = "word/document.xml";

/// word/document.xml or word/footnotes.xml, element by element.
class WordText : public base::XmlEvents {
public:
    WordText(Kind kind, WordNumbers& numbers, std::vector<RawParagraph>& out)
        : kind_(kind), numbers_(numbers), out_(out) {}

    void start(std::string_view name, const base::XmlAttributes& attributes) override {
        const auto value = [&] { return std::string(attributes.find("val").value_or("")); };
        if (name == "p")
            begin_paragraph();
        else if (name == "tbl")
            ++tables_;
        else if (name == "t")
            in_text_ = true;
        else if (name == "tab")
            paragraph_.text += ' ';
        else if (name == "br" || name == "cr")
            paragraph_.text += ' ';
        else if (name == "pStyle")
            style(value());
        else if (name == "outlineLvl")
            outline(value());
        else if (name == "numId")
            list_ = value();
        else if (name == "ilvl")
            level_ = digit(value());
    }
    void end(std::string_view name) override {
        if (name == "t") in_text_ = false;
        if (name == "tbl") --tables_;
        if (name == "p") finish_paragraph();
    }
    void text(std::string_view piece) override {
        if (in_text_) paragraph_.text += piece;
    }

private:
    static std::size_t digit(std::string_view text) {
        std::size_t out = 0;
        std::from_chars(text.data(), text.data() + text.size(), out);
        return out;
    }

    void begin_paragraph() {
        paragraph_ = {.kind = tables_ > 0 ? Kind::cell : kind_, .line = out_.size() + 1};
        list_.clear();
        level_ = 0;
    }

    /// "Heading2" (Word writes the styles of every language so), and WPS's "标题 2".
    void style(const std::string& name) {
        if (name.starts_with("Heading"))
            heading(digit(name.substr(7)));
        else if (name.starts_with("标题"))
            heading(digit(name.substr(name.find_last_of(' ') + 1)));
        else if (name == "Title")
            heading(1);
    }
    void outline(const std::string& value) {
        if (const std::size_t level = digit(value); level < 9) heading(level + 1);
    }
    void heading(std::size_t level) {
        if (kind_ != Kind::body || tables_ > 0) return;
        paragraph_.kind = Kind::heading;
        paragraph_.level = std::max<std::size_t>(level, 1);
    }

    void finish_paragraph() {
        if (!list_.empty()) paragraph_.label = numbers_.next(list_, level_);
        out_.push_back(std::move(paragraph_));
        paragraph_ = {};
    }

    Kind kind_;
    WordNumbers& numbers_;
    std::vector<RawParagraph>& out_;
    RawParagraph paragraph_;
    std::string list_;
    std::size_t level_ = 0;
    std::size_t tables_ = 0;
    bool in_text_ = false;
};

base::Result<base::Done> read_part(base::Archive& archive, const std::string& part,
                                   const std::string& file, base::XmlEvents& events) {
    base::XmlParser parser(events, file + ":" + part);
    HANSE_CHECK(archive.read(part, [&](std::string_view piece) { return parser.feed(piece); }));
    return parser.finish();
}

}  // namespace

base::Result<std::vector<RawParagraph>> read_word_file(std::string_view bytes,
                                                       const std::string& file) {
    HANSE_TRY(archive, base::Archive::open(bytes, file));
    if (!archive.has(kBody))
        return base::invalid({.file = file}, "不是 Word 文档（其中没有 word/document.xml）",
                             "not a Word document (there is no word/document.xml in it)");
    WordNumbers numbers;
    if (archive.has("word/numbering.xml"))
        HANSE_CHECK(read_part(archive, "word/numbering.xml", file, numbers));
    std::vector<RawParagraph> out;
    WordText body(Kind::body, numbers, out);
    HANSE_CHECK(read_part(archive, kBody, file, body));
    if (archive.has("word/footnotes.xml")) {
        WordText notes(Kind::footnote, numbers, out);
        HANSE_CHECK(read_part(archive, "word/footnotes.xml", file, notes));
    }
    return out;
}

}  // namespace hanse::clauses
