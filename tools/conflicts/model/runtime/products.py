"""Writes src/engine/meaning/products.ts from products.wat: python products.py"""

import base64
from pathlib import Path

import wasmtime

WIDTH = 100
ABOVE = """\
/**
 * What multiplies matrices of 16-bit integers, as WebAssembly in base64: `tools/conflicts/model/runtime/products.wat`
 * says in words what it does, and `make.sh` there makes this file.
 */
export const PRODUCTS = [
"""
BELOW = "].join('');\n"

here = Path(__file__).parent
written = base64.b64encode(wasmtime.wat2wasm((here / "products.wat").read_text())).decode()
lines = [written[start : start + WIDTH] for start in range(0, len(written), WIDTH)]
target = here.parents[3] / "src" / "engine" / "meaning" / "products.ts"
target.write_text(ABOVE + "".join(f"  '{line}',\n" for line in lines) + BELOW)
