// SPDX-License-Identifier: GPL-3.0-or-later
// Names of companies as lists write them, brought together: "SAMSUNG ELECTRONICS CO., LTD." and
// "Samsung Electronics" are one name. Different names may still be one firm; that a person says.
// Legal forms are data, rules/patents/companies.yaml.
#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/named_bytes.hpp"
#include "hanse/base/result.hpp"

namespace hanse::patents {

class CompanyNames {
public:
    /// @param files  others than rules/patents/companies.yaml are left out.
    static base::Result<CompanyNames> load(std::span<const base::NamedBytes> files);

    /// Small letters, without signs and without the legal form at the end: "robert bosch". A name
    /// that is all legal form stays.
    std::string key(std::string_view name) const;
    /// Does this key stand where there is no company: "individual", 个人?
    bool is_nobody(const std::string& key) const { return nobody_.contains(key); }
    /// "ETRI, KAIST" → ETRI and KAIST; "Toshiba Corp., Ltd." stays whole.
    std::vector<std::string> names_in(std::string_view cell) const;

private:
    using Words = std::vector<std::string>;
    base::Result<base::Done> read(const base::NamedBytes& file);
    bool drop_form(Words& words, std::size_t left_min) const;
    bool is_form(std::string_view name) const;

    std::vector<Words> forms_;                // the longest first
    std::vector<std::string> chinese_forms_;  // the longest first
    std::set<std::string> joints_, nobody_;
};

/// Are both written in the same script? Otherwise nothing can be said of whether they are the same.
bool comparable_names(std::string_view a, std::string_view b);

}  // namespace hanse::patents
