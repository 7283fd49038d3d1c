// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/shape.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "hanse/base/contract.hpp"
#include "hanse/http/shape_node.hpp"

namespace hanse::http {

namespace {

// std::regex goes one call deeper for each character.
constexpr std::size_t kPatternLongest = 2000;

Shape make(auto kind) {
    return Shape(std::make_shared<const ShapeNode>(ShapeNode{std::move(kind)}));
}

}  // namespace

Shape text(std::size_t shortest, std::size_t longest) {
    base::expects(shortest <= longest, "a text's shortest length is at most its longest");
    return make(TextShape{shortest, longest});
}

Shape pattern(const std::string& pattern, std::size_t longest, base::Bilingual says) {
    base::expects(longest <= kPatternLongest, "texts with a pattern are short");
    return make(PatternShape{.pattern = pattern,
                             .compiled = std::regex(pattern, std::regex::ECMAScript),
                             .longest = longest,
                             .says = std::move(says)});
}

Shape whole(std::int64_t smallest, std::int64_t largest) {
    base::expects(smallest <= largest, "a number's smallest value is at most its largest");
    return make(WholeShape{smallest, largest});
}

Shape number() { return make(NumberShape{}); }
Shape truth() { return make(TruthShape{}); }
Shape day() { return make(DayShape{}); }
Shape moment() { return make(MomentShape{}); }

Shape one_of(std::vector<std::string> words) {
    base::expects(!words.empty(), "there is something to choose from");
    return make(OneOfShape{std::move(words)});
}

Shape list(Shape items, std::size_t longest) { return make(ListShape{std::move(items), longest}); }

Shape object(std::vector<ShapeField> fields) {
    std::set<std::string> names;
    for (const ShapeField& one : fields)
        base::expects(names.insert(one.name).second, "each member of an object is named once");
    return make(ObjectShape{std::move(fields)});
}

ShapeField field(std::string name, Shape shape, Need need, base::Bilingual says) {
    return {std::move(name), std::move(shape), need, std::move(says)};
}

Shape map_of(Shape values, std::size_t most) { return make(MapShape{std::move(values), most}); }
Shape any_json() { return make(AnyShape{}); }
Shape nullable(Shape shape) { return make(NullableShape{std::move(shape)}); }
Shape any_of(std::vector<Shape> shapes) {
    base::expects(!shapes.empty(), "there is something to choose from");
    return make(AnyOfShape{std::move(shapes)});
}
Shape named(std::string name, Shape shape) {
    return make(NamedShape{std::move(name), std::move(shape)});
}
Shape with_example(Shape shape, base::Value example) {
    return make(ExampleShape{std::move(shape), std::move(example)});
}
Shape where(Shape shape, std::function<base::Bilingual(const base::Value&)> wrong) {
    return make(WhereShape{std::move(shape), std::move(wrong)});
}

}  // namespace hanse::http
