import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mayMeet } from '../../../../src/engine/corpus/facts/commonGround.ts';
import { PackedStatements } from '../../../../src/engine/corpus/facts/packedStatements.ts';
import type { ComparedStatement } from '../../../../src/engine/corpus/facts/statements.ts';

const hash = fc.nat(2 ** 30 - 1);
const claim = fc.nat(100_000);

const ground = fc
  .uniqueArray(fc.nat(60), { maxLength: 8 })
  .map((units) => String.fromCharCode(...units.sort((a, b) => a - b)));

const statements: fc.Arbitrary<ComparedStatement[]> = fc
  .array(
    fc.record({
      event: fc.nat(40_000),
      first: claim,
      sort: hash,
      members: fc.option(fc.array(claim, { minLength: 1, maxLength: 6 })),
      ground: fc.option(ground),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) => all.sort((a, b) => a.event - b.event || a.sort - b.sort || a.first - b.first));

describe('packed statements', () => {
  it('say what the statements say', () => {
    fc.assert(
      fc.property(statements, (all) => {
        const packed = PackedStatements.of(all);
        const read = Array.from({ length: packed.length }, (_, index) => [
          packed.eventOf(index),
          packed.sortOf(index),
          packed.firstOf(index),
          packed.triedOf(index),
        ]);
        const expected = all.map(({ event, sort, first, members }) => [
          event,
          sort,
          first,
          members?.slice(0, 4) ?? [first],
        ]);
        assert.deepEqual(read, expected);
      }),
    );
  });

  it('find where the statements of an event begin', () => {
    fc.assert(
      fc.property(statements, fc.nat(40_001), (all, event) => {
        const index = all.findIndex((one) => one.event >= event);
        assert.equal(PackedStatements.of(all).firstOfEvent(event), index < 0 ? all.length : index);
      }),
    );
  });

  it('may meet where their grounds may', () => {
    fc.assert(
      fc.property(statements, statements, (all, others) => {
        const [packed, other] = [PackedStatements.of(all), PackedStatements.of(others)];
        for (const [index, one] of all.entries())
          for (const [at, two] of others.entries())
            assert.equal(packed.mayMeet(index, other, at), mayMeet(one.ground, two.ground));
      }),
    );
  });
});
