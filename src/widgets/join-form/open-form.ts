import type { Loaded } from '../../base/resource-controller.ts';
import type { FrameMessage } from './frame-messages.ts';
import { FramedStage } from './framed-stage.ts';
import { findFrame, without, type FoundSource, type LoadOptions } from './load-form.ts';
import type { Look } from './look-message.ts';
import type { Stage } from './stage.ts';

export interface OpenOptions extends LoadOptions {
  /** How the form is to look at first. */
  look: Look;
  /**
   * Told as soon as there is a stage, long before its form stands; `plain` is the address of the form
   * in a page of its own.
   */
  enter(stage: Stage, plain?: string): void;
  /** Told what the form says, in whatever way it is drawn. */
  hear(message: FrameMessage): void;
}

/** Opens a form and waits until it stands. Rejects only when the signal aborts. */
export function openForm(found: FoundSource, options: OpenOptions): Promise<Loaded<Stage>> {
  return found.source.inline ? openInline(found, options) : openFrame(found, options);
}

async function openFrame(
  found: FoundSource,
  { signal, look, enter, hear }: OpenOptions,
): Promise<Loaded<Stage>> {
  const framed = findFrame(found);
  if (!framed.ok) return framed;
  const { address, origin } = framed.data;
  if (origin === location.origin) void warn(origin);
  const stage = new FramedStage(framed.data, look, hear);
  enter(stage, address);
  if (await stage.standing(signal)) return { ok: true, data: stage };
  return without('frame-silent', 'The frame page does not answer');
}

async function openInline(found: FoundSource, options: OpenOptions): Promise<Loaded<Stage>> {
  const { client, signal, fresh, look, enter, hear } = options;
  // A form that is a copy kept earlier says so.
  const parts = [import('./inline-form.ts'), import('./trouble.ts')] as const;
  const [code] = await Promise.all(parts).catch(() => []);
  if (!code) return without('form-failed', 'The script of the form did not come');
  const loaded = await code.loadInline(found, { client, signal, ...(fresh ? { fresh } : {}) });
  if (!loaded.ok) return loaded;
  const stage = new code.InlineStage(loaded.data, {
    client,
    look,
    onReceipt: receipt => hear({ type: 'receipt', receipt }),
    onProblem: problem => hear({ type: 'problem', code: problem }),
  });
  if (!signal.aborted) enter(stage);
  return { ...loaded, data: stage };
}

async function warn(origin: string): Promise<void> {
  const code = await import('./isolation.ts').catch(() => undefined);
  code?.warnOfSameOrigin(origin);
}
