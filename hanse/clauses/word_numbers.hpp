// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers Word counts by itself (word/numbering.xml): they stand nowhere in the text.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "hanse/base/xml.hpp"

namespace hanse::clauses {

class WordNumbers : public base::XmlEvents {
public:
    static constexpr std::size_t kLevels = 9;

    void start(std::string_view name, const base::XmlAttributes& attributes) override;
    void end(std::string_view) override {}
    void text(std::string_view) override {}

    /// Counts one on. @return the number as Word shows it, "第%1条" → "第三条"; empty for bullets
    /// and lists that are not defined.
    std::string next(const std::string& list, std::size_t level);

private:
    struct Level {
        std::string pattern;  // "第%1条"
        std::string format;   // "decimal", "chineseCounting"
        int start = 1;
        bool restarts = true;  // when an outer number goes on
    };
    using Levels = std::array<Level, kLevels>;

    std::string words_for(const std::string& pattern, const Levels& levels,
                          const std::array<int, kLevels>& counts) const;

    std::map<std::string, Levels> abstract_;
    std::map<std::string, std::string> lists_;  // a list → what it is counted like
    std::map<std::string, std::array<int, kLevels>> counts_;
    std::string abstract_id_, list_id_;
    std::size_t level_ = kLevels;
};

}  // namespace hanse::clauses
