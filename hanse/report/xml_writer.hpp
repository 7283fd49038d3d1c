// SPDX-License-Identifier: GPL-3.0-or-later
// XML written from front to back: what is opened is closed, what is said is escaped. Inside the
// report floor only.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "hanse/report/markup.hpp"

namespace hanse::report {

class XmlWriter {
public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    void declaration() { out_ += R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"; }

    /// An element with nothing inside.
    void leaf(std::string_view tag, Attributes attributes = {}) {
        start(tag, attributes);
        out_ += "/>";
    }
    /// An element with what `inside` writes.
    template <class Inside>
    void element(std::string_view tag, Attributes attributes, Inside inside) {
        start(tag, attributes);
        out_ += '>';
        inside();
        out_.append("</").append(tag) += '>';
    }
    template <class Inside>
    void element(std::string_view tag, Inside inside) {
        element(tag, {}, inside);
    }
    void text(std::string_view words) { out_ += escape(words); }
    /// An element with words inside, blanks at their ends kept.
    void words(std::string_view tag, std::string_view inside) {
        element(tag, {{"xml:space", "preserve"}}, [&] { text(inside); });
    }
    std::string take() { return std::move(out_); }

private:
    void start(std::string_view tag, Attributes attributes) {
        (out_ += '<').append(tag);
        for (const auto& [name, value] : attributes)
            (out_ += ' ').append(name).append("=\"").append(escape(value)) += '"';
    }

    std::string out_;
};

}  // namespace hanse::report
