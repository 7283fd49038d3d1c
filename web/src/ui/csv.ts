// SPDX-License-Identifier: GPL-3.0-or-later
// A table as CSV for a spreadsheet: UTF-8 with a byte mark, and no cell that a spreadsheet would run as a formula.

export function toCsv(head: string[], rows: (string | number | null | undefined)[][]): string {
  const cell = (value: string | number | null | undefined): string => {
    let text = value == null ? '' : String(value)
    if (/^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(?:[./]\d+)*$/.test(text)) text = `'${text}`
    return /[",\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
  }
  return '\uFEFF' + [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}

export function saveAs(name: string, blob: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
