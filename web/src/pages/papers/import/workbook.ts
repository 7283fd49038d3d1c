// SPDX-License-Identifier: GPL-3.0-or-later
// A workbook that comes back: its name says from which version it was taken, and others may have changed things since.

/** "harbour-v12.xlsx", "harbour-v12 (1).xlsx" → 12; nothing for a name that does not say. */
export function versionInName(name: string): number | undefined {
  const found = /-v([1-9]\d*)(?: ?\(\d+\))?\.xlsx$/i.exec(name)
  return found ? Number(found[1]) : undefined
}
