/** How long the page's tasks are, by the processor's time: a busy machine makes none longer. */
import type { Tab } from '../hosts/chromium.ts';

interface Trace {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds of the processor. */
  tdur?: number;
  args: { name?: string };
}

/** A person feels what takes longer; milliseconds. */
export const LONGEST_TASK_MS = 50;

/** Begins to watch; the function ends it and gives the tasks over 10 ms, longest first, in milliseconds. */
export async function watchTasks({ send, on }: Tab): Promise<() => Promise<number[]>> {
  const traces: Trace[] = [];
  let over: () => void;
  const ended = new Promise<void>(done => (over = done));
  on((method, params) => {
    if (method === 'Tracing.dataCollected') traces.push(...params.value);
    if (method === 'Tracing.tracingComplete') over();
  });
  const includedCategories = ['toplevel', '__metadata'];
  await send('Tracing.start', {
    traceConfig: { includedCategories },
    transferMode: 'ReportEvents',
  });
  return async () => {
    await send('Tracing.end');
    await ended;
    const mains = traces.filter(
      ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
    );
    const isMain = ({ pid, tid }: Trace): boolean =>
      mains.some(one => one.pid === pid && one.tid === tid);
    return traces
      .filter(one => one.ph === 'X' && /RunTask/.test(one.name) && isMain(one))
      .map(({ tdur = 0 }) => tdur / 1000)
      .filter(ms => ms > 10)
      .sort((a, b) => b - a);
  };
}
