import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import * as tables from '../../bench/lib/table.mjs';

type Results = Record<string, Record<string, { median: number; deviation: number }>>;
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
        ours: { paint: { median: 70, deviation: 2 }, tasks: { median: 0, deviation: 0 } },
        peer: { paint: { median: 2100, deviation: 45 }, tasks: { median: 1, deviation: 0 } },
      }),
    );
    assert.deepEqual(rows[0], ['', 'metric', 'contender', 'median', '±', '× ours', '']);
    assert.deepEqual(rows[2], ['', 'first paint, ms', 'ours', '70.0', '2.0', '', '']);
    assert.deepEqual(rows[3], ['', '', 'a peer', '2,100', '45.0', '30×', '']);
    assert.deepEqual(rows[4], ['', 'long tasks', 'ours', '0', '0', '', '']);
    assert.deepEqual(rows[5], ['', '', 'a peer', '1', '0', '–', '']);
  });

  it('takes no ratio where contenders do not mean the same', () => {
    const input = [{ id: 'prepare', label: 'input', unit: 'ms', alike: false }];
    const results = {
      ours: { prepare: { median: 1, deviation: 0 } },
      peer: { prepare: { median: 40, deviation: 1 } },
    };
    const rows = cells(comparison(input, [ours, peer], results));
    assert.deepEqual(rows[3], ['', '', 'a peer', '40.0', '1.0', '', '']);
  });

  it('still names the metric where ours has no figure', () => {
    const results = { ours: {}, peer: { paint: { median: 5, deviation: 0 } } };
    const rows = cells(comparison(metrics, [ours, peer], results));
    assert.deepEqual(rows[2], ['', 'first paint, ms', 'a peer', '5.0', '0.0', '–', '']);
    assert.equal(rows.length, 3);
  });

  it('shows one contender alone by condition, a gap where a run gave nothing', () => {
    const fast = { id: 'fast', title: 'CPU ×1' };
    const slow = { id: 'slow', title: 'CPU ×4' };
    const results = {
      fast: { ours: { paint: { median: 250, deviation: 3 } } },
      slow: { ours: {} },
    };
    const rows = cells(byCondition(metrics, [fast, slow], ours, results));
    assert.deepEqual(rows[0], ['', 'metric', 'CPU ×1', 'CPU ×4', '']);
    assert.deepEqual(rows[2], ['', 'first paint, ms', '250 ± 3.0', '–', '']);
    assert.equal(rows.length, 3);
  });

  it('pads columns to one width, so that a terminal shows a table', () => {
    const text = comparison(metrics, [ours], { ours: { paint: { median: 7, deviation: 0 } } });
    const lengths = new Set(text.split('\n').map(line => line.length));
    assert.equal(lengths.size, 1);
  });
});
