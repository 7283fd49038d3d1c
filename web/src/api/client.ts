// SPDX-License-Identifier: GPL-3.0-or-later
// The one way to the server: typed by the OpenAPI file, with the session's token against forged requests.
import createClient, { type Middleware } from 'openapi-fetch'
import { Problem, type ProblemDetails } from './problem'
import type { components, paths } from './schema'

let csrf = ''
let language = 'zh'

export function setCsrf(token: string): void {
  csrf = token
}
export function setApiLanguage(lang: string): void {
  language = lang
}

function headers(method: string): Record<string, string> {
  const out: Record<string, string> = { 'Accept-Language': language }
  if (method !== 'GET' && csrf) out['X-CSRF-Token'] = csrf
  return out
}

const ours: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(headers(request.method))) request.headers.set(name, value)
    return request
  },
}

export const api = createClient<paths, 'application/json'>({ baseUrl: '' })
api.use(ours)

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The data of a call; throws a Problem if the server refused. */
export async function ask<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok) throw new Problem(response.status, (error ?? {}) as ProblemDetails)
  return data as T
}

/** A call by its address, for files and texts; what comes as JSON is read by calls.ts. */
export async function askRaw(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, { ...init, headers: { ...headers(init.method ?? 'GET'), ...init.headers } })
  if (response.ok) return response
  let details: ProblemDetails = {}
  try {
    details = (await response.json()) as ProblemDetails
  } catch {
    details = { title: response.statusText }
  }
  throw new Problem(response.status, details)
}

type ToolWish = components['schemas']['ToolWish']

/** What the command line computes, on an alliance as its reader sees it, or on nothing but its input. */
export function toolAnswer(tool: string, wish: ToolWish = {}, alliance?: string): Promise<Response> {
  const path = alliance ? `/api/v1/alliances/${alliance}/tools/${tool}` : `/api/v1/tools/${tool}`
  return askRaw(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(wish) })
}

/** Its answer: of JSON what it says, of anything else the text. */
export async function useTool<T>(tool: string, wish?: ToolWish, alliance?: string): Promise<T> {
  const answer = await toolAnswer(tool, wish, alliance)
  const type = answer.headers.get('Content-Type') ?? ''
  return (type.includes('json') ? await answer.json() : await answer.text()) as T
}
