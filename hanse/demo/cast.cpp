// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/demo/cast.hpp"

#include <algorithm>
#include <map>

#include "hanse/base/bundle.hpp"
#include "hanse/base/fields.hpp"
#include "hanse/base/yaml.hpp"
#include "hanse/domain/case_format.hpp"

extern "C" {
extern const char hanse_examples_begin[];
extern const char hanse_examples_end[];
}

namespace hanse::demo {

using base::Fields;
using base::Result;
using base::Value;

namespace {

constexpr std::string_view kFolder = "examples/", kCastFile = "examples/demo/people.yaml";

/// ["member-admin", "alliance:demo-harbour-pumps", "M1"]
people::Grant role_of(const Value& words, Fields& fields) {
    people::Grant out;
    std::vector<std::string> texts;
    for (const Value& word : words.items()) texts.push_back(word.text() ? *word.text() : "");
    const auto role = texts.size() > 1 ? people::role_of(texts[0]) : std::nullopt;
    auto scope = people::Scope::parse(texts.size() > 1 ? texts[1] : "");
    if (!role || !scope) {
        fields.complain(fields.place(words), "应为 [角色, alliance:编号, 成员]",
                        "a role is written [role, alliance:ID, member]");
        return out;
    }
    out.role = *role;
    out.scope = *std::move(scope);
    if (texts.size() > 2) out.member = texts[2];
    if (auto formed = people::check_form(out); !formed) fields.complain(std::move(formed).error());
    return out;
}

Actor actor_of(const std::string& key, const Value& tree, const std::string& file,
               std::vector<base::Error>& errors) {
    Fields fields(tree, file, errors);
    Actor out{.key = key,
              .name = fields.text("name"),
              .about = fields.words("about"),
              .administrator = fields.yes_or("administrator", false),
              .outsider = fields.yes_or("outsider", false)};
    if (fields.text_or("language", "zh") == "en") out.language = base::Language::en;
    if (const Value* roles = fields.find("roles"))
        for (const Value& one : roles->items()) out.roles.push_back(role_of(one, fields));
    fields.finish();
    return out;
}

/// Where a stored example comes from, in a word.
base::Bilingual mark_of(const domain::CaseFile& file) {
    if (file.invented) return {"虚构", "invented"};
    return {"取自公开资料", "taken from published sources"};
}

}  // namespace

const Actor* Cast::find(std::string_view key) const {
    const auto found = std::ranges::find(actors, key, &Actor::key);
    return found == actors.end() ? nullptr : &*found;
}

std::vector<base::NamedBytes> embedded_examples() {
    return base::unbundled({hanse_examples_begin, hanse_examples_end});
}

Result<Cast> load_cast(std::span<const base::NamedBytes> files) {
    const auto found = std::ranges::find(files, kCastFile, &base::NamedBytes::path);
    if (found == files.end())
        return base::not_found({.file = std::string(kCastFile)}, "没有演示人员",
                               "there are no people for the demo");
    HANSE_TRY(tree, base::parse_yaml(found->bytes, found->path));
    std::vector<base::Error> errors;
    Fields fields(tree, found->path, errors);
    Cast out{.password = fields.text("password"), .actors = {}, .deeds = {}, .file = found->path};
    const auto elsewhere = people::role_of(fields.text("elsewhere"));
    if (elsewhere) out.elsewhere = *elsewhere;
    if (const Value* people = fields.find("people"))
        for (const auto& [key, one] : people->fields())
            out.actors.push_back(actor_of(key, one, found->path, errors));
    if (const Value* deeds = fields.find("deeds")) out.deeds = *deeds;
    fields.finish();
    if (!errors.empty()) return base::gather(std::move(errors));
    return out;
}

Result<std::vector<domain::CaseFile>> load_cases(std::span<const base::NamedBytes> files) {
    // "examples/NAME/members.csv" and "examples/NAME.yaml" belong to the case NAME.
    std::map<std::string, std::vector<base::NamedBytes>> by_name;
    for (const base::NamedBytes& one : files) {
        const std::string rest = one.path.substr(kFolder.size());
        const std::string name = rest.substr(0, rest.find('/'));
        if (one.path != kCastFile) by_name[std::string(kFolder) + name].push_back(one);
    }
    std::vector<domain::CaseFile> out;
    for (const auto& [name, parts] : by_name) {
        HANSE_TRY(file, domain::parse_case(parts, name));
        out.push_back(std::move(file));
    }
    return out;
}

Value guide(const Cast& cast, std::span<const domain::CaseFile> cases) {
    Value people = Value::list(), alliances = Value::list();
    for (const Actor& one : cast.actors)
        people.push(
            Value::map().set("name", one.name).set("email", one.email()).set("about", one.about));
    for (const domain::CaseFile& one : cases)
        alliances.push(Value::map()
                           .set("id", one.id)
                           .set("name", one.name)
                           .set("invented", one.invented)
                           .set("mark", mark_of(one)));
    return Value::map()
        .set("password", cast.password)
        .set("people", std::move(people))
        .set("alliances", std::move(alliances));
}

}  // namespace hanse::demo
