// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/openapi.hpp"

#include <gtest/gtest.h>

#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"

namespace hanse::http {
namespace {

/// One of each kind of thing that a table can hold.
std::vector<Route> example() {
    const Shape member = named(
        "Member",
        object({field("name", with_example(text(1, 200), "港口泵业"), Need::required,
                      {"名称", "name"}),
                field("kind", one_of({"company", "university"}), Need::required, {"类型", "kind"}),
                field("numbers",
                      list(pattern("[A-Z]{2}[0-9]+", 20, {"专利号", "a number like CN12"}), 50),
                      Need::optional, {"专利号", "numbers of patents"}),
                field("notes", map_of(text(0, 100)), Need::optional, {"备注", "notes"}),
                field("share", nullable(number()), Need::optional, {"份额", "share"})}));
    const Action none = [](const Request&) -> base::Result<Answer> { return nothing(); };
    const Shape id = pattern("p-[a-z2-9]{16}", 18, {"编号", "an id like p-abc…"});
    std::vector<Route> out;
    out.push_back(
        {.path = "/api/v1/pools/{pool}/members",
         .id = "members.list",
         .tag = "members",
         .summary = {"列出成员", "List members"},
         .in_path = {{.name = "pool", .shape = id, .says = {"联盟编号", "the pool"}}},
         .in_query =
             {{.name = "limit", .shape = whole(1, 200), .says = {"至多几条", "at most so many"}},
              {.name = "kind", .shape = text(1, 20), .says = {"类型", "kinds"}, .repeated = true}},
         .outcomes = {{.status = 200, .says = {"成员", "the members"}, .shape = list(member)}},
         .who = "signed-in",
         .action = none});
    out.push_back({.method = Method::post,
                   .path = "/api/v1/pools/{pool}/members",
                   .id = "members.add",
                   .tag = "members",
                   .summary = {"添加成员", "Add a member"},
                   .body = member,
                   .outcomes = {{.status = 201, .says = {"已添加", "added"}, .shape = member}},
                   .problems = {409},
                   .who = "signed-in",
                   .idempotent_by_key = true,
                   .action = none});
    out.push_back({.method = Method::put,
                   .path = "/api/v1/pools/{pool}/files/{rest...}",
                   .id = "files.put",
                   .tag = "members",
                   .summary = {"上传文件", "Upload a file"},
                   .upload = Upload{.bytes_max = 100, .content_types = {"text/csv"}},
                   .outcomes = {{.status = 204, .says = {}, .shape = {}}},
                   .who = "signed-in",
                   .action = none});
    out.push_back(
        {.path = "/api/v1/events",
         .id = "events",
         .tag = "members",
         .summary = {"事件", "Events"},
         .outcomes =
             {{.status = 200, .says = {}, .shape = {}, .content_type = "text/event-stream"}},
         .who = "anyone",
         .action = none});
    out.push_back(
        {.path = "/metrics", .id = "metrics", .who = "anyone", .hidden = true, .action = none});
    return out;
}

base::Value document() {
    return openapi(example(),
                   {.title = {"示例", "Example"},
                    .description = {"示例接口", "An example"},
                    .version = "1",
                    .cookie = "session",
                    .tags = {{"members", {"成员", "Members"}}}},
                   base::Language::en);
}

const base::Value& at(const base::Value& value, std::initializer_list<const char*> path) {
    const base::Value* here = &value;
    for (const char* name : path) {
        here = here->find(name);
        base::expects(here != nullptr, name);
    }
    return *here;
}

TEST(OpenApi, SaysWhatTheTableSays) {
    const base::Value all = document();
    EXPECT_EQ(*at(all, {"openapi"}).text(), "3.1.0");
    const base::Value& listing = at(all, {"paths", "/api/v1/pools/{pool}/members", "get"});
    EXPECT_EQ(*at(listing, {"operationId"}).text(), "members.list");
    EXPECT_EQ(at(listing, {"parameters"}).items().size(), 3U);
    EXPECT_EQ(
        *at(listing, {"responses", "200", "content", "application/json", "schema", "items", "$ref"})
             .text(),
        "#/components/schemas/Member");
    for (const char* status : {"400", "401", "403", "404", "429"})
        EXPECT_NE(at(listing, {"responses"}).find(status), nullptr) << status;
    const base::Value& adding = at(all, {"paths", "/api/v1/pools/{pool}/members", "post"});
    for (const char* status : {"409", "413", "415", "422"})
        EXPECT_NE(at(adding, {"responses"}).find(status), nullptr) << status;
    EXPECT_EQ(at(all, {"paths"}).find("/metrics"), nullptr);
    EXPECT_TRUE(at(all, {"paths", "/api/v1/events", "get", "security"}).items().empty());
    EXPECT_NE(at(all, {"paths"}).find("/api/v1/pools/{pool}/files/{rest}"), nullptr);
    EXPECT_EQ(*at(all, {"components", "securitySchemes", "bearer", "scheme"}).text(), "bearer");
}

/// For a validator (docs/http-engine.md says how): HANSE_OPENAPI_OUT=FILE build/http_test …
TEST(OpenApi, CanBeWrittenForAValidator) {
    const char* path = std::getenv("HANSE_OPENAPI_OUT");
    if (path == nullptr) GTEST_SKIP() << "HANSE_OPENAPI_OUT names no file";
    EXPECT_TRUE(
        base::write_file(path, base::to_json(document(), base::JsonStyle::indented)).has_value());
}

}  // namespace
}  // namespace hanse::http
