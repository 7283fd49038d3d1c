// SPDX-License-Identifier: GPL-3.0-or-later
// CodeTable: numbers 0, 1, 2 … for codes, in order of arrival. A hash table with open addressing:
// millions of lookups a second are most of what a landscape does.
#pragma once

#include <cstdint>
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
        Slot& slot = find(code);
        if (slot.number != 0) return {slot.number - 1, false};
        slot = {code, ++count_};
        return {count_ - 1, true};
    }
    std::size_t size() const { return count_; }

private:
    struct Slot {
        std::uint64_t code = 0;
        std::size_t number = 0;  // from 1; 0: free
    };
    static constexpr std::size_t kSlotsAtFirst = 1024;  // a power of two, as ever after

    Slot& find(std::uint64_t code) {
        constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15ULL;  // 2^64 / the golden ratio
        std::size_t at = (code * kSpread) >> 20U;
        for (;; ++at) {
            Slot& slot = slots_[at & (slots_.size() - 1)];
            if (slot.number == 0 || slot.code == code) return slot;
        }
    }

    void grow() {
        std::vector<Slot> old(slots_.empty() ? kSlotsAtFirst : 2 * slots_.size());
        old.swap(slots_);
        for (const Slot& slot : old)
            if (slot.number != 0) find(slot.code) = slot;
    }

    std::vector<Slot> slots_;
    std::size_t count_ = 0;
};

}  // namespace hanse::landscape
