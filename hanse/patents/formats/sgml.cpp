// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/formats/sgml.hpp"

#include <algorithm>
#include <iterator>

#include "hanse/patents/numbers/spelling.hpp"
#include "hanse/patents/numbers/words.hpp"

namespace hanse::patents {

namespace {

constexpr std::size_t kDepthMax = 200;

class SgmlReader {
public:
    explicit SgmlReader(std::string_view text) : text_(text) { open_.emplace_back(); }

    XmlNode read() {
        while (at_ < text_.size()) step();
        while (open_.size() > 1) close_as_empty();
        return std::move(open_.front());
    }

private:
    void step() {
        const std::string_view rest = text_.substr(at_);
        if (rest.starts_with("<!--")) return skip_past("-->");
        if (rest.starts_with("<?")) return skip_past(">");
        if (rest.starts_with("<!")) return skip_declaration();
        if (rest.starts_with("</")) return end_tag();
        if (rest.size() > 1 && rest[0] == '<' && is_name(rest[1])) return start_tag();
        if (rest[0] == '&') return entity();
        const std::size_t end = std::max<std::size_t>(1, rest.find_first_of("<&"));
        add_text(rest.substr(0, end));
        at_ += std::min(end, rest.size());
    }

    static bool is_name(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }

    void skip_past(std::string_view end) {
        const std::size_t found = text_.find(end, at_);
        at_ = found == std::string_view::npos ? text_.size() : found + end.size();
    }

    /// <!DOCTYPE … [ … ]>: up to the bracket that closes the inner part, if there is one.
    void skip_declaration() {
        const std::size_t close = text_.find('>', at_), inner = text_.find('[', at_);
        skip_past(inner < close ? "]>" : ">");
    }

    void entity() {
        const std::string_view rest = text_.substr(at_, 32);
        const std::size_t end = rest.find(';');
        const auto character =
            end == std::string_view::npos ? std::nullopt : character_named(rest.substr(1, end - 1));
        add_text(character ? std::string_view(*character) : "&");
        at_ += character ? end + 1 : 1;
    }

    void add_text(std::string_view piece) {
        auto& children = open_.back().children;
        if (children.empty() || !children.back().is_text()) children.emplace_back();
        children.back().text += piece;
    }

    void start_tag() {
        const std::size_t close = std::min(text_.find('>', at_), text_.size());
        std::string_view tag = text_.substr(at_ + 1, close - at_ - 1);
        at_ = std::min(close + 1, text_.size());
        const bool is_empty = tag.ends_with('/');
        if (is_empty) tag.remove_suffix(1);
        XmlNode node;
        node.name = tag.substr(0, tag.find_first_of(" \t\r\n"));
        open_.push_back(std::move(node));
        if (is_empty || open_.size() > kDepthMax) close_as_empty();
    }

    void end_tag() {
        const std::size_t close = std::min(text_.find('>', at_), text_.size());
        const std::string_view name = text_.substr(at_ + 2, close - at_ - 2);
        at_ = std::min(close + 1, text_.size());
        const auto begun = std::find_if(open_.rbegin(), open_.rend(),
                                        [&](const XmlNode& node) { return node.name == name; });
        if (begun == open_.rend() || name.empty()) return;
        while (open_.back().name != name) close_as_empty();
        XmlNode node = std::move(open_.back());
        open_.pop_back();
        open_.back().children.push_back(std::move(node));
    }

    /// What followed an element that nobody closed belongs beside it.
    void close_as_empty() {
        XmlNode node = std::move(open_.back());
        open_.pop_back();
        auto inside = std::move(node.children);
        node.children.clear();
        auto& children = open_.back().children;
        children.push_back(std::move(node));
        std::ranges::move(inside, std::back_inserter(children));
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<XmlNode> open_;
};

}  // namespace

XmlNode parse_sgml(std::string_view text) { return SgmlReader(text).read(); }

}  // namespace hanse::patents
