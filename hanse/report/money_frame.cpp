// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/money_frame.hpp"

#include "hanse/report/money_words.hpp"

namespace hanse::report {

std::vector<std::string> names(const Pen& pen, const games::Players& who) {
    std::vector<std::string> out;
    for (const int i : who)
        out.push_back(pen.member(pen.of().money.file->members[static_cast<std::size_t>(i)].id));
    return out;
}

Inline gap_words(const Pen& pen, const accounts::Gap& gap) {
    Inline out{text(pen.in(gap.says))};
    if (gap.line > 0)
        out.push_back(muted(pen.word("report.money.at", {{"table", std::string(gap.table) + ".csv"},
                                                         {"line", std::to_string(gap.line)}})));
    return out;
}

List gaps_list(const Pen& pen, const accounts::Account& account) {
    List out;
    for (const accounts::Column& column : account.columns)
        for (const auto* gaps : {&column.unread, &column.unsettled})
            for (const accounts::Gap& gap : *gaps) {
                Inline words = gap_words(pen, gap);
                words.insert(words.begin(), strong(flow_words(pen, column.flow) + ": "));
                out.items.push_back({std::move(words), {}, {}});
            }
    return out;
}

Document money_frame(const Pen& pen, std::string_view title_key) {
    const auto& money = pen.of().money;
    const domain::CaseFile& file = *pen.of().file;
    Document out{.language = pen.language(),
                 .head = {.kind = pen.word(title_key),
                          .title = pen.in(file.name),
                          .notice = pen.word("report.money.notice")},
                 .footer = pen.word("report.footer"),
                 .contents_title = pen.word("report.contents"),
                 .skip_link = pen.word("report.skip")};
    if (file.invented) out.head.marks.push_back(badge(pen.word("report.invented"), Tone::note));
    out.head.facts.entries = {
        {{text(pen.word("report.case"))}, {code(file.id)}},
        {{text(pen.word("report.money.period"))}, {text(std::to_string(money.period.year))}}};
    if (money.empty())
        out.blocks.emplace_back(
            Callout{.blocks = {Paragraph{{text(pen.word("report.money.empty"))}}}});
    return out;
}

}  // namespace hanse::report
