;; Products of matrices of 16-bit integers, as the encoder of figures multiplies: out[r][c] = Σ a[r][k] · b[c][k].
;; Rows of both operands lie in memory one after another, each `stride` bytes from the last; so a part of a wider
;; matrix can be multiplied where it lies. `depth` is a multiple of 8, `columns` of 4, `rows` of 2. Sums are of 32
;; bits: the caller keeps operands small enough.
(module
  (memory (export "memory") 1)
  (func (export "multiply")
    (param $a i32) (param $aStride i32) (param $rows i32)
    (param $b i32) (param $bStride i32) (param $columns i32)
    (param $out i32) (param $outStride i32) (param $depth i32)
    (local $row i32) (local $column i32) (local $at i32) (local $end i32)
    (local $a0 i32) (local $a1 i32) (local $b0 i32) (local $b1 i32) (local $b2 i32) (local $b3 i32)
    (local $x v128) (local $y v128) (local $w v128)
    (local $s00 v128) (local $s01 v128) (local $s02 v128) (local $s03 v128)
    (local $s10 v128) (local $s11 v128) (local $s12 v128) (local $s13 v128)
    (local.set $end (i32.shl (local.get $depth) (i32.const 1)))
    (loop $columns
      (local.set $b0 (i32.add (local.get $b) (i32.mul (local.get $column) (local.get $bStride))))
      (local.set $b1 (i32.add (local.get $b0) (local.get $bStride)))
      (local.set $b2 (i32.add (local.get $b1) (local.get $bStride)))
      (local.set $b3 (i32.add (local.get $b2) (local.get $bStride)))
      (local.set $row (i32.const 0))
      (loop $rows
        (local.set $a0 (i32.add (local.get $a) (i32.mul (local.get $row) (local.get $aStride))))
        (local.set $a1 (i32.add (local.get $a0) (local.get $aStride)))
        (local.set $s00 (v128.const i32x4 0 0 0 0)) (local.set $s01 (v128.const i32x4 0 0 0 0))
        (local.set $s02 (v128.const i32x4 0 0 0 0)) (local.set $s03 (v128.const i32x4 0 0 0 0))
        (local.set $s10 (v128.const i32x4 0 0 0 0)) (local.set $s11 (v128.const i32x4 0 0 0 0))
        (local.set $s12 (v128.const i32x4 0 0 0 0)) (local.set $s13 (v128.const i32x4 0 0 0 0))
        (local.set $at (i32.const 0))
        (loop $depth
          (local.set $x (v128.load (i32.add (local.get $a0) (local.get $at))))
          (local.set $y (v128.load (i32.add (local.get $a1) (local.get $at))))
          (local.set $w (v128.load (i32.add (local.get $b0) (local.get $at))))
          (local.set $s00 (i32x4.add (local.get $s00) (i32x4.dot_i16x8_s (local.get $x) (local.get $w))))
          (local.set $s10 (i32x4.add (local.get $s10) (i32x4.dot_i16x8_s (local.get $y) (local.get $w))))
          (local.set $w (v128.load (i32.add (local.get $b1) (local.get $at))))
          (local.set $s01 (i32x4.add (local.get $s01) (i32x4.dot_i16x8_s (local.get $x) (local.get $w))))
          (local.set $s11 (i32x4.add (local.get $s11) (i32x4.dot_i16x8_s (local.get $y) (local.get $w))))
          (local.set $w (v128.load (i32.add (local.get $b2) (local.get $at))))
          (local.set $s02 (i32x4.add (local.get $s02) (i32x4.dot_i16x8_s (local.get $x) (local.get $w))))
          (local.set $s12 (i32x4.add (local.get $s12) (i32x4.dot_i16x8_s (local.get $y) (local.get $w))))
          (local.set $w (v128.load (i32.add (local.get $b3) (local.get $at))))
          (local.set $s03 (i32x4.add (local.get $s03) (i32x4.dot_i16x8_s (local.get $x) (local.get $w))))
          (local.set $s13 (i32x4.add (local.get $s13) (i32x4.dot_i16x8_s (local.get $y) (local.get $w))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $depth (i32.lt_u (local.get $at) (local.get $end))))
        (local.set $at (i32.add (i32.add (local.get $out) (i32.shl (local.get $column) (i32.const 2)))
                                (i32.mul (local.get $row) (local.get $outStride))))
        (v128.store (local.get $at)
          (call $sums (local.get $s00) (local.get $s01) (local.get $s02) (local.get $s03)))
        (v128.store (i32.add (local.get $at) (local.get $outStride))
          (call $sums (local.get $s10) (local.get $s11) (local.get $s12) (local.get $s13)))
        (local.set $row (i32.add (local.get $row) (i32.const 2)))
        (br_if $rows (i32.lt_u (local.get $row) (local.get $rows))))
      (local.set $column (i32.add (local.get $column) (i32.const 4)))
      (br_if $columns (i32.lt_u (local.get $column) (local.get $columns)))))

  ;; The sum of each of four vectors' lanes, as the lanes of one.
  (func $sums (param $p v128) (param $q v128) (param $r v128) (param $s v128) (result v128)
    (local $low v128) (local $high v128)
    (local.set $low (i32x4.add
      (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $p) (local.get $q))
      (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $p) (local.get $q))))
    (local.set $high (i32x4.add
      (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $r) (local.get $s))
      (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $r) (local.get $s))))
    ;; low is p, q, p, q; high is r, s, r, s
    (i32x4.add
      (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $low) (local.get $high))
      (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $low) (local.get $high)))))
