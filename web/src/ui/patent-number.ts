// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what was typed may be the number of a patent; which one, the server says.

export function looksLikeNumber(text: string): boolean {
  const plain = text.replace(/[\s.,\-/()（）]/g, '').toUpperCase()
  return /^(?:ZL|CN|US|EP|WO|JP|KR|DE|TW|GB|FR)?\d{6,13}[A-ZX]?\d?$/.test(plain)
}
