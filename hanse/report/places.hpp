// SPDX-License-Identifier: GPL-3.0-or-later
// The places of a document that links may lead to, numbered in order: names of places in Word and
// PDF are short and plain, anchors need not be. Inside the report floor only.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "hanse/report/document.hpp"

namespace hanse::report {

class Places {
public:
    explicit Places(const Document& document);
    /// From 1 on; nothing for an anchor that no block has. Of blocks with the same anchor the first
    /// one is the place.
    std::optional<std::size_t> number(const std::string& anchor) const;
    /// "place7"; empty for an anchor that no block has.
    std::string name(const std::string& anchor) const;

private:
    void collect(const Blocks& blocks);
    void collect(const Block& block);
    void know(const std::string& anchor);

    std::map<std::string, std::size_t> numbers_;
};

}  // namespace hanse::report
