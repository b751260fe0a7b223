import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyOfNumber, Postings } from '../../../../src/engine/corpus/storage/postings.ts';
import { SnapshotReader, SnapshotWriter } from '../../../../src/engine/corpus/storage/snapshot.ts';

/** Near each other at either end, so that they crowd and run over the end of the table; and far from each other. */
const key = fc.oneof(
  fc.nat(12),
  fc.integer({ min: 2 ** 30 - 12, max: 2 ** 30 - 1 }),
  fc.integer({ min: 0, max: 2 ** 30 - 1 }),
);

const changes = fc.array(fc.record({ key, value: fc.nat(40), adds: fc.boolean() }), { maxLength: 400, size: 'max' });

type Model = Map<number, number[]>;

function make(postings: Postings, model: Model, all: readonly { key: number; value: number; adds: boolean }[]): void {
  for (const { key, value, adds } of all) {
    const values = model.get(key) ?? [];
    if (adds && !values.includes(value)) {
      postings.add(key, value);
      model.set(key, [...values, value]);
    } else if (!adds) {
      postings.delete(key, value);
      model.set(
        key,
        values.filter((one) => one !== value),
      );
    }
  }
}

function assertSame(postings: Postings, model: Model): void {
  for (const [key, values] of model) {
    assert.deepEqual(postings.of(key), values);
    assert.deepEqual([...postings.list(key)], values);
    assert.equal(postings.count(key), values.length);
    assert.equal(postings.has(key), values.length > 0);
    assert.equal(
      postings.some(key, (value) => value % 2 === 1),
      values.some((value) => value % 2 === 1),
    );
  }
}

function saved(postings: Postings): SnapshotReader {
  const to = new SnapshotWriter();
  postings.save(to);
  return new SnapshotReader(structuredClone(to.snapshot()));
}

describe('postings', () => {
  it('find by each key what was added and not taken, in the order it was added in', () => {
    fc.assert(
      fc.property(changes, (all) => {
        const [postings, model]: [Postings, Model] = [new Postings(), new Map()];
        make(postings, model, all);
        assertSame(postings, model);
      }),
    );
  });

  it('find the same once restored, and after further changes', () => {
    fc.assert(
      fc.property(changes, changes, (before, after) => {
        const [postings, model]: [Postings, Model] = [new Postings(), new Map()];
        make(postings, model, before);
        const again = new Postings();
        again.restore(saved(postings), 41);
        assertSame(again, model);
        make(again, model, after);
        assertSame(again, model);
      }),
    );
  });

  it('find by a key all that it was filled with', () => {
    const fillings = fc.dictionary(key.map(String), fc.uniqueArray(fc.nat(40), { maxLength: 12 }));
    fc.assert(
      fc.property(changes, fillings, changes, (before, filled, after) => {
        const [postings, model]: [Postings, Model] = [new Postings(), new Map()];
        make(postings, model, before);
        for (const [each, values] of Object.entries(filled)) {
          if ((model.get(Number(each)) ?? []).length > 0) continue;
          postings.fill(Number(each), values);
          model.set(Number(each), values);
        }
        assertSame(postings, model);
        make(postings, model, after);
        assertSame(postings, model);
      }),
    );
  });

  it('find nothing by a key that was dropped, and the same by all others', () => {
    fc.assert(
      fc.property(changes, fc.array(key), changes, (before, dropped, after) => {
        const [postings, model]: [Postings, Model] = [new Postings(), new Map()];
        make(postings, model, before);
        for (const each of [...dropped, ...[...model.keys()].slice(0, 5)]) {
          postings.drop(each);
          model.set(each, []);
        }
        assertSame(postings, model);
        make(postings, model, after);
        assertSame(postings, model);
      }),
    );
  });

  it('have a key for each number', () => {
    const keys = Array.from({ length: 100_000 }, (_, number) => keyOfNumber(number));
    assert.equal(new Set(keys).size, keys.length);
    assert.ok(keys.every((each) => each >= 0 && each < 2 ** 30));
  });

  it('hold long lists under many keys', () => {
    const postings = new Postings();
    for (let value = 0; value < 1000; value++)
      for (let at = 0; at < 20; at++) postings.add((at * 53_687_091 + (value % 7)) % 2 ** 30, value);
    assert.equal(postings.count(0), 143);
  });

  it('are not restored where a key finds what is not there', () => {
    const postings = new Postings();
    postings.add(1, 5);
    assert.throws(() => new Postings().restore(saved(postings), 5), RangeError);
  });
});
