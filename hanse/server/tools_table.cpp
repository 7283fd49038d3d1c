// SPDX-License-Identifier: GPL-3.0-or-later
// Which commands can be had over HTTP, and what they may be told. Options that write files, name
// folders or change rules are not among them.
#include <algorithm>

#include "hanse/server/tool.hpp"

namespace hanse::server {

namespace {

constexpr std::string_view kDocuments = "json html text docx pdf";
constexpr std::string_view kPages = "html text docx pdf";
constexpr std::string_view kSheets = "json html text docx pdf csv";
constexpr std::string_view kTables = "json html text docx pdf csv xlsx";

/// On the case of an alliance.
struct CaseTool {
    std::string_view name, command, options, files, formats, zh, en;
};
constexpr CaseTool kCaseTools[] = {
    {"share", "share", "year error kappa", "", kDocuments,  //
     "谁付谁得，与各规范比较", "who pays and gets, against the norms"},
    {"stability", "stability", "year error", "", kDocuments,  //
     "哪些成员会联合退出，怎样留住", "which coalition would leave, and what keeps it"},
    {"simulate", "simulate", "year error years swing runs seed", "", kDocuments,  //
     "今后若干年", "years ahead"},
    {"statement", "statement", "year error member", "", kTables,  //
     "对账单", "statements"},
    {"repair", "repair", "day duties clear! plans", "", kDocuments,  //
     "改动最少的整改方案", "the cheapest changes that mend it"},
    {"dossier", "dossier", "day", "", kPages,  //
     "风险卷宗", "the dossier"},
    {"check", "check", "", "", "=text",  //
     "资料是否自洽", "whether the case is well formed"},
    {"market", "market", "day", "", kDocuments,  //
     "市场分析", "the market side"},
    {"patents-relate", "patents relate", "most", "patents", kSheets,  //
     "池内专利的关系", "relations of the patents in the pool"},
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
enum class Touch { reads, writes, signs };  // signs: writes, and names who did it
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
    {Touch::reads, "patents-batches", "patents batches", "", "", "BATCH?",
     kDocuments,  //
     "导入批次，或某一批的错误", "what was imported, or the mistakes of one batch"},
    {Touch::reads, "patents-watches", "patents watch list", "", "", "", kDocuments,  //
     "预警", "watches"},
    {Touch::reads, "patents-watch-findings", "patents watch run --again", "name most", "", "",
     kSheets,  //
     "预警上次的结果", "what the watches found last"},
    {Touch::signs, "patents-watch-add", "patents watch add",
     "name query competitor class text country exports", "product exports", "", "=text",  //
     "建立监视", "add a watch"},
    {Touch::signs, "patents-watch-run", "patents watch run",
     "name day exports most suits-complete!", "members suits exports", "", kSheets,  //
     "运行监视", "run the watches"},
    {Touch::signs, "patents-watch-decide", "patents watch decide", "watch decision owner on note",
     "", "NUMBER", "=text",  //
     "登记对预警的处置", "record what is decided on a warning"},
    {Touch::signs, "patents-watch-remove", "patents watch remove", "", "", "NAME", "=text",  //
     "移除监视", "take a watch out of use"},
    {Touch::signs, "patents-watch-restore", "patents watch restore", "", "", "NAME", "=text",  //
     "恢复监视", "take up a removed watch again"},
    {Touch::writes, "patents-undo", "patents undo", "", "", "BATCH", "=text",  //
     "撤销一个导入批次", "take back what was imported"},
    {Touch::signs, "patents-import", "patents import", "dry-run!", "FILE", "", "json text",  //
     "导入专利", "import patents"},
};

/// The program takes a table in their place: a caller sends it along.
constexpr std::string_view kCodes = "class country exports";

base::Bilingual says(std::string_view zh, std::string_view en) {
    return {.zh = std::string(zh), .en = std::string(en)};
}

std::vector<Tool> table() {
    std::vector<Tool> out;
    for (const CaseTool& one : kCaseTools)
        out.push_back({.name = one.name,
                       .command = one.command,
                       .on = ToolOn::alliance,
                       .options = one.options,
                       .files = one.files,
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
                       .writes = one.touch != Touch::reads,
                       .signs = one.touch == Touch::signs,
                       .options = one.options,
                       .codes = kCodes,
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
