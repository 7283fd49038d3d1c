// SPDX-License-Identifier: GPL-3.0-or-later
// A table of the case as CSV on its way into the case: decoded, parsed, merged by key, and the server's remarks
// brought back to the rows of the file.

export type Row = Record<string, string>
export interface Table {
  headings: string[]
  rows: Row[]
}

/** UTF-8 with or without byte mark; what is no UTF-8 is read as GB18030, which most Chinese spreadsheets write. */
export function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Cells as RFC 4180 has them; the separator is the one that the first line has more of. */
export function parseCsv(text: string): string[][] {
  const first = text.split('\n', 1)[0] ?? ''
  const separator = first.split('\t').length > first.split(',').length ? '\t' : ','
  const out: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? ''
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[i + 1] === '"') cell += text[++i]
      else quoted = false
    } else if (letter === '"' && cell === '') quoted = true
    else if (letter === separator || letter === '\n') {
      out[out.length - 1]?.push(cell.trim())
      cell = ''
      if (letter === '\n') out.push([])
    } else if (letter !== '\r') cell += letter
  }
  out[out.length - 1]?.push(cell.trim())
  return out.filter((row) => row.some(Boolean))
}

export function asTable(text: string): Table {
  const [headings = [], ...rows] = parseCsv(text.replace(/^\uFEFF/, ''))
  return {
    headings,
    rows: rows.map((cells) => Object.fromEntries(headings.map((heading, i) => [heading, cells[i] ?? '']).filter(([heading, cell]) => heading && cell))),
  }
}

/** The column that names a row; a table that is not here has none, and its rows are only added. */
export const kKeys: Record<string, string[]> = {
  members: ['id', '编号'],
  patents: ['number', '专利号'],
  cases: ['id', '编号'],
  disputes: ['id', '编号'],
  budget: ['line', '编号'],
  dues: ['id', '编号'],
  products: ['product', '产品'],
  demand: ['market', '市场'],
}
export const kTables = [
  'members', 'markets', 'patents', 'licences', 'flows', 'contributions', 'threats', 'cases', 'disputes', 'activities', 'budget', 'projects', 'dues', 'products', 'demand', 'plan',
]

export interface Merged {
  rows: Row[]
  added: number
  replaced: number
}

/** Cells of the file take the place of those of the row with the same key, empty ones change nothing; other rows
 * come behind. Nothing is removed. */
export function mergeRows(table: string, before: Row[], coming: Row[]): Merged {
  const keys = kKeys[table]
  const keyOf = (row: Row): string => keys?.map((one) => row[one]).find(Boolean) ?? ''
  const places = new Map(before.map((row, i) => [keyOf(row), i]))
  const rows = [...before]
  let replaced = 0
  for (const row of coming) {
    const place = keys ? places.get(keyOf(row)) : undefined
    if (place === undefined) rows.push(row)
    else {
      const cells = Object.entries(row).filter(([heading]) => !keys?.includes(heading))
      rows[place] = { ...before[place], ...Object.fromEntries(cells) }
      replaced++
    }
  }
  return { rows, added: coming.length - replaced, replaced }
}

export interface Named {
  row: number // of the file, the heading being 1; 0: not known
  column: string
  words: string
}

/** The server names the cell it cannot read by what is in it; here that is found again in the file. */
export function locate(words: string, table: Table): Named {
  const quoted = [...words.matchAll(/“([^”]+)”|'([^']+)'/g)].map((one) => one[1] ?? one[2] ?? '')
  for (const text of quoted) {
    if (table.headings.includes(text)) return { row: 1, column: text, words }
    const row = table.rows.findIndex((one) => Object.values(one).includes(text))
    if (row >= 0) return { row: row + 2, column: table.headings.find((one) => table.rows[row]?.[one] === text) ?? '', words }
  }
  return { row: 0, column: '', words }
}
