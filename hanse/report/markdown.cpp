// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/markdown.hpp"

#include "hanse/report/markup.hpp"

namespace hanse::report {

namespace {

/// Signs that would become markup.
std::string safe(std::string_view words) {
    std::string out;
    for (const char c : printable(words)) {
        if (c == '*' || c == '`' || c == '|' || c == '<' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

std::string inline_words(const Inline& words) {
    std::string out;
    for (const Run& run : words) {
        const std::string text = safe(run.text);
        switch (run.kind) {
            case Run::Kind::strong: out += "**" + text + "**"; break;
            case Run::Kind::code: out += "`" + run.text + "`"; break;
            case Run::Kind::badge: out += "[" + text + "] "; break;
            case Run::Kind::text:
            case Run::Kind::link: out += text == "\n" ? "  \n" : text; break;
        }
    }
    return out;
}

std::string in_a_cell(const Inline& words) {
    std::string out = inline_words(words);
    for (std::size_t at = out.find('\n'); at != std::string::npos; at = out.find('\n', at))
        out.replace(at, 1, " ");
    return out;
}

class Writer {
public:
    std::string take() { return std::move(out_); }

    void blocks(const Blocks& blocks) {
        for (const Block& block : blocks)
            std::visit([&](const auto& content) { write(content); }, block.content);
    }
    void line(const std::string& words) { out_ += words + "\n\n"; }

private:
    void write(const Heading& one) {
        line(std::string(static_cast<std::size_t>(one.level), '#') + " " + inline_words(one.words));
    }
    void write(const Paragraph& one) { line(inline_words(one.words)); }
    void write(const List& one) {
        std::size_t number = 0;
        for (const List::Item& item : one.items) {
            out_ += (one.ordered ? std::to_string(++number) + ". " : "- ") +
                    inline_words(item.words) + "\n";
            if (!item.more.empty()) out_ += "\n", blocks(item.more);
        }
        out_ += "\n";
    }
    void write(const Table& one) {
        std::string titles = "|", rule = "|";
        for (const Table::Column& column : one.columns)
            titles += " " + safe(column.title) + " |", rule += " --- |";
        out_ += titles + "\n" + rule + "\n";
        for (const auto& row : one.rows) {
            out_ += "|";
            for (const Table::Cell& cell : row) out_ += " " + in_a_cell(cell.words) + " |";
            out_ += "\n";
        }
        out_ += "\n";
    }
    void write(const Definitions& one) {
        for (const Definitions::Entry& entry : one.entries) {
            out_ += "- " + inline_words(entry.name) + ": " + inline_words(entry.meaning) + "\n";
            for (const Inline& more : entry.more) out_ += "  " + inline_words(more) + "\n";
        }
        out_ += "\n";
    }
    void write(const Tiles& one) {
        for (const Tiles::Tile& tile : one.tiles)
            out_ += "- **" + safe(tile.figure) + "** " + safe(tile.label) + "\n";
        out_ += "\n";
    }
    void write(const Callout& one) {
        if (!one.title.empty()) line("> " + inline_words(one.title));
        blocks(one.blocks);
    }
    void write(const Card& one) {
        line("### " + inline_words(one.title) + " " + inline_words(one.marks));
        blocks(one.blocks);
    }
    void write(const Details& one) {
        line(inline_words(one.summary));
        blocks(one.blocks);
    }
    void write(const Figure& one) { line(safe(one.caption)); }

    std::string out_;
};

}  // namespace

std::string to_markdown(const Document& document) {
    Writer out;
    out.line("# " + safe(document.head.title));
    if (!document.head.subtitle.empty()) out.line("*" + safe(document.head.subtitle) + "*");
    if (!document.head.notice.empty()) out.line("> " + safe(document.head.notice));
    out.blocks(document.blocks);
    out.line("---");
    out.line(safe(document.footer));
    std::string text = out.take();
    while (text.ends_with("\n\n")) text.pop_back();
    return text;
}

}  // namespace hanse::report
