import type { MapHolder } from './map-holder.ts';

/**
 * When that comes which nobody waits for (after-first.ts): a turn after the first stations, and anew
 * where it was broken off because the widget left the page.
 */
export class WhatFollows {
  // TypeScript’s `private`, not `#`: what old engines are given in its place costs bytes.
  private holder: MapHolder;
  private leaving: AbortController | undefined;
  /** It is not all here: it was begun, or has yet to be. */
  private isComing = false;

  constructor(holder: MapHolder) {
    this.holder = holder;
  }

  /** Stations came, at first or again. */
  begin(): void {
    this.isComing = true;
    setTimeout(() => void this.bring());
  }

  wake(): void {
    if (this.isComing) void this.bring();
  }

  sleep(): void {
    this.leaving?.abort();
  }

  private async bring(): Promise<void> {
    this.sleep();
    const { signal } = (this.leaving = new AbortController());
    const { holder } = this;
    try {
      const { afterFirst } = await import('./after-first.ts');
      if (!holder.host.isConnected || signal.aborted) return;
      await afterFirst(holder, holder.current, signal);
    } catch (error) {
      console.warn('union-widgets: 站点没有存下来供离线时查看。', error);
    }
    if (!signal.aborted) this.isComing = false;
  }
}
