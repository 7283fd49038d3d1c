// SPDX-License-Identifier: GPL-3.0-or-later

export const assess = {
  findings: {
    says: '截至 {day}：触及红线与风险清单的事项、依据与整改办法。点格子看其中的事项。',
    heat: '不符合与存疑的事项，按风险领域和程度',
    cell: '{area}，{grade}：{count} 项',
    list: '事项',
    name: '事项',
    status: '状态',
    grade: '程度',
    area: '领域',
    open: '不符合与存疑',
    all: '全部',
    report: '整份报告（{format}）',
    unconfirmed: '此项出自论文，法条仅凭记忆，请先核对原文。',
    remedy: '整改办法',
    facts: '所据事实',
    open_questions: '待补充的事实',
    sources: '依据',
    article: '第 {article} 条',
    review: '以上是提请复核的线索，不是违法认定。',
    reasoning: '怎样判断',
  },
  truth: { yes: '是', no: '否', unknown: '未知' },
  verification: { OFF: '官方原文已核', COPY: '副本已核', SEC: '转述', MEM: '仅凭记忆', SEED: '奠基论文' },
}
