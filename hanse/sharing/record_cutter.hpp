// SPDX-License-Identifier: GPL-3.0-or-later
// RecordCutter: bytes that arrive in blocks of any size → CSV records, wherever the blocks were cut.
//
// A record ends at a line break outside of quotes (RFC 4180: a quote opens at the start of a cell,
// and two inside stand for one). Records are handed on where they lie; only the one that a block
// ends in is copied. Behind every record lie at least kPadding readable bytes, so that a reader may
// take eight at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace hanse::sharing {

/// A record without its line break ("\n" or "\r\n").
struct Record {
    std::string_view text;
    std::int64_t line;  // of the file, from 1, where it begins
    bool quoted;        // there is a quote in it
};

class RecordCutter {
public:
    static constexpr std::size_t kPadding = 8;
    static constexpr std::size_t kRecordBytesMax = std::size_t{1} << 20;

    /// Hands every record that ends in `bytes` to `take(const Record&)`.
    /// @return false once a record was longer than kRecordBytesMax: nothing more is read.
    template <class Take>
    bool feed(std::string_view bytes, Take&& take) {
        open_block(bytes);
        for (const char* at = begin_; at != end_ && !too_long_;) {
            const char* stop = record_end(at);
            const char* last = stop != nullptr ? stop : end_;
            if (carried_.size() + std::size_t(last - at) > kRecordBytesMax) {
                too_long_ = true;
            } else if (stop != nullptr && carried_.empty() && end_ - stop > kReach) {
                hand_on({at, stop}, take);
            } else {
                carried_.append(at, last);
                if (stop != nullptr) hand_on_carried(take);
            }
            at = stop != nullptr ? stop + 1 : end_;
        }
        close_block();
        return !too_long_;
    }

    /// Hands on what lies behind the last line break.
    /// @return false if a quote is still open: that record is not handed on.
    template <class Take>
    bool finish(Take&& take) {
        if (too_long_) return true;
        if (in_quotes_) return false;
        if (!carried_.empty()) hand_on_carried(take);
        return true;
    }

    /// Where the record begins that is being read.
    std::int64_t line() const { return line_; }

private:
    static constexpr std::ptrdiff_t kReach = kPadding;

    void open_block(std::string_view bytes) {
        begin_ = newline_ = quote_ = bytes.data();
        end_ = begin_ + bytes.size();
        searched_newline_ = searched_quote_ = false;
    }

    void close_block() {
        if (begin_ != end_) before_ = end_[-1];
        offset_ += end_ - begin_;
    }

    /// The next one at or behind `at`, or the end of the block. Looks at no byte twice.
    const char* next(const char*& known, bool& searched, char sign, const char* at) const {
        if (searched && known >= at) return known;
        const void* found = std::memchr(at, sign, std::size_t(end_ - at));
        known = found != nullptr ? static_cast<const char*>(found) : end_;
        searched = true;
        return known;
    }

    /// @return null if the record goes on in the next block.
    const char* record_end(const char* at) {
        while (at != end_) {
            const char* quote = next(quote_, searched_quote_, '"', at);
            if (in_quotes_) {
                if (quote == end_) return nullptr;
                in_quotes_ = false;
                closed_at_ = offset_ + (quote - begin_);
            } else {
                const char* newline = next(newline_, searched_newline_, '\n', at);
                if (newline < quote) return newline;
                if (quote == end_) return nullptr;
                quoted_ = true;
                in_quotes_ = opens(quote);
            }
            at = quote + 1;
        }
        return nullptr;
    }

    /// Whether a quote met outside of quotes begins them: at the start of a cell, or as the second
    /// of two.
    bool opens(const char* quote) const {
        const std::int64_t offset = offset_ + (quote - begin_);
        if (offset == closed_at_ + 1) return true;
        const char before = quote != begin_ ? quote[-1] : before_;
        constexpr std::int64_t mark_bytes = 3;  // EF BB BF: UTF-8, says a spreadsheet
        return before == ',' || before == '\n' || (offset == mark_bytes && before == '\xBF');
    }

    template <class Take>
    void hand_on(std::string_view text, Take&& take) {
        const std::int64_t line = line_++;
        const bool quoted = quoted_;
        if (quoted)
            for (const char sign : text) line_ += sign == '\n' ? 1 : 0;
        quoted_ = false;
        if (text.ends_with('\r')) text.remove_suffix(1);
        take(Record{text, line, quoted});
    }

    template <class Take>
    void hand_on_carried(Take&& take) {
        const std::size_t size = carried_.size();
        carried_.append(kPadding, '\n');
        hand_on(std::string_view(carried_).substr(0, size), take);
        carried_.clear();
    }

    std::string carried_;  // of a record, from earlier blocks
    std::int64_t line_ = 1;
    bool in_quotes_ = false, quoted_ = false, too_long_ = false;
    std::int64_t closed_at_ = -2;  // offset of the last closing quote
    std::int64_t offset_ = 0;      // of the present block
    char before_ = '\n';           // the last byte of the earlier block

    const char *begin_ = nullptr, *end_ = nullptr;  // the present block
    const char *newline_ = nullptr, *quote_ = nullptr;
    bool searched_newline_ = false, searched_quote_ = false;
};

}  // namespace hanse::sharing
