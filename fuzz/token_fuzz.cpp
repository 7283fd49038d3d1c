// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as what an outside provider says: a signed token, its keys, its claims, and the settings
// that name it. A token is opened only if one of the keys signed it, which no changed byte brings about.
// First line: the token; second: the keys; the rest: claims or settings.
#include <cstring>

#include "fuzz/fuzz.hpp"

#include "hanse/base/json.hpp"
#include "hanse/base/yaml.hpp"
#include "hanse/people/id_token.hpp"
#include "hanse/people/jose.hpp"
#include "hanse/people/provider.hpp"

using namespace hanse;

namespace {

void check_error(const base::Error& error) {
    for (const base::Error* one : error.all())
        fuzz::promise(!one->message.en.empty() && !one->message.zh.empty(), "an error says what");
}

std::string line_of(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string out(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return out;
}

void open_with(const std::string& token, const base::Value& keys) {
    const auto head = people::read_head(token);
    if (head) {
        fuzz::promise(
            head->algorithm == "RS256" || head->algorithm == "PS256" || head->algorithm == "ES256",
            "only the algorithms that we take");
        static_cast<void>(people::has_key_for(*head, keys));
    }
    const auto claims = people::open_token(token, keys);
    if (!claims) return check_error(claims.error());
    fuzz::promise(head.has_value() && people::has_key_for(*head, keys), "a key fits it");
    fuzz::promise(claims->is_map(), "claims are an object");
}

void judge(const base::Value& claims) {
    people::Provider provider;
    provider.issuer = "https://login.example.cn";
    provider.client_id = "hanse";
    const auto judged = people::judge_claims(
        claims, provider, {.nonce = "n-0S6_WzA2Mj", .now = "2026-11-23T08:00:00Z"});
    if (!judged) return check_error(judged.error());
    fuzz::promise(!judged->subject.empty() && judged->subject.size() <= 255,
                  "it says whom it is about");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view rest = fuzz::text_of(data, size);
    const std::string token = line_of(rest);
    const auto keys = base::parse_json(line_of(rest), "keys");
    open_with(token, keys ? *keys : base::Value());
    if (const auto claims = base::parse_json(rest, "claims")) judge(*claims);
    if (const auto settings = base::parse_yaml(rest, "providers.yaml"))
        if (const auto all = people::parse_providers(*settings, "providers.yaml"); !all)
            check_error(all.error());
    return 0;
}
