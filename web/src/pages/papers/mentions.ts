// SPDX-License-Identifier: GPL-3.0-or-later
// Comments carry "@p-…" for a person; people write and read "@name".

export interface Person {
  id: string
  name: string
}

/** What was typed, as it is stored. Longer names first, so that no name is taken for the beginning of another. */
export function toIds(text: string, persons: Person[]): string {
  const byLength = [...persons].sort((a, b) => b.name.length - a.name.length)
  return byLength.reduce((out, one) => out.replaceAll(`@${one.name}`, `@${one.id}`), text)
}

export function toNames(text: string, persons: Person[]): string {
  return text.replace(/@(p-[a-z0-9]+)/g, (whole, id: string) => {
    const person = persons.find((one) => one.id === id)
    return person ? `@${person.name}` : whole
  })
}
