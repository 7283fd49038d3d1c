// SPDX-License-Identifier: GPL-3.0-or-later

export const assess = {
  findings: {
    says: 'As of {day}: what touches the red lines and the risk list, on which grounds, and what mends it. A cell shows what is in it.',
    heat: 'Violated and suspected, by area of risk and grade',
    cell: '{area}, {grade}: {count}',
    list: 'Findings',
    name: 'Finding',
    status: 'Status',
    grade: 'Grade',
    area: 'Area',
    open: 'Violated or suspected',
    all: 'All',
    report: 'The whole report ({format})',
    unconfirmed: 'Drawn by the paper; the article of law is from memory: check the wording first.',
    remedy: 'What mends it',
    facts: 'Facts it rests on',
    open_questions: 'Facts still missing',
    sources: 'Sources',
    article: 'article {article}',
    review: 'This asks for a review; it does not say that anybody broke the law.',
    reasoning: 'How it was judged',
  },
  truth: { yes: 'yes', no: 'no', unknown: 'unknown' },
  verification: { OFF: 'checked at the issuer', COPY: 'checked in a copy', SEC: 'reported', MEM: 'from memory', SEED: 'founding paper' },
}
