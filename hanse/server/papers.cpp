// SPDX-License-Identifier: GPL-3.0-or-later
// /workflows/{workflow}/papers: documents that belong to something that is being decided. An applicant,
// who has no seat yet, brings them here; the secretariat and its counsel read them, and who brought them.
#include "hanse/evidence/evidence.hpp"
#include "hanse/server/evidence_access.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/subjects.hpp"
#include "hanse/server/viewers.hpp"
#include "hanse/server/way.hpp"
#include "hanse/server/workflow_access.hpp"

namespace hanse::server {

using evidence::Evidence;

namespace {

constexpr const char* kTag = "workflows";
constexpr std::size_t kPapers_max = 50;
constexpr std::size_t kLinked_max = 10'000;

struct Papers {
    Seat seat;
    workflow::Instance instance;
    std::vector<Evidence> all;  // whoever may see them
    std::string link;           // "workflow/w-…"
};

/// For who sees the whole of the workflow of the path; those who see its outline find nothing.
Result<Papers> papers_of(Ask& ask) {
    HANSE_TRY(found, find_workflow(ask));
    HANSE_TRY(seat, ask.sit_at(found.instance.alliance));
    const std::string link = "workflow/" + found.instance.id;
    HANSE_CHECK(check_subject(ask.office, ask.database, seat, ask.person().person, link));
    HANSE_TRY(all,
              evidence::list(
                  ask.database,
                  {.alliance = found.instance.alliance, .link = link, .count_max = kLinked_max},
                  {.inside = true, .secretariat = true}));
    // What others at the table have linked to it is no paper of it, and takes no paper's place.
    std::erase_if(all, [&](const Evidence& one) {
        return one.visibility.wall != evidence::Wall::secretariat &&
               one.created_by != found.instance.started_by;
    });
    return Papers{std::move(seat), std::move(found.instance), std::move(all), link};
}

bool may_read(const Ask& ask, const Papers& papers, const Evidence& one) {
    return one.created_by == ask.person().person ||
           evidence::may_see(one.visibility, evidence_viewer(papers.seat));
}

Result<Answer> list_papers(Ask& ask) {
    HANSE_TRY(papers, papers_of(ask));
    Value items = Value::list();
    for (const Evidence& one : papers.all)
        if (may_read(ask, papers, one)) items.push(evidence_value(one));
    return list_of(std::move(items));
}

Result<Answer> bring_paper(Ask& ask) {
    HANSE_TRY(papers, papers_of(ask));
    if (!papers.instance.open())
        return base::conflict({}, "流程已结束", "this has been decided already");
    if (papers.all.size() >= kPapers_max)
        return base::conflict({}, "材料已达上限", "there are as many papers as there can be");
    const auto& spooled = ask.request.body.file;
    HANSE_TRY(kept, ask.office.vault().keep_file(spooled->path()));
    const std::string name = ask.query("name"), title = ask.query("title");
    HANSE_TRY(one, evidence::add(ask.database,
                                 {.alliance = papers.instance.alliance,
                                  .title = title.empty() ? evidence::display_name(name) : title,
                                  .visibility = {evidence::Wall::secretariat, ""},
                                  .dates = {},
                                  .note = {},
                                  .files = {{name, kept}},
                                  .links = {papers.link}},
                                 ask.occasion()));
    return http::created("/api/v1/workflows/" + papers.instance.id + "/papers",
                         evidence_value(one));
}

Result<Answer> fetch_paper(Ask& ask) {
    HANSE_TRY(papers, papers_of(ask));
    for (const Evidence& one : papers.all) {
        if (one.id != ask.request.at("evidence") || !may_read(ask, papers, one)) continue;
        HANSE_TRY(whole,
                  evidence::show(ask.database, one.id, {.inside = true, .secretariat = true}));
        return file_given(ask, whole);
    }
    return base::not_found({}, "没有这份材料", "there is no such paper");
}

}  // namespace

void add_papers(Table& table, Office& office) {
    const std::string all = "/workflows/{workflow}/papers",
                      file = all + "/{evidence}/files/{digest}";
    const std::vector<http::Parameter> named{
        {"name", http::text(1, 300), Need::required, {"文件名", "name of the file"}},
        {"title",
         http::text(0, 500),
         Need::optional,
         {"标题；不写为文件名", "title; else the file's name"}}};
    add(table, office,
        {Method::get,
         all.c_str(),
         "papers.list",
         kTag,
         "signed-in",
         {"流程的材料", "the papers of a workflow"},
         {},
         {},
         {200, page_of(evidence_shape())},
         list_papers});
    add(table, office,
        {Method::post,
         all.c_str(),
         "papers.bring",
         kTag,
         "signed-in",
         {"提交材料（申请人也可），供秘书处和顾问查看",
          "bring a paper, also as an applicant; for the secretariat and its counsel"},
         {},
         named,
         {201, evidence_shape()},
         bring_paper})
        .upload = http::Upload{office.settings().evidence_bytes_max, {}};
    add(table, office,
        {Method::get,
         file.c_str(),
         "papers.file",
         kTag,
         "signed-in",
         {"下载一份材料", "fetch a paper"},
         {},
         {},
         {200, {}},
         fetch_paper})
        .outcomes = {file_outcome()};
}

}  // namespace hanse::server
