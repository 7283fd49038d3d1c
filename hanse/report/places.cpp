// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/places.hpp"

namespace hanse::report {

Places::Places(const Document& document) { collect(document.blocks); }

std::optional<std::size_t> Places::number(const std::string& anchor) const {
    const auto found = numbers_.find(anchor);
    return found == numbers_.end() ? std::nullopt : std::optional(found->second);
}

std::string Places::name(const std::string& anchor) const {
    const auto found = number(anchor);
    return found ? "place" + std::to_string(*found) : "";
}

void Places::know(const std::string& anchor) {
    if (!anchor.empty()) numbers_.try_emplace(anchor, numbers_.size() + 1);
}

void Places::collect(const Blocks& blocks) {
    for (const Block& block : blocks) collect(block);
}

void Places::collect(const Block& block) {
    if (const auto* heading = std::get_if<Heading>(&block.content)) know(heading->anchor);
    if (const auto* callout = std::get_if<Callout>(&block.content)) collect(callout->blocks);
    if (const auto* list = std::get_if<List>(&block.content))
        for (const List::Item& item : list->items) {
            know(item.anchor);
            collect(item.more);
        }
    if (const auto* card = std::get_if<Card>(&block.content)) {
        know(card->anchor);
        collect(card->blocks);
    }
    if (const auto* details = std::get_if<Details>(&block.content)) {
        know(details->anchor);
        collect(details->blocks);
    }
}

}  // namespace hanse::report
