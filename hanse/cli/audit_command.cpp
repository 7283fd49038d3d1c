// SPDX-License-Identifier: GPL-3.0-or-later
// hanse audit: who did what; whether the chains of digests are whole; and all of it as a file.
#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iostream>
#include <optional>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/data_folder.hpp"
#include "hanse/cli/plain_table.hpp"
#include "hanse/cli/server_commands.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::cli {

using base::Done;
using base::Language;
using base::Result;
using base::Value;

namespace {

/// @param text  "12:ab34…"
Result<trail::Kept> kept_of(const std::string& text) {
    trail::Kept out;
    const std::size_t colon = std::min(text.find(':'), text.size());
    const char* end = text.data() + colon;
    const auto [stopped, problem] = std::from_chars(text.data(), end, out.number);
    if (problem == std::errc() && stopped == end && out.number > 0 && colon + 65 == text.size()) {
        out.digest = text.substr(colon + 1);
        return out;
    }
    return base::invalid({}, "--head 应写作 序号:摘要，如 hanse audit verify 所列",
                         "--head is written NUMBER:DIGEST, as hanse audit verify shows it");
}

/// The chain of one alliance, or all there are.
Result<std::vector<std::string>> chains_wanted(store::Database& database,
                                               const std::string& alliance) {
    HANSE_TRY(all, trail::chains(database));
    if (alliance.empty()) return all;
    if (std::ranges::find(all, alliance) != all.end()) return std::vector<std::string>{alliance};
    return base::not_found({}, "没有 " + alliance + " 的审计记录",
                           "there is no trail of " + alliance);
}

std::string word_of(const trail::Verdict& verdict, Language language) {
    const bool zh = language == Language::zh;
    if (!verdict.broken) return zh ? "完整" : "whole";
    return fmt::format(fmt::runtime(zh ? "自第 {} 条起不符：{}" : "broken from entry {} on: {}"),
                       *verdict.broken, verdict.why.in(language));
}

class Verify : public Action {
public:
    void declare(Options& options) override {
        options.option("alliance", alliance_,
                       {"只核对这个联盟（house：服务器本身）",
                        "only this alliance's ('house': the server's own)"});
        options.option("head", head_,
                       {"另存的 序号:摘要，用以发现被截去的末尾（须同时指定 --alliance）",
                        "NUMBER:DIGEST that was kept elsewhere, by which a cut-off end is found; "
                        "needs --alliance"});
        data_.declare(options);
    }

    Exit run(Language language) override {
        const auto broken = verified(language);
        if (!broken) return fail(broken.error(), language);
        return *broken ? Exit::findings : Exit::done;
    }

private:
    /// @return whether any chain is broken.
    Result<bool> verified(Language language) const {
        std::optional<trail::Kept> kept;
        if (!head_.empty()) {
            HANSE_TRY(read, kept_of(head_));
            kept = std::move(read);
            if (alliance_.empty())
                return base::invalid({}, "--head 须同时指定 --alliance", "--head needs --alliance");
        }
        HANSE_TRY(database, data_.open_as_it_is());
        HANSE_TRY(chains, chains_wanted(database, alliance_));
        const bool zh = language == Language::zh;
        base::Sheet sheet;
        sheet.header = zh ? std::vector<std::string>{"链", "条数", "结论", "末条"}
                          : std::vector<std::string>{"chain", "entries", "verdict", "head"};
        bool broken = false;
        for (const std::string& chain : chains) {
            HANSE_TRY(verdict, trail::verify(database, chain, kept));
            broken = broken || verdict.broken;
            sheet.rows.push_back(
                {{chain, std::to_string(verdict.entries), word_of(verdict, language),
                  fmt::format("{}:{}", verdict.entries, verdict.head)}});
        }
        std::cout << plain_table(sheet);
        return broken;
    }

    std::string alliance_, head_;
    DataFolder data_;
};

Value value_of(const trail::Entry& entry) {
    Value out = Value::map()
                    .set("chain", entry.chain)
                    .set("number", entry.number)
                    .set("at", entry.occasion.at)
                    .set("who", entry.occasion.who)
                    .set("by", entry.occasion.by)
                    .set("from", entry.occasion.from)
                    .set("what", entry.deed.what)
                    .set("subject", entry.deed.subject);
    out.set("before", entry.deed.before ? Value(*entry.deed.before) : Value());
    out.set("after", entry.deed.after ? Value(*entry.deed.after) : Value());
    return out.set("reason", entry.deed.reason).set("digest", entry.digest);
}

class Export : public Action {
public:
    void declare(Options& options) override {
        options.option("alliance", alliance_,
                       {"只导出这个联盟（house：服务器本身）",
                        "only this alliance's ('house': the server's own)"});
        options.option("out", out_, {"写入文件", "write to this file"});
        data_.declare(options);
    }

    Exit run(Language language) override {
        const auto written = exported();
        return written ? Exit::done : fail(written.error(), language);
    }

private:
    /// Line by line: a trail may be long.
    Result<Done> exported() const {
        HANSE_TRY(database, data_.open_as_it_is());
        HANSE_TRY(chains, chains_wanted(database, alliance_));
        std::ofstream file;
        if (!out_.empty()) file.open(out_, std::ios::binary);
        std::ostream& stream = out_.empty() ? std::cout : file;
        for (const std::string& chain : chains)
            HANSE_CHECK(trail::each_entry(database, chain, [&](const trail::Entry& entry) {
                stream << base::to_json(value_of(entry)) << '\n';
                return Result<Done>(Done{});
            }));
        stream.flush();
        if (!stream) return base::unavailable({.file = out_}, "无法写入", "it cannot be written");
        return Done{};
    }

    std::string alliance_, out_;
    DataFolder data_;
};

Command verify_command() {
    return {.verb = "audit verify",
            .summary = {"核对审计记录：有无改动、缺失、截去",
                        "follows the audit trail: nothing changed, missing or cut off"},
            .example = "hanse audit verify --data ./hanse-demo",
            .create = make<Verify>};
}

Command export_command() {
    return {.verb = "audit export",
            .summary = {"导出审计记录，每行一条 JSON", "the audit trail, an entry a line, as JSON"},
            .example = "hanse audit export --alliance demo-harbour-pumps --data ./hanse-demo",
            .create = make<Export>};
}

}  // namespace

Command audit_command() {
    return {.verb = "audit",
            .summary = {"审计记录：核对、导出", "the audit trail: verified, exported"},
            .example = "hanse audit verify --data ./hanse-demo",
            .create = nullptr,
            .parts = []() -> std::span<const Command> {
                static const std::array all{verify_command(), export_command()};
                return all;
            }};
}

}  // namespace hanse::cli
