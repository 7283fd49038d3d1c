// SPDX-License-Identifier: GPL-3.0-or-later
// One list of patents out of two: the patents of the alliance (its records) and the register of documents that
// were imported. They are the same right if their numbers are, in any spelling, with or without the kind.

/** What the register says (docs/patent-register.md). */
export interface Deadline {
  what: string
  due: string
  grace_until?: string
}
export interface Held {
  number: string
  documents: string[]
  family: number
  status: string
  status_because: string
  evidence: string
  contradicts?: string
  dispute?: string
  granted: boolean
  colour: Colour
  expiry?: string
  expiry_is: string
  owners: { owner: string; share?: string; source?: string }[]
  pools: { pool: string; since?: string; until?: string }[]
  deadlines: Deadline[]
  record: HeldRecord
}
export interface HeldRecord {
  number: string
  publication_date?: string
  application?: string
  application_date?: string
  grant_date?: string
  priorities?: { office: string; number: string; date?: string }[]
  family_members?: string[]
  citations?: { number?: string }[]
  titles?: Text[]
  abstracts?: Text[]
  claims?: { number: string; text: string }[]
  applicants?: { name: string }[]
  inventors?: { name: string }[]
  ipc?: { symbol: string }[]
  cpc?: { symbol: string }[]
  status_words?: string
  place?: string
}
export interface Text {
  language?: string
  text: string
}

/** What the alliance says: a row of its sheet of patents, with the version to change it by. */
export interface Pooled {
  key: string
  version: number
  body: Record<string, string>
}

export type Colour = 'green' | 'blue' | 'amber' | 'red' | 'grey' | 'purple' | 'white'
export interface Right {
  number: string
  title: string
  office: string
  owners: string[] // ids of members, or names of the register
  status: string
  colour: Colour
  filed: string
  published: string
  expiry: string
  expiryIs: string
  next: Deadline | undefined
  family: string // '' if it is alone or nobody knows
  group: string
  pooled: Pooled | undefined
  held: Held | undefined
}

/** Numbers are the same in any spelling: "US 9,876,543 B2" is US9876543B2. */
export function plainNumber(text: string): string {
  return text.replace(/[\s.,\-/()（）]/g, '').toUpperCase().replace(/^ZL/, 'CN')
}
/** Without the letter and digit of the kind. */
export function withoutKind(text: string): string {
  return plainNumber(text).replace(/^([A-Z]{2}\d{5,})[A-Z]\d?$/, '$1')
}
export const officeOf = (number: string): string => /^[A-Z]{2}/.exec(plainNumber(number))?.[0] ?? ''

const kColours: Record<string, Colour> = { granted: 'green', pending: 'blue', expired: 'grey', invalidated: 'red', lapsed: 'red' }

/** A right that is granted by its word and past its day is shown as expired, and the word stays to be seen. */
export function colourOf(status: string, expiry: string, day: string): Colour {
  const colour = kColours[status] ?? 'white'
  return colour === 'green' && /^\d{4}-\d{2}-\d{2}$/.test(expiry) && expiry < day ? 'grey' : colour
}

const ownersOf = (cell: string | undefined): string[] =>
  (cell ?? '').split(/[;；]/).map((one) => one.split(':')[0]?.trim() ?? '').filter((one) => one && one !== '?')

export function bestText(texts: Text[] | undefined, language: string): string {
  return (texts?.find((one) => one.language === language) ?? texts?.[0])?.text ?? ''
}

/** Both lists as one: what the register has computed counts for status and days, what the alliance says for the rest. */
export function joinRights(pooled: Pooled[], held: Held[], language: string, day: string): Right[] {
  const byNumber = new Map<string, Held>()
  const families = new Map<number, number>()
  for (const one of held) {
    for (const number of [one.number, ...one.documents]) {
      byNumber.set(plainNumber(number), one)
      if (!byNumber.has(withoutKind(number))) byNumber.set(withoutKind(number), one)
    }
    families.set(one.family, (families.get(one.family) ?? 0) + 1)
  }
  const taken = new Set<Held>()
  const out: Right[] = []
  for (const one of pooled) {
    const body = one.body
    const number = body['number'] ?? one.key
    const other = byNumber.get(plainNumber(number)) ?? byNumber.get(withoutKind(number))
    if (other) taken.add(other)
    const expiry = body['expiry'] ?? ''
    const known = body['status'] ?? 'unknown'
    out.push({
      ...(other ? fromHeld(other, families, language) : kNothing),
      number,
      office: officeOf(number),
      title: body['title'] || (other ? bestText(other.record.titles, language) : ''),
      owners: ownersOf(body['owners']),
      ...(other && other.colour !== 'white' ? {} : { status: known, colour: colourOf(known, expiry, day), expiry, expiryIs: expiry ? 'alliance' : 'unknown' }),
      group: body['group'] ?? '',
      pooled: one,
      held: other,
    })
  }
  for (const one of held) if (!taken.has(one)) out.push(fromHeld(one, families, language))
  return out
}

const kNothing = { filed: '', published: '', expiry: '', expiryIs: 'unknown', next: undefined, family: '', status: 'unknown', colour: 'white' as Colour }

function fromHeld(one: Held, families: Map<number, number>, language: string): Right {
  const named = (one.record.family_members ?? []).length > 0
  return {
    number: one.number,
    office: officeOf(one.number),
    title: bestText(one.record.titles, language),
    owners: one.owners.map((each) => each.owner),
    status: one.colour === 'purple' ? 'disputed' : one.status === 'unknown' && one.granted ? 'granted_only' : one.status,
    colour: one.colour,
    filed: one.record.application_date ?? '',
    published: one.record.publication_date ?? '',
    expiry: one.expiry ?? '',
    expiryIs: one.expiry_is,
    next: one.deadlines[0],
    family: (families.get(one.family) ?? 0) > 1 || named ? String(one.family) : '',
    group: '',
    pooled: undefined,
    held: one,
  }
}

/** One country of a family: how the right stands there; white if it is only named as a member. */
export interface Place {
  office: string
  number: string
  colour: Colour
  status: string
}

/** Every family of the list with its countries, one strip each; a right of no known family has none. */
export function familyPlaces(rights: Right[]): Map<string, Place[]> {
  const out = new Map<string, Place[]>()
  for (const one of rights) {
    if (!one.family) continue
    const places = out.get(one.family) ?? []
    places.push({ office: one.office, number: one.number, colour: one.colour, status: one.status })
    out.set(one.family, places)
  }
  for (const one of rights)
    for (const member of one.held?.record.family_members ?? []) {
      const places = out.get(one.family)
      if (places && !places.some((each) => withoutKind(each.number) === withoutKind(member)))
        places.push({ office: officeOf(member), number: member, colour: 'white', status: 'named' })
    }
  for (const places of out.values()) places.sort((a, b) => a.office.localeCompare(b.office) || a.number.localeCompare(b.number))
  return out
}

/** The right that a number in loose typing means; nothing if none or if several could be meant. */
export function findRight(rights: Right[], text: string): Right | undefined {
  const whole = plainNumber(text)
  const bare = withoutKind(text)
  const names = (one: Right): string[] => [one.number, ...(one.held?.documents ?? []), one.held?.record.application ?? '']
  const exact = rights.find((one) => names(one).some((each) => plainNumber(each) === whole))
  if (exact) return exact
  const near = rights.filter((one) => names(one).some((each) => each && (withoutKind(each) === bare || withoutKind(each).slice(2) === bare)))
  return near.length === 1 ? near[0] : undefined
}
