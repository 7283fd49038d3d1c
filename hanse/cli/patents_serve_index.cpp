// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents serve-index: lets searches from other machines look into an index.
//
// The serving is done by the search library's own program, which takes the place of this one: see
// docs/decisions/0031-shards.md.
#include <charconv>
#include <unistd.h>

#include <fmt/format.h>

#include "hanse/cli/console.hpp"
#include "hanse/cli/patents_commands.hpp"

namespace hanse::cli {

using base::Bilingual;
using base::Language;

namespace {

constexpr const char* kServer = "xapian-tcpsrv";

bool is_port(const std::string& text) {
    unsigned port = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), port);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() && port >= 1 &&
           port <= 65535;
}

bool stays_here(const std::string& address) {
    return address.starts_with("127.") || address == "localhost" || address == "::1";
}

class PatentsServeIndex : public Action {
public:
    void declare(Options& options) override {
        options.positional("FOLDER", folder_, {"索引所在的文件夹", "the folder of the index"});
        options.option("port", port_, {"端口", "the port"});
        options.option("address", address_,
                       {"监听的地址（默认 127.0.0.1：只限本机）",
                        "the address to listen at (usually 127.0.0.1: this machine only)"});
    }

    Exit run(Language language) override {
        const auto index = open_named({folder_});
        if (!index) return fail(index.error(), language);
        if (!is_port(port_))
            return fail(base::invalid({}, "请用 --port 给出 1 至 65535 的端口",
                                      "--port takes a port from 1 to 65535"),
                        language);
        std::fputs(announcement().in(language).c_str(), stderr);
        execlp(kServer, kServer, "--quiet", "--interface", address_.c_str(), "--port",
               port_.c_str(), folder_.c_str(), nullptr);
        return fail(base::unavailable({}, "找不到程序 xapian-tcpsrv；请安装软件包 xapian-tools",
                                      "the program xapian-tcpsrv is missing; install the package "
                                      "xapian-tools"),
                    language);
    }

private:
    Bilingual announcement() const {
        Bilingual out{fmt::format("分片在 tcp:{}:{}，按 Ctrl-C 结束。\n", address_, port_),
                      fmt::format("The shard is at tcp:{}:{}; Ctrl-C ends it.\n", address_, port_)};
        if (stays_here(address_)) return out;
        return out +
               Bilingual{"注意：此协议没有登录，也不加密。请只在可信的网络中使用，或通过隧道。\n",
                         "Beware: the protocol has no login and no encryption. Keep it to a "
                         "network you trust, or use a tunnel.\n"};
    }

    std::string folder_, port_, address_ = "127.0.0.1";
};

}  // namespace

Command patents_serve_index_command() {
    return {.verb = "patents serve-index",
            .summary = {"让其他程序检索此索引（分片）",
                        "serve an index as a shard to searches elsewhere"},
            .example = "hanse patents serve-index /tmp/heat --port 7001",
            .create = make<PatentsServeIndex>};
}

}  // namespace hanse::cli
