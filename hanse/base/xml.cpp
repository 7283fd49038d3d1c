// SPDX-License-Identifier: Apache-2.0
// The one place that knows expat.
#include "hanse/base/xml.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include <expat.h>
#include <fmt/format.h>

namespace hanse::base {

namespace {

constexpr std::size_t kPieceMax = 1U << 20U;  // expat counts in int

std::string_view without_prefix(std::string_view name) { return name.substr(name.find(':') + 1); }

}  // namespace

struct XmlParser::State {
    XmlEvents& events;
    std::string file;
    XML_Parser parser;
    DocumentType document_type_rule;
    bool has_document_type = false;
    std::string own_entity = {};

    static State& of(void* data) { return *static_cast<State*>(data); }
    void stop_if_refused() {
        if (events.refusal()) XML_StopParser(parser, XML_FALSE);
    }

    static void start(void* data, const char* name, const char** attributes) {
        of(data).events.start(without_prefix(name), XmlAttributes(attributes));
        of(data).stop_if_refused();
    }
    static void end(void* data, const char* name) {
        if (of(data).events.refusal())
            return;  // expat still reports the end of an <empty/> element it was stopped at
        of(data).events.end(without_prefix(name));
        of(data).stop_if_refused();
    }
    static void text(void* data, const char* piece, int length) {
        of(data).events.text({piece, static_cast<std::size_t>(length)});
        of(data).stop_if_refused();
    }
    static void document_type(void* data, const char*, const char*, const char*, int) {
        if (of(data).document_type_rule == DocumentType::not_loaded) return;
        of(data).has_document_type = true;
        XML_StopParser(of(data).parser, XML_FALSE);
    }
    /// Only names of pictures (NDATA) and lists of characters kept elsewhere are harmless.
    static void declared(void* data, const char* name, int is_parameter, const char* value, int,
                         const char*, const char*, const char*, const char* notation) {
        if (notation != nullptr || (is_parameter != 0 && value == nullptr)) return;
        of(data).own_entity = name;
        XML_StopParser(of(data).parser, XML_FALSE);
    }
    static void skipped(void* data, const char* name, int is_parameter) {
        if (is_parameter == 0) of(data).events.entity(name);
    }

    Error refusal(const Place& place) const {
        Error error = *events.refusal();
        if (error.place.file.empty()) error.place = place;
        return error;
    }

    Result<Done> parse(std::string_view bytes, int is_last) {
        const auto status =
            XML_Parse(parser, bytes.data(), static_cast<int>(bytes.size()), is_last);
        if (status == XML_STATUS_OK) return Done{};
        const Place place{file, XML_GetCurrentLineNumber(parser),
                          XML_GetCurrentColumnNumber(parser) + 1};
        if (events.refusal()) return refusal(place);
        if (has_document_type)
            return invalid(place, "不支持带文档类型（DOCTYPE）的 XML",
                           "XML with a document type (DOCTYPE) is not read");
        if (!own_entity.empty())
            return invalid(place,
                           fmt::format("XML 自行定义了实体 “{}”：为安全起见不读取", own_entity),
                           fmt::format("the XML defines an entity of its own, '{}': not read, for "
                                       "safety",
                                       own_entity));
        const std::string why = XML_ErrorString(XML_GetErrorCode(parser));
        return invalid(place, fmt::format("不是有效的 XML：{}", why),
                       fmt::format("not valid XML: {}", why));
    }
};

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
    for (const char* const* pair = pairs_; *pair != nullptr; pair += 2)
        if (without_prefix(*pair) == name) return std::string_view(pair[1]);
    return std::nullopt;
}

void XmlEvents::refuse(Error error) {
    if (!refusal_) refusal_ = std::move(error);
}

XmlParser::XmlParser(XmlEvents& events, const std::string& file, DocumentType document_type)
    : state_(new State{.events = events,
                       .file = file,
                       .parser = XML_ParserCreate(nullptr),
                       .document_type_rule = document_type}) {
    expects(state_->parser != nullptr, "expat has memory to start");
    XML_SetUserData(state_->parser, state_.get());
    XML_SetElementHandler(state_->parser, State::start, State::end);
    XML_SetCharacterDataHandler(state_->parser, State::text);
    XML_SetStartDoctypeDeclHandler(state_->parser, State::document_type);
    XML_SetEntityDeclHandler(state_->parser, State::declared);
    XML_SetSkippedEntityHandler(state_->parser, State::skipped);
}

XmlParser::~XmlParser() { XML_ParserFree(state_->parser); }

Result<Done> XmlParser::feed(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::string_view piece = bytes.substr(0, kPieceMax);
        HANSE_CHECK(state_->parse(piece, 0));
        bytes.remove_prefix(piece.size());
    }
    return Done{};
}

Result<Done> XmlParser::finish() { return state_->parse({}, 1); }

std::size_t XmlParser::line() const { return XML_GetCurrentLineNumber(state_->parser); }

}  // namespace hanse::base
