// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence as the server gives it, and files on their way in.
import { askRaw } from '@/api/client'
import type { Kinds } from '@/api/kinds'
import { dayText } from '@/ui/when'

export type EvidenceFile = Kinds['EvidenceFile']
export type EvidenceVersion = Kinds['EvidenceVersion']
export type Evidence = Kinds['Evidence']
export type Wall = Kinds['EvidenceWall']
export const kWalls: Wall[] = ['alliance', 'secretariat', 'own', 'room']

export const latest = (one: Evidence): EvidenceVersion | undefined => one.versions.reduce<EvidenceVersion | undefined>((best, version) => (!best || version.number > best.number ? version : best), undefined)

export type Standing = 'holds' | 'soon' | 'lapsed'

/** Whether it still holds on a day; "soon" within sixty days of its end. */
export function standing(one: Evidence, today: string): Standing {
  const end = latest(one)?.expires
  if (!end) return 'holds'
  if (end < today) return 'lapsed'
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  return end <= dayText(new Date(year, month - 1, day + 60)) ? 'soon' : 'holds'
}

export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} kB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** One after the other; tells how many are in. @returns the tickets that the evidence is made of. */
export async function upload(alliance: string, files: File[], told: (done: number) => void): Promise<string[]> {
  const tickets: string[] = []
  for (const file of files) {
    const answer = await askRaw(`/api/v1/alliances/${alliance}/uploads?name=${encodeURIComponent(file.name)}`, {
      method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file,
    })
    tickets.push(((await answer.json()) as { ticket: string }).ticket)
    told(tickets.length)
  }
  return tickets
}
