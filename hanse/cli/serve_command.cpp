// SPDX-License-Identifier: GPL-3.0-or-later
// hanse serve: the server, from one folder, with nothing else installed.
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include <fmt/format.h>

#include "hanse/cli/command.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/options.hpp"
#include "hanse/notices/smtp.hpp"
#include "hanse/people/link.hpp"
#include "hanse/server/serve.hpp"

namespace hanse::cli {

using base::Language;

namespace {

class Serve : public Action {
public:
    void declare(Options& options) override {
        options.option(
            "data", settings_.data,
            {"数据文件夹（数据库、密钥、证据）", "folder of database, keys and evidence"});
        options.option("db", settings_.place,
                       {"数据库：postgresql://…（默认：数据文件夹中的 SQLite 文件）",
                        "database: postgresql://… (default: a SQLite file in the data folder)"});
        options.option("address", server_.address,
                       {"监听地址（默认 127.0.0.1）", "address to listen on (default 127.0.0.1)"});
        options.option("port", port_, {"端口（默认 8080）", "port (default 8080)"});
        options.option("tls-certificate", server_.tls_certificate,
                       {"证书（PEM）", "certificate (PEM)"});
        options.option("tls-key", server_.tls_key, {"私钥（PEM）", "private key (PEM)"});
        options.option("public-url", settings_.public_url,
                       {"对外地址，用于链接", "address that links are made with"});
        options.option("oidc", settings_.providers,
                       {"外部身份提供方的设置（YAML）", "settings of outside providers (YAML)"});
        options.option(
            "smtp", smtp_,
            {"邮件服务器：smtp://主机:端口、smtps://主机（用户和密码取自 HANSE_SMTP_USER、"
             "HANSE_SMTP_PASSWORD）；不写则不发邮件",
             "mail server: smtp://host:port, smtps://host (user and password from "
             "HANSE_SMTP_USER and HANSE_SMTP_PASSWORD); without it no mail is sent"});
        options.option("mail-from", mail_from_, {"发件人地址", "address that mail comes from"});
        options.flag("smtp-plain", smtp_plain_,
                     {"不加密（仅用于本机的邮件服务器）",
                      "without TLS, for a mail server on this machine only"});
        options.option("time-zone", settings_.zone,
                       {"时区，决定日期和提醒的钟点（默认 Asia/Shanghai）",
                        "time zone that days and hours of reminders are of (default "
                        "Asia/Shanghai)"});
        options.option("founding", founding_, {"谁可以建立联盟", "who may found an alliance"},
                       {"anyone", "administrators"});
        options.option("rate", rate_,
                       {"每个地址、每位用户每秒的请求数（默认 50；0 为不限）",
                        "requests a second of an address and of a person (default 50; 0: any "
                        "number)"});
        options.option("log", log_,
                       {"记录哪些请求（默认 all）", "which requests are logged (default all)"},
                       {"all", "none"});
    }

    Exit run(Language language) override {
        if (const auto ready = prepare(); !ready) return fail(ready.error(), language);
        auto service = server::Service::start(settings_, server_,
                                              [] { return std::chrono::system_clock::now(); });
        if (!service) return fail(service.error(), language);
        if (const auto told = tell(**service, language); !told) return fail(told.error(), language);
        (*service)->run();
        return Exit::done;
    }

private:
    static base::Result<int> whole(const char* option, const std::string& text, int most) {
        int out = -1;
        const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), out);
        if (problem == std::errc() && end == text.data() + text.size() && out >= 0 && out <= most)
            return out;
        return base::invalid({}, fmt::format("--{} {}：应为 0 至 {}", option, text, most),
                             fmt::format("--{} {}: a number from 0 to {}", option, text, most));
    }

    base::Result<base::Done> prepare() {
        if (settings_.data.empty())
            return base::invalid({}, "请用 --data 指定数据文件夹",
                                 "name a data folder with --data");
        HANSE_TRY(port, whole("port", port_, 65535));
        HANSE_TRY(rate, whole("rate", rate_, 1'000'000));
        server_.port = static_cast<std::uint16_t>(port);
        settings_.requests_per_second = rate;
        server_.log_requests = log_ != "none";
        server_.stop_on_signals = true;
        HANSE_CHECK(prepare_mail());
        if (founding_ == "administrators") settings_.founding = server::Founding::administrators;
        return base::Done{};
    }

    base::Result<base::Done> prepare_mail() {
        if (smtp_.empty() && mail_from_.empty()) return base::Done{};
        if (smtp_.empty() || mail_from_.empty())
            return base::invalid({}, "--smtp 与 --mail-from 须同时给出",
                                 "--smtp and --mail-from go together");
        const auto secret = [](const char* name) {
            const char* value = std::getenv(name);
            return std::string(value != nullptr ? value : "");
        };
        notices::SmtpServer mail{.url = smtp_,
                                 .user = secret("HANSE_SMTP_USER"),
                                 .password = secret("HANSE_SMTP_PASSWORD"),
                                 .from_name = settings_.policy.name,
                                 .from_address = mail_from_,
                                 .authorities = {}};
        if (smtp_plain_) mail.tls = notices::SmtpServer::Tls::none;
        HANSE_CHECK(notices::check(mail));
        // Links in mails are made with it, and not with whatever a visitor calls us.
        if (settings_.public_url.empty())
            return base::invalid({}, "--smtp 须与 --public-url 同用：邮件中的链接要有地址",
                                 "--smtp needs --public-url: links in mails need an address");
        settings_.mail = std::move(mail);
        return base::Done{};
    }

    /// Where it listens; and, as long as nobody administers it, the link by which somebody may.
    base::Result<base::Done> tell(server::Service& service, Language language) const {
        const bool zh = language == Language::zh;
        const std::string address =
            settings_.public_url.empty()
                ? fmt::format("{}://{}:{}", server_.tls_key.empty() ? "http" : "https",
                              server_.address, service.port())
                : settings_.public_url;
        std::fputs(fmt::format("{}{}\n", zh ? "服务地址：" : "serving at ", address).c_str(),
                   stdout);
        server::Office& office = service.office();
        HANSE_TRY(database, office.pool().borrow());
        const auto link = people::first_administrator(
            *database, office.house(), {"program", "command line", "", office.now()});
        if (link)
            std::fputs(
                fmt::format("{}\n  {}/welcome#{}\n",
                            zh ? "尚无管理员，请打开此一次性链接建立："
                               : "nobody administers this server yet; this link, which works "
                                 "once, makes the first:",
                            address, link->secret)
                    .c_str(),
                stdout);
        else if (link.error().kind != base::ErrorKind::conflict)
            return link.error();
        std::fflush(stdout);
        return base::Done{};
    }

    server::Settings settings_;
    http::ServerOptions server_;
    std::string port_ = "8080", founding_ = "anyone", rate_ = "50", log_ = "all", smtp_, mail_from_;
    bool smtp_plain_ = false;
};

}  // namespace

Command serve_command() {
    return {.verb = "serve",
            .summary = {"启动服务器：登记、评估、分配、监督",
                        "the server: registry, assessment, sharing, supervision"},
            .example = "hanse serve --data ./hanse-data",
            .create = make<Serve>};
}

}  // namespace hanse::cli
