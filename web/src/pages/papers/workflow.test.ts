// SPDX-License-Identifier: GPL-3.0-or-later
import { expect, it } from 'vitest'
import { inOrder, lacking, unanswered, type FormField, type Process } from './workflow'

const fields: FormField[] = [
  { id: 'title', name: 'Title', type: 'text' },
  { id: 'questions', name: 'Questions', type: 'questions' },
  { id: 'answers', name: 'Answers', type: 'answers', of: 'questions' },
]

it('counts an answer only with a value, or with a reason why it does not apply', () => {
  const answers = { a: { value: 'yes' }, b: { na: true }, c: { na: true, reason: 'no pool' }, d: { note: 'later' } }
  expect(unanswered(['a', 'b', 'c', 'd', 'e'], answers)).toEqual(['b', 'd', 'e'])
})
it('names required fields that are empty', () => {
  expect(lacking(['title', 'answers'], fields, { title: '', questions: ['a'], answers: { a: { value: 'no' } } })).toEqual(['title'])
  expect(lacking(['answers'], fields, { questions: ['a'] })).toEqual(['answers'])
})
it('puts states in the order in which they come, ends last', () => {
  const state = (id: string, final = false) => ({ id, name: id, final, edited: [], edited_by: [] })
  const move = (from: string, to: string) => ({ id: from + to, name: '', from: [from], to, roles: [], reason: 'none' as const, form: { required: [], optional: [] }, vote: false })
  const process = { first: 'draft', states: [state('gone', true), state('review'), state('draft')], moves: [move('draft', 'gone'), move('draft', 'review')] } as unknown as Process
  expect(inOrder(process).map((one) => one.id)).toEqual(['draft', 'review', 'gone'])
})
