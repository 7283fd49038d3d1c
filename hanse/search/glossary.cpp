// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/search/glossary.hpp"

#include <algorithm>

#include "hanse/base/yaml.hpp"
#include "hanse/search/words.hpp"

namespace hanse::search {

using base::Done;
using base::Result;
using base::Value;

namespace {

/// Terms joined by blanks; of Chinese without the lone last character, so that a phrase is found
/// inside a longer run.
struct Key {
    std::string text;
    std::size_t terms = 0;
};

Key key_of(const std::vector<Token>& all, std::size_t from, std::size_t to) {
    Key out;
    for (std::size_t i = from; i < to; ++i) {
        if (all[i].tail && i > from && all[i - 1].pair) continue;
        out.text += (out.text.empty() ? "" : " ") + all[i].term;
        ++out.terms;
    }
    return out;
}

Key key_of(std::string_view phrase) {
    const auto all = tokens(phrase);
    return key_of(all, 0, all.size());
}

std::vector<std::string> names_in(const Value& entry, std::string_view language) {
    std::vector<std::string> out;
    if (const Value* field = entry.find(language)) {
        if (field->is_text()) out.push_back(*field->text());
        for (const Value& item : field->items())
            if (item.is_text()) out.push_back(*item.text());
    }
    return out;
}

}  // namespace

Result<Done> Glossary::read(std::string_view yaml, const std::string& file) {
    HANSE_TRY(root, base::parse_yaml(yaml, file));
    const Value* terms = root.find("terms");
    if (terms == nullptr || !terms->is_list())
        return base::invalid({.file = file}, "应有列表 terms", "a list 'terms' is wanted");
    for (const Value& entry : terms->items()) {
        std::vector<std::string> names = names_in(entry, "zh");
        const auto english = names_in(entry, "en");
        if (names.empty() || english.empty())
            return base::invalid({file, entry.line(), entry.column()}, "词条应有 zh 和 en",
                                 "a term wants both zh and en");
        names.insert(names.end(), english.begin(), english.end());
        for (const std::string& name : names) {
            const Key key = key_of(name);
            terms_max_ = std::max(terms_max_, key.terms);
            for (const std::string& other : names)
                if (other != name &&
                    std::ranges::find(others_[key.text], other) == others_[key.text].end())
                    others_[key.text].push_back(other);
        }
    }
    return Done{};
}

const std::vector<std::string>& Glossary::others(std::string_view phrase) const {
    static const std::vector<std::string> none;
    const auto found = others_.find(key_of(phrase).text);
    return found == others_.end() ? none : found->second;
}

std::string Glossary::translated(std::string_view text) const {
    std::string out;
    for (const Found& found : in(text))
        for (const std::string& other : *found.others) out += other + "\n";
    return out;
}

std::vector<Glossary::Found> Glossary::in(std::string_view text) const {
    const auto all = tokens(text);
    std::vector<Found> out;
    for (std::size_t from = 0; from < all.size();) {
        std::size_t next = from + 1;
        for (std::size_t to = std::min(from + terms_max_, all.size()); to > from; --to) {
            const auto found = others_.find(key_of(all, from, to).text);
            if (found == others_.end()) continue;
            out.push_back({all[from].begin, all[to - 1].end, &found->second});
            next = all[to - 1].pair ? to + 1 : to;  // the next pair shares a character
            break;
        }
        from = next;
    }
    return out;
}

}  // namespace hanse::search
