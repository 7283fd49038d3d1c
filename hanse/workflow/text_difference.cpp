// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/workflow/text_difference.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

namespace hanse::workflow {

namespace {

using Pieces = std::vector<std::string_view>;
using How = Passed::How;

/// Cells of the table at most: 64 MB.
constexpr std::size_t kCells_max = 16'000'000;

/// The length of what ends a sentence or a line here; 0 if nothing does.
std::size_t end_at(std::string_view text, std::size_t at) {
    for (const std::string_view mark : {"\n", "。", "；", ". ", "; "})
        if (text.substr(at).starts_with(mark)) return mark.size();
    return 0;
}

/// Sentences with what ends them, so that together they are the text.
Pieces pieces_of(std::string_view text) {
    Pieces out;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = end_at(text, at);
        at += std::max<std::size_t>(length, 1);
        if (length == 0) continue;
        out.push_back(text.substr(begin, at - begin));
        begin = at;
    }
    if (begin < text.size()) out.push_back(text.substr(begin));
    return out;
}

void put(std::vector<Passed>& out, How how, std::string_view text) {
    if (!out.empty() && out.back().how == how)
        out.back().text += text;
    else
        out.push_back({how, std::string(text)});
}

void put_all(std::vector<Passed>& out, How how, std::span<const std::string_view> pieces) {
    for (const std::string_view piece : pieces) put(out, how, piece);
}

void put_middle(std::vector<Passed>& out, std::span<const std::string_view> before,
                std::span<const std::string_view> after) {
    const std::size_t rows = before.size(), columns = after.size();
    if (rows * columns > kCells_max) {
        put_all(out, How::gone, before);
        put_all(out, How::come, after);
        return;
    }
    // common[i][j]: the most pieces that before from i on and after from j on have in common.
    std::vector<std::uint32_t> common((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& {
        return common[i * (columns + 1) + j];
    };
    for (std::size_t i = rows; i-- > 0;)
        for (std::size_t j = columns; j-- > 0;)
            at(i, j) =
                before[i] == after[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    std::size_t i = 0, j = 0;
    while (i < rows && j < columns) {
        if (before[i] == after[j])
            put(out, How::kept, before[i]), ++i, ++j;
        else if (at(i + 1, j) >= at(i, j + 1))
            put(out, How::gone, before[i++]);
        else
            put(out, How::come, after[j++]);
    }
    put_all(out, How::gone, before.subspan(i));
    put_all(out, How::come, after.subspan(j));
}

}  // namespace

std::vector<Passed> text_difference(std::string_view before, std::string_view after) {
    const Pieces old_pieces = pieces_of(before), new_pieces = pieces_of(after);
    const auto [old_end, new_end] = std::ranges::mismatch(old_pieces, new_pieces);
    const auto same = static_cast<std::size_t>(old_end - old_pieces.begin());
    std::vector<Passed> out;
    put_all(out, How::kept, std::span(old_pieces).first(same));
    put_middle(out, std::span(old_pieces).subspan(same), std::span(new_pieces).subspan(same));
    return out;
}

}  // namespace hanse::workflow
