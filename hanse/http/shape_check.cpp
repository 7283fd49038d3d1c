// SPDX-License-Identifier: GPL-3.0-or-later
// Holding a value against a shape: every mistake, each with its pointer.
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "hanse/base/date.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/nearest.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/http/shape.hpp"
#include "hanse/http/shape_node.hpp"

namespace hanse::http {

namespace {

constexpr std::size_t kMistakesMax = 100;  // nobody reads more

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(std::ranges::count_if(
        utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool has_control_characters(std::string_view text) {
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
    });
}

/// RFC 6901, as a fragment: ~ and / in names.
std::string pointer(const std::string& at, std::string_view name) {
    std::string out = at + "/";
    for (const char c : name) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

std::string joined(const std::vector<std::string>& words, const char* between) {
    return fmt::format("{}", fmt::join(words, between));
}

bool is_day(std::string_view text) {
    const auto day = base::Date::parse(text);
    return day && day->text() == text;
}

/// "2026-11-23T07:30:00Z"
bool is_moment(std::string_view text) {
    constexpr std::string_view kForm = "dddd-dd-ddTdd:dd:ddZ";
    if (text.size() != kForm.size() || !is_day(text.substr(0, 10))) return false;
    for (std::size_t i = 10; i < text.size(); ++i)
        if (kForm[i] == 'd' ? (text[i] < '0' || text[i] > '9') : text[i] != kForm[i]) return false;
    return text.substr(11, 2) < "24" && text.substr(14, 2) < "60" && text.substr(17, 2) < "60";
}

class Checker {
public:
    void check(const base::Value& value, const Shape& shape, const std::string& at) {
        std::visit([&](const auto& kind) { hold(value, kind, at); }, shape.node().kind);
    }

    base::Result<base::Done> verdict() && {
        if (mistakes_.empty()) return base::Done{};
        return base::gather(std::move(mistakes_));
    }

private:
    void wrong(const std::string& at, std::string zh, std::string en) {
        if (mistakes_.size() < kMistakesMax)
            mistakes_.push_back(base::invalid({.file = at}, std::move(zh), std::move(en)));
    }

    /// The text of the value, or a complaint.
    const std::string* text_of(const base::Value& value, const std::string& at) {
        if (value.text() == nullptr) wrong(at, "应为文字", "should be a text");
        return value.text();
    }

    void hold(const base::Value& value, const TextShape& shape, const std::string& at) {
        const std::string* found = text_of(value, at);
        if (found == nullptr) return;
        const std::size_t length = characters(*found);
        if (length == 0 && shape.shortest > 0)
            wrong(at, "不得为空", "must not be empty");
        else if (length < shape.shortest)
            wrong(at, fmt::format("至少 {} 个字符，现有 {} 个", shape.shortest, length),
                  fmt::format("at least {} characters, not {}", shape.shortest, length));
        if (length > shape.longest)
            wrong(at, fmt::format("至多 {} 个字符，现有 {} 个", shape.longest, length),
                  fmt::format("at most {} characters, not {}", shape.longest, length));
        if (has_control_characters(*found)) wrong(at, "含控制字符", "holds control characters");
    }

    void hold(const base::Value& value, const PatternShape& shape, const std::string& at) {
        const std::string* found = text_of(value, at);
        if (found == nullptr) return;
        if (found->size() > shape.longest || !std::regex_match(*found, shape.compiled))
            wrong(at, "应为" + shape.says.zh, "should be " + shape.says.en);
    }

    void hold(const base::Value& value, const WholeShape& shape, const std::string& at) {
        const auto whole =
            value.is_number() ? value.number()->to_int64() : std::optional<std::int64_t>();
        if (!whole || *whole < shape.smallest || *whole > shape.largest)
            wrong(at, fmt::format("应为{}整数", range_zh(shape)),
                  fmt::format("should be a whole number{}", range_en(shape)));
    }

    static std::string range_zh(const WholeShape& shape) {
        if (shape.largest != INT64_MAX && shape.smallest != INT64_MIN)
            return fmt::format(" {} 至 {} 的", shape.smallest, shape.largest);
        if (shape.smallest != INT64_MIN) return fmt::format("不小于 {} 的", shape.smallest);
        return shape.largest != INT64_MAX ? fmt::format("不大于 {} 的", shape.largest) : "";
    }
    static std::string range_en(const WholeShape& shape) {
        if (shape.largest != INT64_MAX && shape.smallest != INT64_MIN)
            return fmt::format(" from {} to {}", shape.smallest, shape.largest);
        if (shape.smallest != INT64_MIN) return fmt::format(", {} or more", shape.smallest);
        return shape.largest != INT64_MAX ? fmt::format(", {} or less", shape.largest) : "";
    }

    void hold(const base::Value& value, const NumberShape&, const std::string& at) {
        if (!value.is_number()) wrong(at, "应为数字", "should be a number");
    }

    void hold(const base::Value& value, const TruthShape&, const std::string& at) {
        if (value.boolean() == nullptr) wrong(at, "应为 true 或 false", "should be true or false");
    }

    void hold(const base::Value& value, const DayShape&, const std::string& at) {
        if (value.text() == nullptr || !is_day(*value.text()))
            wrong(at, "应为日期，如 2026-11-23", "should be a day like 2026-11-23");
    }

    void hold(const base::Value& value, const MomentShape&, const std::string& at) {
        if (value.text() == nullptr || !is_moment(*value.text()))
            wrong(at, "应为时刻，如 2026-11-23T07:30:00Z",
                  "should be a moment like 2026-11-23T07:30:00Z");
    }

    void hold(const base::Value& value, const OneOfShape& shape, const std::string& at) {
        const std::string* found = value.text();
        if (found != nullptr && std::ranges::find(shape.words, *found) != shape.words.end()) return;
        wrong(at, fmt::format("应为其中之一：{}", joined(shape.words, "、")),
              fmt::format("should be one of {}", joined(shape.words, ", ")));
    }

    void hold(const base::Value& value, const ListShape& shape, const std::string& at) {
        if (!value.is_list()) return wrong(at, "应为列表", "should be a list");
        if (value.items().size() > shape.longest)
            return wrong(at, fmt::format("至多 {} 项", shape.longest),
                         fmt::format("at most {} items", shape.longest));
        for (std::size_t i = 0; i < value.items().size(); ++i)
            check(value.items()[i], shape.items, at + "/" + std::to_string(i));
    }

    void hold(const base::Value& value, const ObjectShape& shape, const std::string& at) {
        if (!value.is_map()) return wrong(at, "应为对象", "should be an object");
        for (const ShapeField& field : shape.fields) {
            const base::Value* found = value.find(field.name);
            if (found != nullptr)
                check(*found, field.shape, pointer(at, field.name));
            else if (field.need == Need::required)
                wrong(pointer(at, field.name), "缺少", "missing");
        }
        refuse_unknown(value, shape, at);
    }

    void refuse_unknown(const base::Value& value, const ObjectShape& shape, const std::string& at) {
        std::vector<std::string_view> known;
        for (const ShapeField& field : shape.fields) known.emplace_back(field.name);
        for (const auto& [name, ignored] : value.fields()) {
            if (std::ranges::find(known, name) != known.end()) continue;
            const base::Bilingual like = base::suggestion(base::nearest(name, known));
            wrong(pointer(at, name), "没有这一项" + like.zh, "there is no such member" + like.en);
        }
    }

    void hold(const base::Value& value, const MapShape& shape, const std::string& at) {
        if (!value.is_map()) return wrong(at, "应为对象", "should be an object");
        if (value.fields().size() > shape.most)
            return wrong(at, fmt::format("至多 {} 项", shape.most),
                         fmt::format("at most {} members", shape.most));
        for (const auto& [name, inner] : value.fields())
            check(inner, shape.values, pointer(at, name));
    }

    void hold(const base::Value&, const AnyShape&, const std::string&) {}

    void hold(const base::Value& value, const NullableShape& shape, const std::string& at) {
        if (!value.is_null()) check(value, shape.inner, at);
    }

    void hold(const base::Value& value, const AnyOfShape& shape, const std::string& at) {
        std::optional<std::vector<base::Error>> nearest;
        for (const Shape& one : shape.shapes) {
            Checker checker;
            checker.check(value, one, at);
            if (checker.mistakes_.empty()) return;
            if (!nearest || checker.mistakes_.size() < nearest->size())
                nearest = std::move(checker.mistakes_);
        }
        for (base::Error& one : *nearest)
            if (mistakes_.size() < kMistakesMax) mistakes_.push_back(std::move(one));
    }

    void hold(const base::Value& value, const NamedShape& shape, const std::string& at) {
        check(value, shape.inner, at);
    }

    void hold(const base::Value& value, const ExampleShape& shape, const std::string& at) {
        check(value, shape.inner, at);
    }

    void hold(const base::Value& value, const WhereShape& shape, const std::string& at) {
        const std::size_t before = mistakes_.size();
        check(value, shape.inner, at);
        if (mistakes_.size() > before) return;  // its own check counts on the shape
        const base::Bilingual complaint = shape.wrong(value);
        if (!complaint.empty()) wrong(at, complaint.zh, complaint.en);
    }

    std::vector<base::Error> mistakes_;
};

/// What a text of a path or query is meant as, by the shape it must fit.
base::Value meant(const std::string& text, const Shape& shape) {
    const ShapeNode& node = shape.node();
    if (const auto* named = std::get_if<NamedShape>(&node.kind)) return meant(text, named->inner);
    if (const auto* example = std::get_if<ExampleShape>(&node.kind))
        return meant(text, example->inner);
    if (const auto* where = std::get_if<WhereShape>(&node.kind)) return meant(text, where->inner);
    if (std::holds_alternative<TruthShape>(node.kind) && (text == "true" || text == "false"))
        return {text == "true"};
    if (std::holds_alternative<WholeShape>(node.kind) ||
        std::holds_alternative<NumberShape>(node.kind))
        if (const auto number = base::Rational::parse(text)) return {*number};
    return {text};
}

}  // namespace

base::Result<base::Done> check(const base::Value& value, const Shape& shape,
                               const std::string& at) {
    Checker checker;
    checker.check(value, shape, at);
    return std::move(checker).verdict();
}

base::Result<base::Done> check_text(const std::string& value, const Shape& shape,
                                    const std::string& at) {
    return check(meant(value, shape), shape, at);
}

}  // namespace hanse::http
