// SPDX-License-Identifier: GPL-3.0-or-later
// Features: what a product does, as its maker lists it, and which documents speak of it.
//
// Words and classes can show that a document speaks of a feature; that it covers the feature only a
// claim chart can say (chart.hpp).
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/base/truth.hpp"
#include "hanse/patents/record.hpp"

namespace hanse::relations {

struct Feature {
    std::string product, name;
    std::vector<std::string> phrases;  // in either language; any of them will do
    std::vector<std::string> classes;  // "F04D29/22", "F04D"
    std::string maker;                 // whose product it is: a member's id or another's name
    std::size_t line = 0;
};

/// Columns product, feature, words_zh, words_en, classes, needed_by (产品 特征 中文词 英文词 分类 使用者);
/// items are parted by semicolons.
/// @return invalid_input with every line: no product, no feature, neither words nor classes.
base::Result<std::vector<Feature>> features_in(std::string_view csv, const std::string& file);

/// What can be read of one patent or family.
class Legible {
public:
    explicit Legible(std::span<const patents::Record* const> records);

    /// Where a document speaks of a feature, from the weightiest down.
    enum class Where { claim, text, classes, nowhere };
    struct Touch {
        Where where = Where::nowhere;
        std::string because;  // the phrase or the class
        /// yes: words of the feature stand in it. unknown: only its class does, or there is no text
        /// in a language of the feature's words.
        base::Truth truth = base::Truth::unknown;
    };
    Touch touches(const Feature& feature) const;

private:
    struct Vocabulary {
        std::vector<std::string> words;  // sorted
        bool alphabetic = false, ideographic = false;
        void add(std::string_view text);
        void finish();
        bool has_all(const std::vector<std::string>& wanted) const;
    };
    Vocabulary claims_, text_;
    std::vector<std::string> classes_;
};

}  // namespace hanse::relations
