// SPDX-License-Identifier: GPL-3.0-or-later
// OwnerTable: names → numbers from 0, in the order of their first meeting. Fast for short names.
//
// Open addressing with linear probing. A name of up to eight bytes is its own key and is found
// without following a pointer; a longer one is found by a hash of all its bytes and then compared.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace hanse::sharing {

/// A name together with its key, so that it is read once.
struct OwnerKey {
    std::string_view name;
    std::uint64_t key;

    static OwnerKey of(std::string_view name);
    /// @param first8  the first eight bytes of the name, and whatever follows a shorter one.
    static OwnerKey of(std::string_view name, std::uint64_t first8);
};

class OwnerTable {
public:
    static constexpr int kNone = -1;

    OwnerTable();
    /// @return its number, or kNone.
    int find(const OwnerKey& owner) const {
        for (std::size_t at = home(owner);; at = (at + 1) & mask_) {
            const Slot& slot = slots_[at];
            if (slot.number == kNone) return kNone;
            if (slot.key == owner.key && slot.size == std::uint32_t(owner.name.size()) &&
                (slot.size <= sizeof(std::uint64_t) ||
                 names_[std::size_t(slot.number)] == owner.name))
                return slot.number;
        }
    }
    /// @param owner  one that find() does not know. @return its number.
    int add(const OwnerKey& owner);

    /// By number.
    const std::vector<std::string>& names() const { return names_; }

private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t size = 0;
        int number = kNone;
    };

    std::size_t home(const OwnerKey& owner) const {
        constexpr std::uint64_t golden =
            0x9E3779B97F4A7C15;  // 2^64 / golden ratio: Fibonacci hashing
        return static_cast<std::size_t>(((owner.key ^ owner.name.size()) * golden) >> shift_);
    }
    void place(const Slot& slot, const OwnerKey& owner);
    void grow();

    std::vector<std::string> names_;
    std::vector<Slot> slots_;
    std::size_t mask_;
    int shift_;
};

inline OwnerKey OwnerKey::of(std::string_view name, std::uint64_t first8) {
    if (name.size() > sizeof first8) return of(name);
    if (name.empty()) return {name, 0};
    const auto spare_bits = static_cast<unsigned>(8 * (sizeof first8 - name.size()));
    return {name, first8 << spare_bits};  // the first byte is the lowest: what follows falls off
}

}  // namespace hanse::sharing
