// What a page's main thread did, read off Chromium's own trace: whole tasks, by the clock and by the
// processor's time. What else the machine does makes a task longer by the clock alone.

/** A task from which on a person feels that a page does not answer (W3C Long Tasks), milliseconds. */
export const LONG = 50;

const CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline'];

/**
 * Traces a page while something is done with it.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {() => Promise<unknown>} act
 * @returns {Promise<object[]>} the events of all its processes
 */
export async function traced(page, act) {
  await page.tracing.start({ categories: CATEGORIES });
  await act();
  const buffer = await page.tracing.stop();
  return JSON.parse(Buffer.from(buffer).toString('utf8')).traceEvents;
}

/**
 * Whole tasks of the main thread that showed a document.
 *
 * @param {{name: string, pid: number, tid: number, ph: string, dur?: number, tdur?: number, args?:
 *   object}[]} events of a trace
 * @param {string} url of the document, or how it begins
 * @returns {{ms: number, cpu: number}[]} milliseconds by the clock and of the processor
 * @throws {Error} when no process says that it showed the document
 */
export function tasksOf(events, url) {
  const shown = events.find(
    ({ name, args }) =>
      /^(?:CommitLoad|FrameCommittedInBrowser|navigationStart)$/.test(name) && showed(args, url),
  );
  const pid = shown?.name === 'FrameCommittedInBrowser' ? shown.args.data.processId : shown?.pid;
  if (pid === undefined) throw new Error(`the trace has no page ${url}`);
  const main = events.find(
    one => one.pid === pid && one.name === 'thread_name' && one.args?.name === 'CrRendererMain',
  );
  if (!main) throw new Error(`the trace has no main thread of ${url}`);
  return events
    .filter(one => one.pid === pid && one.tid === main.tid && one.ph === 'X')
    .filter(({ name }) => name === 'RunTask')
    .map(({ dur = 0, tdur = 0 }) => ({ ms: dur / 1000, cpu: tdur / 1000 }));
}

function showed(args, url) {
  const told = args?.data?.url ?? args?.data?.documentLoaderURL ?? '';
  return told.startsWith(url);
}

/** Those that were long by the processor's time: the page's own doing. */
export const longTasks = (tasks, limit = LONG) => tasks.filter(({ cpu }) => cpu > limit);
