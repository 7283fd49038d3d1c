// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/provider.hpp"

#include <algorithm>

#include "hanse/base/fields.hpp"
#include "hanse/people/web.hpp"

namespace hanse::people {

using base::Fields;
using base::Result;

namespace {

bool is_short_word(const std::string& text) {
    return !text.empty() && text.size() <= 30 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

GroupRule read_group(Fields& fields) {
    GroupRule out{.group = fields.text("group"), .member = fields.text_or("member", "")};
    const auto scope = Scope::parse(fields.text("scope"));
    if (scope)
        out.scope = *scope;
    else
        fields.complain(fields.place(), scope.error().message.zh, scope.error().message.en);
    out.role = Role(fields.one_of("role", role_words()));
    if (scope) {
        const auto form = check_form({.scope = out.scope, .role = out.role, .member = out.member});
        if (!form)
            fields.complain(fields.place(), form.error().message.zh, form.error().message.en);
    }
    fields.finish();
    return out;
}

/// The items of a list, each read by a function.
template <class Read>
auto read_each(Fields& fields, std::string_view name, const Read& read) {
    std::vector<decltype(read(fields))> out;
    const base::Value* list = fields.find(name);
    if (list == nullptr) return out;
    for (const base::Value& item : list->items()) {
        Fields one(item, fields.file(), fields.errors());
        out.push_back(read(one));
    }
    return out;
}

void check(Fields& fields, const Provider& provider) {
    if (!is_short_word(provider.name))
        fields.complain(fields.place(), "name 应为小写字母、数字与连字符",
                        "'name' is small letters, digits and hyphens");
    if (!provider.issuer.starts_with("https://") && !is_own_machine(provider.issuer))
        fields.complain(fields.place(), "issuer 须以 https:// 开头",
                        "'issuer' has to begin with https://");
    if (std::ranges::find(provider.scopes, "openid") == provider.scopes.end())
        fields.complain(fields.place(), "scopes 须含 openid", "'scopes' has to contain openid");
}

Provider read_provider(Fields& fields) {
    Provider out;
    out.name = fields.text("name");
    out.title = fields.words("title");
    out.issuer = fields.text("issuer");
    out.client_id = fields.text("client_id");
    out.client_secret = fields.text_or("client_secret", "");
    if (fields.has("scopes")) out.scopes = fields.list("scopes");
    out.group_claim = fields.text_or("group_claim", out.group_claim);
    out.groups = read_each(fields, "groups", read_group);
    out.groups_admit = fields.yes_or("groups_admit", out.groups_admit);
    out.joins_verified_email = fields.yes_or("joins_verified_email", out.joins_verified_email);
    out.brings_second_factor = fields.yes_or("brings_second_factor", out.brings_second_factor);
    out.certificates = fields.text_or("certificates", "");
    check(fields, out);
    fields.finish();
    return out;
}

void check_names(Fields& fields, const std::vector<Provider>& providers) {
    for (std::size_t i = 0; i < providers.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (providers[i].name == providers[j].name ||
                providers[i].issuer == providers[j].issuer)
                fields.complain(fields.place(),
                                "两个身份提供方同名或同一签发方：" + providers[i].name,
                                "two providers have one name, or one issuer: " + providers[i].name);
}

}  // namespace

Result<std::vector<Provider>> parse_providers(const base::Value& value, const std::string& file) {
    std::vector<base::Error> errors;
    Fields fields(value, file, errors);
    auto out = read_each(fields, "providers", read_provider);
    check_names(fields, out);
    fields.finish();
    if (!errors.empty()) return base::gather(std::move(errors));
    return out;
}

}  // namespace hanse::people
