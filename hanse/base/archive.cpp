// SPDX-License-Identifier: Apache-2.0
// The one place that knows libzip.
#include "hanse/base/archive.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <sys/stat.h>

#include <fmt/format.h>
#include <zip.h>

#include "hanse/base/archive_stream.hpp"

namespace hanse::base {

namespace {

constexpr std::uint64_t kMegabyte = 1U << 20U;
constexpr std::uint64_t kUnpackedMax = 200 * kMegabyte;
constexpr std::uint64_t kRatioMax = 100;
constexpr std::uint64_t kHarmless = kMegabyte;  // below this, no ratio is suspicious

struct Close {
    void operator()(zip_t* zip) const { zip_discard(zip); }
    void operator()(zip_file_t* part) const { zip_fclose(part); }
};

Error no_zip(const std::string& file, zip_error_t& why) {
    const std::string reason = zip_error_strerror(&why);
    zip_error_fini(&why);
    return invalid({.file = file}, fmt::format("不是有效的 zip 文件：{}", reason),
                   fmt::format("not a valid zip file: {}", reason));
}

Error too_large(const std::string& file, std::uint64_t limit) {
    return invalid({.file = file},
                   fmt::format("解压后超过 {} MB，疑似压缩炸弹，拒绝读取", limit / kMegabyte),
                   fmt::format("unpacks to more than {} MB: refused, it may be a zip bomb",
                               limit / kMegabyte));
}

}  // namespace

struct Archive::State {
    std::string file;
    std::uint64_t limit = 0;
    std::uint64_t unpacked = 0;
    std::unique_ptr<zip_t, Close> zip;

    bool promises_too_much() const {
        std::uint64_t sum = 0;
        for (zip_int64_t i = 0; i < zip_get_num_entries(zip.get(), 0); ++i) {
            zip_stat_t about;
            if (zip_stat_index(zip.get(), static_cast<zip_uint64_t>(i), 0, &about) != 0) continue;
            if ((about.valid & ZIP_STAT_SIZE) == 0) continue;
            if (about.size > limit - sum) return true;
            sum += about.size;
        }
        return false;
    }

    Error damaged(const std::string& part, const std::string& why) const {
        return invalid({.file = file}, fmt::format("其中的 {} 无法读取：{}", part, why),
                       fmt::format("{} in it cannot be read: {}", part, why));
    }
};

Archive::Archive(std::unique_ptr<State> state) : state_(std::move(state)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Result<Archive> Archive::open(std::string_view bytes, const std::string& file) {
    zip_error_t why;
    zip_error_init(&why);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &why);
    if (source == nullptr) return no_zip(file, why);
    zip_t* zip = zip_open_from_source(source, ZIP_RDONLY, &why);
    if (zip == nullptr) {
        zip_source_free(source);
        return no_zip(file, why);
    }
    auto state = std::make_unique<State>();
    state->file = file;
    state->limit = std::min(kUnpackedMax, std::max(kHarmless, bytes.size() * kRatioMax));
    state->zip.reset(zip);
    if (state->promises_too_much()) return too_large(file, state->limit);
    return Archive(std::move(state));
}

bool Archive::has(const std::string& part) const {
    return zip_name_locate(state_->zip.get(), part.c_str(), ZIP_FL_NOCASE) >= 0;
}

Result<Done> Archive::read(const std::string& part, const Sink& sink) {
    const zip_int64_t index = zip_name_locate(state_->zip.get(), part.c_str(), ZIP_FL_NOCASE);
    if (index < 0)
        return not_found({.file = state_->file}, fmt::format("其中没有 {}", part),
                         fmt::format("there is no {} in it", part));
    const std::unique_ptr<zip_file_t, Close> opened(
        zip_fopen_index(state_->zip.get(), static_cast<zip_uint64_t>(index), 0));
    if (!opened) return state_->damaged(part, zip_strerror(state_->zip.get()));
    std::array<char, 64 * 1024> buffer;
    for (;;) {
        const zip_int64_t count = zip_fread(opened.get(), buffer.data(), buffer.size());
        if (count < 0)
            return state_->damaged(part, zip_error_strerror(zip_file_get_error(opened.get())));
        if (count == 0) return Done{};
        state_->unpacked += static_cast<std::uint64_t>(count);
        if (state_->unpacked > state_->limit) return too_large(state_->file, state_->limit);
        HANSE_CHECK(sink({buffer.data(), static_cast<std::size_t>(count)}));
    }
}

namespace {

constexpr zip_uint16_t kFirstDay = (1U << 5U) | 1U;  // 1980-01-01, where the days of zip begin

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;

Error not_packed(const std::string& why) {
    return unavailable({}, fmt::format("无法写出 zip 文件：{}", why),
                       fmt::format("the zip file could not be written: {}", why));
}

Result<Done> add_part(zip_t* zip, const ArchivePart& part) {
    zip_source_t* bytes = zip_source_buffer(zip, part.bytes.data(), part.bytes.size(), 0);
    if (bytes == nullptr) return not_packed(zip_strerror(zip));
    const zip_int64_t index = zip_file_add(zip, part.name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(bytes);
        return not_packed(zip_strerror(zip));
    }
    if (zip_file_set_dostime(zip, static_cast<zip_uint64_t>(index), 0, kFirstDay, 0) != 0)
        return not_packed(zip_strerror(zip));
    return Done{};
}

Result<std::string> bytes_of(zip_source_t* written) {
    zip_stat_t about;
    if (zip_source_stat(written, &about) != 0 || zip_source_open(written) != 0)
        return not_packed(zip_error_strerror(zip_source_error(written)));
    std::string out(about.size, '\0');
    const zip_int64_t count = zip_source_read(written, out.data(), out.size());
    zip_source_close(written);
    if (count < 0 || static_cast<std::size_t>(count) != out.size())
        return not_packed(zip_error_strerror(zip_source_error(written)));
    return out;
}

}  // namespace

Result<std::string> to_archive(const std::vector<ArchivePart>& parts) {
    expects(!parts.empty(), "an archive has a part");
    zip_error_t why;
    zip_error_init(&why);
    const Source written(zip_source_buffer_create(nullptr, 0, 0, &why));
    if (!written) return not_packed(zip_error_strerror(&why));
    zip_source_keep(written.get());  // closing the archive gives one reference away
    std::unique_ptr<zip_t, Close> zip(zip_open_from_source(written.get(), ZIP_TRUNCATE, &why));
    if (!zip) {
        zip_source_free(written.get());
        return not_packed(zip_error_strerror(&why));
    }
    for (const ArchivePart& part : parts) HANSE_CHECK(add_part(zip.get(), part));
    if (zip_close(zip.get()) != 0) return not_packed(zip_strerror(zip.get()));
    static_cast<void>(zip.release());  // closed, and gone
    return bytes_of(written.get());
}

struct ArchiveStream::State {
    std::string file;
    std::uint64_t size = 0, unpacked = 0;
    std::unique_ptr<zip_t, Close> zip;
    std::unique_ptr<zip_file_t, Close> part;
    std::vector<std::string> names;
    std::string name;
    std::array<char, 256 * 1024> block;

    Error damaged(const std::string& why) const {
        return invalid({.file = file}, fmt::format("其中的 {} 无法读取：{}", name, why),
                       fmt::format("{} in it cannot be read: {}", name, why));
    }
};

ArchiveStream::ArchiveStream(std::unique_ptr<State> state) : state_(std::move(state)) {}
ArchiveStream::ArchiveStream(ArchiveStream&&) noexcept = default;
ArchiveStream& ArchiveStream::operator=(ArchiveStream&&) noexcept = default;
ArchiveStream::~ArchiveStream() {
    if (state_) state_->part.reset();  // before the archive it belongs to
}

Result<ArchiveStream> ArchiveStream::open(const std::string& path) {
    auto state = std::make_unique<State>();
    state->file = path;
    struct stat about {};
    if (::stat(path.c_str(), &about) == 0) state->size = static_cast<std::uint64_t>(about.st_size);
    int code = 0;
    state->zip.reset(zip_open(path.c_str(), ZIP_RDONLY, &code));
    if (!state->zip) {
        zip_error_t why;
        zip_error_init_with_code(&why, code);
        return no_zip(path, why);
    }
    for (zip_int64_t i = 0; i < zip_get_num_entries(state->zip.get(), 0); ++i) {
        const char* name = zip_get_name(state->zip.get(), static_cast<zip_uint64_t>(i), 0);
        if (name != nullptr && !std::string_view(name).ends_with('/'))
            state->names.emplace_back(name);
    }
    return ArchiveStream(std::move(state));
}

const std::vector<std::string>& ArchiveStream::parts() const { return state_->names; }

Result<Done> ArchiveStream::begin(const std::string& part) {
    state_->name = part;
    state_->part.reset(zip_fopen(state_->zip.get(), part.c_str(), 0));
    if (!state_->part) return state_->damaged(zip_strerror(state_->zip.get()));
    return Done{};
}

Result<std::string_view> ArchiveStream::next() {
    expects(state_->part != nullptr, "a part of the archive was begun");
    const zip_int64_t count =
        zip_fread(state_->part.get(), state_->block.data(), state_->block.size());
    if (count < 0)
        return state_->damaged(zip_error_strerror(zip_file_get_error(state_->part.get())));
    state_->unpacked += static_cast<std::uint64_t>(count);
    if (state_->unpacked > 64 * kMegabyte && state_->unpacked > state_->size * kRatioMax)
        return too_large(state_->file, state_->size * kRatioMax);
    return std::string_view(state_->block.data(), static_cast<std::size_t>(count));
}

}  // namespace hanse::base
