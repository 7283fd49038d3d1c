// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that knows libarchive.
#include "hanse/backup/tarball.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include "hanse/base/file_blocks.hpp"

namespace hanse::backup {

using base::Done;
using base::Result;

namespace {

constexpr mode_t kOwnerOnly = 0600;
constexpr std::size_t kBlock = 1U << 18U;

base::Error no_tarball(const std::string& path, archive* from) {
    const char* why = archive_error_string(from);
    const std::string words = why != nullptr ? why : "?";
    return base::invalid({.file = path}, "不是完好的 tar.gz：" + words,
                         "not a sound tar.gz: " + words);
}

base::Error cannot_write(const std::string& path, const std::string& why) {
    return base::unavailable({.file = path}, "无法写入：" + why, "cannot be written: " + why);
}

struct CloseFile {
    int descriptor;
    ~CloseFile() {
        if (descriptor >= 0) close(descriptor);
    }
};

bool write_all(int descriptor, const char* bytes, std::size_t count) {
    while (count > 0) {
        const ssize_t written = ::write(descriptor, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes += written;
        count -= static_cast<std::size_t>(written);
    }
    return true;
}

}  // namespace

// ---- writing ----

struct TarballWriter::State {
    std::string path;
    int descriptor = -1;
    archive* out = archive_write_new();

    ~State() {
        archive_write_free(out);
        if (descriptor >= 0) close(descriptor);
    }
    base::Error error() const {
        const char* why = archive_error_string(out);
        return cannot_write(path, why != nullptr ? why : "?");
    }
};

TarballWriter::TarballWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
TarballWriter::TarballWriter(TarballWriter&&) noexcept = default;
TarballWriter& TarballWriter::operator=(TarballWriter&&) noexcept = default;
TarballWriter::~TarballWriter() = default;

Result<TarballWriter> TarballWriter::create(const std::string& path) {
    auto state = std::make_unique<State>();
    state->path = path;
    state->descriptor = open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, kOwnerOnly);
    if (state->descriptor < 0) return cannot_write(path, std::strerror(errno));
    archive_write_add_filter_gzip(state->out);
    archive_write_set_format_pax_restricted(state->out);
    if (archive_write_open_fd(state->out, state->descriptor) != ARCHIVE_OK) return state->error();
    return TarballWriter(std::move(state));
}

Result<Done> TarballWriter::add(const std::string& name, const std::string& file) {
    HANSE_TRY(blocks, base::FileBlocks::open(file));
    struct stat about {};
    if (stat(file.c_str(), &about) != 0)
        return base::unavailable({.file = file}, std::strerror(errno), std::strerror(errno));
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                              archive_entry_free);
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_size(entry.get(), about.st_size);
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), kOwnerOnly);
    archive_entry_set_mtime(entry.get(), about.st_mtime, 0);
    if (archive_write_header(state_->out, entry.get()) != ARCHIVE_OK) return state_->error();
    std::int64_t left = about.st_size;
    for (;;) {
        HANSE_TRY(block, blocks.next());
        if (block.empty()) break;
        left -= static_cast<std::int64_t>(block.size());
        if (left < 0) break;
        if (archive_write_data(state_->out, block.data(), block.size()) < 0) return state_->error();
    }
    if (left == 0) return Done{};
    return base::unavailable({.file = file}, "读取时文件被改动，请再试一次",
                             "the file was changed while it was read: try again");
}

Result<Done> TarballWriter::finish() {
    if (archive_write_close(state_->out) != ARCHIVE_OK) return state_->error();
    if (fsync(state_->descriptor) != 0) return cannot_write(state_->path, std::strerror(errno));
    return Done{};
}

// ---- reading ----

struct TarballReader::State {
    std::string path;
    archive* in = archive_read_new();

    ~State() { archive_read_free(in); }
};

TarballReader::TarballReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
TarballReader::TarballReader(TarballReader&&) noexcept = default;
TarballReader& TarballReader::operator=(TarballReader&&) noexcept = default;
TarballReader::~TarballReader() = default;

Result<TarballReader> TarballReader::open(const std::string& path) {
    auto state = std::make_unique<State>();
    state->path = path;
    archive_read_support_filter_gzip(state->in);
    archive_read_support_format_tar(state->in);
    if (archive_read_open_filename(state->in, path.c_str(), kBlock) != ARCHIVE_OK)
        return no_tarball(path, state->in);
    return TarballReader(std::move(state));
}

Result<std::optional<std::string>> TarballReader::next() {
    archive_entry* entry = nullptr;
    const int code = archive_read_next_header(state_->in, &entry);
    if (code == ARCHIVE_EOF) return std::optional<std::string>();
    if (code != ARCHIVE_OK) return no_tarball(state_->path, state_->in);
    const char* name = archive_entry_pathname(entry);
    if (name == nullptr || archive_entry_filetype(entry) != AE_IFREG || !stays_inside(name))
        return base::invalid({.file = state_->path}, "其中有不应出现在备份里的条目",
                             "it holds an entry that no backup has");
    return std::optional<std::string>(name);
}

Result<Done> TarballReader::save(const std::string& file) {
    const CloseFile out{::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, kOwnerOnly)};
    if (out.descriptor < 0) return cannot_write(file, std::strerror(errno));
    std::vector<char> block(kBlock);
    for (;;) {
        const la_ssize_t got = archive_read_data(state_->in, block.data(), block.size());
        if (got < 0) return no_tarball(state_->path, state_->in);
        if (got == 0) return Done{};
        if (!write_all(out.descriptor, block.data(), static_cast<std::size_t>(got)))
            return cannot_write(file, std::strerror(errno));
    }
}

bool stays_inside(const std::string& name) {
    const std::filesystem::path path(name);
    if (name.empty() || path.is_absolute() || name.find('\\') != std::string::npos) return false;
    for (const auto& part : path)
        if (part == ".." || part == "." || part.empty()) return false;
    return true;
}

}  // namespace hanse::backup
