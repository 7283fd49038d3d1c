// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/watch/watch.hpp"

#include <algorithm>

#include "hanse/base/value_fields.hpp"
#include "hanse/search/query.hpp"

namespace hanse::watch {

using base::Done;
using base::Result;
using base::Value;

namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_country(const std::string& code) {
    return code.size() == 2 && std::ranges::all_of(code, is_capital);
}

/// "F", "F28", "F28D", "F28D1/02".
bool is_class(const std::string& symbol) {
    if (symbol.empty() || !is_capital(symbol[0])) return false;
    for (std::size_t i = 1; i < std::min<std::size_t>(symbol.size(), 3); ++i)
        if (!is_digit(symbol[i])) return false;
    return symbol.size() != 2 && (symbol.size() < 4 || is_capital(symbol[3]));
}

base::Error no_country(const std::string& code) {
    return base::invalid({}, "国家代码应为两个大写字母（如 US），不是 “" + code + "”",
                         "a country is two capital letters, such as US, not '" + code + "'");
}

}  // namespace

Result<Done> check(const Spec& spec, const search::Glossary& glossary) {
    std::vector<base::Error> errors;
    if (spec.name.empty())
        errors.push_back(
            base::invalid({}, "请用 --name 给监视起名", "name the watch: --name NAME"));
    if (spec.query.empty() && spec.competitors.empty() && spec.classes.empty() &&
        spec.countries.empty() && spec.products.empty())
        errors.push_back(base::invalid(
            {},
            "请至少说明监视什么：--query、--competitor、--class、--product、--text 或 --country",
            "say what to watch: --query, --competitor, --class, --product, --text or --country"));
    for (const auto* codes : {&spec.countries, &spec.exports})
        for (const std::string& code : *codes)
            if (!is_country(code)) errors.push_back(no_country(code));
    for (const std::string& symbol : spec.classes)
        if (!is_class(symbol))
            errors.push_back(
                base::invalid({}, "不是分类号：“" + symbol + "”（如 F28D 或 F28D1/02）",
                              "not a class: '" + symbol + "' (such as F28D or F28D1/02)"));
    for (const Product& product : spec.products)
        if (product.text.empty())
            errors.push_back(base::invalid({.file = product.name}, "产品描述是空的",
                                           "the description of the product is empty"));
    if (!spec.query.empty())
        if (auto read = search::read_question(spec.query, glossary); !read)
            errors.push_back(std::move(read).error());
    if (!errors.empty()) return base::gather(std::move(errors));
    return Done{};
}

Value spec_value(const Spec& spec) {
    Value out = Value::map();
    out.set("name", spec.name);
    if (!spec.query.empty()) out.set("query", spec.query);
    base::set_if(out, "competitors", spec.competitors);
    base::set_if(out, "classes", spec.classes);
    base::set_if(out, "countries", spec.countries);
    if (!spec.products.empty()) {
        Value products = Value::list();
        for (const Product& one : spec.products)
            products.push(Value::map().set("name", one.name).set("text", one.text));
        out.set("products", std::move(products));
    }
    base::set_if(out, "exports", spec.exports);
    return out;
}

Spec spec_of(const Value& value) {
    Spec out{.name = base::text_in(value, "name"),
             .query = base::text_in(value, "query"),
             .competitors = base::texts_in(value, "competitors"),
             .classes = base::texts_in(value, "classes"),
             .countries = base::texts_in(value, "countries"),
             .exports = base::texts_in(value, "exports")};
    if (const Value* products = value.find("products"))
        for (const Value& one : products->items())
            out.products.push_back({base::text_in(one, "name"), base::text_in(one, "text")});
    return out;
}

}  // namespace hanse::watch
