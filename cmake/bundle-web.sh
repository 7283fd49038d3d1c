#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the built web application into one file, as bundle.sh does: for each file a line "@@ <path> <bytes>", then the
# bytes. Beside what can be packed stand its packed forms, <path>.br (if there is a brotli) and <path>.gz, if they are
# smaller: http::Assets sends them as they are. Same files, same bundle.
# usage: bundle-web.sh FOLDER OUT PAGE    without FOLDER/index.html: PAGE alone, as the index
set -eu
folder=$1 out=$2 page=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

put() { # PATH FILE
  printf '@@ %s %s\n' "$1" "$(wc -c < "$2")"
  cat "$2"
}

put_packed() { # PATH FILE PACKED: only if it is smaller
  if [ "$(wc -c < "$3")" -lt "$(wc -c < "$2")" ]; then put "$1" "$3"; fi
}

put_all_forms() { # PATH FILE
  put "$1" "$2"
  case $1 in
    *.html | *.css | *.js | *.mjs | *.json | *.map | *.svg | *.txt | *.wasm | *.webmanifest) ;;
    *) return 0 ;;
  esac
  [ "$(wc -c < "$2")" -ge 512 ] || return 0
  if [ ! -e "$2.br" ] && command -v brotli >/dev/null; then
    brotli -q 11 -c "$2" > "$work/br"
    put_packed "$1.br" "$2" "$work/br"
  fi
  if [ ! -e "$2.gz" ]; then
    gzip -9 -n -c "$2" > "$work/gz"
    put_packed "$1.gz" "$2" "$work/gz"
  fi
}

if [ -f "$folder/index.html" ]; then
  cd "$folder"
  find . -type f | LC_ALL=C sort > "$work/files"
  while IFS= read -r file; do put_all_forms "/${file#./}" "$file"; done < "$work/files" > "$out.part"
else
  put_all_forms /index.html "$page" > "$out.part"
fi
mv "$out.part" "$out"
