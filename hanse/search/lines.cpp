// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/search/lines.hpp"

#include <memory>
#include <optional>

#include "hanse/base/file_blocks.hpp"
#include "hanse/base/gzip.hpp"

namespace hanse::search {

using base::Done;
using base::Result;

namespace {

constexpr std::size_t kLineMax = 64U << 20U;

/// A file's bytes in blocks, unpacked if it is a gzip file.
class Bytes {
public:
    static Result<Bytes> open(const std::string& path) {
        HANSE_TRY(file, base::FileBlocks::open(path));
        Bytes out(path, std::make_unique<base::FileBlocks>(std::move(file)));
        HANSE_TRY(first, out.file_->next());
        if (first.starts_with("\x1F\x8B")) {
            out.gunzip_.emplace(path);
            out.gunzip_->give(first);
        } else {
            out.first_ = first;
        }
        return out;
    }

    /// @return empty at the end.
    Result<std::string_view> next() {
        if (gunzip_) return unpacked();
        if (first_) return *std::exchange(first_, std::nullopt);
        return file_->next();
    }

private:
    Bytes(std::string path, std::unique_ptr<base::FileBlocks> file)
        : path_(std::move(path)), file_(std::move(file)) {}

    Result<std::string_view> unpacked() {
        for (;;) {
            HANSE_TRY(bytes, gunzip_->next());
            if (!bytes.empty()) return bytes;
            HANSE_TRY(packed, file_->next());
            if (!packed.empty()) {
                gunzip_->give(packed);
                continue;
            }
            if (gunzip_->complete()) return std::string_view();
            return base::invalid({.file = path_}, "gzip 数据已损坏或不完整；请重新下载",
                                 "damaged or truncated gzip data; fetch the file again");
        }
    }

    std::string path_;
    std::unique_ptr<base::FileBlocks> file_;  // stays where it is: its block is looked into
    std::optional<base::Gunzip> gunzip_;
    std::optional<std::string_view> first_;
};

/// Cuts whole lines off `rest`.
Result<Done> take_whole(std::string& rest, std::size_t& number, const TakeLine& take) {
    std::size_t begin = 0;
    for (std::size_t end = rest.find('\n'); end != std::string::npos;
         end = rest.find('\n', begin)) {
        std::string_view line(rest.data() + begin, end - begin);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (number == 0 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
        HANSE_CHECK(take(line, ++number));
        begin = end + 1;
    }
    rest.erase(0, begin);
    return Done{};
}

}  // namespace

Result<Done> each_line(const std::string& path, const TakeLine& take) {
    HANSE_TRY(bytes, Bytes::open(path));
    std::string rest;
    std::size_t number = 0;
    for (;;) {
        HANSE_TRY(block, bytes.next());
        if (block.empty()) break;
        rest.append(block);
        HANSE_CHECK(take_whole(rest, number, take));
        if (rest.size() > kLineMax)
            return base::invalid({.file = path, .line = number + 1}, "一行超过 64 MB",
                                 "a line beyond 64 MB");
    }
    if (rest.empty()) return Done{};
    rest += '\n';
    return take_whole(rest, number, take);
}

}  // namespace hanse::search
