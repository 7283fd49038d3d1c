// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/formats/input.hpp"

#include <fmt/format.h>

#include "hanse/base/encoding.hpp"

namespace hanse::patents {

using base::Result;

Result<std::string_view> GzipInput::next() {
    for (;;) {
        HANSE_TRY(bytes, gunzip_.next());
        if (!bytes.empty()) return bytes;
        HANSE_TRY(packed, packed_->next());
        if (packed.empty()) {
            if (gunzip_.complete()) return std::string_view();
            return base::invalid({.file = file_}, "gzip 文件中途断开", "the gzip file breaks off");
        }
        gunzip_.give(packed);
    }
}

Result<std::unique_ptr<PeekedInput>> PeekedInput::create(std::unique_ptr<Input> rest,
                                                         std::size_t enough) {
    std::string start;
    while (start.size() < enough) {
        HANSE_TRY(bytes, rest->next());
        if (bytes.empty()) break;
        start += bytes;
    }
    return std::unique_ptr<PeekedInput>(new PeekedInput(std::move(rest), std::move(start)));
}

Result<std::string_view> PeekedInput::next() {
    if (!given_) {
        given_ = true;
        if (!start_.empty()) return std::string_view(start_);
    }
    return rest_->next();
}

Result<std::string> read_whole(Input& input, std::size_t bytes_max, const std::string& file) {
    std::string out;
    for (;;) {
        HANSE_TRY(bytes, input.next());
        if (bytes.empty()) return out;
        out += bytes;
        if (out.size() > bytes_max)
            return base::invalid(
                {.file = file}, fmt::format("超过 {} MB，无法整体读取", bytes_max >> 20U),
                fmt::format("more than {} MB cannot be read at once", bytes_max >> 20U));
    }
}

Result<base::Done> Lines::more() {
    constexpr std::size_t line_max = std::size_t{16} << 20U;
    if (buffer_.size() - at_ > line_max)
        return base::invalid({file_, line_ + 1, 0}, "一行超过 16 MB", "a line of more than 16 MB");
    buffer_.erase(0, std::exchange(at_, 0));
    HANSE_TRY(bytes, input_->next());
    buffer_ += bytes;
    ended_ = bytes.empty();
    return base::Done{};
}

Result<std::optional<std::string>> Lines::next() {
    std::size_t end = buffer_.find('\n', at_);
    while (end == std::string::npos && !ended_) {
        const std::size_t seen = buffer_.size() - at_;
        HANSE_CHECK(more());
        end = buffer_.find('\n', at_ + seen);
    }
    if (end == std::string::npos && at_ == buffer_.size()) return std::optional<std::string>();
    std::string_view line =
        std::string_view(buffer_).substr(at_, end == std::string::npos ? end : end - at_);
    at_ = end == std::string::npos ? buffer_.size() : end + 1;
    ++line_;
    if (line.ends_with('\r')) line.remove_suffix(1);
    const auto text = base::decode_text(line, base::encoding_of(line));
    return std::optional(text ? *text : std::string(line));
}

}  // namespace hanse::patents
