#!/bin/sh
# Makes models/figures.bin again, and says what the judge's weights are:
#
#     tools/conflicts/model/make.sh FOLDER [TEXTS...]
#
# FOLDER is for what is made on the way, TEXTS are folders with plain texts. README.md says how long each step
# takes; it is an hour and a half in all.
set -eu
folder=$1
shift
model=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$model/../../.." && pwd)
node="$top/node_modules/.bin/node"
mkdir -p "$folder"
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q -r "$model/requirements.txt"
run() { program=$1 && shift && "$folder/venv/bin/python" "$model/$program" "$@"; }

run runtime/products.py
"$node" "$model/marked.ts" "$folder/events.jsonl"
run train.py "$folder/events.jsonl" "$folder/encoder.pt"
run export.py "$folder/events.jsonl" "$folder/encoder.pt" "$folder/encoder" --texts "$@"
run judge.py "$folder/events.jsonl" "$folder/encoder.pt" --pieces "$folder/encoder/pieces.txt"
"$node" "$model/runtime/check.ts" "$folder/encoder"
cp "$folder/encoder/figures.bin" "$top/models/figures.bin"
