// SPDX-License-Identifier: GPL-3.0-or-later
// What an alliance's papers can hold: every fact with its question, every sheet with its columns. Read from the
// schema of case files, which the program writes from its own rules, so that no list is kept twice.
import type { Words } from '@/i18n'

export type FactKind = 'yes_no' | 'choice' | 'choices' | 'words' | 'text'

export interface Fact {
  id: string // charter.exists
  group: string // charter
  name: Words
  asks: Words
  kind: FactKind
  choices: string[]
}
export interface Sheet {
  id: string
  name: Words
  columns: { id: string; name: Words; required: boolean }[]
}
export interface Catalogue {
  facts: Map<string, Fact>
  groups: Map<string, Words>
  sheets: Map<string, Sheet>
}

interface Node {
  title?: string
  description?: string
  $ref?: string
  enum?: string[]
  anyOf?: Node[]
  items?: Node
  required?: string[]
  properties?: Record<string, Node>
}

/** "charter · 章程" in both languages. */
function named(text: string | undefined, id: string): Words {
  const [en, zh] = (text ?? '').split(' · ')
  return zh ? { en: humanised(en ?? id), zh } : { en: humanised(id), zh: en || id }
}

/** The questions stand one after the other: the English one ends before two blanks. */
function asked(text: string | undefined): Words {
  const [en = '', zh] = (text ?? '').split('  ')
  return { en, zh: zh ?? en }
}

export function humanised(id: string): string {
  const text = id.replace(/_zh$/, ' (Chinese)').replace(/_en$/, ' (English)').replace(/_/g, ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function kindOf(node: Node | undefined): { kind: FactKind; choices: string[] } {
  const choices = (list: string[]): string[] => list.filter((one) => one !== '?')
  if (node?.$ref?.endsWith('yes_no')) return { kind: 'yes_no', choices: ['yes', 'no'] }
  if (node?.$ref?.endsWith('words')) return { kind: 'words', choices: [] }
  if (node?.enum) return { kind: 'choice', choices: choices(node.enum) }
  const many = node?.anyOf?.find((one) => one.items?.enum)
  if (many?.items?.enum) return { kind: 'choices', choices: choices(many.items.enum) }
  return { kind: 'text', choices: [] }
}

export function parseCatalogue(schema: Node): Catalogue {
  const out: Catalogue = { facts: new Map(), groups: new Map(), sheets: new Map() }
  for (const [group, node] of Object.entries(schema.properties ?? {})) {
    for (const [name, fact] of Object.entries(node.properties ?? {})) {
      if (!fact.title || !fact.anyOf) continue
      const id = `${group}.${name}`
      out.groups.set(group, named(node.title, group))
      out.facts.set(id, { id, group, name: named(fact.title, name), asks: asked(fact.description), ...kindOf(fact.anyOf[0]) })
    }
  }
  for (const [id, node] of Object.entries(schema.properties?.['tables']?.properties ?? {})) {
    const required = node.items?.required ?? []
    const columns = Object.entries(node.items?.properties ?? {}).map(([column, one]) => ({
      id: column, name: named(one.title, column), required: required.includes(column),
    }))
    out.sheets.set(id, { id, name: named(node.title, id), columns })
  }
  return out
}

let kept: Promise<Catalogue> | undefined

/** Fetched once, when a page first needs it. */
export function readCatalogue(): Promise<Catalogue> {
  kept ??= import('../../../../docs/schema/case.schema.json?raw').then((file) => parseCatalogue(JSON.parse(file.default) as Node))
  return kept
}
