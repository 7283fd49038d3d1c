// SPDX-License-Identifier: GPL-3.0-or-later
// Looks into a file and chooses who reads it. Names of files decide nothing.
#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/encoding.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/patents/formats/input.hpp"
#include "hanse/patents/formats/line_sources.hpp"
#include "hanse/patents/formats/source.hpp"
#include "hanse/patents/formats/table_source.hpp"
#include "hanse/patents/formats/xml_source.hpp"

namespace hanse::patents {

using base::Result;

namespace {

constexpr std::size_t kLook = 65536;
constexpr std::size_t kWorkbookMax = std::size_t{200} << 20U;
using SourceResult = Result<std::unique_ptr<RecordSource>>;

/// What stands at the beginning, without marks of encodings and blanks.
std::string_view first_words(std::string_view start) {
    if (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
    start.remove_prefix(std::min(start.find_first_not_of(" \t\r\n"), start.size()));
    return start;
}

bool is_aps(std::string_view start) {
    return start.starts_with("PATN") || start.find("\nPATN") != std::string_view::npos;
}

/// A line with a whole object, and another behind it; or one line that is all.
bool is_json_lines(std::string_view start) {
    const std::size_t end = start.find('\n');
    if (!start.starts_with('{') || end == std::string_view::npos) return false;
    const std::string_view rest = first_words(start.substr(end));
    return base::trim(start.substr(0, end)).ends_with('}') &&
           (rest.empty() || rest.starts_with('{'));
}

bool is_binary(std::string_view start) {
    const bool wide = start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF");
    return !wide && start.find('\0') != std::string_view::npos;
}

base::Error not_known(const std::string& file) {
    return base::invalid(
        {.file = file}, "无法识别的文件：既不是 XML、JSON、表格，也不是 APS 或文献列表",
        "a file of no known kind: no XML, JSON, table, APS text or list of references");
}

SourceResult open_workbook(Input& input, const std::string& file, const ReadingOptions& options) {
    HANSE_TRY(bytes, read_whole(input, kWorkbookMax, file));
    HANSE_TRY(rows, workbook_rows(bytes, file));
    return table_source(std::move(rows), file, options);
}

SourceResult open_text(std::unique_ptr<PeekedInput> input, const std::string& file,
                       const ReadingOptions& options) {
    const std::string_view start = first_words(input->start());
    if (start.empty()) return base::invalid({.file = file}, "文件是空的", "the file is empty");
    if (start.starts_with('<')) return xml_source(std::move(input), file, options);
    if (is_binary(start)) return not_known(file);
    if (is_aps(start)) return aps_source(std::move(input), file, options);
    if (is_json_lines(start)) return json_lines_source(std::move(input), file, options);
    if (start.starts_with('{') || start.starts_with("[{")) return odp_source(*input, file, options);
    if (start.starts_with('[') && start.find("[P]") != std::string_view::npos)
        return gbt7714_source(std::move(input), file, options);
    HANSE_TRY(rows, delimited_rows(std::move(input), file));
    return table_source(std::move(rows), file, options);
}

/// The parts of a zip file, one after another. Parts that hold no patents are said, not hidden.
class ArchiveSource : public RecordSource {
public:
    ArchiveSource(base::ArchiveStream archive, std::string file, const ReadingOptions& options)
        : archive_(std::move(archive)), file_(std::move(file)), options_(options) {}

    std::optional<Item> next() override {
        for (;;) {
            if (source_) {
                auto item = source_->next();
                if (item && item->record) format_ = source_->format();
                if (item) return item;
                source_.reset();
            }
            if (part_ == archive_.parts().size()) return std::nullopt;
            auto opened = open_part();
            if (!opened) return Item{std::nullopt, {std::move(opened).error()}};
            source_ = *std::move(opened);
        }
    }

    std::string format() const override { return format_; }
    double done() const override {
        const auto all = static_cast<double>(std::max<std::size_t>(1, archive_.parts().size()));
        return static_cast<double>(part_) / all;
    }

private:
    SourceResult open_part() {
        const std::string part = archive_.parts()[part_++];
        const std::string name = file_ + " [" + printable(part) + "]";
        HANSE_CHECK(archive_.begin(part));
        HANSE_TRY(input, PeekedInput::create(std::make_unique<PartInput>(archive_, done()), kLook));
        return open_text(std::move(input), name, options_);
    }

    /// Names come from strangers: no control characters, no more than a line.
    static std::string printable(std::string_view name) {
        std::string out;
        for (const char c : name.substr(0, 200))
            out += static_cast<unsigned char>(c) < ' ' || c == 0x7F ? '?' : c;
        return base::is_utf8(out) ? out : std::string("?");
    }

    base::ArchiveStream archive_;
    std::string file_, format_ = "zip";
    const ReadingOptions& options_;
    std::unique_ptr<RecordSource> source_;
    std::size_t part_ = 0;
};

bool is_workbook(const base::ArchiveStream& archive) {
    return std::ranges::find(archive.parts(), "xl/workbook.xml") != archive.parts().end();
}

}  // namespace

SourceResult open_records(const std::string& path, const ReadingOptions& options) {
    HANSE_TRY(file, base::FileBlocks::open(path));
    HANSE_TRY(input, PeekedInput::create(std::make_unique<PlainInput>(std::move(file)), kLook));
    const std::string_view start = input->start();
    if (start.starts_with("\x1F\x8B")) {
        HANSE_TRY(unpacked,
                  PeekedInput::create(std::make_unique<GzipInput>(std::move(input), path), kLook));
        return open_text(std::move(unpacked), path, options);
    }
    if (start.starts_with("PK\x03\x04")) {
        HANSE_TRY(archive, base::ArchiveStream::open(path));
        if (is_workbook(archive)) return open_workbook(*input, path, options);
        return std::unique_ptr<RecordSource>(
            std::make_unique<ArchiveSource>(std::move(archive), path, options));
    }
    if (start.starts_with("\xD0\xCF\x11\xE0"))
        return base::invalid({.file = path}, "旧版 Excel（.xls）无法读取：请另存为 .xlsx 或 .csv",
                             "old Excel files (.xls) are not read: save it as .xlsx or .csv");
    return open_text(std::move(input), path, options);
}

std::uint64_t skip(RecordSource& source, std::uint64_t items) {
    std::uint64_t skipped = 0;
    while (skipped < items && source.next()) ++skipped;
    return skipped;
}

}  // namespace hanse::patents
