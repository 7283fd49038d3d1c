// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/json_source.hpp"

#include <gtest/gtest.h>

namespace hanse::gamefile {
namespace {

TEST(JsonSource, EveryValueHasItsPlace) {
    const std::string text =
        "{\n \"a\": [1, -2.5e3, \"x,]\\\"}\"],\n \"安\": {\"b\": true,\"c\": []},\n"
        "\t\"d\": null }";
    const auto source = JsonSource::parse(text, "t.json");
    ASSERT_TRUE(source.has_value());
    const base::Value& root = source->root();
    const struct {
        const char* what;
        const base::Value* value;
        const char* place;
    } cases[] = {
        {"root", &root, "t.json:1:1"},
        {"a list", root.find("a"), "t.json:2:7"},
        {"a number", &root.find("a")->items()[0], "t.json:2:8"},
        {"a longer number", &root.find("a")->items()[1], "t.json:2:11"},
        {"a text full of brackets", &root.find("a")->items()[2], "t.json:2:19"},
        {"after a name in Chinese", root.find("安"), "t.json:3:7"},
        {"a truth", root.find("安")->find("b"), "t.json:3:13"},
        {"an empty list", root.find("安")->find("c"), "t.json:3:23"},
        {"null, after a tab", root.find("d"), "t.json:4:7"},
    };
    for (const auto& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(source->place(*c.value).text(), c.place);
    }
}

}  // namespace
}  // namespace hanse::gamefile
