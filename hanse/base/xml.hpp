// SPDX-License-Identifier: Apache-2.0
// XML as a stream of events. Documents with a document type are refused, unless a reader asks for
// formats that have one: even then nothing it names is loaded, and entities with a content of their
// own are refused, since they can read files and grow without limit. Name prefixes are left out:
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
    /// Calls `use` with each name, without its prefix, and its value.
    template <class Use>
    void each(Use use) const {
        for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
            const std::string_view name = pair[0];
            use(name.substr(name.find(':') + 1), std::string_view(pair[1]));
        }
    }

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
    /// An entity that only the document type knows: "eacute".
    virtual void entity(std::string_view) {}

    /// Ends the reading with an Error; the first one counts. If it names no file, it gets the place
    /// in the XML.
    void refuse(Error error);
    const std::optional<Error>& refusal() const { return refusal_; }

private:
    std::optional<Error> refusal_;
};

enum class DocumentType { refused, not_loaded };

class XmlParser {
public:
    /// @param events  must outlive the parser. @param file  named in errors.
    XmlParser(XmlEvents& events, const std::string& file,
              DocumentType document_type = DocumentType::refused);
    ~XmlParser();
    XmlParser(const XmlParser&) = delete;
    XmlParser& operator=(const XmlParser&) = delete;

    /// @return invalid_input, with the place, for bad XML; or what `events` refused with.
    Result<Done> feed(std::string_view bytes);
    Result<Done> finish();
    /// The line that was read last, from 1.
    std::size_t line() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace hanse::base
