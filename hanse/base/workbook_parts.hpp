// SPDX-License-Identifier: Apache-2.0
// The parts of an .xlsx file that stand beside its pages: what workbook_reader.cpp needs to know
// before it reads cells.
#pragma once

#include <charconv>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "hanse/base/xml.hpp"

namespace hanse::base {

/// A number as spreadsheets write it; nothing if anything else stands in `text`.
template <class Number>
std::optional<Number> spreadsheet_number(std::string_view text) {
    Number out{};
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return out;
}

/// "1" or "true".
bool is_spreadsheet_true(std::string_view flag);

/// "_x000D_" is how spreadsheets write a character that XML does not have; "_x005F_" is the
/// underline itself. Halves of a pair and the null character stay as they are written.
std::string unescape_spreadsheet_text(std::string_view text);

/// The text of <si> or <is>: one <t>, or several in runs of different type. <rPh> says how to
/// pronounce it; left out.
class RichText {
public:
    void start(std::string_view name) {
        if (name == "rPh") ++hints_;
        if (name == "t") inside_ = true;
    }
    void end(std::string_view name) {
        if (name == "rPh" && hints_ > 0) --hints_;
        if (name == "t") inside_ = false;
    }
    void text(std::string_view piece) {
        if (inside_ && hints_ == 0) text_ += piece;
    }
    std::string take() { return unescape_spreadsheet_text(std::exchange(text_, {})); }

private:
    std::string text_;
    bool inside_ = false;
    int hints_ = 0;
};

/// xl/workbook.xml: the pages in their order, without the hidden ones.
class WorkbookPages : public XmlEvents {
public:
    struct Page {
        std::string name;
        std::string id;
    };

    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view) override {}
    void text(std::string_view) override {}

    std::vector<Page> visible;
    bool counts_from_1904 = false;  // as Excel did on the Macintosh
};

/// xl/_rels/workbook.xml.rels: where the other parts are.
class WorkbookRelations : public XmlEvents {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view) override {}
    void text(std::string_view) override {}

    std::optional<std::string> strings;
    std::optional<std::string> styles;
    std::map<std::string, std::string> pages;  // by id; charts and dialogues are no pages
};

/// Every text of the workbook, once; cells name it by its number.
class WorkbookStrings : public XmlEvents {
public:
    void start(std::string_view name, const XmlAttributes&) override { current_.start(name); }
    void end(std::string_view name) override;
    void text(std::string_view piece) override { current_.text(piece); }

    std::vector<std::string> all;

private:
    RichText current_;
};

/// Which formats of cells are dates.
class WorkbookStyles : public XmlEvents {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override {
        if (name == section_) section_.clear();
    }
    void text(std::string_view) override {}

    bool is_date(std::size_t style) const;

private:
    std::string section_;
    std::unordered_map<int, bool> own_;  // formats the file brings along: are they dates?
    std::vector<int> formats_;           // of each style
};

}  // namespace hanse::base
