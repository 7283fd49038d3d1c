// SPDX-License-Identifier: Apache-2.0
// XML as a stream of events. Documents with a document type are refused: their entities can read
// files and grow without limit, and no file format of ours has one. Name prefixes are left out:
// "x:row" and "row" are the same to a reader.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "hanse/base/result.hpp"

namespace hanse::base {

class XmlAttributes {
public:
    /// @param pairs  name, value, name, value …, and a null at the end.
    explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}
    /// @return nothing if there is no such attribute.
    std::optional<std::string_view> find(std::string_view name) const;

private:
    const char* const* pairs_;
};

/// What is done with the events; derive from it.
class XmlEvents {
public:
    virtual ~XmlEvents() = default;
    virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    /// A piece of text; one text may come in several.
    virtual void text(std::string_view piece) = 0;

    /// Ends the reading with an Error; the first one counts. If it names no file, it gets the place
    /// in the XML.
    void refuse(Error error);
    const std::optional<Error>& refusal() const { return refusal_; }

private:
    std::optional<Error> refusal_;
};

class XmlParser {
public:
    /// @param events  must outlive the parser. @param file  named in errors.
    XmlParser(XmlEvents& events, const std::string& file);
    ~XmlParser();
    XmlParser(const XmlParser&) = delete;
    XmlParser& operator=(const XmlParser&) = delete;

    /// @return invalid_input, with the place, for bad XML; or what `events` refused with.
    Result<Done> feed(std::string_view bytes);
    Result<Done> finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace hanse::base
