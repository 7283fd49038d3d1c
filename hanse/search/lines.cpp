// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/search/lines.hpp"

#include <filesystem>
#include <memory>
#include <zlib.h>

namespace hanse::search {

using base::Done;
using base::Result;

namespace {

constexpr std::size_t kBlock = 1U << 16U;
constexpr std::size_t kLineMax = 64U << 20U;

using File = std::unique_ptr<gzFile_s, int (*)(gzFile)>;

Result<File> open(const std::string& path) {
    if (!std::filesystem::exists(path))
        return base::not_found({.file = path}, "没有这个文件", "there is no such file");
    if (std::filesystem::is_directory(path))
        return base::invalid({.file = path}, "这是文件夹，应为文件", "a folder; a file is wanted");
    File file(gzopen(path.c_str(), "rb"), gzclose);  // plain files pass through unchanged
    if (file == nullptr)
        return base::unavailable({.file = path}, "无法打开", "the file cannot be opened");
    return file;
}

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
    HANSE_TRY(file, open(path));
    std::string block(kBlock, '\0'), rest;
    std::size_t number = 0;
    for (;;) {
        const int got = gzread(file.get(), block.data(), unsigned(block.size()));
        int code = Z_OK;
        gzerror(file.get(), &code);
        if (got < 0 || code == Z_BUF_ERROR)
            return base::invalid({.file = path, .line = number + 1},
                                 "gzip 数据已损坏或不完整；请重新下载",
                                 "damaged or truncated gzip data; fetch the file again");
        if (got == 0) break;
        rest.append(block.data(), std::size_t(got));
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
