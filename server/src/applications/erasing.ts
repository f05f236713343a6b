import type { FormsContext } from './context.ts';
import { eraseDue, type Erased } from './retention.ts';

/** How often what is kept too long is looked for, milliseconds. */
const INTERVAL = 3_600_000;

/** What is told of a round. */
export interface ErasingListener {
  onErased(erased: Erased): void;
  onError(error: unknown): void;
}

/**
 * Erases what is due now, then every hour until stopped. Several instances may do it at the same
 * time: each application is changed by one of them.
 * @returns stops it; resolves when a round under way has ended.
 */
export function keepErasing(
  context: FormsContext,
  listener: ErasingListener,
  interval = INTERVAL,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const round = async (): Promise<void> => {
    try {
      // Keys that the operator added meanwhile are used from here on.
      context.keys.reload();
      listener.onErased(await eraseDue(context));
    } catch (error) {
      listener.onError(error);
    }
    if (!stopped) timer = setTimeout(() => (running = round()), interval).unref();
  };
  let running = round();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
