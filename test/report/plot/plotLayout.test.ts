import assert from 'node:assert/strict';
import { layOut, type PlotLayout, ticksOver } from '../../../src/report/plot/plotLayout.ts';
import type { Plotted } from '../../../src/report/plot/plotted.ts';

const NARROW = 300;

function report(values: Partial<Plotted>): Plotted {
  return {
    min: null,
    max: null,
    minOpen: false,
    maxOpen: false,
    approximate: false,
    date: '2025-03-11',
    against: [],
    ...values,
  };
}

function exactly(value: number, date: string | null = '2025-03-11'): Plotted {
  return report({ min: value, max: value, date });
}

function plotOf(reports: readonly Plotted[], available = NARROW): PlotLayout {
  const layout = layOut(reports, available);
  assert.ok(layout);
  return layout;
}

describe('the plot of a fact', () => {
  it('draws nothing of nothing', () => {
    assert.equal(layOut([], NARROW), null);
    assert.equal(layOut([report({})], NARROW), null);
  });

  it('sets a greater value higher', () => {
    const [low, high] = plotOf([exactly(34), exactly(41)]).marks;
    assert.ok(low && high && high.y < low.y);
  });

  it('goes from left to right in the order given, no mark over another', () => {
    const { marks } = plotOf(Array.from({ length: 30 }, () => exactly(7)));
    const gaps = marks.slice(1).map(({ x }, index) => x - (marks[index]?.x ?? 0));
    assert.ok(Math.min(...gaps) > 40);
  });

  it('keeps the reports of one day in one column, and those without a date in one of their own', () => {
    const { days } = plotOf([exactly(1), exactly(2), exactly(3, '2025-03-12'), exactly(4, null)]);
    assert.deepEqual(
      days.map(({ date }) => date),
      ['2025-03-11', '2025-03-12', null],
    );
  });

  it('draws a lower bound as an arrow from the value to the top', () => {
    const { marks, top } = plotOf([report({ min: 19 }), exactly(41)]);
    assert.deepEqual([marks[0]?.bar?.arrow, marks[0]?.bar?.to, marks[0]?.bar?.from], ['up', top, marks[0]?.y]);
  });

  it('draws an upper bound as an arrow from the value to the bottom', () => {
    const { marks, bottom } = plotOf([report({ max: 19 }), exactly(41)]);
    assert.deepEqual([marks[0]?.bar?.arrow, marks[0]?.bar?.to], ['down', bottom]);
  });

  it('draws a range as a bar over its values', () => {
    const [range, low, high] = plotOf([report({ min: 30, max: 40 }), exactly(30), exactly(40)]).marks;
    assert.deepEqual([range?.bar?.from, range?.bar?.to], [low?.y, high?.y]);
  });

  it('draws what is only near a value dashed, a tenth to either side', () => {
    const [near, low, high] = plotOf([
      report({ min: 100, max: 100, approximate: true }),
      exactly(90),
      exactly(110),
    ]).marks;
    assert.equal(near?.bar?.dashed, true);
    assert.deepEqual([near?.bar?.from, near?.bar?.to], [low?.y, high?.y]);
  });

  it('uses the room there is, and no less than it needs', () => {
    const reports = [exactly(1), exactly(2, '2025-03-12')];
    assert.equal(plotOf(reports, 260).width, 260);
    assert.equal(plotOf(reports, 10).width, plotOf(reports, 200).width);
  });

  it('keeps every mark and figure within the drawing, whatever the values', () => {
    for (const values of [[0, 0], [-5, 3], [1e12, 1.35e12], [0.1, 0.3], [7], [5.9, 6.1]]) {
      const { marks, top, bottom } = plotOf(values.map((value) => exactly(value)));
      for (const { y, label } of marks) assert.ok(y >= top && y <= bottom && label.y > 10, `${values}: ${y}`);
    }
  });

  it('has round ticks, whole ones for whole values', () => {
    assert.deepEqual(ticksOver([34, 41, 43]), [30, 35, 40, 45]);
    assert.ok(ticksOver([2, 3]).every(Number.isInteger));
    assert.deepEqual(ticksOver([0, 4])[0], 0);
  });
});
