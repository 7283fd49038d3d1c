// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/wrap.hpp"

#include <algorithm>

#include "hanse/base/unicode.hpp"

namespace hanse::report {

namespace {

std::string_view character_at(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    return text.substr(at, end - at);
}

bool among(std::string_view character, std::string_view set) {
    return set.find(character) != std::string_view::npos;
}

bool may_not_start(std::string_view character) {
    return among(character, "，。、；：？！）》〉」』】〕”’…—％·,.;:?!)]}%");
}
/// The joints of an id such as charter.independent_licensing.
bool is_joint(std::string_view character) { return among(character, "._-/"); }
bool may_not_end(std::string_view character) { return among(character, "（《〈「『【〔“‘([{"); }

/// Where one line is being filled: views into the text by offset.
class Filler {
public:
    Filler(std::string_view text, std::size_t width, std::span<const Stretch> whole)
        : text_(text), width_(width), whole_(whole) {}

    std::vector<std::string_view> fill() {
        std::string_view before;
        for (std::size_t i = 0; i < text_.size();) {
            const std::string_view now = character_at(text_, i);
            if (now == "\n") {
                finish(i, i + 1);
            } else {
                note_break(i, before, now);
                take(i, now);
            }
            before = now;
            i += now.size();
        }
        finish(text_.size(), text_.size());
        return std::move(lines_);
    }

private:
    void note_break(std::size_t at, std::string_view before, std::string_view now) {
        const bool inside = std::ranges::any_of(
            whole_, [at](const Stretch& one) { return one.begin < at && at < one.end; });
        if (at == start_ || now == " " || inside) return;
        if (!before.empty() && is_joint(before) && !is_joint(now)) joint_ = at;
        const bool wide = base::display_width(now) == 2 || base::display_width(before) == 2;
        if (before == " " || (wide && !may_not_start(now) && !may_not_end(before))) break_ = at;
    }

    void take(std::size_t at, std::string_view now) {
        column_ += base::display_width(now);
        while (column_ > width_ && now != " " && at > start_) {
            const std::size_t end = break_ > start_ ? break_ : joint_ > start_ ? joint_ : at;
            finish(end, end);
            column_ = base::display_width(text_.substr(start_, at + now.size() - start_));
        }
    }

    /// Ends the line at `end`; the next one starts at `next`.
    void finish(std::size_t end, std::size_t next) {
        std::string_view line = text_.substr(start_, end - start_);
        while (line.ends_with(' ')) line.remove_suffix(1);
        lines_.push_back(line);
        start_ = break_ = joint_ = next;
        column_ = 0;
    }

    std::string_view text_;
    std::size_t width_;
    std::span<const Stretch> whole_;
    std::vector<std::string_view> lines_;
    std::size_t start_ = 0, break_ = 0, column_ = 0;
    std::size_t joint_ = 0;  // where a word too long for a line is cut rather than anywhere
};

}  // namespace

std::vector<std::string_view> wrap(std::string_view text, std::size_t width,
                                   std::span<const Stretch> whole) {
    return Filler(text, std::max<std::size_t>(width, 2), whole).fill();
}

std::string shorten(std::string_view text, std::size_t width) {
    if (base::display_width(text) <= width) return std::string(text);
    std::size_t columns = 0;
    std::size_t end = 0;
    while (end < text.size()) {
        const std::string_view now = character_at(text, end);
        columns += base::display_width(now);
        if (columns + 1 > width) break;
        end += now.size();
    }
    return width == 0 ? std::string() : std::string(text.substr(0, end)) + "…";
}

std::string pad(std::string_view text, std::size_t width) {
    const std::size_t used = base::display_width(text);
    return std::string(text) + std::string(width > used ? width - used : 0, ' ');
}

std::string repeat(std::string_view piece, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
}

}  // namespace hanse::report
