// SPDX-License-Identifier: GPL-3.0-or-later
// Which commands can be had over HTTP, and what they may be told. Options that write files, name
// folders or change rules are not among them.
#include <algorithm>

#include "hanse/server/tool.hpp"

namespace hanse::server {

namespace {

constexpr std::string_view kDocuments = "json html text docx pdf";
constexpr std::string_view kPages = "html text docx pdf";
constexpr std::string_view kTables = "json html text docx pdf csv xlsx";

/// On the case of an alliance. Each is called as its command is.
struct CaseTool {
    std::string_view name, options, formats, zh, en;
};
constexpr CaseTool kCaseTools[] = {
    {"share", "year error kappa", kDocuments,  //
     "谁付谁得，与各规范比较", "who pays and gets, against the norms"},
    {"stability", "year error", kDocuments,  //
     "哪些成员会联合退出，怎样留住", "which coalition would leave, and what keeps it"},
    {"simulate", "year error years swing runs seed", kDocuments,  //
     "今后若干年", "years ahead"},
    {"statement", "year error member", kTables,  //
     "对账单", "statements"},
    {"repair", "day duties clear! plans", kDocuments,  //
     "改动最少的整改方案", "the cheapest changes that mend it"},
    {"dossier", "day", kPages,  //
     "风险卷宗", "the dossier"},
    {"check", "", "=text",  //
     "资料是否自洽", "whether the case is well formed"},
    {"market", "day", kDocuments,  //
     "市场分析", "the market side"},
};

/// On nothing but what is sent along.
struct FreeTool {
    std::string_view name, command, options, files, words, formats, zh, en;
};
constexpr FreeTool kFreeTools[] = {
    {"plan", "plan", "", "", "OBJECTIVES", kDocuments,  //
     "按目标生成建设计划", "the plan for objectives"},
    {"calc", "calc", "", "in", "NAME", "=json",  //
     "按名称计算一个模型", "a calculation by name"},
    {"games", "games",
     "order sense missing allocation with top epsilon samples precision seed round", "in",
     "CONCEPT", "json text csv svg",  //
     "合作博弈", "cooperative games"},
    {"royalty", "royalty", "day check!", "TERMS sales patents families", "", "json text csv",  //
     "按许可条款计算许可费", "what is due under the terms of a licence"},
    {"journal", "journal", "account from to", "FILE", "", "text csv",  //
     "账簿", "a journal"},
    {"ledger", "ledger", "currency", "FILE", "", "json text csv",  //
     "逐行分配许可费", "licence lines, shared exactly"},
    {"scan", "scan", "objectives stage document all!", "FILE", "", kDocuments,  //
     "扫描章程或许可条款", "scan a charter or licence"},
    {"draft", "draft", "objectives stage", "", "DOCUMENT", "md html text docx pdf",  //
     "起草文本", "draft a document"},
    {"rules", "rules", "jurisdiction area kind source verification day from to", "", "ACTION WORD",
     "json html text",  //
     "规则库", "the rule book"},
    {"patents-read", "patents read", "", "FILE", "", "json text",  //
     "读取专利文件", "read a file of patents"},
};

/// On the register of an alliance's patents.
enum class Touch { reads, writes };
struct RegisterTool {
    Touch touch;
    std::string_view name, command, options, files, words, formats, zh, en;
};
constexpr RegisterTool kRegisterTools[] = {
    {Touch::reads, "patents-list", "patents list", "day office status owner pool", "", "",
     kTables,  //
     "台账", "the register"},
    {Touch::reads, "patents-show", "patents show", "day", "", "NUMBER", kDocuments,  //
     "一件专利", "one right"},
    {Touch::reads, "patents-deadlines", "patents deadlines", "day office status owner pool months",
     "", "", "csv html text docx pdf xlsx ics",  //
     "期限", "what falls due"},
    {Touch::reads, "patents-changes", "patents changes", "pool from to", "", "", kPages,  //
     "专利池的变化", "what came into a pool and what went"},
    {Touch::reads, "patents-search", "patents search", "from most page-of facets!", "", "WORDS",
     "json text",  //
     "检索", "search"},
    {Touch::reads, "patents-similar", "patents similar", "text before most", "", "NUMBER?",
     "json text",  //
     "相似文献", "similar documents"},
    {Touch::reads, "patents-landscape", "patents landscape",
     "office class applicant from to year as-of top", "", "", kDocuments,  //
     "专利导航", "a landscape"},
    {Touch::reads, "patents-batches", "patents batches", "", "", "", kDocuments,  //
     "导入批次", "what was imported"},
    {Touch::reads, "patents-watches", "patents watch list", "", "", "", kDocuments,  //
     "预警", "watches"},
    {Touch::writes, "patents-import", "patents import", "dry-run!", "FILE", "", "json text",  //
     "导入专利", "import patents"},
};

base::Bilingual says(std::string_view zh, std::string_view en) {
    return {.zh = std::string(zh), .en = std::string(en)};
}

std::vector<Tool> table() {
    std::vector<Tool> out;
    for (const CaseTool& one : kCaseTools)
        out.push_back({.name = one.name,
                       .command = one.name,
                       .on = ToolOn::alliance,
                       .options = one.options,
                       .files = {},
                       .words = {},
                       .formats = one.formats,
                       .says = says(one.zh, one.en)});
    for (const FreeTool& one : kFreeTools)
        out.push_back({.name = one.name,
                       .command = one.command,
                       .options = one.options,
                       .files = one.files,
                       .words = one.words,
                       .formats = one.formats,
                       .says = says(one.zh, one.en)});
    for (const RegisterTool& one : kRegisterTools)
        out.push_back({.name = one.name,
                       .command = one.command,
                       .on = ToolOn::register_of,
                       .writes = one.touch == Touch::writes,
                       .options = one.options,
                       .files = one.files,
                       .words = one.words,
                       .formats = one.formats,
                       .says = says(one.zh, one.en)});
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
