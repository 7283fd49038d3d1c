// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/patents_pages.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>

#include "hanse/base/digest.hpp"
#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/value_fields.hpp"

namespace hanse::cli {

using base::Result;
using base::Value;

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kKept = 100;
constexpr std::size_t kNameLetters = 12;

fs::path cache() {
    for (const auto& [name, below] : {std::pair{"XDG_CACHE_HOME", ""}, {"HOME", ".cache"}})
        if (const char* folder = std::getenv(name); folder != nullptr && *folder != '\0')
            return fs::path(folder) / below / "hanse" / "listings";
    return fs::temp_directory_path() / "hanse-listings";
}

std::string absolute(const std::string& place) {
    return place.starts_with("tcp:") ? place : fs::absolute(place).lexically_normal().string();
}

std::string bytes_of(const KeptListing& kept) {
    std::vector<std::string> places;
    for (const std::string& place : kept.places) places.push_back(absolute(place));
    Value out = Value::map();
    out.set("places", Value::list_of(places));
    out.set("terms", Value::list_of(kept.listing.question.terms));
    out.set("synonyms", Value::list_of(kept.listing.question.synonyms));
    out.set("relaxed", kept.listing.relaxed);
    out.set("total", std::to_string(kept.listing.total));
    out.set("numbers", Value::list_of(kept.listing.numbers));
    return base::to_json(out);
}

/// Removes all but the last ones; what cannot be removed stays.
void tidy(const fs::path& folder) {
    std::error_code code;
    std::vector<std::pair<fs::file_time_type, fs::path>> files;
    for (const auto& entry : fs::directory_iterator(folder, code))
        files.emplace_back(entry.last_write_time(code), entry.path());
    std::ranges::sort(files, std::ranges::greater());
    for (std::size_t i = kKept; i < files.size(); ++i) fs::remove(files[i].second, code);
}

bool to_count(std::string_view digits, std::size_t& out) {
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    return read.ec == std::errc() && read.ptr == digits.data() + digits.size();
}

Result<KeptListing> read_kept(const std::string& bytes, const std::string& path) {
    HANSE_TRY(kept, base::parse_json(bytes, path));
    KeptListing out;
    out.places = base::texts_in(kept, "places");
    out.listing.question.terms = base::texts_in(kept, "terms");
    out.listing.question.synonyms = base::texts_in(kept, "synonyms");
    out.listing.numbers = base::texts_in(kept, "numbers");
    const Value* relaxed = kept.find("relaxed");
    out.listing.relaxed =
        relaxed != nullptr && relaxed->boolean() != nullptr && *relaxed->boolean();
    if (const Value* total = kept.find("total"); total != nullptr && total->is_text())
        to_count(*total->text(), out.listing.total);
    return out;
}

}  // namespace

std::string keep_listing(const KeptListing& kept) {
    const std::string bytes = bytes_of(kept);
    const std::string name = base::sha256(bytes).substr(0, kNameLetters);
    const fs::path folder = cache();
    if (!base::write_file((folder / name).string(), bytes)) return "";
    tidy(folder);
    return fmt::format("{}-{}", name, kept.from);
}

Result<KeptListing> kept_listing(const std::string& token) {
    const bool named = token.size() > kNameLetters + 1 && token[kNameLetters] == '-' &&
                       token.find_first_not_of("0123456789abcdef") == kNameLetters;
    std::size_t from = 0;
    if (!named || !to_count(std::string_view(token).substr(kNameLetters + 1), from))
        return base::invalid(
            {}, "--page-of 应为上一页末尾给出的标记，不是 “" + token + "”",
            "--page-of takes the token that stands below the page before, not '" + token + "'");
    const std::string path = (cache() / token.substr(0, kNameLetters)).string();
    const auto bytes = base::read_file(path);
    if (!bytes)
        return base::not_found({}, "这次检索的结果已不再保存；请重新检索",
                               "what this search found is no longer kept; search again");
    HANSE_TRY(out, read_kept(*bytes, path));
    out.from = from;
    return out;
}

}  // namespace hanse::cli
