// SPDX-License-Identifier: GPL-3.0-or-later
// A demo of the built program in a folder of its own.
// HANSE_PROGRAM names the program (default ../build/hanse); HANSE_WEB an address that serves already.
import { spawn } from 'node:child_process'
import { mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

/** Starts a demo; gives its address and how to end it. */
export async function startDemo() {
  const given = process.env.HANSE_WEB
  if (given) return { address: given, stop: async () => {} }
  const folder = mkdtempSync(join(tmpdir(), 'hanse-web.'))
  const program = resolve(process.env.HANSE_PROGRAM ?? '../build/hanse')
  const server = spawn(program, ['demo', '--data', join(folder, 'demo'), '--port', '0'], {
    stdio: ['ignore', 'pipe', openSync(join(folder, 'log'), 'w')],
  })
  const ended = new Promise((done) => server.once('exit', done))
  const address = await new Promise((found, failed) => {
    createInterface(server.stdout).on('line', (line) => {
      const at = /(http:\/\/127\.0\.0\.1:\d+)/.exec(line)
      if (at) found(at[1])
    })
    void ended.then(() => failed(new Error('the demo ended before it served')))
  })
  return {
    address,
    stop: async () => {
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
