// SPDX-License-Identifier: GPL-3.0-or-later
// What the server says when something does not go (RFC 9457), as an error that pages can show.

export interface ProblemDetails {
  type?: string
  title?: string
  status?: number
  detail?: string
  errors?: { pointer?: string; detail?: string }[]
}

export class Problem extends Error {
  readonly status: number
  readonly details: ProblemDetails

  constructor(status: number, details: ProblemDetails) {
    super(details.detail || details.title || `HTTP ${status}`)
    this.status = status
    this.details = details
  }

  /** The kind of problem, the last part of its URN: 'conflict', 'denied', 'invalid', … */
  get kind(): string {
    return this.details.type?.split(':').pop() ?? ''
  }
}

/** Anything that was thrown, as a problem: a lost connection has status 0. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  return new Problem(0, { detail: thrown instanceof Error ? thrown.message : String(thrown) })
}
