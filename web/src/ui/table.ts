// SPDX-License-Identifier: GPL-3.0-or-later

/** A column: what it says as text (for search, sorting and export too), and what it is sorted by if not that. */
export interface Column<Row> {
  key: string
  label: string
  text: (row: Row) => string | number | null | undefined
  order?: (row: Row) => string | number
  number?: boolean
  width?: number
  unsorted?: boolean
}

const kLatin = 8 // pixels of a letter in a heading, and of a Chinese one
const kChinese = 15
const kPadding = 24
const kArrows = 24 // of a column that can be sorted

/** As wide as the heading needs so that no word of it is broken; a Chinese one of more than four letters may take two lines. */
export function headingWidth(label: string, sortable: boolean): number {
  const pieces = label.match(/[\u2e80-\u9fff\uff00-\uffef]+|[^\s\u2e80-\u9fff\uff00-\uffef]+/g) ?? []
  const widths = pieces.map((one) => (/[\u2e80-\uffef]/.test(one) ? Math.max(Math.min(one.length, 4), Math.ceil(one.length / 2)) * kChinese : one.length * kLatin))
  return Math.max(0, ...widths) + kPadding + (sortable ? kArrows : 0)
}
