// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/clauses/numbering.hpp"

#include <array>

#include "hanse/base/unicode.hpp"

namespace hanse::clauses {

namespace {

using Kind = TextParagraph::Kind;
using Rank = Numbering::Rank;

constexpr std::size_t kHeadingColumnsMax = 72;  // longer than that is a sentence without its stop

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
    for (const std::string_view end : ends)
        if (text.ends_with(end)) return true;
    return false;
}

/// "Article 17 of the Law …" begins with somebody else's number.
bool is_reference(std::string_view rest) {
    for (const std::string_view follower :
         {"of ", "规定", "的规定", "and ", "to ", "（19", "（20", "(19", "(20"})
        if (rest.starts_with(follower)) return true;
    return false;
}

bool goes_on(std::string_view text) { return ends_with_any(text, {"：", ":"}); }

/// A title has no stop, and is short.
bool like_a_title(std::string_view text) {
    return base::display_width(text) <= kHeadingColumnsMax &&
           !ends_with_any(text, {"。", "；", "：", "，", ".", ";", ":", ",", "”", "\""});
}

/// Goes through the paragraphs and remembers which chapter, article and item it is in.
class Outliner {
public:
    explicit Outliner(const Numbering& numbering) : numbering_(numbering) {}

    TextParagraph place(RawParagraph&& raw) {
        TextParagraph out{.kind = raw.kind, .text = std::string(base::trim(raw.text))};
        out.spot.line = raw.line;
        out.spot.page = raw.page;
        std::optional<Rank> rank;
        std::string label = std::move(raw.label);
        const bool written = label.empty();  // in the text, not counted by Word
        const auto found = numbering_.at_start(written ? out.text : label + " ");
        if (found && raw.kind != Kind::cell) {
            rank = found->rank;
            label = found->label;
            if (written)
                out.text =
                    std::string(base::trim(std::string_view(out.text).substr(found->length)));
        }
        if (is_heading(raw, rank, out.text)) out.kind = Kind::heading;
        if (out.kind == Kind::heading) enter_heading(rank, raw.level, label, out.text);
        if (rank && *rank != Rank::chapter) enter_number(*rank, label);
        out.spot.number = number();
        out.spot.headings = headings_;
        set_lead(out, rank);
        return out;
    }

private:
    static bool is_heading(const RawParagraph& raw, std::optional<Rank> rank,
                           std::string_view text) {
        if (raw.kind != Kind::body) return raw.kind == Kind::heading;
        if (rank == Rank::chapter) return like_a_title(text);
        return rank && *rank <= Rank::section && like_a_title(text);
    }

    void enter_heading(std::optional<Rank> rank, std::size_t level, const std::string& label,
                       const std::string& words) {
        const std::size_t depth = level > 0 ? level
                                  : rank    ? static_cast<std::size_t>(*rank) + 1
                                            : 1;
        while (!depths_.empty() && depths_.back() >= depth)
            depths_.pop_back(), headings_.pop_back();
        depths_.push_back(depth);
        headings_.push_back(label.empty() ? words : words.empty() ? label : label + " " + words);
        if (!rank || *rank == Rank::chapter) numbers_ = {};
        lead_.clear();
    }

    void enter_number(Rank rank, const std::string& label) {
        const auto at = static_cast<std::size_t>(rank);
        numbers_[at] = label;
        for (std::size_t inner = at + 1; inner < numbers_.size(); ++inner) numbers_[inner].clear();
    }

    /// "4.2" says it all; "（一）" only inside its article.
    std::string number() const {
        if (!numbers_[2].empty()) return numbers_[2] + numbers_[3];
        return numbers_[1] + numbers_[3];
    }

    void set_lead(TextParagraph& out, std::optional<Rank> rank) {
        if (out.kind == Kind::heading || out.kind == Kind::cell) return;
        if (goes_on(out.text)) {
            lead_ = out.text;
            lead_rank_ = rank;
        } else if (!lead_.empty() && rank && (!lead_rank_ || *rank > *lead_rank_)) {
            out.lead = lead_;
        } else if (!lead_.empty() && !rank && is_item_) {
            lead_.clear();
        } else if (rank) {
            lead_.clear();
        }
        is_item_ = !out.lead.empty();
    }

    const Numbering& numbering_;
    std::vector<std::string> headings_;
    std::vector<std::size_t> depths_;
    std::array<std::string, 4> numbers_;
    std::string lead_;
    std::optional<Rank> lead_rank_;
    bool is_item_ = false;
};

}  // namespace

base::Result<Numbering> Numbering::create(const std::vector<std::string>& patterns,
                                          const base::Place& place) {
    Numbering out;
    for (const std::string& pattern : patterns) {
        HANSE_TRY(expression, Regex::compile("^(" + pattern + ")[\\s　:：.]*", place));
        out.ranks_.push_back(std::move(expression));
    }
    return out;
}

std::optional<Numbering::Found> Numbering::at_start(std::string_view text) const {
    for (std::size_t rank = 0; rank < ranks_.size(); ++rank)
        if (const auto found = ranks_[rank].find(text); found && found->begin == 0) {
            if (is_reference(text.substr(found->end))) return std::nullopt;
            std::string label(base::trim(text.substr(0, found->end)));
            while (ends_with_any(label, {":", "."})) label.pop_back();
            return Found{static_cast<Rank>(rank), std::move(label), found->end};
        }
    return std::nullopt;
}

TextDocument outline(std::vector<RawParagraph> raw, const Numbering& numbering, std::string file) {
    TextDocument out{.file = std::move(file)};
    Outliner outliner(numbering);
    for (RawParagraph& paragraph : raw)
        if (!base::trim(paragraph.text).empty())
            out.paragraphs.push_back(outliner.place(std::move(paragraph)));
    return out;
}

}  // namespace hanse::clauses
