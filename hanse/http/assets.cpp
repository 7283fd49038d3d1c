// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/assets.hpp"

#include <algorithm>
#include <cstring>
#include <map>
#include <unordered_map>
#include <utility>

#include "hanse/base/gzip.hpp"
#include "hanse/http/accept.hpp"
#include "hanse/http/etag.hpp"

namespace hanse::http {

namespace {

constexpr std::size_t kWorthPacking = 512;

/// The bytes as they go out, and the name of just these.
struct Variant {
    std::string coding;  // "br", "gzip"; empty: as it is
    SharedBytes bytes;
    std::string etag;
};

struct Asset {
    std::string content_type, caching;
    std::vector<Variant> variants;  // the smallest first; the last is as it is

    bool is_packed() const { return variants.size() > 1; }
};

struct Packing {
    const char* ending;
    const char* coding;
};
constexpr Packing kPackings[] = {{".br", "br"}, {".gz", "gzip"}};  // the better first

using Files = std::map<std::string, std::string>;  // path → bytes

std::string_view ending_of(std::string_view path) {
    const auto dot = path.rfind('.');
    return dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos
               ? std::string_view()
               : path.substr(dot);
}

/// Eight signs of base64 or more, and not a word: "3f2a91bc", "DiwrgTda". One of very few digests
/// has small letters only; such a file is asked for again, and answered 304.
bool is_digest(std::string_view text) {
    const auto fits = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               c == '_' || c == '-';
    };
    const auto is_of_no_word = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    };
    return text.size() >= 8 && std::ranges::all_of(text, fits) &&
           std::ranges::any_of(text, is_of_no_word);
}

/// "/assets/app-3f2a91bc.js": what follows the last dash or dot, or the last eight signs if one
/// stands before them (a digest may hold a dash itself). Elsewhere a name is for people.
bool is_named_by_digest(std::string_view path) {
    if (!path.starts_with("/assets/")) return false;
    path.remove_suffix(ending_of(path).size());
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const auto after_separator = [&](std::size_t start) {
        return start > 0 && start < name.size() &&
               (name[start - 1] == '-' || name[start - 1] == '.') && is_digest(name.substr(start));
    };
    return after_separator(name.find_last_of("-.") + 1) ||
           (name.size() > 8 && after_separator(name.size() - 8));
}

bool is_packable(std::string_view content_type) {
    return content_type.starts_with("text/") || content_type.starts_with("application/json") ||
           content_type.starts_with("image/svg") || content_type.starts_with("application/wasm") ||
           content_type.starts_with("application/manifest");
}

Variant variant(std::string coding, std::string bytes) {
    std::string etag = etag_of(bytes);
    return {std::move(coding), std::make_shared<const std::string>(std::move(bytes)),
            std::move(etag)};
}

/// "/a.js.br" beside "/a.js".
bool is_packed_form(const std::string& path, const Files& files) {
    return std::ranges::any_of(kPackings, [&](const Packing& packing) {
        return path.ends_with(packing.ending) &&
               files.contains(path.substr(0, path.size() - std::strlen(packing.ending)));
    });
}

std::vector<Variant> packed_forms(const std::string& path, const std::string& content_type,
                                  const Files& files) {
    std::vector<Variant> out;
    const std::string& plain = files.at(path);
    for (const Packing& packing : kPackings) {
        const auto found = files.find(path + packing.ending);
        if (found != files.end()) out.push_back(variant(packing.coding, found->second));
    }
    if (!out.empty() || plain.size() < kWorthPacking || !is_packable(content_type)) return out;
    std::string packed = base::gzip(plain, base::Effort::most);
    if (packed.size() < plain.size()) out.push_back(variant("gzip", std::move(packed)));
    return out;
}

Asset prepared(const std::string& path, const Files& files) {
    Asset asset;
    asset.content_type = content_type_of(path);
    asset.caching = is_named_by_digest(path) ? "public, max-age=31536000, immutable" : "no-cache";
    asset.variants = packed_forms(path, asset.content_type, files);
    asset.variants.push_back(variant("", files.at(path)));
    return asset;
}

const Variant& best_for(const Request& request, const Asset& asset) {
    const std::string_view taken = request.headers.find("Accept-Encoding");
    return *std::ranges::find_if(asset.variants, [&](const Variant& one) {
        return one.coding.empty() || accepts_coding(taken, one.coding);
    });
}

}  // namespace

struct Assets::State {
    std::unordered_map<std::string, Asset> by_path;
};

Assets::Assets(std::vector<base::NamedBytes> given) {
    Files files;
    for (base::NamedBytes& file : given) files[file.path] = std::move(file.bytes);
    auto state = std::make_unique<State>();
    for (const auto& [path, bytes] : files)
        if (!is_packed_form(path, files)) state->by_path.emplace(path, prepared(path, files));
    state_ = std::move(state);
}
Assets::Assets(Assets&&) noexcept = default;
Assets::~Assets() = default;

std::optional<Answer> Assets::answer(const Request& request) const {
    return answer_as(request, request.path);
}

std::optional<Answer> Assets::answer_as(const Request& request, const std::string& path) const {
    if (request.method != Method::get && request.method != Method::head) return std::nullopt;
    const auto found = state_->by_path.find(path);
    if (found == state_->by_path.end()) return std::nullopt;
    const Asset& asset = found->second;
    const Variant& chosen = best_for(request, asset);

    Answer answer;
    if (auto known = not_modified(request, chosen.etag)) {
        answer = *std::move(known);
    } else {
        answer.body = chosen.bytes;
        answer.headers.set("Content-Type", asset.content_type);
        answer.headers.set("ETag", chosen.etag);
        if (!chosen.coding.empty()) answer.headers.set("Content-Encoding", chosen.coding);
    }
    answer.headers.set("Cache-Control", asset.caching);
    if (asset.is_packed()) answer.headers.set("Vary", "Accept-Encoding");
    return answer;
}

std::string content_type_of(const std::string& path) {
    static const std::unordered_map<std::string_view, const char*> kTypes{
        {".html", "text/html; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".mjs", "text/javascript; charset=utf-8"},
        {".json", "application/json"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".ico", "image/x-icon"},
        {".woff2", "font/woff2"},
        {".txt", "text/plain; charset=utf-8"},
        {".csv", "text/csv; charset=utf-8"},
        {".map", "application/json"},
        {".wasm", "application/wasm"},
        {".jpg", "image/jpeg"},
        {".webp", "image/webp"},
        {".webmanifest", "application/manifest+json"},
        {".pdf", "application/pdf"},
        {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
        {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
        {".zip", "application/zip"},
        {".ics", "text/calendar; charset=utf-8"}};
    const auto found = kTypes.find(ending_of(path));
    return found == kTypes.end() ? "application/octet-stream" : found->second;
}

}  // namespace hanse::http
