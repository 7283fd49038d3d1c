// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/html.hpp"

#include <algorithm>
#include <type_traits>

#include "hanse/report/markup.hpp"

namespace hanse::report {

namespace {

std::string_view name(Tone tone) {
    switch (tone) {
        case Tone::good: return "good";
        case Tone::note: return "note";
        case Tone::warning: return "warning";
        case Tone::alarm: return "alarm";
        case Tone::muted: return "muted";
        case Tone::plain: break;
    }
    return "plain";
}

std::string_view name(Align align) {
    switch (align) {
        case Align::right: return "right";
        case Align::centre: return "centre";
        case Align::left: break;
    }
    return "left";
}

class Page {
public:
    explicit Page(const HtmlOptions& options) : options_(options) { out_.reserve(1 << 18); }

    std::string write(const Document& document) {
        start(document);
        head(document.head);
        contents(document);
        out_ += "<main id=\"main\">\n";
        for (const Block& block : document.blocks) write(block);
        close_section();
        out_ += "</main>\n";
        if (!document.footer.empty()) element("footer", "", document.footer);
        out_ += "</div>\n</body>\n</html>\n";
        return std::move(out_);
    }

private:
    void add(std::string_view words) { out_ += escape(words); }
    template <class... Parts>
    void raw(const Parts&... parts) {
        ((out_ += parts), ...);
    }
    void element(std::string_view tag, std::string_view style, std::string_view words) {
        raw("<", tag);
        if (!style.empty()) raw(" class=\"", style, "\"");
        raw(">", escape(words), "</", tag, ">\n");
    }
    void id(const std::string& anchor) {
        if (!anchor.empty()) raw(" id=\"", anchor_name(anchor), "\"");
    }

    void start(const Document& document) {
        raw("<!DOCTYPE html>\n<html lang=\"",
            document.language == base::Language::zh ? "zh-CN" : "en", "\">\n<head>\n");
        raw("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
            "initial-scale=1\">\n");
        raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            "'unsafe-inline'\">\n");
        raw("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" "
            "content=\"no-referrer\">\n");
        raw("<title>", escape(document.head.title), " · ", escape(document.head.kind),
            "</title>\n");
        raw("<style>\n", html_style(), "</style>\n</head>\n<body>\n");
        raw("<a class=\"skip\" href=\"#main\">", escape(document.skip_link),
            "</a>\n<div class=\"page\">\n");
    }

    void head(const TitleBlock& head) {
        raw("<header class=\"title\">\n");
        element("p", "kind", head.kind);
        raw("<h1>", escape(head.title), "</h1>\n");
        if (!head.subtitle.empty()) element("p", "subtitle", head.subtitle);
        if (!head.marks.empty()) {
            raw("<p class=\"marks\">");
            write(head.marks);
            raw("</p>\n");
        }
        if (!head.facts.entries.empty()) write(head.facts);
        if (!head.notice.empty()) element("p", "notice", head.notice);
        raw("</header>\n");
    }

    void contents(const Document& document) {
        std::vector<const Heading*> sections;
        for (const Block& block : document.blocks)
            if (const auto* heading = std::get_if<Heading>(&block.content))
                if (heading->level == 2 && !heading->anchor.empty()) sections.push_back(heading);
        if (sections.size() < 2) return;
        raw("<nav class=\"contents\" aria-label=\"", escape(document.contents_title), "\">\n");
        element("p", "", document.contents_title);
        raw("<ol>\n");
        for (const Heading* heading : sections) {
            raw("<li><a href=\"#", anchor_name(heading->anchor), "\">");
            for (const Run& run : heading->words)
                if (run.kind != Run::Kind::badge) add(run.text);
            raw("</a></li>\n");
        }
        raw("</ol>\n</nav>\n");
    }

    void write(const Block& block) {
        std::visit([this](const auto& one) { write(one); }, block.content);
    }
    void write(const Blocks& blocks) {
        for (const Block& block : blocks) write(block);
    }

    void write(const Inline& words) {
        for (const Run& run : words) write(run);
    }
    void write(const Run& run) {
        if (run.text == "\n") return raw("<br>");
        const std::string words = escape(run.text);
        switch (run.kind) {
            case Run::Kind::strong: return raw("<strong>", words, "</strong>");
            case Run::Kind::code: return raw("<code>", words, "</code>");
            case Run::Kind::link:
                return raw("<a href=\"#", anchor_name(run.anchor), "\">", words, "</a>");
            case Run::Kind::badge:
                return raw("<span class=\"badge ", name(run.tone), "\">", words, "</span>");
            case Run::Kind::text: break;
        }
        if (run.tone == Tone::plain) return raw(words);
        raw("<span class=\"", name(run.tone), "\">", words, "</span>");
    }

    void close_section() {
        if (section_open_) raw("</section>\n");
        section_open_ = false;
    }
    void write(const Heading& heading) {
        const int level = std::clamp(heading.level, 2, 6);
        if (level == 2) {
            close_section();
            raw("<section>\n");
            section_open_ = true;
        }
        raw("<h", std::to_string(level));
        id(heading.anchor);
        raw(">");
        write(heading.words);
        raw("</h", std::to_string(level), ">\n");
    }
    void write(const Paragraph& paragraph) {
        raw("<p>");
        write(paragraph.words);
        raw("</p>\n");
    }
    void write(const List& list) {
        const char* tag = list.ordered ? "ol" : "ul";
        raw("<", tag, ">\n");
        for (const List::Item& item : list.items) {
            raw("<li");
            id(item.anchor);
            raw(">");
            write(item.words);
            if (!item.more.empty()) raw("\n");
            write(item.more);
            raw("</li>\n");
        }
        raw("</", tag, ">\n");
    }

    void write(const Table& table) {
        const char* look = table.look == Table::Look::heat_map ? "table heat" : "table";
        raw("<div class=\"", look, "\" role=\"region\" tabindex=\"0\" aria-label=\"",
            escape(table.caption), "\"><table>\n");
        if (!table.caption.empty()) element("caption", "", table.caption);
        raw("<thead><tr>");
        for (const Table::Column& column : table.columns)
            raw("<th scope=\"col\" class=\"", name(column.align), "\">", escape(column.title),
                "</th>");
        raw("</tr></thead>\n<tbody>\n");
        for (const auto& row : table.rows) write_row(table, row);
        raw("</tbody></table></div>\n");
    }
    void write_row(const Table& table, const std::vector<Table::Cell>& row) {
        raw("<tr>");
        for (std::size_t i = 0; i < row.size(); ++i) {
            const char* tag = i == 0 ? "th" : "td";
            raw("<", tag, i == 0 ? " scope=\"row\"" : "", " class=\"",
                name(i < table.columns.size() ? table.columns[i].align : Align::left));
            if (row[i].tone != Tone::plain) raw(" ", name(row[i].tone));
            raw("\">");
            write(row[i].words);
            raw("</", tag, ">");
        }
        raw("</tr>\n");
    }

    void write(const Definitions& definitions) {
        raw("<dl>\n");
        for (const auto& entry : definitions.entries) {
            raw("<div><dt>");
            write(entry.name);
            raw("</dt><dd>");
            write(entry.meaning);
            for (const Inline& one : entry.more) {
                raw("<div class=\"more\">");
                write(one);
                raw("</div>");
            }
            raw("</dd></div>\n");
        }
        raw("</dl>\n");
    }
    void write(const Tiles& tiles) {
        raw("<ul class=\"tiles\">\n");
        for (const Tiles::Tile& tile : tiles.tiles) {
            raw("<li class=\"", name(tile.tone), "\">");
            if (!tile.anchor.empty()) raw("<a href=\"#", anchor_name(tile.anchor), "\">");
            raw("<span class=\"figure\">", escape(tile.figure), "</span> <span class=\"label\">",
                escape(tile.label), "</span>");
            raw(tile.anchor.empty() ? "</li>\n" : "</a></li>\n");
        }
        raw("</ul>\n");
    }
    void write(const Callout& callout) {
        raw("<div class=\"callout ", name(callout.tone), "\" role=\"note\">\n");
        if (!callout.title.empty()) {
            raw("<p class=\"callout-title\">");
            write(callout.title);
            raw("</p>\n");
        }
        write(callout.blocks);
        raw("</div>\n");
    }
    void write(const Card& card) {
        raw("<article class=\"card ", name(card.tone), "\"");
        id(card.anchor);
        raw(">\n<header><h3>");
        write(card.title);
        raw("</h3>");
        if (!card.marks.empty()) {
            raw("<p class=\"marks\">");
            for (const Run& mark : card.marks) {
                write(mark);
                raw(" ");
            }
            raw("</p>");
        }
        raw("</header>\n");
        write(card.blocks);
        raw("</article>\n");
    }
    void write(const Details& details) {
        raw("<details");
        id(details.anchor);
        raw(options_.details_open ? " open><summary>" : "><summary>");
        write(details.summary);
        raw("</summary>\n");
        write(details.blocks);
        raw("</details>\n");
    }
    void write(const Figure& figure) {
        raw("<figure>\n");
        if (!figure.caption.empty()) element("figcaption", "", figure.caption);
        raw("<div class=\"drawing\">");
        std::visit([&](const auto& chart) { raw(chart_svg(chart, figure.alternative)); },
                   figure.drawing);
        raw("</div>\n</figure>\n");
    }

    HtmlOptions options_;
    std::string out_;
    bool section_open_ = false;
};

}  // namespace

std::string to_html(const Document& document, const HtmlOptions& options) {
    return Page(options).write(document);
}

}  // namespace hanse::report
