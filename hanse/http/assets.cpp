// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/assets.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "hanse/base/gzip.hpp"
#include "hanse/http/accept.hpp"
#include "hanse/http/etag.hpp"

namespace hanse::http {

namespace {

constexpr std::size_t kWorthPacking = 512;

struct Asset {
    SharedBytes plain;
    SharedBytes packed;  // null if it is not worth it
    std::string etag, packed_etag, content_type, caching;
};

std::string_view ending_of(std::string_view path) {
    const auto dot = path.rfind('.');
    return dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos
               ? std::string_view()
               : path.substr(dot);
}

/// "app-3f2a91bc.js": eight letters or digits or more between the last dash (or dot) and the ending,
/// a digit among them.
bool has_digest(std::string_view path) {
    path.remove_suffix(ending_of(path).size());
    const auto start = path.find_last_of("-./");
    if (start == std::string_view::npos || path[start] == '/') return false;
    const std::string_view digest = path.substr(start + 1);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto fits = [&](char c) {
        return is_digit(c) || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    return digest.size() >= 8 && std::ranges::all_of(digest, fits) &&
           std::ranges::any_of(digest, is_digit);
}

bool is_packable(std::string_view content_type) {
    return content_type.starts_with("text/") || content_type.starts_with("application/json") ||
           content_type.starts_with("image/svg") ||
           content_type.starts_with("application/manifest");
}

std::shared_ptr<const Asset> prepared(const std::string& path, std::string bytes) {
    Asset asset;
    asset.content_type = content_type_of(path);
    asset.caching = has_digest(path) ? "public, max-age=31536000, immutable" : "no-cache";
    asset.etag = etag_of(bytes);
    if (bytes.size() >= kWorthPacking && is_packable(asset.content_type)) {
        std::string packed = base::gzip(bytes, base::Effort::most);
        if (packed.size() < bytes.size()) {
            asset.packed_etag = etag_of(packed);
            asset.packed = std::make_shared<const std::string>(std::move(packed));
        }
    }
    asset.plain = std::make_shared<const std::string>(std::move(bytes));
    return std::make_shared<const Asset>(std::move(asset));
}

}  // namespace

struct Assets::State {
    std::unordered_map<std::string, std::shared_ptr<const Asset>> by_path;
};

Assets::Assets(std::vector<base::NamedBytes> files) {
    auto state = std::make_unique<State>();
    for (base::NamedBytes& file : files)
        state->by_path[file.path] = prepared(file.path, std::move(file.bytes));
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
    const Asset& asset = *found->second;
    const bool packed =
        asset.packed != nullptr && accepts_gzip(request.headers.find("Accept-Encoding"));
    const std::string& etag = packed ? asset.packed_etag : asset.etag;

    Answer answer;
    if (auto known = not_modified(request, etag)) {
        answer = *std::move(known);
    } else {
        answer.body = packed ? asset.packed : asset.plain;
        answer.headers.set("Content-Type", asset.content_type);
        answer.headers.set("ETag", etag);
        if (packed) answer.headers.set("Content-Encoding", "gzip");
    }
    answer.headers.set("Cache-Control", asset.caching);
    if (asset.packed != nullptr) answer.headers.set("Vary", "Accept-Encoding");
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
