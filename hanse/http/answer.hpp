// SPDX-License-Identifier: GPL-3.0-or-later
// Answer: what goes back: a status, headers, and a body that is bytes, a file, or a stream of
// events. Errors go out as problem details (RFC 9457), in the language of who asked.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/error.hpp"
#include "hanse/base/value.hpp"
#include "hanse/http/event_stream.hpp"
#include "hanse/http/headers.hpp"

namespace hanse::http {

/// A file as a body. Parts of it are sent if the request asks for a range.
struct FileBody {
    std::string path;
    bool temporary = false;  // goes when it has been sent
};

/// Bytes that many answers share (assets) are not copied.
using SharedBytes = std::shared_ptr<const std::string>;

/// One of them, or nothing. (A class, so that g++ 12 does not look into every copy of the variant
/// and warn of what is not there.)
class AnswerBody {
public:
    using Content = std::variant<std::monostate, std::string, SharedBytes, FileBody,
                                 std::shared_ptr<EventStream>>;

    AnswerBody();
    // Implicit on purpose: a body is made of its content.
    // NOLINTBEGIN(google-explicit-constructor)
    AnswerBody(std::string content);
    AnswerBody(SharedBytes content);
    AnswerBody(FileBody content);
    AnswerBody(std::shared_ptr<EventStream> content);
    // NOLINTEND(google-explicit-constructor)
    AnswerBody(const AnswerBody&);
    AnswerBody(AnswerBody&&) noexcept;
    AnswerBody& operator=(const AnswerBody&);
    AnswerBody& operator=(AnswerBody&&) noexcept;
    ~AnswerBody();

    /// Null if it is of another kind.
    const std::string* text() const { return std::get_if<std::string>(&content_); }
    const SharedBytes* shared() const { return std::get_if<SharedBytes>(&content_); }
    const FileBody* file() const { return std::get_if<FileBody>(&content_); }
    const std::shared_ptr<EventStream>* events() const {
        return std::get_if<std::shared_ptr<EventStream>>(&content_);
    }

private:
    Content content_;
};

struct Answer {
    int status = 200;
    Headers headers;
    AnswerBody body;

    Answer&& with(std::string name, std::string value) &&;  // sets a header
};

Answer json(const base::Value& value, int status = 200);
Answer bytes(std::string content, std::string content_type, int status = 200);
Answer file(std::string path, std::string content_type);
Answer events(std::shared_ptr<EventStream> stream);
/// 204.
Answer nothing();
/// 201 with Location.
Answer created(const std::string& location, const base::Value& value);
/// 303: "look there" after a form, 307 and 308: "ask there".
/// @param location  a path of ours ("/…"), or an address the caller has checked.
Answer redirect(const std::string& location, int status = 303);

/// One mistake of several in one request.
struct Mistake {
    std::string where;  // "#/members/0/name" in the body, "?limit", "{alliance}"
    base::Bilingual detail;
};

struct Problem {
    int status = 500;
    std::string type;  // "conflict" → "urn:hanse:problem:conflict"; clients decide by it
    base::Bilingual title;
    base::Bilingual detail;
    std::vector<Mistake> mistakes;
};

Answer problem(const Problem& problem, base::Language language);
/// What the status itself says, for those without anything to add: 404, 405, 413 …
Problem problem_for(int status, base::Bilingual detail = {});
/// invalid_input → 422, not_found → 404, conflict → 409, denied → 403, unavailable → 503. A place
/// that is a pointer or a parameter (Place::file) becomes its `where`; files of ours are never
/// named, and unavailable says nothing but that it is so (the log has the rest).
Problem problem_of(const base::Error& error);
Answer problem_of(const base::Error& error, base::Language language);

/// The words of the standard: 404 → "Not Found".
const char* reason_of(int status);

}  // namespace hanse::http
