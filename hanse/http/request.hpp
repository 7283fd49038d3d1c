// SPDX-License-Identifier: GPL-3.0-or-later
// Request: what somebody asks, read, decoded and found sound. Whoever holds one need not ask again
// whether the path climbs, the text is UTF-8 or the lengths agree.
#pragma once

#include <any>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/http/headers.hpp"

namespace hanse::http {

enum class Method { get, head, post, put, patch, del, options };

const char* name_of(Method method);
/// Nothing for methods that we do not serve.
std::optional<Method> method_of(std::string_view name);
/// Does it only read? (GET, HEAD, OPTIONS)
bool is_safe(Method method);

/// Names and values in the order they came; a name may come several times.
class Pairs {
public:
    void add(std::string name, std::string value);
    /// The first of that name; null if there is none.
    const std::string* find(std::string_view name) const;
    std::vector<std::string> all(std::string_view name) const;
    bool empty() const { return pairs_.empty(); }
    auto begin() const { return pairs_.begin(); }
    auto end() const { return pairs_.end(); }

private:
    std::vector<std::pair<std::string, std::string>> pairs_;
};

/// A file that an upload was written to. It goes with the last holder unless somebody keeps it.
class SpooledFile {
public:
    explicit SpooledFile(std::string path) : path_(std::move(path)) {}
    SpooledFile(const SpooledFile&) = delete;
    SpooledFile& operator=(const SpooledFile&) = delete;
    ~SpooledFile();

    const std::string& path() const { return path_; }
    /// Moves it to its place for good. @param path  on the same file system.
    base::Result<base::Done> keep_as(const std::string& path);

private:
    std::string path_;
};

/// What came below the headers: bytes in memory, or a file for an upload.
struct Body {
    std::string bytes;
    std::shared_ptr<SpooledFile> file;
    std::uint64_t size = 0;
};

struct Request {
    Method method = Method::get;
    std::string target;                 // as it came: "/api/v1/a%20b?x=1"
    std::string path;                   // decoded: "/api/v1/a b"
    std::vector<std::string> segments;  // decoded one by one, so that "a%2Fb" stays one segment
    Pairs query;                        // decoded; + is a blank
    Headers headers;
    Pairs cookies;
    Body body;
    std::string host;     // as the client named us: "pool.example:8443"
    std::string peer;     // the address it came from, seen through proxies that we trust
    bool secure = false;  // TLS, ours or that of such a proxy
    std::string id;       // for logs and for "please quote this number"
    base::Language language = base::Language::zh;  // by Accept-Language; a guard may know better

    // What the route table adds before the handler runs.
    bool admitted = false;  // the guard has let it through (an upload, before its body)
    Pairs in_path;          // {alliance} → "p-abc…"
    base::Value json;       // the body, checked against its shape; null if there is none
    std::any context;       // what the guard found out, for the handler: who this is

    /// A part of the path. @param name  stands in the route's path, else a ContractViolation.
    const std::string& at(std::string_view name) const;
};

/// Which of the two languages the header Accept-Language would rather have.
base::Language preferred_language(std::string_view accept_language, base::Language otherwise);

}  // namespace hanse::http
