// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/casebook/history.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "hanse/base/yaml.hpp"

namespace hanse::casebook {

using base::Place;
using base::Value;

namespace {

/// What is written as null is unknown, and so is a field that is not there.
const std::string* word_of(const Value* value) {
    if (value == nullptr || !value->is_text() || *value->text() == "null") return nullptr;
    return value->text();
}

const std::string* word_in(const Value& map, std::string_view name) {
    return word_of(map.find(name));
}

domain::Confidence confidence_of(const Value& fact) {
    const std::string* word = word_in(fact, "conf");
    if (word == nullptr) return domain::Confidence::unstated;
    if (*word == "verified") return domain::Confidence::verified;
    if (*word == "seed") return domain::Confidence::seed;
    if (*word == "memory") return domain::Confidence::memory;
    return domain::Confidence::judged;
}

std::optional<int> year_in(const Value& map, std::string_view name) {
    const std::string* word = word_in(map, name);
    if (word == nullptr) return std::nullopt;
    int year = 0;
    const auto [end, error] = std::from_chars(word->data(), word->data() + word->size(), year);
    return error == std::errc() && end == word->data() + word->size() ? std::optional(year)
                                                                      : std::nullopt;
}

class Reader {
public:
    Reader(const std::string& file, const knowledge::RuleBook& book,
           std::vector<base::Error>& errors)
        : file_(file), book_(book), errors_(errors) {}

    HistoricCase read(const Value& document) {
        HistoricCase out{.place = place(document)};
        out.name = word_in(document, "name") ? *word_in(document, "name") : "";
        out.inputs = inputs_of(document);
        out.record = record_of(document);
        if (!ids_.insert(out.inputs.id).second)
            complain(document, "案例编号 “" + out.inputs.id + "” 重复",
                     "the case id '" + out.inputs.id + "' stands twice");
        return out;
    }

private:
    Place place(const Value& value) const { return {file_, value.line(), value.column()}; }
    void complain(const Value& where, std::string zh, std::string en) {
        errors_.push_back(base::invalid(place(where), std::move(zh), std::move(en)));
    }

    std::string needed(const Value& map, const std::string& name) {
        if (const std::string* word = word_in(map, name)) return *word;
        complain(map, "缺少 “" + name + "”", "'" + name + "' is missing");
        return {};
    }

    std::vector<std::string> words(const Value& map, std::string_view name) {
        const Value* list = map.find(name);
        std::vector<std::string> out;
        if (list == nullptr) return out;
        for (const Value& item : list->items())
            if (const std::string* word = word_of(&item))
                out.push_back(*word);
            else
                complain(item, "应为一个词", "a word was expected");
        return out;
    }

    Inputs inputs_of(const Value& document) {
        Inputs out{.id = needed(document, "id"),
                   .kind = needed(document, "kind"),
                   .jurisdictions = words(document, "jurisdiction")};
        if (!out.kind.empty() && !book_.door().kinds.contains(out.kind))
            complain(*document.find("kind"), "没有名为 “" + out.kind + "” 的形式",
                     "there is no kind '" + out.kind + "'");
        if (const Value* years = document.find("years")) {
            out.start = year_in(*years, "start");
            out.end = year_in(*years, "end");
        }
        if (const Value* aims = document.find("objectives"))
            for (const Value& aim : aims->items()) add_aim(aim, out);
        add_field("standard_based", document.find("standard_based"), out);
        for (const std::string_view group : {"members", "pool"})
            if (const Value* facts = document.find(group))
                for (const auto& [name, fact] : facts->fields())
                    add_field(std::string(group) + "." + name, &fact, out);
        return out;
    }

    void add_aim(const Value& aim, Inputs& out) {
        const std::string word = needed(aim, "objective");
        const auto found =
            std::ranges::find(book_.objectives(), word, &knowledge::Objective::casebook);
        if (found == book_.objectives().end())
            return complain(aim, "没有目标 “" + word + "”", "there is no objective '" + word + "'");
        const std::string* role = word_in(aim, "role");
        out.aims.push_back({found->id, role == nullptr || *role != "secondary"});
    }

    /// A field is a map with a `value`, or null.
    void add_field(const std::string& name, const Value* fact, Inputs& out) {
        if (fact == nullptr || !fact->is_map()) return;
        if (const std::string* word = word_in(*fact, "value"))
            out.fields.emplace(name, Inputs::Field{*word, confidence_of(*fact), place(*fact)});
    }

    Record record_of(const Value& document) {
        Record out;
        if (const Value* outcome = document.find("outcome")) {
            out.label = needed(*outcome, "label");
            if (const std::string* view = word_in(*outcome, "modern_view")) out.modern_view = *view;
            out.decided = year_in(*outcome, "decided");
        }
        if (const Value* expect = document.find("expect")) {
            out.must_flag = words(*expect, "must_flag");
            out.must_flag_observable = words(*expect, "must_flag_observable");
            out.may_flag = words(*expect, "may_flag");
            out.must_not_condemn = words(*expect, "must_not_condemn");
        }
        if (const Value* findings = document.find("findings"))
            for (const Value& finding : findings->items()) {
                out.discussed.push_back(needed(finding, "code"));
                const domain::Confidence confidence = confidence_of(finding);
                if (confidence == domain::Confidence::verified ||
                    confidence == domain::Confidence::seed)
                    out.sure.push_back(out.discussed.back());
            }
        return out;
    }

    const std::string& file_;
    const knowledge::RuleBook& book_;
    std::vector<base::Error>& errors_;
    std::set<std::string> ids_;
};

}  // namespace

base::Result<std::vector<HistoricCase>> read_casebook(std::string_view bytes,
                                                      const std::string& file,
                                                      const knowledge::RuleBook& book) {
    HANSE_TRY(documents, base::parse_yaml_documents(bytes, file));
    std::vector<base::Error> errors;
    std::vector<HistoricCase> out;
    Reader reader(file, book, errors);
    for (const Value& document : documents) out.push_back(reader.read(document));
    if (!errors.empty()) return base::gather(std::move(errors));
    return out;
}

}  // namespace hanse::casebook
