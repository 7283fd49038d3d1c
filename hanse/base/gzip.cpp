// SPDX-License-Identifier: Apache-2.0
// The one place that knows zlib.
#include "hanse/base/gzip.hpp"

#include <cstdint>
#include <zlib.h>

#include <fmt/format.h>

namespace hanse::base {

namespace {

constexpr std::size_t kBlock = std::size_t{256} << 10U;
constexpr std::uint64_t kHarmless = std::uint64_t{64} << 20U;  // below this, no ratio is suspicious
constexpr std::uint64_t kRatioMax = 100;
constexpr int kGzipOnly = 16 + MAX_WBITS;

}  // namespace

struct Gunzip::State {
    explicit State(std::string name) : file(std::move(name)), block(kBlock, '\0') {
        expects(inflateInit2(&stream, kGzipOnly) == Z_OK, "zlib has memory to start");
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { inflateEnd(&stream); }

    std::string file, block;
    z_stream stream{};
    std::uint64_t taken = 0, unpacked = 0;
    bool at_member_end = false;

    Error damaged(const char* why) const {
        const char* reason = why == nullptr ? "?" : why;
        return invalid({.file = file}, fmt::format("gzip 文件已损坏：{}", reason),
                       fmt::format("the gzip file is damaged: {}", reason));
    }
};

Gunzip::Gunzip(const std::string& file) : state_(std::make_unique<State>(file)) {}
Gunzip::Gunzip(Gunzip&&) noexcept = default;
Gunzip& Gunzip::operator=(Gunzip&&) noexcept = default;
Gunzip::~Gunzip() = default;

void Gunzip::give(std::string_view packed) {
    expects(state_->stream.avail_in == 0, "the bytes given before are used up");
    state_->taken += packed.size();
    // zlib's interface; it does not write there.
    state_->stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    state_->stream.avail_in = static_cast<uInt>(packed.size());
}

Result<std::string_view> Gunzip::next() {
    State& state = *state_;
    for (;;) {
        if (state.at_member_end && state.stream.avail_in > 0) {  // files may be strung together
            inflateReset(&state.stream);
            state.at_member_end = false;
        }
        state.stream.next_out = reinterpret_cast<Bytef*>(state.block.data());
        state.stream.avail_out = static_cast<uInt>(state.block.size());
        const int status = inflate(&state.stream, Z_NO_FLUSH);
        if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
            return state.damaged(state.stream.msg);
        state.at_member_end = state.at_member_end || status == Z_STREAM_END;
        const std::size_t got = state.block.size() - state.stream.avail_out;
        state.unpacked += got;
        if (state.unpacked > kHarmless && state.unpacked > state.taken * kRatioMax)
            return invalid({.file = state.file}, "解压后异常地大，疑似压缩炸弹，拒绝读取",
                           "unpacks to far more than it is: refused, it may be a zip bomb");
        if (got > 0) return std::string_view(state.block).substr(0, got);
        if (state.stream.avail_in == 0) return std::string_view();
    }
}

bool Gunzip::complete() const { return state_->at_member_end; }

std::string gzip(std::string_view bytes, Effort effort) {
    constexpr int kMemory = 8;  // zlib's default
    z_stream stream{};
    const int level = effort == Effort::most ? Z_BEST_COMPRESSION : Z_BEST_SPEED;
    expects(
        deflateInit2(&stream, level, Z_DEFLATED, kGzipOnly, kMemory, Z_DEFAULT_STRATEGY) == Z_OK,
        "zlib has memory to start");
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    expects(bytes.size() <= UINT32_MAX && out.size() <= UINT32_MAX, "one piece of memory holds it");
    // zlib's interface; it does not write there.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool ended = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.resize(stream.total_out);
    deflateEnd(&stream);
    expects(ended, "the bound of zlib is enough");
    return out;
}

}  // namespace hanse::base
