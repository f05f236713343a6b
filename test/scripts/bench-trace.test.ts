import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import * as trace from '../../bench/lib/trace.mjs';

interface Task {
  ms: number;
  cpu: number;
}
const { tasksOf, longTasks } = trace as {
  tasksOf(events: object[], url: string): Task[];
  longTasks(tasks: Task[], limit?: number): Task[];
};

const URL_ = 'http://127.0.0.1:1/page.html';
const events = [
  { name: 'CommitLoad', ph: 'X', pid: 7, tid: 1, args: { data: { url: URL_ } } },
  { name: 'thread_name', ph: 'M', pid: 7, tid: 1, args: { name: 'CrRendererMain' } },
  { name: 'thread_name', ph: 'M', pid: 9, tid: 1, args: { name: 'CrRendererMain' } },
  { name: 'RunTask', ph: 'X', pid: 7, tid: 1, dur: 60_100, tdur: 60_000 },
  { name: 'RunTask', ph: 'X', pid: 7, tid: 1, dur: 400_000, tdur: 4000 },
  // Another thread, another page, and what runs inside a task.
  { name: 'RunTask', ph: 'X', pid: 7, tid: 2, dur: 90_000, tdur: 90_000 },
  { name: 'RunTask', ph: 'X', pid: 9, tid: 1, dur: 90_000, tdur: 90_000 },
  { name: 'FunctionCall', ph: 'X', pid: 7, tid: 1, dur: 59_000, tdur: 59_000 },
];

describe('bench: what a trace says of a page', () => {
  it('counts whole tasks of the thread that shows the page', () => {
    assert.deepEqual(tasksOf(events, URL_), [
      { ms: 60.1, cpu: 60 },
      { ms: 400, cpu: 4 },
    ]);
  });

  it('calls a task long by what it worked, not by how long others kept it waiting', () => {
    assert.deepEqual(longTasks(tasksOf(events, URL_)), [{ ms: 60.1, cpu: 60 }]);
    assert.deepEqual(longTasks([{ ms: 50, cpu: 50 }]), []);
  });

  it('says so when the page is not in it', () => {
    assert.throws(() => tasksOf(events, 'http://127.0.0.1:2/'), /no page/);
  });
});
