import type { TemplateResult } from 'lit/html.js';
import type { ApplicationReceipt } from '../../data/generated/types.ts';
import type { SentProblem } from '../../data/send.ts';
import type { FormConsent, FormField } from '../../form/index.ts';
import { formFinish } from '../../locale/form-finish/namespace.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import type { Earlier } from './earlier.ts';
import { INELIGIBLE, REVIEW, SENT } from './form-session.ts';
import type { Keeping } from './keeping.ts';
import type { KioskGuard } from './kiosk-guard.ts';
import type { Notice } from './notice-view.ts';
import type { FormPorts } from './options.ts';
import type { Screen } from './part.ts';
import { partContext } from './part-context.ts';
import { PartsShelf } from './parts-shelf.ts';
import { randomKey } from './random-key.ts';
import { ReceiptHolder } from './receipt-holder.ts';
import type { Sender, SendState } from './sender.ts';
import { byId, focused } from './take-over.ts';
import { idOf, type Core } from './ui.ts';
import { Walk } from './walk.ts';

/**
 * All that follows a form's questions: drafts, the review, consents, sending, the receipt. It comes
 * in a script of its own while the first questions are answered.
 */
export class Finish {
  static readonly words = formFinish;

  notice: Notice | undefined;
  /** Names of masked answers that the person wants to see. */
  readonly shown = new Set<string>();

  readonly core: Core;
  /** The fields' parts. */
  readonly shelf: PartsShelf;
  readonly walk = new Walk(this);
  readonly holder: ReceiptHolder;
  readonly earlier: Earlier;
  /** Idempotency key of the application. */
  key = randomKey();
  private readonly views: Keeping;
  readonly ports: FormPorts;
  private readonly sender: Sender;
  private readonly keeper: DraftKeeper | undefined;
  private guard: KioskGuard | undefined;
  private started = false;

  constructor(core: Core, keeping: Keeping, ports: FormPorts) {
    const { Sender, DraftKeeper, Earlier } = keeping;
    this.views = keeping;
    this.ports = ports;
    const { options } = core;
    this.core = core;
    this.holder = new ReceiptHolder(this);
    this.shelf = new PartsShelf(
      field => partContext(core, field),
      field => this.arrived(field),
    );
    this.sender = new Sender(options, ports.post, {
      changed: () => core.refresh(),
      sent: receipt => void this.sent(receipt),
      refused: problem => void this.refused(problem),
    });
    if (options.kiosk) void keeping.watchKiosk(this).then(guard => (this.guard = guard));
    else {
      this.keeper = new DraftKeeper(
        ports.drafts,
        core,
        () => this.key,
        () => this.earlier.left,
      );
    }
    this.earlier = new Earlier(this, this.keeper);
  }

  // What the questions ask of it.

  /** Whether the answers must stay as they are. */
  get busy(): boolean {
    return this.sender.busy;
  }

  get sending(): SendState {
    return this.sender.state;
  }

  get receipt(): ApplicationReceipt | undefined {
    return this.holder.receipt;
  }

  get receiptScreen(): Screen | undefined {
    return this.holder.screen;
  }

  /** Whether what is typed outlives the page. */
  get kept(): boolean {
    return this.keeper?.kept ?? true;
  }

  /** Called when the form is drawn; `key` is the one that the server gave with its page. */
  async begin(key: string | undefined): Promise<void> {
    if (this.started) return;
    this.started = true;
    if (key && !this.notice) this.key = key;
    // The person may have pressed the button: what is wrong goes on the screen first.
    await this.views.frame();
    if (this.core.gone) return;
    for (const field of this.core.session.allFields) this.shelf.get(field);
    if (!this.receipt) this.holder.remind();
    this.keeper?.touch();
    this.core.refresh();
    // Whatever comes of it, the database is open when a first draft is written as the page closes.
    await this.earlier.offer();
  }

  touch(): void {
    if (!this.receipt) this.keeper?.touch();
  }

  entered(screen: string): void {
    // What was refused has been read; the review begins anew.
    if (!this.busy) this.sender.reset();
    this.walk.entered(screen);
    this.touch();
  }

  /** From a step to the next; from the review on its way. */
  goOn(): void {
    if (this.busy) return;
    if (this.core.screen === REVIEW) this.submit();
    else this.walk.goOn();
  }

  /** Back or Forward in a form that is drawn. What is on its way, or has arrived, stays closed. */
  wander(screen: string, isKnown: boolean): void {
    const { core } = this;
    if (core.gone || !core.screen || this.busy) return;
    if (!this.receipt && isKnown) return core.goTo(this.walk.placeOf(screen), 'none');
    // An entry of what was sent: from now on it is that of what is shown.
    if (!this.receipt) core.goTo(core.firstScreen, 'none');
    core.history?.replace(core.screen);
  }

  stop(): void {
    this.shelf.clear();
    this.keeper?.stop();
    this.sender.stop();
    this.guard?.stop();
    this.holder.stop();
  }

  // What it draws.

  /** Above the form: a kiosk's countdown. */
  strip(): unknown {
    return this.guard?.render(this.core.screen === this.core.firstScreen);
  }

  notes(): unknown {
    return this.views.noticeView(this);
  }

  foot(): unknown {
    return this.views.footView(this);
  }

  /** A screen that is no step. */
  screenView(): unknown {
    const { screen } = this.core;
    if (screen === REVIEW) return this.views.reviewView(this);
    // In another language by now.
    if (this.receiptScreen) void this.holder.bring();
    return screen === SENT ? this.views.sentView(this) : this.views.ineligibleView(this);
  }

  shut(): TemplateResult | undefined {
    return this.receipt || this.sending.is !== 'idle' ? undefined : this.views.shutView(this);
  }

  progress(): unknown {
    return this.views.sendingView(this);
  }

  // What a person does after the questions.

  tick(consent: FormConsent, granted: boolean): void {
    this.core.session.tick(consent, granted);
    this.core.changed();
  }

  toggleShown({ name }: FormField): void {
    if (!this.shown.delete(name)) this.shown.add(name);
    this.core.refresh();
  }

  retry(): void {
    this.sender.retry();
  }

  /** Sent before, and changed since: as another application, because the person says so. */
  sendAsNew(): void {
    this.key = randomKey();
    this.submit();
  }

  askToClear(): void {
    this.notice = { is: 'clearing' };
    this.core.refresh();
  }

  keep(): void {
    this.notice = undefined;
    this.core.refresh();
  }

  startOver(): void {
    this.keeper?.forgetOther();
    void this.keeper?.drop();
    this.clear();
    this.core.goTo(this.core.firstScreen, 'replace');
  }

  // Sending.

  private submit(): void {
    const { session, options, formId } = this.core;
    if (!this.walk.judge.check(REVIEW)) this.walk.open(session.faults);
    else if (this.walk.isRuledOut) this.core.goTo(INELIGIBLE, 'push');
    else {
      // The draft knows the key before the server does.
      this.keeper?.touch();
      this.keeper?.flush();
      const body = {
        formId,
        formVersion: session.form.v,
        answers: session.toSend as Record<string, string>,
        consents: this.walk.judge.consentsGiven,
        ...(options.channel && { channel: options.channel }),
      };
      this.sender.send(body, this.key);
    }
  }

  private async sent(receipt: ApplicationReceipt): Promise<void> {
    const { core, key } = this;
    void this.keeper?.drop();
    this.clear();
    this.holder.take(receipt, key);
    core.goTo(SENT, 'replace');
    core.options.onReceipt?.(receipt.receipt);
    await this.holder.bring();
    if (this.receipt !== receipt || core.gone) return;
    // The title that had the focus has made way for the receipt's own.
    core.root.querySelector<HTMLElement>('.uf-step-title')?.focus({ preventScroll: true });
  }

  private async refused(problem: SentProblem): Promise<void> {
    const { core } = this;
    const faults = this.views.serverFaults(problem, core.words);
    const isOld = [problem, ...faults].some(({ code }) => /^(version|slot-.*)$/.test(code));
    const newer = isOld ? await this.ports.reload?.() : undefined;
    if (core.gone) return;
    if (newer) core.session.form = newer;
    if (newer || faults.length > 0) this.sender.reset();
    if (faults.length > 0) {
      this.walk.open(faults);
    } else if (newer) {
      this.shelf.clear();
      this.notice = { is: 'changed' };
      core.goTo(REVIEW, 'replace');
    } else {
      this.walk.showRefusal();
      core.options.onProblem?.(problem.code);
    }
  }

  /** A part is there: it takes the place of its stand-in, but never under the person's fingers. */
  private arrived(field: FormField): void {
    const { core } = this;
    const standIn = byId(core.root, idOf(field.name));
    if (!standIn || standIn !== focused(core.root)) core.refresh();
    else standIn.addEventListener('blur', () => core.refresh(), { once: true });
  }

  /** Forgets everything a person said; the next application has a key of its own. */
  private clear(): void {
    this.sender.reset();
    this.holder.drop();
    this.earlier.forget();
    this.notice = undefined;
    this.shown.clear();
    this.key = randomKey();
    this.core.history?.forget();
    this.core.empty();
  }
}
