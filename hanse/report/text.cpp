// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/text.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <type_traits>

#include "hanse/base/unicode.hpp"
#include "hanse/report/markup.hpp"
#include "hanse/report/text_table.hpp"
#include "hanse/report/wrap.hpp"

namespace hanse::report {

namespace {

class Terminal {
public:
    explicit Terminal(const TextOptions& options)
        : options_(options), width_(std::max<std::size_t>(options.width, 40)) {}

    std::string write(const Document& document) {
        head(document.head);
        blocks(document.blocks);
        if (!document.footer.empty()) {
            gap();
            lines({muted(document.footer)});
        }
        return std::move(out_);
    }

private:
    Styles styles() const { return {options_.colour}; }
    std::size_t room() const { return width_ - base::display_width(plain_prefix_); }

    void line(const std::string& words) {
        std::string whole = prefix_ + words;
        while (whole.ends_with(' ')) whole.pop_back();
        out_ += whole + '\n';
        empty_ = after_table_ = false;
    }
    /// One empty line, and never two.
    void gap() {
        if (!empty_ && !out_.empty()) line("");
        empty_ = true;
    }
    void lines(const Inline& words) {
        for (const std::string& one : styled_lines(words, room(), styles())) line(one);
    }

    /// Writes what `inside` writes behind a prefix.
    template <class Inside>
    void indented(const std::string& prefix, Tone tone, Inside inside) {
        const std::string styled = prefix_, plain = plain_prefix_;
        prefix_ += styles().in(tone, prefix);
        plain_prefix_ += prefix;
        inside();
        prefix_ = styled;
        plain_prefix_ = plain;
    }

    void head(const TitleBlock& head) {
        lines({muted(head.kind)});
        Inline title{strong(head.title)};
        for (const Run& mark : head.marks) title.insert(title.end(), {text("  "), mark});
        lines(title);
        if (!head.subtitle.empty()) lines({muted(head.subtitle)});
        line(repeat("━", width_));
        write(head.facts);
        gap();
        if (!head.notice.empty()) lines({strong(head.notice)});
    }

    void blocks(const Blocks& all) {
        for (const Block& block : all)
            std::visit([this](const auto& one) { write(one); }, block.content);
    }

    void write(const Heading& heading) {
        gap();
        Inline words = heading.words;
        for (Run& run : words)
            if (run.kind == Run::Kind::text) run.kind = Run::Kind::strong;
        lines(words);
        if (heading.level == 2) line(repeat("─", width_));
        empty_ = true;
    }
    void write(const Paragraph& paragraph) {
        gap();
        lines(paragraph.words);
    }
    void write(const List& list) {
        gap();
        items(list);
    }
    void items(const List& list) {
        std::size_t number = 0;
        for (const List::Item& item : list.items) {
            const std::string mark = list.ordered ? std::to_string(++number) + ". " : "• ";
            const std::string space(base::display_width(mark), ' ');
            bool first = true;
            for (const std::string& one :
                 styled_lines(item.words, room() - space.size(), styles())) {
                line((first ? mark : space) + one);
                first = false;
            }
            indented(space, Tone::plain, [&] { inner(item.more); });
        }
    }
    /// Blocks below a list item: lists stand close, everything else as usual.
    void inner(const Blocks& all) {
        for (const Block& block : all) {
            if (const List* list = std::get_if<List>(&block.content))
                items(*list);
            else
                std::visit([this](const auto& one) { write(one); }, block.content);
        }
    }
    void write(const Table& table) {
        gap();
        if (!table.caption.empty()) lines({muted(table.caption)});
        for (const std::string& one : table_lines(table, room(), styles())) line(one);
        after_table_ = true;
    }
    void write(const Definitions& definitions) {
        if (after_table_) gap();
        std::size_t names = 0;
        for (const auto& entry : definitions.entries)
            names = std::max(names, base::display_width(plain_words(entry.name)));
        names = std::min(names, room() * 2 / 5);
        for (const auto& entry : definitions.entries) {
            const auto name = styled_lines(entry.name, names, styles());
            auto meaning = entry.meaning.empty() && !entry.more.empty()
                               ? std::vector<std::string>()
                               : styled_lines(entry.meaning, room() - names - 2, styles());
            for (const Inline& more : entry.more)
                std::ranges::move(styled_lines(more, room() - names - 2, styles()),
                                  std::back_inserter(meaning));
            for (std::size_t i = 0; i < std::max(name.size(), meaning.size()); ++i)
                line((i < name.size() ? pad_styled(name[i], names) : std::string(names, ' ')) +
                     "  " + (i < meaning.size() ? meaning[i] : std::string()));
        }
    }
    void write(const Tiles& tiles) {
        gap();
        Inline words;
        for (const Tiles::Tile& tile : tiles.tiles) {
            if (!words.empty()) words.push_back(text("   "));
            words.push_back(badge(tile.label + " " + tile.figure, tile.tone));
        }
        lines(words);
    }
    void write(const Callout& callout) {
        gap();
        indented("│ ", callout.tone, [&] {
            if (!callout.title.empty()) lines(callout.title);
            empty_ = true;
            inner(callout.blocks);
        });
    }
    void write(const Card& card) {
        gap();
        indented("┃ ", card.tone, [&] {
            Inline title = card.title;
            for (Run& run : title)
                if (run.kind == Run::Kind::text) run.kind = Run::Kind::strong;
            for (const Run& mark : card.marks) title.insert(title.end(), {text("  "), mark});
            lines(title);
            blocks(card.blocks);
        });
    }
    void write(const Details& details) {
        gap();
        Inline words = details.summary;
        words.insert(words.begin(), text(options_.details_open ? "▾ " : "▸ "));
        lines(words);
        if (options_.details_open) indented("  ", Tone::plain, [&] { blocks(details.blocks); });
    }
    void write(const Figure& figure) {
        gap();
        if (!figure.caption.empty()) lines({muted(figure.caption)});
        const std::string drawn = std::visit(
            [this](const auto& chart) { return chart_text(chart, room()); }, figure.drawing);
        for (std::size_t at = 0; at < drawn.size();) {
            const std::size_t end = drawn.find('\n', at);
            line(drawn.substr(at, end - at));
            at = end + 1;
        }
    }

    TextOptions options_;
    std::size_t width_;
    std::string prefix_, plain_prefix_, out_;
    bool empty_ = false;        // the last line is
    bool after_table_ = false;  // the last line is of a table
};

}  // namespace

std::string to_text(const Document& document, const TextOptions& options) {
    return Terminal(options).write(document);
}

}  // namespace hanse::report
