import type { ApplicationReceipt } from '../../data/generated/types.ts';
import type { Finish } from './finish.ts';
import { SENT } from './form-session.ts';
import { dropReceipt, keepReceipt, keptReceipt } from './kept-receipt.ts';
import type { KeptReceipt } from './kept-receipt.ts';
import type { Screen } from './part.ts';
import { statusAddress } from './parts/status-link.ts';
import { receiptScreen } from './receipt-screen.ts';

/** After these there is nothing left to look up. */
const OVER = ['withdrawn', 'deleted'];

/**
 * The receipt of what was sent: on the screen, and in this tab for whoever loads the page again or
 * comes back to it. Only where the page is the form's own: nothing is left on a host page, nor on a
 * machine that many use.
 */
export class ReceiptHolder {
  receipt: ApplicationReceipt | undefined;
  /** The receipt's part, once it is here. */
  screen: Screen | undefined;

  private readonly finish: Finish;
  private kept = false;
  /** The language that the part speaks, or is going to. */
  private spoken: string | undefined;
  private unlink: (() => void) | undefined;

  constructor(finish: Finish) {
    this.finish = finish;
  }

  /** What this tab has sent before. */
  find(): KeptReceipt | undefined {
    return this.keeps ? keptReceipt(this.form, this.finish.core.now()) : undefined;
  }

  /** Holds what has just been sent with a key. */
  take(receipt: ApplicationReceipt, key: string): void {
    this.receipt = receipt;
    this.note(receipt);
    const at = this.finish.core.now();
    this.kept = this.keeps && keepReceipt(this.form, { at, key, receipt });
    if (this.keeps && !this.kept) void this.stay();
  }

  /** Shows what was found once more, unless the person has begun to write another. */
  reopen(receipt: ApplicationReceipt): void {
    const { core } = this.finish;
    if (!core.session.isUntouched) return core.goTo(core.firstScreen, 'replace', false);
    this.receipt = receipt;
    this.kept = true;
    this.note(receipt);
    core.goTo(SENT, 'replace', false);
    void this.bring();
    void this.askWhetherOver(receipt);
  }

  /** Says above the questions what this tab has sent: the form had to begin without its receipt. */
  remind(): void {
    const { finish } = this;
    const { core } = finish;
    const { id, secret, receipt = core.history?.receipt } = this.find()?.receipt ?? {};
    if (receipt === undefined || finish.notice) return;
    finish.notice = { is: 'sent', receipt };
    if (!id || !secret) return;
    const address = statusAddress(core.options.frames, id, secret, core.words.lang);
    finish.notice = {
      ...finish.notice,
      open: () => void window.open(address, '_blank', 'noopener'),
    };
  }

  /** Brings the receipt's part, in the language of the form as it is now; then draws it. */
  async bring(): Promise<void> {
    const { finish, receipt, kept } = this;
    const { core } = finish;
    if (!receipt || this.spoken === core.words.lang) return;
    const lang = (this.spoken = core.words.lang);
    const screen = await receiptScreen(finish, receipt, kept);
    if (this.receipt !== receipt || this.spoken !== lang || core.gone) return;
    this.screen?.disconnect?.();
    this.screen = screen;
    core.refresh();
  }

  /** Forgets it, on the screen and in the tab. */
  drop(): void {
    this.stop();
    if (this.keeps) dropReceipt(this.form);
    this.receipt = this.screen = this.spoken = undefined;
  }

  /** The form is taken off the page; the tab keeps what it has. */
  stop(): void {
    this.screen?.disconnect?.();
    this.unlink?.();
  }

  private get keeps(): boolean {
    const { history, kiosk } = this.finish.core.options;
    return history === 'push' && !kiosk;
  }

  private get form(): string {
    const { options, formId } = this.finish.core;
    return `${options.site.id}/${formId}`;
  }

  /** The number alone, where the browser refuses all else. */
  private note({ receipt }: ApplicationReceipt): void {
    const { history } = this.finish.core;
    if (history && this.keeps) history.receipt = receipt;
  }

  /** What was withdrawn or deleted meanwhile is not shown any more. */
  private async askWhetherOver(receipt: ApplicationReceipt): Promise<void> {
    const { finish } = this;
    const { id, secret } = receipt;
    if (!secret) return;
    const { submit } = finish.core.options.endpoints;
    const sent = await finish.ports.status?.(`${submit}/${encodeURIComponent(id)}`, secret);
    // A server that only cannot find it now may find it later.
    const isOver = sent && (sent.ok ? OVER.includes(sent.data.state) : sent.status === 410);
    if (!isOver || this.receipt !== receipt || finish.core.gone) return;
    finish.startOver();
    finish.notice = { is: 'gone' };
    finish.core.refresh();
  }

  /** The tab keeps nothing: another language must not load the page anew. */
  private async stay(): Promise<void> {
    const { receipt, finish } = this;
    const code = await import('./language-links.ts').catch(() => undefined);
    if (code && this.receipt === receipt && !finish.core.gone) {
      this.unlink = code.speakInPlace(lang => finish.core.look({ lang }));
    }
  }
}
