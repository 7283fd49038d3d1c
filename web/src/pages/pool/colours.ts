// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of status and the shape that stands beside each (docs/patent-register.md).
import type { Colour } from './rights'

export const kColours: Colour[] = ['green', 'blue', 'amber', 'red', 'grey', 'purple', 'white']
export const kShapes: Record<Colour, string> = { green: '●', blue: '◐', amber: '▲', red: '✕', grey: '■', purple: '◆', white: '○' }
