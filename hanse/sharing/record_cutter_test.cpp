// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/record_cutter.hpp"

#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hanse::sharing {
namespace {

/// "1:a,b" for a record of line 1; "open" and "long" for how the reading ended.
std::vector<std::string> records(const std::vector<std::string>& blocks) {
    RecordCutter cutter;
    std::vector<std::string> out;
    const auto take = [&](const Record& record) {
        out.push_back(std::to_string(record.line) + (record.quoted ? "q:" : ":") +
                      std::string(record.text));
    };
    for (const std::string& block : blocks) {
        const std::vector<char> exactly(block.begin(),
                                        block.end());  // no byte behind it to lean on
        if (!cutter.feed({exactly.data(), exactly.size()}, take)) {
            out.push_back("long");
            break;
        }
    }
    if (!cutter.finish(take)) out.push_back("open");
    return out;
}

TEST(RecordCutter, EveryCase) {
    struct Case {
        const char* what;
        std::string text;
        std::vector<std::string> records;
    };
    const Case cases[] = {
        {"nothing", "", {}},
        {"two lines", "a,b\nc\n", {"1:a,b", "2:c"}},
        {"no break at the end", "a\nb", {"1:a", "2:b"}},
        {"CRLF and an empty line", "a\r\n\r\nb\r\n", {"1:a", "2:", "3:b"}},
        {"a break inside quotes", "a,\"b\nc\"\nd\n", {"1q:a,\"b\nc\"", "3:d"}},
        {"doubled quotes", "\"a\"\"\n\"\"b\"\nc\n", {"1q:\"a\"\"\n\"\"b\"", "3:c"}},
        {"an inch mark in a cell opens nothing", "5\" pipe,x\ny\n", {"1q:5\" pipe,x", "2:y"}},
        {"text behind a closing quote", "\"a\"b\"\nc\n", {"1q:\"a\"b\"", "2:c"}},
        {"a byte mark before a quote",
         "\xEF\xBB\xBF\"a\nb\"\nc",
         {"1q:\xEF\xBB\xBF\"a\nb\"", "3:c"}},
        {"a quote that never closes", "a\n\"b\nc\n", {"1:a", "open"}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(records({c.text}), c.records);
        std::vector<std::string> bytes;
        for (const char byte : c.text) bytes.emplace_back(1, byte);
        EXPECT_EQ(records(bytes), c.records);
    }
}

TEST(RecordCutter, LongRecordsEndTheReading) {
    const std::string most(RecordCutter::kRecordBytesMax, 'x');
    EXPECT_EQ(records({"a\n" + most + "\nb\n"}).size(), 3U);
    EXPECT_EQ(records({"a\n" + most + "x\nb\n"}), (std::vector<std::string>{"1:a", "long"}));
    EXPECT_EQ(records({"a\n" + most, "x", "\nb\n"}), (std::vector<std::string>{"1:a", "long"}));
    EXPECT_EQ(records({"a\n\"" + most, "\n"}), (std::vector<std::string>{"1:a", "long"}));
}

RC_GTEST_PROP(RecordCutter, WhereTheBlocksAreCutChangesNothing,
              (const std::vector<std::uint8_t>& signs, const std::vector<std::uint8_t>& cuts)) {
    std::string text;
    for (const std::uint8_t sign : signs) text += "\"\"\",,\n\n\rab\xEF\xBB\xBF;x"[sign % 16];
    std::vector<std::string> blocks;
    std::size_t at = 0;
    for (const std::uint8_t cut : cuts) {
        blocks.push_back(text.substr(at, cut % 24));
        at = std::min(text.size(), at + cut % 24);
    }
    blocks.push_back(text.substr(at));
    RC_ASSERT(records(blocks) == records({text}));
}

}  // namespace
}  // namespace hanse::sharing
