import { html, nothing } from 'lit/html.js';
import type { TemplateResult } from 'lit/html.js';
import type { Finish } from './finish.ts';
import { handoffQr, load, watchIdle } from './parts/kiosk.ts';
import type { IdleWatch } from './parts/kiosk.ts';

/** Watches a machine that many people use: who walks away leaves nothing behind. */
export class KioskGuard {
  private watch: IdleWatch | undefined;
  private stopped = false;
  private readonly finish: Finish;

  constructor(root: HTMLElement, finish: Finish) {
    this.finish = finish;
    void this.begin(root);
  }

  /** The countdown, and on the first screen the way to the person's own phone. */
  render(first: boolean): TemplateResult | typeof nothing {
    const { watch, finish } = this;
    if (!watch) return nothing;
    return html`${watch.render()}${first ? handoffQr(this.ownPhone, finish.core.words.lang) : nothing}`;
  }

  stop(): void {
    this.stopped = true;
    this.watch?.stop();
  }

  /** The form's own address, for the person's phone. */
  private get ownPhone(): string {
    const { core } = this.finish;
    const query = new URLSearchParams({ form: core.formId, lang: core.words.lang });
    const { channel, frames } = core.options;
    if (channel) query.set('channel', channel);
    return `${frames}join-form?${query}`;
  }

  private async begin(root: HTMLElement): Promise<void> {
    const { finish } = this;
    const { core } = finish;
    await load(core.words.lang);
    if (this.stopped) return;
    this.watch = watchIdle(root, {
      lang: core.words.lang,
      wipe: () => finish.startOver(),
      refresh: () => core.refresh(),
    });
    core.refresh();
  }
}
