// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/xml.hpp"

#include <gtest/gtest.h>

namespace hanse::base {
namespace {

/// Writes down what happens: "<name a>text</name>".
class Diary : public XmlEvents {
public:
    void start(std::string_view name, const XmlAttributes& attributes) override {
        written +=
            "<" + std::string(name) + " " + std::string(attributes.find("id").value_or("-")) + ">";
        if (name == "stop") refuse(invalid({"elsewhere"}, "停", "stop"));
        if (name == "halt") refuse(invalid({}, "停", "halt"));
    }
    void end(std::string_view name) override { written += "</" + std::string(name) + ">"; }
    void text(std::string_view piece) override { written += piece; }

    std::string written;
};

Result<Done> read(std::string_view xml, Diary& diary) {
    XmlParser parser(diary, "a.xml");
    for (const char& c : xml) HANSE_CHECK(parser.feed({&c, 1}));
    return parser.finish();
}

TEST(Xml, EventsWithoutPrefixes) {
    Diary diary;
    ASSERT_TRUE(read("<?xml version='1.0'?><x:a xmlns:x='u' x:id='7'>&lt;专<![CDATA[&]]><b/></x:a>",
                     diary));
    EXPECT_EQ(diary.written, "<a 7><专&<b -></b></a>");
}

TEST(Xml, SaysWhatIsWrongAndWhere) {
    struct Case {
        const char* what;
        const char* xml;
        const char* message;
    };
    const Case cases[] = {
        {"nothing", "", "a.xml:1:1: not valid XML: no element found\n"},
        {"cut off", "<a>\n<b>", "a.xml:2:4: not valid XML: no element found\n"},
        {"crossed", "<a>\n<b></a></b>", "a.xml:2:6: not valid XML: mismatched tag\n"},
        {"a document type", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
         "a.xml:1:13: XML with a document type (DOCTYPE) is not read\n"},
        {"an entity nobody declared", "<a>&x;</a>", "a.xml:1:4: not valid XML: undefined entity\n"},
        {"a control character", "<a>\x01</a>",
         "a.xml:1:4: not valid XML: not well-formed (invalid token)\n"},
        {"a refusal", "<a><stop/></a>", "elsewhere: stop\n"},
        {"a refusal that does not know where", "<a>\n <halt/></a>", "a.xml:2:9: halt\n"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        Diary diary;
        const auto result = read(c.xml, diary);
        ASSERT_FALSE(result);
        EXPECT_EQ(describe(result.error(), Language::en), c.message);
    }
}

TEST(Xml, NothingHappensAfterARefusal) {
    Diary diary;
    EXPECT_FALSE(read("<a><stop/>more<b/></a>", diary));
    EXPECT_EQ(diary.written, "<a -><stop ->");
}

}  // namespace
}  // namespace hanse::base
