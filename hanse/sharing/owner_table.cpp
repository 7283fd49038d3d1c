// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/owner_table.hpp"

#include <algorithm>
#include <bit>

namespace hanse::sharing {

namespace {

static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");

constexpr std::size_t kWord = sizeof(std::uint64_t);
constexpr std::size_t kSlotsFirst = 1024;
constexpr int kWordBits = 64;

std::uint64_t word(std::string_view bytes) {
    std::uint64_t out = 0;
    std::memcpy(&out, bytes.data(), std::min(bytes.size(), kWord));
    return out;
}

/// Every bit of the sum moves many of the result (the finaliser of MurmurHash3, Appleby).
std::uint64_t mixed(std::uint64_t sum) {
    sum ^= sum >> 33U;
    sum *= 0xFF51AFD7ED558CCD;
    sum ^= sum >> 33U;
    sum *= 0xC4CEB9FE1A85EC53;
    return sum ^ (sum >> 33U);
}

}  // namespace

OwnerKey OwnerKey::of(std::string_view name) {
    if (name.size() <= kWord) return of(name, word(name));
    std::uint64_t key = name.size();
    for (std::size_t at = 0; at < name.size(); at += kWord)
        key = mixed(key ^ word(name.substr(at)));
    return {name, key};
}

OwnerTable::OwnerTable()
    : slots_(kSlotsFirst),
      mask_(kSlotsFirst - 1),
      shift_(kWordBits - std::countr_zero(kSlotsFirst)) {}

int OwnerTable::add(const OwnerKey& owner) {
    if (2 * (names_.size() + 1) > slots_.size()) grow();
    const int number = static_cast<int>(names_.size());
    names_.emplace_back(owner.name);
    place({owner.key, std::uint32_t(owner.name.size()), number}, owner);
    return number;
}

void OwnerTable::place(const Slot& slot, const OwnerKey& owner) {
    std::size_t at = home(owner);
    while (slots_[at].number != kNone) at = (at + 1) & mask_;
    slots_[at] = slot;
}

void OwnerTable::grow() {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    mask_ = slots_.size() - 1;
    --shift_;
    for (const Slot& slot : old)
        if (slot.number != kNone) place(slot, {names_[std::size_t(slot.number)], slot.key});
}

}  // namespace hanse::sharing
