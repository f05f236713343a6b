import { scriptUrl } from '../../data/blob-worker.ts';
import type { Answer, Engine, Task } from './work.ts';

/** The module of the worker, as a page that lets none start loads it itself. */
interface EngineModule {
  work(task: Task): Promise<unknown>;
}

/** Longest that a list is read: a damaged .xls may keep its reader busy for ever. Milliseconds. */
const PATIENCE = 60_000;

/**
 * The worker that does the work.
 *
 * @param url of `builder-worker.js`, in the folder that the page's script came from
 */
export function startEngine(url: string, patience = PATIENCE): Engine {
  let worker: Worker | undefined;
  let own: Promise<EngineModule> | undefined;
  let last = 0;
  const waiting = new Map<number, { task: Task; settle: (answer: Answer) => void }>();
  /** Lists that were read, the newest of each kind: a new worker has to know them. */
  const lists = new Map<string, Task>();

  const settle = (answer: Answer): void => {
    waiting.get(answer.id)?.settle(answer);
    waiting.delete(answer.id);
  };
  const onPage = async (task: Task): Promise<void> => {
    own ??= import(/* @vite-ignore */ url) as Promise<EngineModule>;
    try {
      settle({ id: task.id, get: await (await own).work(task) });
    } catch (error) {
      settle({ id: task.id, error: String((error as Error).message) });
    }
  };
  /** What was begun is done on the page where no worker may start. */
  const without = (): void => {
    worker?.terminate();
    worker = undefined;
    for (const { task } of waiting.values()) void onPage(task);
  };
  const begin = (): void => {
    try {
      // A worker's script must be of the page's own origin; what it imports need not.
      const text = `import ${JSON.stringify(url)};`;
      const blob = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
      worker = new Worker(scriptUrl(blob), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<Answer>) => settle(data);
      worker.onerror = without;
    } catch {
      worker = undefined;
    }
  };
  const give = (task: Task): void => {
    if (worker) worker.postMessage(task);
    else void onPage(task);
  };
  /** Ends a worker that reads and reads, and begins another that knows what this one knew. */
  const giveUp = (id: number): void => {
    if (!worker || !waiting.has(id)) return;
    worker.terminate();
    begin();
    for (const task of lists.values()) give(task);
    settle({
      id,
      error: '这个文件读了很久没有读完，可能已损坏。请用 Excel 或 WPS 另存为 .xlsx 再试。',
    });
    for (const { task } of waiting.values()) give(task);
  };

  begin();
  return (name, given) =>
    new Promise((resolve, reject) => {
      const task = { id: ++last, task: name, give: given } as Task;
      const timer =
        task.task === 'import' ? setTimeout(() => giveUp(task.id), patience) : undefined;
      waiting.set(task.id, {
        task,
        settle: answer => {
          clearTimeout(timer);
          if ('error' in answer) return reject(new Error(answer.error));
          if (task.task === 'import') lists.set(task.give.kind, task);
          if (task.task === 'forget') lists.delete(task.give);
          resolve(answer.get as never);
        },
      });
      give(task);
    });
}
