// SPDX-License-Identifier: GPL-3.0-or-later
// CodeTable: numbers 0, 1, 2 … for codes, in order of arrival. A hash table with open addressing:
// millions of lookups a second are most of what a landscape does.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace hanse::landscape {

class CodeTable {
public:
    struct Number {
        std::size_t number = 0;
        bool fresh = false;
    };

    Number number(std::uint64_t code) {
        if (2 * (count_ + 1) > slots_.size()) grow();
        Slot& slot = slots_[place(code)];
        if (slot.number != 0) return {slot.number - 1, false};
        slot = {code, ++count_};
        return {count_ - 1, true};
    }
    /// @return nothing for a code that has no number.
    std::optional<std::size_t> find(std::uint64_t code) const {
        if (slots_.empty()) return std::nullopt;
        const std::size_t number = slots_[place(code)].number;
        return number == 0 ? std::nullopt : std::optional(number - 1);
    }
    std::size_t size() const { return count_; }

private:
    struct Slot {
        std::uint64_t code = 0;
        std::size_t number = 0;  // from 1; 0: free
    };
    static constexpr std::size_t kSlotsAtFirst = 1024;  // a power of two, as ever after

    /// Its slot, or the free one where it would go.
    std::size_t place(std::uint64_t code) const {
        constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15ULL;  // 2^64 / the golden ratio
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = ((code * kSpread) >> 20U) & mask;
        while (slots_[at].number != 0 && slots_[at].code != code) at = (at + 1) & mask;
        return at;
    }

    void grow() {
        std::vector<Slot> old(slots_.empty() ? kSlotsAtFirst : 2 * slots_.size());
        old.swap(slots_);
        for (const Slot& slot : old)
            if (slot.number != 0) slots_[place(slot.code)] = slot;
    }

    std::vector<Slot> slots_;
    std::size_t count_ = 0;
};

}  // namespace hanse::landscape
