#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The games library as another project sees it: installed, found, compiled against, run.
set -euo pipefail
build=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cmake --install "$build" --component games --prefix "$folder/there" >/dev/null
cmake -S docs/examples/hanse-games -B "$folder/build" -G Ninja -DCMAKE_PREFIX_PATH="$folder/there" >/dev/null
ninja -C "$folder/build" >/dev/null
diff <("$folder/build/share_the_gain") - <<'EXPECTED'
firm 1: Shapley 80, nucleolus 80
firm 2: Shapley 10, nucleolus 10
firm 3: Shapley 10, nucleolus 10
checked again: proven
EXPECTED
echo "the games library works on its own"
