// SPDX-License-Identifier: GPL-3.0-or-later
// One record as fields of a form: every cell a line of text (or two, where it stands in both languages), and back.
import { kConfidences, type FactInfo } from '@/data/facts'
import { say, t, type Words } from '@/i18n'
import { humanised, type Catalogue } from './catalogue'
import { cellText, type Body, type Cell } from './records'

export type FieldKind = 'yes_no' | 'choice' | 'choices' | 'words' | 'text'
export interface Field {
  id: string
  name: Words
  kind: FieldKind
  choices: readonly string[]
  names?: Record<string, Words> | undefined // of the choices
  required: boolean
  long: boolean
}

const kProvenance: [string, Words][] = [
  ['source', { zh: '来源', en: 'Source' }],
  ['confidence', { zh: '可信度', en: 'Confidence' }],
  ['as_of', { zh: '截至', en: 'As of' }],
  ['note', { zh: '备注', en: 'Note' }],
]

const isWords = (cell: Cell): cell is Words => typeof cell === 'object' && cell !== null && !Array.isArray(cell) && ('zh' in cell || 'en' in cell)

/** How a fact is filled in. */
export function inputOf(fact: FactInfo | undefined): Pick<Field, 'kind' | 'choices' | 'names'> {
  if (fact?.type === 'boolean') return { kind: 'yes_no', choices: ['yes', 'no'] }
  if (fact?.type === 'choice' || fact?.type === 'choices') return { kind: fact.type, choices: Object.keys(fact.choices ?? {}), names: fact.choices }
  return { kind: fact?.type === 'text' ? 'words' : 'text', choices: [] }
}

/** The fields of a record: what the catalogue knows of its sheet, then whatever else stands in it. */
export function fieldsOf(catalogue: Catalogue, sheet: string, key: string, body: Body): Field[] {
  const field = (id: string, name: Words, more: Partial<Field> = {}): Field => ({ id, name, kind: isWords(body[id]) ? 'words' : 'text', choices: [], required: false, long: id === 'note', ...more })
  const provenance = kProvenance.map(([id, name]) => field(id, name, id === 'confidence' ? { kind: 'choice', choices: kConfidences } : {}))
  let out: Field[]
  const fact = catalogue.facts.get(key)
  if (sheet === 'facts') out = [field('value', { zh: '值', en: 'Value' }, { required: true, ...(fact ? inputOf(fact) : {}) }), ...provenance]
  else {
    const columns = (catalogue.sheets.get(sheet)?.columns ?? []).map((one) => field(one.id, one.name, { required: one.required }))
    const own = columns.map((one) => provenance.find((same) => same.id === one.id) ?? one)
    out = [...own, ...provenance.filter((one) => !own.includes(one))]
  }
  for (const id of Object.keys(body)) if (!out.some((one) => one.id === id)) out.push(field(id, { zh: id, en: humanised(id) }))
  return out
}

type Chosen = Pick<Field, 'id' | 'choices' | 'names'>

/** What can be chosen, as it is called. */
export function choiceWord(field: Chosen, one: string): string {
  if (one === 'yes' || one === 'no') return t(`truth.${one}`)
  return field.id === 'confidence' ? t(`confidence.${one}`) : say(field.names?.[one]) || one.replace(/_/g, ' ')
}

/** A cell to be read, not changed: what was chosen in words. */
export function cellWords(field: Chosen, cell: Cell): string {
  if (typeof cell === 'boolean') return t(cell ? 'truth.yes' : 'truth.no')
  if (Array.isArray(cell)) return cell.map((one) => cellWords(field, one)).join('; ')
  return typeof cell === 'string' && field.choices.includes(cell) ? choiceWord(field, cell) : cellText(cell)
}

/** Cells that a line of text cannot hold are shown and left as they are. */
export function isPlain(cell: Cell): boolean {
  return cell === null || cell === undefined || typeof cell !== 'object' || isWords(cell) || (Array.isArray(cell) && cell.every((one) => typeof one === 'string'))
}

/** The body with one cell changed: an emptied cell is taken out. */
export function withCell(body: Body, id: string, value: Cell): Body {
  const out = { ...body }
  const empty = value === '' || value === undefined || value === null || (Array.isArray(value) && !value.length) || (isWords(value) && !value.zh && !value.en)
  if (empty) delete out[id]
  else out[id] = value
  return out
}
