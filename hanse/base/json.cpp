// SPDX-License-Identifier: Apache-2.0
// The one place that knows Boost.JSON. Its push parser hands us the digits of each number as
// written.
#include "hanse/base/json.hpp"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <unordered_set>
#include <vector>

#include <boost/json/basic_parser_impl.hpp>
#include <fmt/format.h>

namespace hanse::base {

namespace {

constexpr std::size_t kDepthMax = 64;

struct Builder {
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_string_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = std::size_t(-1);

    Value root;
    std::vector<Value> open;         // containers being read, innermost last
    std::vector<std::string> names;  // the name each open container or value will get, for maps
    std::vector<std::unordered_set<std::string>> used;  // the names each open container already has
    std::string buffer;                                 // the pieces of a string or number
    std::string complaint_zh, complaint_en;

    using Code = boost::json::error_code;

    bool refuse(Code& code, std::string zh, std::string en) {
        complaint_zh = std::move(zh);
        complaint_en = std::move(en);
        code = boost::json::error::syntax;
        return false;
    }

    bool add(Value value, Code& code) {
        if (open.empty()) {
            root = std::move(value);
            return true;
        }
        if (open.back().is_list()) {
            open.back().push(std::move(value));
            return true;
        }
        std::string name = std::move(names.back());
        names.pop_back();
        if (!used.back().insert(name).second)
            return refuse(code, fmt::format("名称 \"{}\" 出现两次", name),
                          fmt::format("the name \"{}\" stands twice", name));
        open.back().set(std::move(name), std::move(value));
        return true;
    }
    bool begin(Value container, Code& code) {
        if (open.size() >= kDepthMax)
            return refuse(code, fmt::format("嵌套超过 {} 层", kDepthMax),
                          fmt::format("nested deeper than {} levels", kDepthMax));
        open.push_back(std::move(container));
        used.emplace_back();
        return true;
    }
    bool end(Code& code) {
        Value done = std::move(open.back());
        open.pop_back();
        used.pop_back();
        return add(std::move(done), code);
    }
    bool part(std::string_view piece) {
        buffer += piece;
        return true;
    }
    std::string take() { return std::exchange(buffer, {}); }
    bool number(std::string_view piece, Code& code) {
        buffer += piece;
        const std::string digits = take();
        const auto value = Rational::parse(digits);
        if (!value)
            return refuse(code, fmt::format("数字过大或过长：{}", digits.substr(0, 40)),
                          fmt::format("a number out of range: {}", digits.substr(0, 40)));
        return add(*value, code);
    }

    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_array_begin(Code& code) { return begin(Value::list(), code); }
    bool on_array_end(std::size_t, Code& code) { return end(code); }
    bool on_object_begin(Code& code) { return begin(Value::map(), code); }
    bool on_object_end(std::size_t, Code& code) { return end(code); }
    bool on_string_part(boost::json::string_view piece, std::size_t, Code&) {
        return part({piece.data(), piece.size()});
    }
    bool on_string(boost::json::string_view piece, std::size_t, Code& code) {
        part({piece.data(), piece.size()});
        return add(take(), code);
    }
    bool on_key_part(boost::json::string_view piece, std::size_t, Code&) {
        return part({piece.data(), piece.size()});
    }
    bool on_key(boost::json::string_view piece, std::size_t, Code&) {
        part({piece.data(), piece.size()});
        names.push_back(take());
        return true;
    }
    bool on_number_part(boost::json::string_view piece, Code&) {
        return part({piece.data(), piece.size()});
    }
    bool on_int64(std::int64_t, boost::json::string_view piece, Code& code) {
        return number({piece.data(), piece.size()}, code);
    }
    bool on_uint64(std::uint64_t, boost::json::string_view piece, Code& code) {
        return number({piece.data(), piece.size()}, code);
    }
    bool on_double(double, boost::json::string_view piece, Code& code) {
        return number({piece.data(), piece.size()}, code);
    }
    bool on_bool(bool value, Code& code) { return add(value, code); }
    bool on_null(Code& code) { return add(Value(), code); }
    bool on_comment_part(boost::json::string_view, Code&) { return true; }
    bool on_comment(boost::json::string_view, Code&) { return true; }
};

Place place_of(std::string_view bytes, std::size_t offset, const std::string& file) {
    Place place{.file = file, .line = 1, .column = 1};
    for (const char c : bytes.substr(0, offset)) {
        if (c == '\n') {
            ++place.line;
            place.column = 1;
        } else if ((c & 0xC0) != 0x80) {
            ++place.column;
        }
    }
    return place;
}

bool is_plain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }

/// Has one of these eight bytes to be escaped? Several at a time, because most text needs no
/// escape: a byte equals a sign where their difference is zero, and `(x - 1) & ~x & 0x80` finds a
/// zero byte.
bool eight_plain(std::uint64_t bytes) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t tops = 0x8080808080808080U;
    const auto has_zero = [](std::uint64_t x) { return (x - ones) & ~x & tops; };
    const std::uint64_t control = (bytes - ones * 0x20) & ~bytes & tops;  // below 0x20
    return (control | has_zero(bytes ^ (ones * '"')) | has_zero(bytes ^ (ones * '\\'))) == 0;
}

std::size_t plain_until(std::string_view text, std::size_t at) {
    for (std::uint64_t eight = 0; at + 8 <= text.size(); at += 8) {
        std::memcpy(&eight, text.data() + at, 8);
        if (!eight_plain(eight)) break;
    }
    while (at < text.size() && is_plain(text[at])) ++at;
    return at;
}

void write_text(std::string_view text, std::string& out) {
    if (plain_until(text, 0) == text.size()) {  // nearly always: quotes and text in one go
        const std::size_t start = out.size();
        out.append(text.size() + 2, '"');
        if (!text.empty()) std::memcpy(out.data() + start + 1, text.data(), text.size());
        return;
    }
    out += '"';
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = plain_until(text, start);
        out.append(text, start, end - start);  // whole stretches at once: most text needs no escape
        if (end == text.size()) break;
        switch (const char c = text[end]) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            case '\t': out += "\\t"; break;
            default: fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
        }
        start = end + 1;
    }
    out += '"';
}

class Writer {
public:
    Writer(JsonStyle style, std::string& out)
        : indented_(style == JsonStyle::indented), out_(out) {}

    void write(const Value& value) {
        if (value.is_list()) {
            bracket('[', ']', value.items(), [this](const Value& item) { write(item); });
        } else if (value.is_map()) {
            bracket('{', '}', value.fields(), [this](const Value::Field& field) {
                write_text(field.first, out_);
                out_ += indented_ ? ": " : ":";
                write(field.second);
            });
        } else {
            write_scalar(value);
        }
    }

private:
    void write_scalar(const Value& value) {
        if (value.is_null()) {
            out_ += "null";
        } else if (const bool* truth = value.boolean()) {
            out_ += *truth ? "true" : "false";
        } else if (const Rational* number = value.number()) {
            out_ += number->decimal();
        } else if (const double* real = value.real()) {
            out_ += std::isfinite(*real) ? fmt::format("{}", *real) : "null";
        } else {
            write_text(*value.text(), out_);
        }
    }

    template <class Items, class WriteOne>
    void bracket(char open, char close, const Items& items, WriteOne write_one) {
        out_ += open;
        ++depth_;
        bool first = true;
        for (const auto& item : items) {
            if (!first) out_ += ',';
            first = false;
            new_line();
            write_one(item);
        }
        --depth_;
        if (!first) new_line();
        out_ += close;
    }

    void new_line() {
        if (!indented_) return;
        out_ += '\n';
        out_.append(2 * depth_, ' ');
    }

    bool indented_;
    std::string& out_;
    std::size_t depth_ = 0;
};

}  // namespace

Result<Value> parse_json(std::string_view bytes, const std::string& file) {
    boost::json::parse_options options;
    options.max_depth = kDepthMax + 1;
    boost::json::basic_parser<Builder> parser(options);
    boost::json::error_code code;
    const std::size_t read = parser.write_some(false, bytes.data(), bytes.size(), code);
    const Builder& builder = parser.handler();
    const bool rest =
        !code && bytes.substr(read).find_first_not_of(" \t\r\n") != std::string_view::npos;
    if (!code && !rest && parser.done()) return parser.handler().root;
    const Place place = place_of(bytes, read, file);
    if (!builder.complaint_en.empty())
        return invalid(place, builder.complaint_zh, builder.complaint_en);
    if (rest)
        return invalid(place, "JSON 结束后还有内容", "something follows the end of the JSON text");
    const std::string why = code.message();
    return invalid(place, fmt::format("不是有效的 JSON（{}）", why),
                   fmt::format("not valid JSON ({})", why));
}

std::string to_json(const Value& value, JsonStyle style) {
    std::string out;
    out.reserve(std::size_t{1} << 14U);
    Writer(style, out).write(value);
    return out;
}

Value exact_parts(const Value& value) {
    if (const Rational* number = value.number()) {
        const std::string decimal = number->decimal();
        return Rational::parse(decimal) == *number ? Value() : Value(number->exact());
    }
    if (value.is_list()) {
        Value::List parts;
        bool any = false;
        for (const Value& item : value.items()) {
            parts.push_back(exact_parts(item));
            any = any || !parts.back().is_null();
        }
        return any ? Value(std::move(parts)) : Value();
    }
    Value::Map parts;
    for (const auto& [name, item] : value.fields())
        if (Value part = exact_parts(item); !part.is_null())
            parts.emplace_back(name, std::move(part));
    return parts.empty() ? Value() : Value(std::move(parts));
}

}  // namespace hanse::base
