// SPDX-License-Identifier: GPL-3.0-or-later
// Which commands can be had over HTTP, and what they may be told. Options that write files, name
// folders or change rules are not among them.
#include <algorithm>
#include <array>

#include "hanse/server/tool.hpp"

namespace hanse::server {

namespace {

constexpr const char* kDocuments = "json html text docx pdf";
constexpr const char* kPages = "html text docx pdf";
constexpr const char* kTables = "json html text docx pdf csv xlsx";

std::vector<Tool> table() {
    const auto on_case = [](std::string_view name, std::string_view options,
                            std::string_view formats, base::Bilingual says) {
        return Tool{.name = name,
                    .command = name,
                    .on = ToolOn::alliance,
                    .options = options,
                    .files = {},
                    .words = {},
                    .formats = formats,
                    .says = std::move(says)};
    };
    const auto on_patents = [](std::string_view name, std::string_view command,
                               std::string_view options, std::string_view words,
                               std::string_view formats, base::Bilingual says) {
        return Tool{.name = name,
                    .command = command,
                    .on = ToolOn::register_of,
                    .options = options,
                    .files = {},
                    .words = words,
                    .formats = formats,
                    .says = std::move(says)};
    };
    std::vector<Tool> out{
        on_case("share", "year error kappa", kDocuments,
                {"谁付谁得，与各规范比较", "who pays and gets, against the norms"}),
        on_case("stability", "year error", kDocuments,
                {"哪些成员会联合退出，怎样留住", "which coalition would leave, and what keeps it"}),
        on_case("simulate", "year error years swing runs seed", kDocuments,
                {"今后若干年", "years ahead"}),
        on_case("statement", "year error member", "json html text docx pdf csv xlsx",
                {"对账单", "statements"}),
        on_case("repair", "day duties clear! plans", kDocuments,
                {"改动最少的整改方案", "the cheapest changes that mend it"}),
        on_case("dossier", "day", kPages, {"风险卷宗", "the dossier"}),
        on_case("check", "", "=text", {"资料是否自洽", "whether the case is well formed"}),
        {.name = "market",
         .command = "market",
         .on = ToolOn::alliance,
         .options = "day",
         .files = {},
         .words = {},
         .formats = kDocuments,
         .says = {"市场分析", "the market side"}},
        {.name = "plan",
         .command = "plan",
         .options = "",
         .files = {},
         .words = "OBJECTIVES",
         .formats = kDocuments,
         .says = {"按目标生成建设计划", "the plan for objectives"}},
        {.name = "calc",
         .command = "calc",
         .options = "",
         .files = "in",
         .words = "NAME",
         .formats = "=json",
         .says = {"按名称计算一个模型", "a calculation by name"}},
        {.name = "games",
         .command = "games",
         .options = "order sense missing allocation with top epsilon samples precision seed round",
         .files = "in",
         .words = "CONCEPT",
         .formats = "json text csv svg",
         .says = {"合作博弈", "cooperative games"}},
        {.name = "royalty",
         .command = "royalty",
         .options = "day check!",
         .files = "TERMS sales patents families",
         .words = "",
         .formats = "json text csv",
         .says = {"按许可条款计算许可费", "what is due under the terms of a licence"}},
        {.name = "journal",
         .command = "journal",
         .options = "account from to",
         .files = "FILE",
         .words = "",
         .formats = "text csv",
         .says = {"账簿", "a journal"}},
        {.name = "ledger",
         .command = "ledger",
         .options = "currency",
         .files = "FILE",
         .words = "",
         .formats = "json text csv",
         .says = {"逐行分配许可费", "licence lines, shared exactly"}},
        {.name = "scan",
         .command = "scan",
         .options = "objectives stage document all!",
         .files = "FILE",
         .words = "",
         .formats = kDocuments,
         .says = {"扫描章程或许可条款", "scan a charter or licence"}},
        {.name = "draft",
         .command = "draft",
         .options = "objectives stage",
         .files = "",
         .words = "DOCUMENT",
         .formats = "md html text docx pdf",
         .says = {"起草文本", "draft a document"}},
        {.name = "rules",
         .command = "rules",
         .options = "jurisdiction area kind source verification day from to",
         .files = "",
         .words = "ACTION WORD",
         .formats = "json html text",
         .says = {"规则库", "the rule book"}},
        {.name = "patents-read",
         .command = "patents read",
         .options = "",
         .files = "FILE",
         .words = "",
         .formats = "json text",
         .says = {"读取专利文件", "read a file of patents"}}};
    const std::array register_tools{
        on_patents("patents-list", "patents list", "day office status owner pool", "", kTables,
                   {"台账", "the register"}),
        on_patents("patents-show", "patents show", "day", "NUMBER", kDocuments,
                   {"一件专利", "one right"}),
        on_patents("patents-deadlines", "patents deadlines", "day office status owner pool months",
                   "", "csv html text docx pdf xlsx ics", {"期限", "what falls due"}),
        on_patents("patents-changes", "patents changes", "pool from to", "", kPages,
                   {"专利池的变化", "what came into a pool and what went"}),
        on_patents("patents-search", "patents search", "from most page-of facets!", "WORDS",
                   "json text", {"检索", "search"}),
        on_patents("patents-similar", "patents similar", "text before most", "NUMBER?", "json text",
                   {"相似文献", "similar documents"}),
        on_patents("patents-landscape", "patents landscape",
                   "office class applicant from to year as-of top", "", kDocuments,
                   {"专利导航", "a landscape"}),
        on_patents("patents-batches", "patents batches", "", "", kDocuments,
                   {"导入批次", "what was imported"}),
        on_patents("patents-watches", "patents watch list", "", "", kDocuments,
                   {"预警", "watches"})};
    out.insert(out.end(), register_tools.begin(), register_tools.end());
    out.push_back({.name = "patents-import",
                   .command = "patents import",
                   .on = ToolOn::register_of,
                   .writes = true,
                   .options = "dry-run!",
                   .files = "FILE",
                   .words = "",
                   .formats = "json text",
                   .says = {"导入专利", "import patents"}});
    return out;
}

}  // namespace

std::span<const Tool> tools() {
    static const std::vector<Tool> all = table();
    return all;
}

const Tool* find_tool(std::string_view name) {
    const auto found = std::ranges::find(tools(), name, &Tool::name);
    return found == tools().end() ? nullptr : &*found;
}

}  // namespace hanse::server
