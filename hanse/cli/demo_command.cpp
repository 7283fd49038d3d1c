// SPDX-License-Identifier: GPL-3.0-or-later
// hanse demo: the examples as alliances, with people in every role, served at once.
#include <charconv>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <thread>

#include <fmt/format.h>

#include "hanse/base/value_fields.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/plain_table.hpp"
#include "hanse/cli/server_commands.hpp"
#include "hanse/demo/load.hpp"
#include "hanse/http/client.hpp"
#include "hanse/server/demo_mark.hpp"
#include "hanse/server/serve.hpp"
#include "hanse/store/clear.hpp"

namespace hanse::cli {

namespace fs = std::filesystem;
using base::Done;
using base::Language;
using base::Result;
using base::Value;

namespace {

std::chrono::system_clock::time_point clock_now() { return std::chrono::system_clock::now(); }

Result<Done> may_have(const std::string& folder) {
    std::error_code code;
    if (!fs::exists(folder, code)) return Done{};
    if (!fs::exists(server::demo_file(folder), code) && !fs::is_empty(folder, code))
        return base::conflict(
            {.file = folder}, "这个文件夹不是演示所建，不会动它；请换一个 --data",
            "this folder was not made by a demo and is left alone: choose another "
            "--data");
    return Done{};
}

/// Only a database that bears the mark of this folder was made by this demo.
Result<bool> is_ours(store::Database& database, const std::string& folder) {
    const auto mark = server::mark_of(folder);
    if (!mark) return false;
    return server::bears(database, *mark);
}

Result<Done> clear_database(const std::string& place, const std::string& folder) {
    if (place.empty()) return Done{};  // its file goes with the folder
    HANSE_TRY(database, store::Database::open(place));
    const auto ours = is_ours(database, folder);
    return ours && *ours ? store::clear(database) : Result<Done>(Done{});
}

std::string sign_ins(const Value& guide, Language language) {
    const bool zh = language == Language::zh;
    base::Sheet sheet;
    sheet.header = zh ? std::vector<std::string>{"登录邮箱", "姓名", "身份"}
                      : std::vector<std::string>{"sign in as", "name", "who this is"};
    for (const Value& one : base::items_in(guide, "people"))
        sheet.rows.push_back({{base::text_in(one, "email"), base::text_in(one, "name"),
                               base::text_in(*one.find("about"), zh ? "zh" : "en")}});
    return plain_table(sheet) + fmt::format("{}{}\n", zh ? "口令均为：" : "everybody's password: ",
                                            base::text_in(guide, "password"));
}

/// Signs everybody in once, as a browser would, and reads the list of alliances.
Result<Done> try_everybody(const Value& guide, std::uint16_t port) {
    for (const Value& one : base::items_in(guide, "people")) {
        http::Client client({.port = port});
        const std::string email = base::text_in(one, "email");
        HANSE_TRY(reply, client.post("/api/v1/sign-in",
                                     Value::map()
                                         .set("email", email)
                                         .set("password", base::text_in(guide, "password"))));
        HANSE_TRY(list, client.get("/api/v1/alliances"));
        if (reply.status == 200 && list.status == 200) continue;
        return base::unavailable(
            {.file = email}, fmt::format("登录未成功（{}、{}）", reply.status, list.status),
            fmt::format("signing in did not work ({}, {})", reply.status, list.status));
    }
    return Done{};
}

class Demo : public Action {
public:
    void declare(Options& options) override {
        options.option("data", settings_.data,
                       {"数据文件夹（默认 hanse-demo）", "data folder (default hanse-demo)"});
        options.option("db", settings_.place,
                       {"数据库：postgresql://…（默认：数据文件夹中的 SQLite 文件）",
                        "database: postgresql://… (default: a SQLite file in the data folder)"});
        options.option("address", server_.address,
                       {"监听地址（默认 127.0.0.1；口令是公开的，勿对外开放）",
                        "address to listen on (default 127.0.0.1; the passwords are public: think "
                        "before you open it to others)"});
        options.option("port", port_, {"端口（默认 8080）", "port (default 8080)"});
        options.flag("reset", reset_, {"重新建立演示", "make the demo anew"});
        options.flag("check", check_,
                     {"装载后每人登录一次即退出", "load, sign everybody in once, and stop"});
    }

    Exit run(Language language) override {
        const auto done = demonstrate(language);
        return done ? Exit::done : fail(done.error(), language);
    }

private:
    Result<Done> demonstrate(Language language) {
        HANSE_CHECK(read_port());
        HANSE_CHECK(prepare_folder());
        HANSE_CHECK(fill(language));
        auto service = server::Service::start(settings_, server_, clock_now);
        if (!service) return service.error();
        if (check_) return check(**service, language);
        std::fputs(fmt::format("\n{}\n{}http://{}:{}\n", sign_ins(guide_, language),
                               language == Language::zh ? "服务地址：" : "serving at ",
                               server_.address, (*service)->port())
                       .c_str(),
                   stdout);
        std::fflush(stdout);
        (*service)->run();
        return Done{};
    }

    Result<Done> read_port() {
        const char* end = port_.data() + port_.size();
        const auto [stopped, problem] = std::from_chars(port_.data(), end, server_.port);
        if (problem != std::errc() || stopped != end)
            return base::invalid({}, fmt::format("--port {}：应为 0 至 65535", port_),
                                 fmt::format("--port {}: a number from 0 to 65535", port_));
        if (check_) server_.port = 0;
        server_.stop_on_signals = !check_;
        server_.log_requests = !check_;
        return Done{};
    }

    Result<Done> prepare_folder() {
        HANSE_CHECK(may_have(settings_.data));
        std::error_code code;
        if (reset_) HANSE_CHECK(clear_database(settings_.place, settings_.data));
        if (reset_) fs::remove_all(settings_.data, code);
        if (code)
            return base::unavailable({.file = settings_.data}, "不能清空：" + code.message(),
                                     "cannot be cleared: " + code.message());
        return Done{};
    }

    /// Loads the examples, unless they are there already.
    Result<Done> fill(Language language) {
        const auto files = demo::embedded_examples();
        HANSE_TRY(cast, demo::load_cast(files));
        HANSE_TRY(cases, demo::load_cases(files));
        guide_ = demo::guide(cast, cases);
        HANSE_TRY(mark, mark_of_folder());
        HANSE_TRY(office, server::Office::open(settings_, clock_now));
        HANSE_TRY(database, office->pool().borrow());
        HANSE_TRY(there, database->number("select count(*) from person"));
        if (there > 0) return is_there_already(*database);
        const auto began = std::chrono::steady_clock::now();
        HANSE_TRY(loaded, demo::load(*office, cast, cases, mark));
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
        const bool zh = language == Language::zh;
        std::fputs(fmt::format(
                       fmt::runtime(zh ? "已装载 {} 个示例联盟、{} 个人，{:.1f} 秒\n"
                                       : "loaded {} example alliances and {} people in {:.1f} s\n"),
                       loaded.alliances, loaded.people, took.count())
                       .c_str(),
                   stdout);
        return Done{};
    }

    /// Put there first of all, so that a demo that was broken off can be made anew.
    Result<std::string> mark_of_folder() const {
        if (auto mark = server::mark_of(settings_.data)) return *std::move(mark);
        return server::mark_folder(settings_.data, guide_);
    }

    Result<Done> is_there_already(store::Database& database) const {
        HANSE_TRY(ours, is_ours(database, settings_.data));
        if (ours) return Done{};
        return base::conflict(
            {.file = database.place()},
            "这里有并非此演示所建的数据，不会动它；请换一个数据库，或对旧版演示用 --reset",
            "something is here that this demo did not make, and is left alone: choose another "
            "database, or use --reset for a demo of an older program");
    }

    Result<Done> check(server::Service& service, Language language) const {
        std::thread serving([&] { service.run(); });
        const auto tried = try_everybody(guide_, service.port());
        service.stop();
        serving.join();
        if (!tried) return tried.error();
        const auto count = base::items_in(guide_, "people").size();
        std::fputs(fmt::format("{}\n", language == Language::zh
                                           ? fmt::format("{} 个人均已登录一次", count)
                                           : fmt::format("{} people signed in once", count))
                       .c_str(),
                   stdout);
        return Done{};
    }

    server::Settings settings_{.data = "hanse-demo"};
    http::ServerOptions server_;
    std::string port_ = "8080";
    Value guide_;
    bool reset_ = false, check_ = false;
};

}  // namespace

Command demo_command() {
    return {.verb = "demo",
            .summary = {"演示：把示例装载为联盟，各角色都有人，立即可用",
                        "the demo: the examples as alliances, with people in every role"},
            .example = "hanse demo --check",
            .create = make<Demo>};
}

}  // namespace hanse::cli
