// SPDX-License-Identifier: GPL-3.0-or-later
// Words of the rule files that no call of the server gives without a case: what each aim needs for members, which
// aims pull against each other, the usual combinations. Read from rules/ when the app is built, never copied.
import type { ObjectiveId } from '@/api/kinds'
import type { Words } from '@/i18n'

export type RuleValue = string | string[] | { [key: string]: RuleValue }

/** The small part of YAML that these files use: maps by indentation, {flow: maps}, [lists], quoted and plain text. */
export function readRule(text: string): { [key: string]: RuleValue } {
  const root: { [key: string]: RuleValue } = {}
  const open = [{ depth: -1, map: root }]
  for (const line of text.split('\n')) {
    const match = /^( *)([\w-]+):\s*(.*)$/.exec(line)
    if (!match || line.trimStart().startsWith('#')) continue
    const [, indent = '', key = '', rest = ''] = match
    while ((open.at(-1)?.depth ?? -1) >= indent.length) open.pop()
    const into = open.at(-1)?.map ?? root
    if (rest) into[key] = value(rest)
    else {
      const map = {}
      into[key] = map
      open.push({ depth: indent.length, map })
    }
  }
  return root
}

function value(text: string): RuleValue {
  const plain = text.trim()
  if (plain.startsWith('[')) return plain.slice(1, -1).split(',').map((one) => one.trim()).filter(Boolean)
  if (!plain.startsWith('{')) return /^".*"$/.test(plain) ? plain.slice(1, -1) : plain
  const map: { [key: string]: RuleValue } = {}
  for (const [, key = '', quoted, bare = ''] of plain.slice(1, -1).matchAll(/(\w+):\s*(?:"([^"]*)"|((?:(?!,\s*\w+:).)*))/g)) map[key] = quoted ?? bare.trim()
  return map
}

const files = {
  objectives: import.meta.glob<string>('../../../../rules/objectives/*/objective.yaml', { query: '?raw', import: 'default', eager: true }),
  tensions: import.meta.glob<string>('../../../../rules/tensions/*.yaml', { query: '?raw', import: 'default', eager: true }),
  combinations: import.meta.glob<string>('../../../../rules/combinations/*.yaml', { query: '?raw', import: 'default', eager: true }),
}
const rules = (kind: keyof typeof files): { [key: string]: RuleValue }[] => Object.values(files[kind]).map(readRule)

export interface Tension {
  id: string
  between: ObjectiveId[]
  text: Words
  question: Words
}
export const kTensions = rules('tensions') as unknown as Tension[]

export interface Combination {
  id: string
  objectives: ObjectiveId[]
}
export const kCombinations = rules('combinations') as unknown as Combination[]

interface ObjectiveRule {
  id: ObjectiveId
  name: Words
  architecture: { text: Words }
}
export const kObjectiveRules = new Map((rules('objectives') as unknown as ObjectiveRule[]).map((one) => [one.id, one]))

/** Which tensions a set of aims has. One aim alone in a rule means: with any other. */
export function tensionsOf(aims: ObjectiveId[]): Tension[] {
  return kTensions.filter((one) => one.between.every((aim) => aims.includes(aim)) && (one.between.length > 1 || aims.length > 1))
}
