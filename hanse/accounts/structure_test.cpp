// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/accounts/structure.hpp"

#include <gtest/gtest.h>

namespace hanse::accounts {
namespace {

using Node = games::ReadOnce::Node;

/// Patents A, B and C are 0, 1 and 2.
base::Result<Node> parsed(std::string_view text) {
    return parse_structure(text, [](std::string_view name) {
        return name.size() == 1 && name[0] >= 'A' && name[0] <= 'C' ? std::optional(name[0] - 'A')
                                                                    : std::nullopt;
    });
}

std::string shown(const Node& node) {
    if (node.kind == Node::Kind::leaf) return std::string(1, char('A' + node.player));
    std::string out = node.kind == Node::Kind::all ? "(&" : "(|";
    for (const Node& child : node.children) out += shown(child);
    return out + ")";
}

TEST(Structure, ReadsBothLanguages) {
    EXPECT_EQ(shown(*parsed("AND(A, OR(B, C))")), "(&A(|BC))");
    EXPECT_EQ(shown(*parsed("且（A，或（B、C））")), "(&A(|BC))");
    EXPECT_EQ(shown(*parsed(" or( A ;B )")), "(|AB)");
    EXPECT_EQ(shown(*parsed("A")), "A");
}

TEST(Structure, RefusesTheRest) {
    for (const char* wrong :
         {"", "AND(", "AND(A", "AND(A,)", "AND(A)B", "D", "AND(A, D)", "(A)", "AND()", "XOR(A, B)"})
        EXPECT_FALSE(parsed(wrong)) << wrong;
    std::string deep;
    for (int i = 0; i < 1000; ++i) deep += "AND(";
    EXPECT_FALSE(parsed(deep));
}

}  // namespace
}  // namespace hanse::accounts
