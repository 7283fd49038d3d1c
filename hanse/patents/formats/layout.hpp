// SPDX-License-Identifier: GPL-3.0-or-later
// Layout: which column of a table says what, and how; data in rules/patents/columns. And the words
// of legal status, in rules/patents/status.yaml.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/named_bytes.hpp"
#include "hanse/base/result.hpp"
#include "hanse/patents/numbers/day.hpp"
#include "hanse/patents/record.hpp"

namespace hanse::patents {

/// What a column sets: "title zh machine" is the title, in Chinese, by a machine.
struct Field {
    std::string what;      // one of field_names()
    std::string argument;  // a language, or the name of a count
    bool machine = false;
    friend bool operator==(const Field&, const Field&) = default;
};

struct Layout {
    std::string id;  // "lens"
    base::Bilingual name;
    std::vector<std::string> needs;            // columns without which it is another layout
    std::vector<std::string> separators{";"};  // between items of a cell, the first that occurs
    std::string office;                        // of numbers that do not say it
    DayStyle days;
    std::vector<std::pair<std::string, Field>> columns;  // heading → field, in order of reading
    std::vector<std::string> ignored;                    // known, and of no use to us

    /// @return nothing for a heading that is not known.
    const Field* field(std::string_view heading) const;
    bool ignores(std::string_view heading) const;
};

/// What a column can set, in the order of the documentation.
std::span<const std::string_view> field_names();

/// Headings are compared without blanks, brackets in either width, capitals as small letters.
std::string heading_key(std::string_view heading);

base::Result<Layout> parse_layout(std::string_view yaml, const std::string& file);
std::string to_yaml(const Layout& layout);

class Layouts {
public:
    /// @param files  others than rules/patents/… are left out.
    static base::Result<Layouts> load(std::span<const base::NamedBytes> files);

    /// The layout that reads most of these headings and finds all it needs; null if none does.
    const Layout* recognise(const std::vector<std::string>& headings) const;
    const std::vector<Layout>& all() const { return layouts_; }
    /// The longest word of the list that occurs in `words` decides.
    LegalStatus status_of(std::string_view words) const;

private:
    base::Result<base::Done> load_status(const base::NamedBytes& file);
    std::vector<Layout> layouts_;
    std::vector<std::pair<std::string, LegalStatus>> status_;  // the longest word first
};

/// "active", as in JSON and in status.yaml.
std::string_view status_name(LegalStatus status);
/// @return unknown for a word that is none of these.
LegalStatus status_named(std::string_view name);

}  // namespace hanse::patents
