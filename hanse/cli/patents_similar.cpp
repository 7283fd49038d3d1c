// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents similar: candidates for prior art, and why each is there.
#include <array>

#include <fmt/format.h>

#include "hanse/base/files.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/patent_register.hpp"
#include "hanse/cli/patents_commands.hpp"
#include "hanse/search/similar.hpp"

namespace hanse::cli {

using base::Bilingual;
using base::Language;
using base::Result;
using base::Value;
using search::Reason;

namespace {

struct WitnessName {
    const char* key;
    Bilingual says;
};

// In the order of search::Witness.
const std::array<WitnessName, search::kWitnesses> kWitnessNames{
    {{"text", {"用词相同", "the same words"}},
     {"feedback", {"用词与最近的文献相同", "the words of the nearest documents"}},
     {"cited_together", {"同被引用", "cited together with it by"}},
     {"cited_nearby", {"被相近文献引用", "cited by one that is near"}},
     {"citing_nearby", {"引用相近文献", "cites one that is near"}},
     {"siblings", {"与相近文献同被引用", "cited together with one that is near by"}},
     {"people", {"申请人或发明人相同", "the same applicant or inventor"}},
     {"classes", {"分类相同", "the same class"}}}};

std::string listed(const std::vector<std::string>& items) {
    std::string out;
    for (const std::string& item : items) out += (out.empty() ? "" : ", ") + item;
    return out;
}

std::string said(const Reason& reason, Language language) {
    const auto& name = kWitnessNames[std::size_t(reason.witness)].says.in(language);
    return fmt::format("{} {:.2f}{}{}", name, reason.part, reason.because.empty() ? "" : ": ",
                       listed(reason.because));
}

Value value_of(const search::Similar& one) {
    Value out = Value::map(), reasons = Value::list();
    out.set("number", one.number).set("score", one.score);
    for (const Reason& reason : one.reasons) {
        Value item = Value::map();
        item.set("witness", kWitnessNames[std::size_t(reason.witness)].key);
        item.set("part", reason.part);
        item.set("because", Value::list_of(reason.because));
        reasons.push(std::move(item));
    }
    out.set("too_young", one.too_young);
    out.set("reasons", std::move(reasons));
    return out;
}

class PatentsSimilar : public Action {
public:
    void declare(Options& options) override {
        options.positional("NUMBER", number_, {"索引中文献的公开号", "a document of the index"},
                           false);
        options.option("text", text_, {"或者：一段描述", "or: a description in words"});
        options.option("file", file_, {"或者：含描述的文本文件", "or: a text file that has it"});
        options.option("before", before_,
                       {"只要此日之前的文献（如 2015-06-30）", "only what is older than this day"});
        declare_index(options, places_);
        register_.declare(options);
        options.option("most", most_, {"显示几件（默认 10）", "how many (usually 10)"});
        options.option("format", format_, {"输出格式", "form of the answer"}, {"text", "json"});
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto wanted = asked();
        if (!wanted) return fail(wanted.error(), language);
        const auto places = search_places(places_, register_);
        if (!places) return fail(places.error(), language);
        const auto index = open_named(*places);
        if (!index) return fail(index.error(), language);
        const auto found = search::similar(index->reader, *wanted);
        if (!found) return fail(found.error(), language);
        const std::string text = format_ == "json"
                                     ? json(*found)
                                     : missing_text(*index, language) + lines(*found, language);
        if (format_ == "json") std::fputs(missing_text(*index, language).c_str(), stderr);
        return delivered(deliver(text, out_, language), *index);
    }

private:
    Result<search::SimilarTo> asked() const {
        search::SimilarTo out{.number = number_, .text = text_};
        HANSE_TRY(most, count_in(most_, "most", 10));
        out.most = most;
        if (!file_.empty()) {
            HANSE_TRY(bytes, base::read_file(file_));
            HANSE_TRY(text, base::to_utf8(bytes, file_));
            out.text += (out.text.empty() ? "" : "\n") + text;
        }
        HANSE_TRY(glossary, load_glossary());
        if (!out.text.empty()) out.text += "\n" + glossary.translated(out.text);
        if (number_.empty() && out.text.empty())
            return base::invalid({}, "请给出公开号、--text 或 --file",
                                 "say of what: a number, --text or --file");
        if (before_.empty()) return out;
        const auto date = base::PartialDate::parse(before_);
        if (!date)
            return base::invalid({}, "--before 不是日期：“" + before_ + "”（应为 2015-06-30）",
                                 "--before is not a date: '" + before_ + "' (such as 2015-06-30)");
        out.before = date->first();
        return out;
    }

    static std::string json(const std::vector<search::Similar>& found) {
        Value out = Value::list();
        for (const search::Similar& one : found) out.push(value_of(one));
        return base::to_json(out, base::JsonStyle::indented) + "\n";
    }

    static std::string lines(const std::vector<search::Similar>& found, Language language) {
        const Bilingual young{"  （不早于所查文献）", "  (no older than the document)"};
        std::string out;
        for (const search::Similar& one : found) {
            out += fmt::format("{:5.2f}  {}{}\n", one.score, headline(one.card),
                               one.too_young ? young.in(language) : "");
            for (const Reason& reason : one.reasons)
                if (reason.part >= 0.005) out += "       " + said(reason, language) + "\n";
        }
        return out.empty() ? Bilingual{"没有相近的文献。\n", "Nothing is near.\n"}.in(language)
                           : out;
    }

    RegisterOption register_;
    std::vector<std::string> places_;
    std::string number_, text_, file_, before_, most_, format_ = "text", out_;
};

}  // namespace

Command patents_similar_command() {
    return {.verb = "patents similar",
            .summary = {"查找相似文献（现有技术候选），并说明理由",
                        "find similar documents, candidates for prior art, each with its reasons"},
            .example = "hanse patents similar --text 'waste heat boiler' --index /tmp/heat",
            .create = make<PatentsSimilar>};
}

}  // namespace hanse::cli
