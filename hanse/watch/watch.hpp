// SPDX-License-Identifier: GPL-3.0-or-later
// Watch: what to look out for among the patents of others.
//
// A query, competitors, classes and countries must all hold, of several of one sort any one. A
// product alone finds what is near to its description; beside a query, competitor or class it only
// weighs what these find. A watch is never changed, so that all its runs asked the same.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/search/glossary.hpp"

namespace hanse::watch {

struct Product {
    std::string name, text;
    friend bool operator==(const Product&, const Product&) = default;
};

struct Spec {
    std::string name;
    std::string query;  // as for `hanse patents search`
    std::vector<std::string> competitors, classes, countries;
    std::vector<Product> products;
    std::vector<std::string> exports;  // countries where the products go

    /// Whether the products are what finds documents.
    bool by_product() const {
        return query.empty() && competitors.empty() && classes.empty() && !products.empty();
    }
    friend bool operator==(const Spec&, const Spec&) = default;
};

struct Watch {
    std::int64_t id = 0;
    Spec spec;
    std::string added, who;
    std::string removed;  // when; empty: it is in use
};

/// @return invalid_input for a watch that asks nothing, a country that is no code of two letters, a
///         query or class that cannot be read; all mistakes at once.
base::Result<base::Done> check(const Spec& spec, const search::Glossary& glossary);

base::Value spec_value(const Spec& spec);
/// Of what spec_value() wrote.
Spec spec_of(const base::Value& value);

}  // namespace hanse::watch
