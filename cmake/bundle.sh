#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes files into one: for each a line "@@ <path> <bytes>", then the bytes. Order by path: same files, same bundle.
# usage: bundle.sh ROOT OUT PATH…    every .yaml, .csv and .schema.json there and below
set -eu
cd "$1"
out=$2
shift 2
find "$@" -type f \( -name '*.yaml' -o -name '*.csv' -o -name '*.schema.json' \) | LC_ALL=C sort | while read -r file; do
  printf '@@ %s %s\n' "$file" "$(wc -c < "$file")"
  cat "$file"
done > "$out.part"
mv "$out.part" "$out"
