// SPDX-License-Identifier: GPL-3.0-or-later
// hanse patents watch add, list, remove, restore: which watches there are.
#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/cli/console.hpp"
#include "hanse/cli/inputs.hpp"
#include "hanse/cli/page.hpp"
#include "hanse/cli/patent_register.hpp"
#include "hanse/cli/patents_commands.hpp"
#include "hanse/cli/watch_inputs.hpp"
#include "hanse/report/watch_document.hpp"

namespace hanse::cli {

using base::Bilingual;
using base::Language;
using base::Result;
using base::Value;

namespace {

class WatchAdd : public Action {
public:
    void declare(Options& options) override {
        register_.declare(options);
        options.option("name", name_, {"监视的名字", "what to call the watch"});
        options.option("query", query_,
                       {"检索式，如 hanse patents search", "a query, as for hanse patents search"});
        options.list("competitor", competitors_,
                     {"竞争者名称的开头，可多个", "beginnings of competitors' names"});
        options.list("class", classes_, {"分类号及其下位", "classes, with all below them"});
        options.list("product", products_,
                     {"产品说明的文本文件", "text files that describe products"});
        options.option("text", text_, {"或者：一段产品说明", "or: a product in words"});
        options.list("country", countries_, {"受理局，如 US", "offices, such as US"});
        options.list("exports", exports_,
                     {"产品的出口国：US,DE 或含 country 列的 .csv",
                      "where the products go: US,DE or a .csv with a column country"});
        options.option("who", who_, {"经手人", "who adds it"});
    }

    Exit run(Language language) override {
        const auto added = add();
        if (!added) return fail(added.error(), language);
        const Bilingual said{fmt::format("已建立监视 “{}”。\n", name_),
                             fmt::format("Watch '{}' added.\n", name_)};
        return deliver(said.in(language), "", language);
    }

private:
    Result<watch::Watch> add() const {
        watch::Spec spec{.name = name_, .query = query_, .competitors = competitors_};
        HANSE_TRY(countries, countries_of(countries_));
        HANSE_TRY(exports, countries_of(exports_));
        HANSE_TRY(classes, classes_of(classes_));
        HANSE_TRY(products, products_of(products_, text_));
        spec.countries = std::move(countries);
        spec.exports = std::move(exports);
        spec.classes = std::move(classes);
        spec.products = std::move(products);
        HANSE_TRY(glossary, load_glossary());
        HANSE_CHECK(watch::check(spec, glossary));
        HANSE_TRY(patents, register_.open());
        HANSE_CHECK(watch::prepare(patents));
        return watch::add(patents, spec, occasion(who_));
    }

    RegisterOption register_;
    std::string name_, query_, text_, who_;
    std::vector<std::string> competitors_, classes_, products_, countries_, exports_;
};

class WatchList : public Action {
public:
    void declare(Options& options) override {
        register_.declare(options);
        options.option("format", format_, {"输出格式", "form of the answer"}, document_formats());
        options.option("out", out_, {"写入文件", "write to this file"});
    }

    Exit run(Language language) override {
        const auto reports = all();
        if (!reports) return fail(reports.error(), language);
        if (format_ == "json") return deliver(json(*reports), out_, language);
        const auto book = load_rule_book("");
        if (!book) return fail(book.error(), language);
        return deliver_document(report::watches_document({*book, language}, *reports), format_,
                                out_, language);
    }

private:
    Result<std::vector<watch::Report>> all() const {
        HANSE_TRY(patents, register_.open());
        HANSE_CHECK(watch::prepare(patents));
        HANSE_TRY(watches, watch::all(patents));
        std::vector<watch::Report> out;
        for (const watch::Watch& one : watches) {
            HANSE_TRY(report, watch::report(patents, one));
            out.push_back(std::move(report));
        }
        return out;
    }

    static std::string json(const std::vector<watch::Report>& reports) {
        Value out = Value::list();
        for (const watch::Report& one : reports) {
            Value value = watch::spec_value(one.watch.spec);
            value.set("added", one.watch.added).set("who", one.watch.who);
            if (!one.watch.removed.empty()) value.set("removed", one.watch.removed);
            if (one.run) value.set("last_run", one.run->day);
            value.set("open", one.open().size());
            out.push(std::move(value));
        }
        return base::to_json(out, base::JsonStyle::indented) + "\n";
    }

    RegisterOption register_;
    std::string format_ = "text", out_;
};

/// Takes a watch out of use, or takes it up again.
class WatchSwitch : public Action {
public:
    enum class To { removed, restored };
    explicit WatchSwitch(To to) : to_(to) {}

    void declare(Options& options) override {
        register_.declare(options);
        options.positional("NAME", name_, {"监视的名字", "the name of the watch"});
        options.option("who", who_, {"经手人", "who does it"});
    }

    Exit run(Language language) override {
        const auto done = turn();
        if (!done) return fail(done.error(), language);
        const Bilingual removed{
            fmt::format("已移除监视 “{}”；发现和处置保留，watch restore 可恢复。\n", name_),
            fmt::format("Watch '{}' removed; its findings and decisions stay, and 'watch restore' "
                        "takes it up again.\n",
                        name_)};
        const Bilingual restored{fmt::format("已恢复监视 “{}”。\n", name_),
                                 fmt::format("Watch '{}' is in use again.\n", name_)};
        return deliver((to_ == To::removed ? removed : restored).in(language), "", language);
    }

private:
    Result<base::Done> turn() const {
        HANSE_TRY(patents, register_.open());
        HANSE_CHECK(watch::prepare(patents));
        return to_ == To::removed ? watch::remove(patents, name_, occasion(who_))
                                  : watch::restore(patents, name_);
    }

    To to_;
    RegisterOption register_;
    std::string name_, who_;
};

}  // namespace

Command watch_add_command() {
    return {.verb = "patents watch add",
            .summary = {"建立监视：检索式、竞争者、分类、产品说明、国家",
                        "add a watch: by query, competitor, class, product, country"},
            .example =
                "hanse patents watch add --register /tmp/register --name boilers --product "
                "examples/patents/demo-watch-product.txt --exports US,DE",
            .create = make<WatchAdd>};
}

Command watch_list_command() {
    return {.verb = "patents watch list",
            .summary = {"列出监视", "list the watches"},
            .example = "hanse patents watch list --register /tmp/register",
            .create = make<WatchList>};
}

Command watch_remove_command() {
    return {.verb = "patents watch remove",
            .summary = {"移除监视（可恢复）", "take a watch out of use; can be taken back"},
            .example = "hanse patents watch remove boilers --register /tmp/register",
            .create = make<WatchSwitch, WatchSwitch::To::removed>};
}

Command watch_restore_command() {
    return {.verb = "patents watch restore",
            .summary = {"恢复已移除的监视", "take up a removed watch again"},
            .example = "hanse patents watch restore boilers --register /tmp/register",
            .create = make<WatchSwitch, WatchSwitch::To::restored>};
}

}  // namespace hanse::cli
