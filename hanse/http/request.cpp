// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/request.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"
#include "hanse/http/parts.hpp"

namespace hanse::http {

namespace {

constexpr std::array<std::pair<Method, const char*>, 7> kMethods{{{Method::get, "GET"},
                                                                  {Method::head, "HEAD"},
                                                                  {Method::post, "POST"},
                                                                  {Method::put, "PUT"},
                                                                  {Method::patch, "PATCH"},
                                                                  {Method::del, "DELETE"},
                                                                  {Method::options, "OPTIONS"}}};

/// The weight behind ";q=", in thousandths; 1000 if there is none.
int weight_of(std::string_view range) {
    const auto at = range.find(";q=");
    if (at == std::string_view::npos) return 1000;
    const std::string_view digits = range.substr(at + 3, 5);
    int weight = digits.starts_with('1') ? 1000 : 0;
    int unit = 100;
    for (const char c : digits.size() > 2 ? digits.substr(2) : std::string_view()) {
        if (c < '0' || c > '9') break;
        weight += (c - '0') * unit;
        unit /= 10;
    }
    return std::min(weight, 1000);
}

}  // namespace

const char* name_of(Method method) {
    return std::ranges::find(kMethods, method, &std::pair<Method, const char*>::first)->second;
}

std::optional<Method> method_of(std::string_view name) {
    for (const auto& [method, word] : kMethods)
        if (name == word) return method;
    return std::nullopt;
}

bool is_safe(Method method) {
    return method == Method::get || method == Method::head || method == Method::options;
}

void Pairs::add(std::string name, std::string value) {
    pairs_.emplace_back(std::move(name), std::move(value));
}

const std::string* Pairs::find(std::string_view name) const {
    for (const auto& [known, value] : pairs_)
        if (known == name) return &value;
    return nullptr;
}

std::vector<std::string> Pairs::all(std::string_view name) const {
    std::vector<std::string> out;
    for (const auto& [known, value] : pairs_)
        if (known == name) out.push_back(value);
    return out;
}

SpooledFile::~SpooledFile() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove(path_, ignored);
}

base::Result<base::Done> SpooledFile::keep_as(const std::string& path) {
    std::error_code code;
    std::filesystem::rename(path_, path, code);
    if (code)
        return base::unavailable({.file = path}, fmt::format("无法移入：{}", code.message()),
                                 fmt::format("cannot be moved there: {}", code.message()));
    path_.clear();
    return base::Done{};
}

const std::string& Request::at(std::string_view name) const {
    const std::string* found = in_path.find(name);
    base::expects(found != nullptr, "the route's path has that part");
    return *found;
}

base::Language preferred_language(std::string_view accept_language, base::Language otherwise) {
    int zh = 0;
    int en = 0;
    for (const std::string_view range : parts_of(accept_language, ',')) {
        if (same_name(range.substr(0, 2), "zh")) zh = std::max(zh, weight_of(range));
        if (same_name(range.substr(0, 2), "en")) en = std::max(en, weight_of(range));
    }
    if (zh == en) return otherwise;
    return zh > en ? base::Language::zh : base::Language::en;
}

}  // namespace hanse::http
