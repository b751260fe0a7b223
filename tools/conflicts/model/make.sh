#!/bin/sh
# Makes everything again, from the articles to the encoder in bytes: tools/conflicts/model/make.sh FOLDER
# FOLDER lies outside the repository, as it will hold sentences of articles. Takes about an hour on one core.
set -eu
folder=$1
model=$(cd "$(dirname "$0")" && pwd)
cd "$model/../../.."
mkdir -p "$folder"
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q -r "$model/requirements.txt"
python="$folder/venv/bin/python"
"$python" -c 'import sys, wasmtime; sys.stdout.buffer.write(wasmtime.wat2wasm(sys.stdin.read()))' \
  <"$model/runtime/products.wat" >"$model/runtime/products.wasm"
npx node "$model/pairs.ts" "$folder"
"$python" "$model/twin.py" score "$folder" "$folder/frozen"
"$python" "$model/static.py" "$folder" "$folder/static"
"$python" "$model/twin.py" distant "$folder" "$folder/twin" --steps 500 --rate 1e-4
"$python" "$model/twin.py" distant "$folder" "$folder/longer" --start "$folder/twin.pt" --steps 400 --rate 1e-4
"$python" "$model/twin.py" halves "$folder" "$folder/judged" --start "$folder/twin.pt" --steps 130 --rate 6e-5
"$python" "$model/measure.py" "$folder" "$folder/frozen.npz" "$folder/static.npz" "$folder/twin.npz" \
  "$folder/longer.npz" "$folder/judged.npz"
"$python" "$model/export.py" "$folder" "$folder/longer.pt" "$folder/encoder"
npx node "$model/runtime/check.ts" "$folder/encoder"
