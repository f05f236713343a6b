import type { WallHost } from '../desk.ts';

/** Resolves when the widget has been drawn again. */
export async function nextChange(host: WallHost): Promise<void> {
  await new Promise(done => setTimeout(done, 50));
  await host.updateComplete;
}
