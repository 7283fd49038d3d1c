// SPDX-License-Identifier: GPL-3.0-or-later
// Input: the bytes of a patent file, block by block, whatever they are packed in.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "hanse/base/archive_stream.hpp"
#include "hanse/base/file_blocks.hpp"
#include "hanse/base/gzip.hpp"
#include "hanse/base/result.hpp"

namespace hanse::patents {

class Input {
public:
    Input() = default;
    Input(const Input&) = delete;
    Input& operator=(const Input&) = delete;
    virtual ~Input() = default;
    /// @return the next bytes, which last until the next call; empty at the end.
    virtual base::Result<std::string_view> next() = 0;
    virtual double done() const = 0;
};

/// A file as it lies on the disk.
class PlainInput : public Input {
public:
    explicit PlainInput(base::FileBlocks file) : file_(std::move(file)) {}
    base::Result<std::string_view> next() override { return file_.next(); }
    double done() const override { return file_.done(); }

private:
    base::FileBlocks file_;
};

class GzipInput : public Input {
public:
    GzipInput(std::unique_ptr<Input> packed, const std::string& file)
        : packed_(std::move(packed)), gunzip_(file), file_(file) {}
    /// @return also invalid_input for a file that breaks off.
    base::Result<std::string_view> next() override;
    double done() const override { return packed_->done(); }

private:
    std::unique_ptr<Input> packed_;
    base::Gunzip gunzip_;
    std::string file_;
};

/// The part of a zip file that was begun last.
class PartInput : public Input {
public:
    PartInput(base::ArchiveStream& archive, double done) : archive_(archive), done_(done) {}
    base::Result<std::string_view> next() override { return archive_.next(); }
    double done() const override { return done_; }

private:
    base::ArchiveStream& archive_;
    double done_;
};

class TextInput : public Input {
public:
    explicit TextInput(std::string text) : text_(std::move(text)) {}
    base::Result<std::string_view> next() override {
        return std::exchange(given_, true) ? std::string_view() : std::string_view(text_);
    }
    double done() const override { return given_ ? 1 : 0; }

private:
    std::string text_;
    bool given_ = false;
};

/// Another input whose beginning was already looked at.
class PeekedInput : public Input {
public:
    /// Reads on until `enough` bytes are there to look at, or all.
    static base::Result<std::unique_ptr<PeekedInput>> create(std::unique_ptr<Input> rest,
                                                             std::size_t enough);
    std::string_view start() const { return start_; }
    base::Result<std::string_view> next() override;
    double done() const override { return rest_->done(); }

private:
    PeekedInput(std::unique_ptr<Input> rest, std::string start)
        : rest_(std::move(rest)), start_(std::move(start)) {}
    std::unique_ptr<Input> rest_;
    std::string start_;
    bool given_ = false;
};

/// Everything that is left. @return invalid_input beyond `bytes_max`.
base::Result<std::string> read_whole(Input& input, std::size_t bytes_max, const std::string& file);

/// Lines of a text of any length, each in UTF-8.
class Lines {
public:
    Lines(std::unique_ptr<Input> input, const std::string& file)
        : input_(std::move(input)), file_(file) {}
    /// @return nothing at the end; invalid_input for a line beyond 16 MB.
    base::Result<std::optional<std::string>> next();
    std::size_t line() const { return line_; }
    double done() const { return input_->done(); }

private:
    base::Result<base::Done> more();
    std::unique_ptr<Input> input_;
    std::string file_, buffer_;
    std::size_t at_ = 0, line_ = 0;
    bool ended_ = false;
};

}  // namespace hanse::patents
