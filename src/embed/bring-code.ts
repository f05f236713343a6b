import type { PageRecord } from '../base/page-site.ts';

/** Milliseconds until a load that failed is tried again. */
const WAITS = [1000, 5000, 30_000];

/**
 * Loads the code of tags, once. What fails is tried again after a while, when the browser comes
 * online, and when it is asked for again; until then the page's own content stays as it is. What
 * another copy of the script is loading is left to that for now.
 *
 * @param load gets code, which registers the tag; told how often that failed before
 * @param code what stands for the code of each tag
 * @param came called with what was loaded
 * @returns what asks for the code of a tag
 */
export function bringCode<C, T>(
  record: PageRecord,
  load: (code: C, tries: number, record: PageRecord) => Promise<T>,
  code: Readonly<Record<string, C>>,
  came: (module: T) => void,
): (tag: string) => void {
  const coming = (record.coming = record.coming || {});
  const failed: Record<string, number> = {};

  const bring = (tag: string): void => {
    if (coming[tag]) return;
    coming[tag] = true;
    const tries = failed[tag] || 0;
    load(code[tag]!, tries, record)
      .then(came)
      .catch((error: unknown) => {
        console.error(`union-widgets: <${tag}> could not be loaded`, error);
        coming[tag] = false;
        failed[tag] = tries + 1;
        if (WAITS[tries]) setTimeout(bring, WAITS[tries], tag);
        // Its room is not kept any longer.
        document.querySelectorAll<HTMLElement>(tag).forEach(({ dataset }) => {
          dataset['state'] = 'problem';
        });
      });
  };
  addEventListener('online', () => Object.keys(failed).forEach(bring));
  return bring;
}
