import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import * as tables from '../../bench/lib/table.mjs';

interface Found {
  median: number;
  min: number;
  max: number;
  values: number[];
}
type Results = Record<string, Record<string, Found>>;
interface Column {
  id: string;
  title: string;
  ours?: boolean;
}

const { byCondition, comparison, figure, times } = tables as {
  byCondition(
    metrics: object[],
    conditions: Column[],
    contender: Column,
    results: Record<string, Results>,
  ): string;
  comparison(metrics: object[], contenders: Column[], results: Results): string;
  figure(value: number | undefined, unit?: string): string;
  times(value: number, ours: number | undefined): string;
};

/** What a metric's runs come to: the median in the middle, or the mean of two. */
function runs(...values: number[]): Found {
  const sorted = [...values].sort((a, b) => a - b);
  const median = (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
  return { median, min: sorted[0]!, max: sorted.at(-1)!, values };
}

const metrics = [
  { id: 'paint', label: 'first paint', unit: 'ms' },
  { id: 'tasks', label: 'long tasks' },
];
const ours = { id: 'ours', title: 'ours', ours: true };
const peer = { id: 'peer', title: 'a peer' };
const cells = (text: string) =>
  text.split('\n').map(line => line.split('|').map(cell => cell.trim()));

describe('bench: tables', () => {
  it('writes figures with as many digits as they deserve', () => {
    assert.equal(figure(2150.4, 'ms'), '2,150');
    assert.equal(figure(8.432, 'ms'), '8.4');
    assert.equal(figure(99.97, 'ms'), '100');
    assert.equal(figure(3), '3');
    assert.equal(figure(0, 'MB'), '0.0');
    assert.equal(figure(undefined), '–');
  });

  it('writes ratios that neither hide nor invent', () => {
    assert.equal(times(84, 10), '8.4×');
    assert.equal(times(840, 10), '84×');
    assert.equal(times(1, 2), '0.5×');
    assert.equal(times(0.1, 100), '<0.1×');
    assert.equal(times(5, 0), '–');
    assert.equal(times(5, undefined), '–');
  });

  it('compares: a metric named once, every contender’s ratio to ours', () => {
    const rows = cells(
      comparison(metrics, [ours, peer], {
        ours: { paint: runs(68, 70, 72), tasks: runs(0, 0, 0) },
        peer: { paint: runs(2040, 2100, 2160), tasks: runs(1, 1, 1) },
      }),
    );
    assert.deepEqual(rows[0], ['', 'metric', 'contender', 'median', 'min–max', '× ours', '']);
    assert.deepEqual(rows[2], ['', 'first paint, ms', 'ours', '70.0', '68.0–72.0', '', '']);
    assert.deepEqual(rows[3], ['', '', 'a peer', '2,100', '2,040–2,160', '30×', '']);
    assert.deepEqual(rows[4], ['', 'long tasks', 'ours', '0', '', '', '']);
    assert.deepEqual(rows[5], ['', '', 'a peer', '1', '', '–', '']);
  });

  it('takes no ratio where contenders do not mean the same', () => {
    const input = [{ id: 'prepare', label: 'input', unit: 'ms', alike: false }];
    const results = {
      ours: { prepare: runs(1) },
      peer: { prepare: runs(39, 40, 41) },
    };
    const rows = cells(comparison(input, [ours, peer], results));
    assert.deepEqual(rows[3], ['', '', 'a peer', '40.0', '39.0–41.0', '', '']);
  });

  it('still names the metric where ours has no figure', () => {
    const results = { ours: {}, peer: { paint: runs(5) } };
    const rows = cells(comparison(metrics, [ours, peer], results));
    assert.deepEqual(rows[2], ['', 'first paint, ms', 'a peer', '5.0', '', '–', '']);
    assert.equal(rows.length, 3);
  });

  it('shows one contender alone by condition, a gap where a run gave nothing', () => {
    const fast = { id: 'fast', title: 'CPU ×1' };
    const slow = { id: 'slow', title: 'CPU ×4' };
    const results = {
      fast: { ours: { paint: runs(247, 250, 252) } },
      slow: { ours: {} },
    };
    const rows = cells(byCondition(metrics, [fast, slow], ours, results));
    assert.deepEqual(rows[0], ['', 'metric', 'CPU ×1', 'CPU ×4', '']);
    assert.deepEqual(rows[2], ['', 'first paint, ms', '250 (247–252)', '–', '']);
    assert.equal(rows.length, 3);
  });

  it('tells from the least to the most a ratio was in a round', () => {
    const results = { ours: { paint: runs(10, 20) }, peer: { paint: runs(50, 300) } };
    const rows = cells(comparison(metrics, [ours, peer], results));
    assert.equal(rows[3]![5], '12× (5.0–15)');
  });

  it('marks a goal that ours meets, and one that it misses', () => {
    const wanted = [
      { id: 'paint', label: 'first paint', unit: 'ms', goal: { most: 20 } },
      { id: 'tasks', label: 'long tasks', goal: { most: 0 } },
    ];
    const results = {
      ours: { paint: runs(20), tasks: runs(1) },
      peer: { paint: runs(10), tasks: runs(0) },
    };
    const rows = cells(comparison(wanted, [ours, peer], results));
    assert.deepEqual(rows[2]!.slice(1, 4), ['first paint (goal ≤ 20), ms', 'ours', '20.0 ✓']);
    assert.deepEqual(rows[4]!.slice(1, 4), ['long tasks (goal ≤ 0)', 'ours', '1 ✗']);
    assert.equal(rows[5]![3], '0');
  });

  it('pads columns to one width, so that a terminal shows a table', () => {
    const text = comparison(metrics, [ours], { ours: { paint: runs(7) } });
    const lengths = new Set(text.split('\n').map(line => line.length));
    assert.equal(lengths.size, 1);
  });
});
