#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes every rule file into one: a line "@@ <path> <bytes>", then the bytes. Order by path: same rules, same bundle.
# usage: bundle.sh ROOT OUT
set -eu
cd "$1"
find rules -name '*.yaml' -type f | LC_ALL=C sort | while read -r file; do
  printf '@@ %s %s\n' "$file" "$(wc -c < "$file")"
  cat "$file"
done > "$2.part"
mv "$2.part" "$2"
