// SPDX-License-Identifier: GPL-3.0-or-later
// A draft comes as Markdown; here it is taken apart into chapters and articles, so that each article can be shown
// with its sources and proposed as a clause on its own.

export interface Article {
  id: string // charter.entry, where the appendix names it
  chapter: string // set where a chapter begins
  title: string
  text: string
  why: string[]
  sources: string[]
}
export interface Draft {
  title: string
  note: string
  articles: Article[]
  lacking: string // what is still to be filled in
}

const plain = (text: string): string => text.replace(/`/g, '').trim()
const cells = (line: string): string[] => line.slice(1, -1).split('|').map((one) => one.trim())
const parts = (cell: string): string[] => (cell === '–' ? [] : cell.split(/ {3,}/).map(plain).filter(Boolean))

/** Texts of several documents follow one another, each with its own appendix. */
export function readDraft(markdown: string): Draft {
  const draft: Draft = { title: '', note: '', articles: [], lacking: '' }
  let chapter = ''
  let first = 0 // of the document that is being read
  let appendix = false
  for (const line of markdown.split('\n')) {
    const heading = /^(#+) (.*)$/.exec(line)
    const [, marks = '', words = ''] = heading ?? []
    if (marks === '#') {
      draft.title ||= words
      chapter = draft.articles.length ? words : ''
      first = draft.articles.length
      appendix = false
    } else if (marks === '##') {
      appendix = /附录|Appendix/.test(words)
      if (!appendix) chapter = chapter ? `${chapter} · ${words}` : words
    } else if (marks === '###') {
      draft.articles.push({ id: '', chapter, title: words, text: '', why: [], sources: [] })
      chapter = ''
    } else if (line.startsWith('> ')) draft.note ||= line.slice(2)
    else if (appendix && line.startsWith('|')) addSources(draft.articles.slice(first), cells(line))
    else if (appendix && /^(待填|To be filled in)/.test(line)) draft.lacking ||= line
    else if (!appendix && line.trim() && draft.articles.length > first) {
      const last = draft.articles.at(-1)
      if (last) last.text += (last.text ? '\n\n' : '') + line
    }
  }
  return draft
}

function addSources(articles: Article[], [head = '', why = '', sources = '']: string[]): void {
  const match = /^(.*?)\s*`([\w.-]+)`$/.exec(head)
  const article = match && articles.find((one) => one.title === match[1] || one.title.startsWith(`${match[1]} `))
  if (!article) return
  article.id = match[2] ?? ''
  article.why = parts(why)
  article.sources = parts(sources)
}

/** The words between brackets that somebody has to fill in, set apart. */
export const withBlanks = (text: string): { blank: boolean; text: string }[] =>
  text.split(/(【[^】]*】|\[[^\]]*\])/).filter(Boolean).map((one) => ({ blank: /^[【[]/.test(one), text: one }))
