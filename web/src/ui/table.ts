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
