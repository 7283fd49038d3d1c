// SPDX-License-Identifier: GPL-3.0-or-later
// What processes, and what goes through them, look like as JSON: beside workflow_values.cpp.
#include <array>

#include "hanse/server/shapes.hpp"
#include "hanse/server/workflow_values.hpp"

namespace hanse::server {

using http::Shape;

namespace {

Shape ids() { return http::list(id_shape(), 1000); }

Shape choices_shape() {
    return http::list(http::object({always("id", id_shape(), "编号", "id"),
                                    always("name", some_text(), "名称", "name")}),
                      1000);
}

template <std::size_t N>
Shape one_of(const std::array<const char*, N>& words) {
    return http::one_of({words.begin(), words.end()});
}

Shape field_shape() {
    return http::named(
        "FormField",
        http::object({always("id", id_shape(), "编号", "id"),
                      always("name", some_text(), "名称", "name"),
                      always("type", one_of(kFieldTypes), "类型", "type"),
                      at_times("help", some_text(), "说明", "help"),
                      at_times("of", id_shape(), "回答哪一字段的问题",
                               "the field whose questions it answers"),
                      at_times("choices", choices_shape(), "可选", "what may be chosen")}));
}

Shape form_shape() {
    return http::named("Form", http::object({always("required", ids(), "必填", "required"),
                                             always("optional", ids(), "可填", "optional")}));
}

Shape state_shape() {
    const Shape due = http::object(
        {at_times("days", http::whole(0), "进入后几天", "days after it was entered"),
         at_times("field", id_shape(), "或字段中的日期", "or the day in this field"),
         at_times("then", id_shape(), "届时自动走的步骤", "the move that is then made")});
    return http::named(
        "State",
        http::object({always("id", id_shape(), "编号", "id"),
                      always("name", some_text(), "名称", "name"),
                      always("final", http::truth(), "已终结", "nothing follows"),
                      always("edited", ids(), "可暂存的字段", "fields that can be written down"),
                      always("edited_by", ids(), "由谁暂存", "by whom"),
                      at_times("due", due, "期限", "when something happens by itself")}));
}

std::vector<http::ShapeField> move_fields() {
    return {
        always("id", id_shape(), "编号", "id"),
        always("name", some_text(), "名称", "name"),
        always("from", ids(), "从哪些状态", "from these states"),
        always("roles", ids(), "谁可以走；clock 为到期自动", "who may make it; clock: by itself"),
        always("reason", one_of(kReasonNeeds), "理由", "whether a reason is given"),
        always("form", form_shape(), "填写的字段", "what is filled in"),
        always("vote", http::truth(), "表决", "is a vote"),
        at_times("to", id_shape(), "到哪一状态", "to this state"),
        at_times("passed", id_shape(), "通过后的状态", "the state if it passes"),
        at_times("failed", id_shape(), "未通过的状态", "the state if it fails")};
}

Shape open_move_shape() {
    std::vector<http::ShapeField> fields = move_fields();
    fields.push_back(always("as", id_shape(), "以哪一角色", "in which role"));
    fields.push_back(at_times("choice", id_shape(), "您已投的票", "how you voted"));
    return http::named("OpenMove", http::object(std::move(fields)));
}

Shape ballot_shape() {
    const Shape vote = http::named(
        "Vote", http::object({always("voice", id_shape(), "成员或个人", "a company, or a person"),
                              always("person", http::text(0, 200), "投票人；未投则为空",
                                     "who cast it; empty: nobody yet"),
                              always("choice", http::one_of({"", "yes", "no", "abstain"}),
                                     "表决；未投则为空", "empty: not yet"),
                              always("reason", some_text(), "理由", "why"),
                              always("at", moment_or_none(), "时间", "when")}));
    return http::named(
        "Ballot",
        http::object({always("voices", http::whole(0), "总票数", "voices"),
                      at_times("yes", http::whole(0), "赞成；表决期间投票人不可见",
                               "yes; not for voters while the vote runs"),
                      at_times("no", http::whole(0), "反对", "no"),
                      at_times("abstain", http::whole(0), "弃权", "abstain"),
                      always("needed", http::whole(0), "需要的赞成票", "so many times yes"),
                      always("votes", http::list(vote), "逐票", "the votes")}));
}

Shape data_shape() { return http::map_of(http::any_json(), 1000); }

Shape step_shape() {
    return http::named(
        "Step",
        http::object(
            {always("number", http::whole(1), "序号", "number"),
             always("kind", http::one_of({"started", "moved", "saved", "voted"}), "种类", "kind"),
             always("move", http::text(0, 200), "步骤", "move"),
             always("from", http::text(0, 200), "从", "from"),
             always("to", http::text(0, 200), "到", "to"),
             always("at", http::moment(), "时间", "when"),
             always("person", http::text(0, 200), "何人", "who"),
             always("role", http::text(0, 200), "以何角色", "in which role"),
             always("member", http::text(0, 200), "代表的成员", "for which member"),
             always("reason", some_text(), "理由", "why"),
             always("form", http::nullable(data_shape()), "填写的内容", "what was filled in")}));
}

std::vector<http::ShapeField> instance_fields() {
    return {always("id", id_shape(), "编号", "id"),
            always("process", id_shape(), "流程", "process"),
            always("process_name", some_text(), "流程名称", "its name"),
            always("alliance", id_shape(), "联盟", "alliance"),
            always("subject", http::text(0, 300), "对象；没有则为空",
                   "what it is about; empty: nothing"),
            always("member", http::text(0, 200), "所涉成员；没有则为空",
                   "the member concerned; empty: none"),
            always("batch", http::text(0, 100), "批次；没有则为空", "the campaign; empty: none"),
            always("state", id_shape(), "状态", "state"),
            always("state_name", some_text(), "状态名称", "its name"),
            always("open", http::truth(), "未结束", "has not ended"),
            always("since", http::moment(), "进入此状态", "in this state since"),
            always("due", day_or_none(), "期限", "due"),
            always("started_by", http::text(0, 200), "发起人", "who began it"),
            always("started_as", http::text(0, 200), "以何角色", "in which role"),
            always("started_at", http::moment(), "发起", "begun"),
            always("ended_at", moment_or_none(), "结束", "ended"),
            always("version", http::whole(0), "版本", "version"),
            always("data", data_shape(), "您可见的内容：字段 → 值",
                   "what you see of it: field → value")};
}

}  // namespace

Shape process_shape() {
    return http::named(
        "Process",
        http::object({always("id", id_shape(), "编号", "id"),
                      always("name", some_text(), "名称", "name"),
                      always("about", some_text(), "说明", "what it is for"),
                      always("started_by", ids(), "谁可以发起", "who may begin it"),
                      always("start", form_shape(), "发起时填写", "what is filled in at the start"),
                      always("first", id_shape(), "起始状态", "the first state"),
                      always("fields", http::list(field_shape()), "字段", "fields"),
                      always("states", http::list(state_shape()), "状态", "states"),
                      always("moves", http::list(http::named("Move", http::object(move_fields()))),
                             "步骤", "moves")}));
}

Shape instance_shape() {
    static const Shape shape = http::named("Workflow", http::object(instance_fields()));
    return shape;
}

Shape whole_instance_shape() {
    std::vector<http::ShapeField> fields = instance_fields();
    fields.push_back(
        always("moves", http::list(open_move_shape()), "您可走的步骤", "the moves open to you"));
    fields.push_back(at_times("ballot", ballot_shape(), "表决", "the vote"));
    fields.push_back(always("history", http::list(step_shape()), "经过", "its history"));
    return http::named("WorkflowWhole", http::object(std::move(fields)));
}

}  // namespace hanse::server
