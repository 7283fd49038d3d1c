// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a collection: which publication goes where, and whether all parts are at hand.
#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "hanse/search/index.hpp"
#include "hanse/search/numbers.hpp"

namespace hanse::search {

using base::Result;

namespace {

constexpr unsigned kPartsMax = 1000;

/// FNV-1a, 64 bits: small, the same on every machine, and spread well enough to deal out numbers.
std::uint64_t spread(std::string_view text) {
    std::uint64_t out = 14695981039346656037U;
    for (const char c : text) out = (out ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return out ^ (out >> 32U);
}

/// The parts that the shards say they are; those of a collection in one piece say 1/1.
Result<std::vector<Part>> parts_in(const Reader& reader) {
    HANSE_TRY(notes, reader.notes("part"));
    std::vector<Part> out;
    for (const std::string& note : notes)
        if (const auto part = Part::parse(note); part && part->of > 1) out.push_back(*part);
    return out;
}

base::Error do_not_fit(Part a, Part b) {
    return base::conflict(
        {}, fmt::format("第 {} 部分与第 {} 部分不属于同一次划分", a.text(), b.text()),
        fmt::format("part {} and part {} do not belong to one collection", a.text(), b.text()));
}

}  // namespace

std::optional<Part> Part::parse(std::string_view text) {
    Part out;
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, out.number);
    if (first.ec != std::errc() || first.ptr == end || *first.ptr != '/') return std::nullopt;
    const auto second = std::from_chars(first.ptr + 1, end, out.of);
    const bool whole = second.ec == std::errc() && second.ptr == end;
    if (!whole || out.number < 1 || out.number > out.of || out.of > kPartsMax) return std::nullopt;
    return out;
}

std::string Part::text() const { return fmt::format("{}/{}", number, of); }

bool Part::holds(std::string_view publication) const {
    return of == 1 || spread(without_kind(plain_number(publication))) % of == number - 1;
}

Result<OpenIndex> open_index(const std::vector<Place>& places, unsigned patience_ms) {
    HANSE_TRY(reader, Reader::open(places, patience_ms));
    HANSE_CHECK(check_layout(reader));
    HANSE_TRY(parts, parts_in(reader));
    OpenIndex out{std::move(reader), {}};
    if (parts.empty()) return out;
    for (std::size_t i = 1; i < parts.size(); ++i)
        if (parts[i].of != parts[0].of || std::ranges::count(parts, parts[i]) > 1)
            return do_not_fit(parts[0], parts[i]);
    // A silent shard may be any of the parts that are missing.
    if (parts.size() + out.reader.absent().size() >= parts[0].of) return out;
    for (unsigned i = 1; i <= parts[0].of; ++i)
        if (const Part part{i, parts[0].of}; std::ranges::count(parts, part) == 0)
            out.not_asked.push_back(part);
    return out;
}

}  // namespace hanse::search
