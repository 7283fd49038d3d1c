// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <set>

#include "hanse/base/nearest.hpp"
#include "hanse/base/yaml.hpp"
#include "hanse/clauses/loader.hpp"
#include "hanse/knowledge/facts.hpp"

namespace hanse::clauses {

using base::Fields;
using base::Value;

namespace {

constexpr std::string_view kFolder = "rules/clauses/";
constexpr std::array<std::string_view, kModes> kModeNames{"declared", "allowed", "prohibited",
                                                          "required", "excused", "conditional"};

}  // namespace

void LibraryLoader::parse(std::span<const knowledge::RuleFile> files) {
    for (const knowledge::RuleFile& file : files) {
        if (!file.path.starts_with(kFolder)) continue;
        auto root = base::parse_yaml(file.bytes, file.path);
        if (root)
            parsed_.push_back({file.path, *std::move(root)});
        else
            errors_.push_back(std::move(root).error());
    }
    std::ranges::sort(parsed_, {}, &Parsed::path);
}

void LibraryLoader::each(std::string_view folder, Loader loader) {
    for (const Parsed& file : parsed_) {
        if (!std::string_view(file.path).substr(kFolder.size()).starts_with(folder)) continue;
        Fields fields(file.root, file.path, errors_);
        (this->*loader)(fields);
        fields.finish();
    }
}

base::Result<Library> LibraryLoader::load(std::span<const knowledge::RuleFile> files) {
    parse(files);
    if (errors_.empty()) each("language/", &LibraryLoader::load_language);
    if (errors_.empty()) each("blanks.yaml", &LibraryLoader::load_blanks);
    if (errors_.empty()) {
        std::vector<std::string> ranks;
        for (const auto& patterns : numbers_) {
            std::string all;
            for (const std::string& one : patterns) all += (all.empty() ? "" : "|") + one;
            ranks.push_back(all);
        }
        HANSE_TRY(numbering, Numbering::create(ranks, {.file = "rules/clauses/language"}));
        library_.numbering_ = std::move(numbering);
        each("kinds/", &LibraryLoader::load_kind);
    }
    if (errors_.empty()) each("documents/", &LibraryLoader::load_document);
    if (errors_.empty()) check_every_clause_stands_somewhere();
    if (!errors_.empty()) return base::gather(std::move(errors_));
    return std::move(library_);
}

void LibraryLoader::load_blanks(Fields& fields) {
    const Value* blanks = fields.find("blanks");
    if (blanks == nullptr) return fields.missing("blanks");
    for (const auto& [id, value] : blanks->fields()) {
        Fields one(value, fields.file(), errors_);
        Blank blank{.id = id, .name = one.words("name")};
        if (one.has("fact")) blank.fact = fact(one, one.text("fact"));
        one.finish();
        library_.blanks_.push_back(std::move(blank));
    }
}

knowledge::FactIndex LibraryLoader::fact(Fields& fields, std::string_view id) {
    if (const knowledge::FactIndex* index = book_.facts().find(id)) return *index;
    const std::string like = book_.facts().nearest(id);
    fields.complain(fields.place(),
                    "没有名为 “" + std::string(id) + "” 的事实" + base::suggestion(like).zh,
                    "no fact is called '" + std::string(id) + "'" + base::suggestion(like).en);
    return {};
}

std::vector<Regex> LibraryLoader::patterns(Fields& fields, std::string_view name,
                                           const Lexicon& lexicon) {
    std::vector<Regex> out;
    if (const Value* list = fields.find(name))
        for (const Value& one : list->items()) out.push_back(regex(fields, one, lexicon));
    return out;
}

std::optional<Pattern> LibraryLoader::pattern(Fields& fields, std::string_view name,
                                              const Lexicon& lexicon) {
    const Value* map = fields.find(name);
    if (map == nullptr) return std::nullopt;
    Fields one(*map, fields.file(), errors_);
    Pattern out;
    if (const Value* act = one.find("act"))
        out.act = regex(one, *act, lexicon);
    else
        one.missing("act");
    out.with = patterns(one, "with", lexicon);
    out.without = patterns(one, "without", lexicon);
    if (const Value* puzzle = one.find("puzzle")) out.puzzle = regex(one, *puzzle, lexicon);
    one.finish();
    return out;
}

void LibraryLoader::load_says(Fields& fields, Reading& reading) {
    const Value* says = fields.find("says");
    if (says == nullptr) return fields.missing("says");
    Fields one(*says, fields.file(), errors_);
    const auto read = [&](const Value& value) -> std::optional<std::string> {
        const auto typed =
            knowledge::read_value(book_.facts()[reading.fact], value, one.place(value));
        if (typed && value.is_text()) return *value.text();
        one.complain(typed ? base::invalid(one.place(value), "应为文字", "a text is expected")
                           : typed.error());
        return std::nullopt;
    };
    if (const Value* asserted = one.find("asserted"))  // stated, allowed, asked for, on consent
        for (const Mode mode : {Mode::declared, Mode::allowed, Mode::required, Mode::conditional})
            reading.says[static_cast<std::size_t>(mode)] = read(*asserted);
    if (const Value* denied = one.find("denied"))
        for (const Mode mode : {Mode::prohibited, Mode::excused})
            reading.says[static_cast<std::size_t>(mode)] = read(*denied);
    for (std::size_t mode = 0; mode < kModes; ++mode)
        if (const Value* value = one.find(kModeNames[mode])) reading.says[mode] = read(*value);
    one.finish();
}

Reading LibraryLoader::reading(Fields& fields) {
    Reading out{.place = fields.place()};
    out.fact = fact(fields, fields.text("fact"));
    out.zh = pattern(fields, "zh", library_.zh_);
    out.en = pattern(fields, "en", library_.en_);
    if (!out.zh && !out.en) fields.missing("zh");
    load_says(fields, out);
    fields.finish();
    return out;
}

void LibraryLoader::load_kind(Fields& fields) {
    ClauseKind kind{.id = fields.text("id"), .name = fields.words("name")};
    if (library_.kind(kind.id) != nullptr)
        fields.complain(fields.place(), "条款类型 “" + kind.id + "” 已定义过",
                        "the kind '" + kind.id + "' is already defined");
    if (const Value* reads = fields.find("reads"))
        for (const Value& value : reads->items()) {
            Fields one(value, fields.file(), errors_);
            kind.reads.push_back(reading(one));
        }
    if (const Value* touches = fields.find("touches")) {
        Fields one(*touches, fields.file(), errors_);
        kind.touches_zh = patterns(one, "zh", library_.zh_);
        kind.touches_en = patterns(one, "en", library_.en_);
        one.finish();
    }
    if (const Value* drafts = fields.find("drafts"))
        for (const Value& value : drafts->items()) {
            Fields one(value, fields.file(), errors_);
            library_.clauses_.push_back(model_clause(one, kind.id));
        }
    library_.kinds_.push_back(std::move(kind));
}

ModelClause LibraryLoader::model_clause(Fields& fields, const std::string& kind) {
    ModelClause out{.id = fields.text("id"), .kind = kind, .title = fields.words("title")};
    out.text = fields.words("text");
    out.nodes = fields.list("nodes");
    out.controls = fields.list("controls");
    out.rules = fields.list("rules");
    out.place = fields.place();
    if (fields.has("objectives")) {
        out.objectives.emplace();
        for (const std::string& code : fields.list("objectives"))
            if (const auto id = knowledge::objective_id(code))
                out.objectives->add(*id);
            else
                fields.complain(fields.place(), "没有目标 “" + code + "”",
                                "no objective '" + code + "'");
    }
    if (fields.has("stage"))
        out.stage =
            static_cast<knowledge::Stage>(fields.one_of("stage", {"S0", "S1", "S2", "S3", "S4"}));
    load_settings(fields, out);
    check_reasons(fields, out);
    check_blanks(fields, out);
    fields.finish();
    return out;
}

void LibraryLoader::load_settings(Fields& fields, ModelClause& clause) {
    const Value* sets = fields.find("sets");
    if (sets == nullptr) return;
    for (const auto& [id, value] : sets->fields()) {
        const knowledge::FactIndex index = fact(fields, id);
        const auto typed = knowledge::read_value(book_.facts()[index], value, fields.place(value));
        if (typed)
            clause.sets.push_back({index, *value.text()});
        else
            fields.complain(typed.error());
    }
}

void LibraryLoader::check_reasons(Fields& fields, const ModelClause& clause) {
    const auto complain = [&](const std::string& what) {
        fields.complain(clause.place, "没有 “" + what + "”", "there is no '" + what + "'");
    };
    for (const std::string& node : clause.nodes)
        if (book_.node(node) == nullptr) complain(node);
    for (const std::string& control : clause.controls)
        if (std::ranges::find(book_.controls(), control, &knowledge::Control::id) ==
            book_.controls().end())
            complain(control);
    for (const std::string& rule : clause.rules)
        if (book_.rule(rule) == nullptr) complain(rule);
}

void LibraryLoader::check_blanks(Fields& fields, const ModelClause& clause) {
    for (const std::string* text : {&clause.text.zh, &clause.text.en})
        for (std::size_t at = text->find('{'); at != std::string::npos;
             at = text->find('{', at + 1)) {
            const std::string name = text->substr(at + 1, text->find('}', at) - at - 1);
            if (std::ranges::find(library_.blanks_, name, &Blank::id) == library_.blanks_.end())
                fields.complain(clause.place, "blanks.yaml 中没有 “" + name + "”",
                                "blanks.yaml has no '" + name + "'");
        }
}

void LibraryLoader::load_document(Fields& fields) {
    DocumentPlan plan{.id = fields.text("id"), .title = fields.words("title")};
    const Value* chapters = fields.find("chapters");
    if (chapters == nullptr) return fields.missing("chapters");
    for (const Value& value : chapters->items()) {
        Fields one(value, fields.file(), errors_);
        DocumentPlan::Chapter chapter{.name = one.words("name")};
        for (const std::string& id : one.list("clauses"))
            if (const ModelClause* clause = library_.clause(id))
                chapter.clauses.push_back(clause);
            else
                one.complain(one.place(), "没有示范条款 “" + id + "”",
                             "no model clause '" + id + "'");
        one.finish();
        plan.chapters.push_back(std::move(chapter));
    }
    library_.documents_.push_back(std::move(plan));
}

void LibraryLoader::check_every_clause_stands_somewhere() {
    std::map<const ModelClause*, int> places;
    for (const DocumentPlan& plan : library_.documents_)
        for (const auto& chapter : plan.chapters)
            for (const ModelClause* clause : chapter.clauses) ++places[clause];
    for (const ModelClause& clause : library_.clauses_)
        if (places[&clause] != 1)
            errors_.push_back(base::invalid(
                clause.place, "示范条款 “" + clause.id + "” 应在 documents 中恰好出现一次",
                "the model clause '" + clause.id + "' should stand in documents exactly once"));
}

const ClauseKind* Library::kind(std::string_view id) const {
    const auto found = std::ranges::find(kinds_, id, &ClauseKind::id);
    return found == kinds_.end() ? nullptr : &*found;
}

const ModelClause* Library::clause(std::string_view id) const {
    const auto found = std::ranges::find(clauses_, id, &ModelClause::id);
    return found == clauses_.end() ? nullptr : &*found;
}

const DocumentPlan* Library::document(std::string_view id) const {
    const auto found = std::ranges::find(documents_, id, &DocumentPlan::id);
    return found == documents_.end() ? nullptr : &*found;
}

const DocumentPlan& Library::document_of(const ModelClause& clause) const {
    for (const DocumentPlan& plan : documents_)
        for (const auto& chapter : plan.chapters)
            if (std::ranges::find(chapter.clauses, &clause) != chapter.clauses.end()) return plan;
    throw base::ContractViolation("a model clause stands in a document");
}

base::Result<Library> load_library(std::span<const knowledge::RuleFile> files,
                                   const knowledge::RuleBook& book) {
    return LibraryLoader(book).load(files);
}

}  // namespace hanse::clauses
