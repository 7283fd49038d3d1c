// SPDX-License-Identifier: GPL-3.0-or-later
// The glossary of the house (GLOSSARY.md), read when the app is built, so that the words of help are those of the program.

export interface Term {
  zh: string
  en: string
  says: string // what stands behind the colon or the comma of the English word
}
export interface Chapter {
  title: { zh: string; en: string }
  terms: Term[]
}

/** Tables of three columns under headings in both languages: 中文 | English: meaning | what carries it. */
export function parseGlossary(text: string): Chapter[] {
  const chapters: Chapter[] = []
  for (const line of text.split('\n')) {
    const heading = /^## (.+)$/.exec(line)
    if (heading) {
      const [en = '', zh = en] = (heading[1] ?? '').split(' · ')
      chapters.push({ title: { zh, en }, terms: [] })
    }
    const cells = line.startsWith('|') ? line.split('|').slice(1, -1).map((one) => one.trim()) : []
    if (cells.length !== 3 || cells[0] === '中文' || /^-+$/.test(cells[0] ?? '')) continue
    const [zh = '', english = ''] = cells
    const cut = english.indexOf(': ')
    const [en, says] = cut < 0 ? [english, ''] : [english.slice(0, cut), english.slice(cut + 2)]
    chapters.at(-1)?.terms.push({ zh, en: plain(en), says: plain(says) })
  }
  return chapters.filter((one) => one.terms.length)
}

const plain = (text: string): string => text.replace(/[`*]/g, '')

/** What only who writes the program meets: no help for who uses it. */
const kOfTheProgram = 'Inside the program'

export async function readGlossary(): Promise<Chapter[]> {
  return parseGlossary((await import('../../../../GLOSSARY.md?raw')).default).filter((one) => one.title.en !== kOfTheProgram)
}
