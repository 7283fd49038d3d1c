// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/formats/xml_source.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/xml.hpp"
#include "hanse/patents/formats/sgml.hpp"
#include "hanse/patents/formats/xml_formats.hpp"
#include "hanse/patents/numbers/words.hpp"

namespace hanse::patents {

namespace {

constexpr std::size_t kDepthMax = 200;
// Stands behind the grant it belongs to, as a document of its own, and is no record.
constexpr std::string_view kSequenceListing = "sequence-cwu";
constexpr std::size_t kRecordMax = std::size_t{256} << 20U;  // bytes of text in one record
constexpr std::size_t kTolerantMax = std::size_t{32} << 20U;

/// Builds the tree of each element that holds a record; the rest of the document leaves no trace.
class RecordBuilder : public base::XmlEvents {
public:
    struct Found {
        const XmlFormat* format;
        XmlNode node;
    };

    void start(std::string_view name, const base::XmlAttributes& attributes) override {
        if (path_.empty() && root_.empty()) root_ = name;
        if (path_.size() >= kDepthMax)
            return refuse(base::invalid({}, "XML 嵌套过深", "the XML is nested too deeply"));
        if (format_ == nullptr) format_ = format_of(name);
        path_.emplace_back(name);
        if (format_ == nullptr) return;
        XmlNode node;
        node.name = name;
        node.line = parser_ == nullptr ? 0 : start_line_ + parser_->line();
        attributes.each([&](std::string_view key, std::string_view value) {
            node.attributes.emplace_back(key, value);
        });
        open_.push_back(std::move(node));
    }

    void end(std::string_view) override {
        path_.pop_back();
        if (open_.empty()) return;
        XmlNode node = std::move(open_.back());
        open_.pop_back();
        if (!open_.empty()) {
            open_.back().children.push_back(std::move(node));
            return;
        }
        found_.push_back({std::exchange(format_, nullptr), std::move(node)});
        bytes_ = 0;
    }

    void text(std::string_view piece) override {
        if (open_.empty()) return;
        bytes_ += piece.size();
        if (bytes_ > kRecordMax)
            return refuse(base::invalid({}, "一条记录过大", "a single record is too large"));
        auto& children = open_.back().children;
        if (children.empty() || !children.back().is_text()) children.emplace_back();
        children.back().text += piece;
    }

    void entity(std::string_view name) override {
        text(character_named(name).value_or(fmt::format("&{};", name)));
    }

    std::vector<Found> take() { return std::exchange(found_, {}); }
    const std::string& root() const { return root_; }
    /// Whose lines the records stand on. @param start_line  lines before the document.
    void watch(const base::XmlParser& parser, std::size_t start_line) {
        parser_ = &parser;
        start_line_ = start_line;
    }

private:
    const XmlFormat* format_of(std::string_view name) const {
        for (const XmlFormat& one : xml_formats())
            if (one.element == name &&
                (one.parent.empty() || (!path_.empty() && path_.back() == one.parent)))
                return &one;
        return nullptr;
    }

    std::vector<std::string> path_;
    std::vector<XmlNode> open_;
    const XmlFormat* format_ = nullptr;
    std::vector<Found> found_;
    std::string root_;
    std::size_t bytes_ = 0, start_line_ = 0;
    const base::XmlParser* parser_ = nullptr;
};

class XmlSource : public RecordSource {
public:
    XmlSource(std::unique_ptr<PeekedInput> input, std::string file, const ReadingOptions& options)
        : input_(std::move(input)), file_(std::move(file)), options_(options) {
        // Weekly files of 2001 have no <?xml lines; there each document begins with its type.
        separator_ =
            input_->start().find("<?xml ") != std::string_view::npos ? "<?xml " : "<!DOCTYPE";
    }

    std::optional<Item> next() override {
        while (ready_.empty() && !ended_) advance();
        if (ready_.empty()) return std::nullopt;
        Item item = std::move(ready_.front());
        ready_.pop_front();
        return item;
    }

    std::string format() const override { return format_; }
    double done() const override { return input_->done(); }

private:
    void advance() {
        auto bytes = input_->next();
        if (!bytes) {
            ended_ = true;
            ready_.push_back({std::nullopt, {std::move(bytes).error()}});
            return;
        }
        if (bytes->empty()) {
            feed(std::exchange(held_, {}));
            end_document();
            ended_ = true;
            return;
        }
        held_ += *bytes;
        cut_documents();
    }

    /// Feeds what is surely before the next separator; a piece of one may stand at the end.
    void cut_documents() {
        std::size_t from = 0;
        for (;;) {
            const std::size_t next = held_.find(separator_, from + (begun_ || from > 0 ? 0 : 1));
            if (next == std::string::npos) break;
            feed(std::string_view(held_).substr(from, next - from));
            end_document();
            from = next;
            begin_document();
            // The separator itself belongs to the new document.
            feed(std::string_view(held_).substr(from, separator_.size()));
            from += separator_.size();
        }
        const std::size_t keep = std::min(separator_.size() - 1, held_.size() - from);
        feed(std::string_view(held_).substr(from, held_.size() - from - keep));
        held_.erase(0, held_.size() - keep);
    }

    void begin_document() {
        builder_ = std::make_unique<RecordBuilder>();
        parser_ =
            std::make_unique<base::XmlParser>(*builder_, file_, base::DocumentType::not_loaded);
        raw_.clear();
        start_line_ = line_;
        builder_->watch(*parser_, start_line_);
        records_ = 0;
        begun_ = true;
        failure_.reset();
    }

    void feed(std::string_view bytes) {
        if (bytes.empty()) return;
        if (!begun_) begin_document();
        if (raw_.size() <= kTolerantMax) raw_ += bytes;
        if (!failure_) {
            auto fed = parser_->feed(bytes);
            if (!fed) failure_ = std::move(fed).error();
            collect();
        }
        line_ += static_cast<std::size_t>(std::ranges::count(bytes, '\n'));
    }

    void collect() {
        for (auto& found : builder_->take()) {
            ++records_;
            format_ = found.format->format;
            const base::Place place{file_, std::max<std::size_t>(1, found.node.line), 0};
            for (Item& item : found.format->read(found.node, place, options_))
                ready_.push_back(std::move(item));
        }
    }

    void end_document() {
        if (!begun_) return;
        begun_ = false;
        if (!failure_) {
            auto finished = parser_->finish();
            if (!finished) failure_ = std::move(finished).error();
            collect();
        }
        if (failure_ && read_tolerantly()) return;
        if (failure_) {
            failure_->place.line += failure_->place.line > 0 ? start_line_ : 0;
            ready_.push_back({std::nullopt, {*std::move(failure_)}});
        } else if (records_ == 0 && builder_->root() != kSequenceListing) {
            ready_.push_back(
                {std::nullopt,
                 {base::invalid(
                     {file_, start_line_ + 1, 0},
                     fmt::format("XML 中没有专利记录（根元素 <{}>）", builder_->root()),
                     fmt::format("no patent in this XML (its root is <{}>)", builder_->root()))}});
        }
    }

    /// SGML of 2001 is no XML. What defines entities of its own stays refused.
    bool read_tolerantly() {
        const bool is_grant = raw_.find("<PATDOC") != std::string::npos &&
                              raw_.find("</PATDOC>") != std::string::npos;
        if (records_ > 0 || !is_grant || raw_.size() > kTolerantMax) return false;
        const XmlNode tree = parse_sgml(raw_);
        for (const XmlNode* grant : tree.anywhere("PATDOC"))
            for (Item& item : read_st32(*grant, {file_, start_line_ + 1, 0}, options_)) {
                ++records_;
                ready_.push_back(std::move(item));
            }
        if (records_ > 0) format_ = "uspto-sgml";
        return records_ > 0;
    }

    std::unique_ptr<PeekedInput> input_;
    std::string file_;
    const ReadingOptions& options_;
    std::string_view separator_;
    std::unique_ptr<RecordBuilder> builder_;
    std::unique_ptr<base::XmlParser> parser_;
    std::optional<base::Error> failure_;
    std::string held_, raw_, format_ = "xml";
    std::deque<Item> ready_;
    std::size_t line_ = 0, start_line_ = 0, records_ = 0;
    bool begun_ = false, ended_ = false;
};

}  // namespace

std::unique_ptr<RecordSource> xml_source(std::unique_ptr<PeekedInput> input,
                                         const std::string& file, const ReadingOptions& options) {
    return std::make_unique<XmlSource>(std::move(input), file, options);
}

}  // namespace hanse::patents
