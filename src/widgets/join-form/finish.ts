import type { TemplateResult } from 'lit/html.js';
import type { ApplicationReceipt } from '../../data/generated/types.ts';
import type { SentProblem } from '../../data/send.ts';
import type { FormConsent, FormField } from '../../form/index.ts';
import { formFinish } from '../../locale/form-finish/namespace.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { pourDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { INELIGIBLE, REVIEW, SENT } from './form-session.ts';
import type { Keeping } from './keeping.ts';
import type { KioskGuard } from './kiosk-guard.ts';
import type { Notice } from './notice-view.ts';
import type { FormPorts } from './options.ts';
import type { Screen } from './part.ts';
import { partContext } from './part-context.ts';
import { PartsShelf } from './parts-shelf.ts';
import { randomKey } from './random-key.ts';
import { receiptScreen } from './receipt-screen.ts';
import type { Sender, SendState } from './sender.ts';
import { serverFaults } from './server-faults.ts';
import { byId, focused } from './take-over.ts';
import { idOf } from './ui.ts';
import type { Core } from './ui.ts';
import { Walk } from './walk.ts';

/**
 * All that follows a form's questions: drafts, the review, consents, sending, the receipt. It comes
 * in a script of its own while the first questions are answered.
 */
export class Finish {
  static readonly words = formFinish;

  notice: Notice | undefined;
  receipt: ApplicationReceipt | undefined;
  /** The receipt's part, once it is here. */
  receiptScreen: Screen | undefined;
  /** Names of masked answers that the person wants to see. */
  readonly shown = new Set<string>();

  readonly core: Core;
  /** The fields' parts. */
  readonly shelf: PartsShelf;
  readonly walk = new Walk(this);
  private readonly views: Keeping;
  private readonly ports: FormPorts;
  private readonly sender: Sender;
  private readonly keeper: DraftKeeper | undefined;
  private readonly guard: KioskGuard | undefined;
  private key = randomKey();
  private offered: Draft | undefined;
  private started = false;

  constructor(core: Core, keeping: Keeping, ports: FormPorts) {
    const { Sender, DraftKeeper, KioskGuard } = keeping;
    this.views = keeping;
    this.ports = ports;
    const { options, root } = core;
    this.core = core;
    this.shelf = new PartsShelf(
      field => partContext(core, field),
      field => this.arrived(field),
    );
    this.sender = new Sender(options, ports.post, {
      changed: () => core.refresh(),
      sent: receipt => void this.sent(receipt),
      refused: problem => void this.refused(problem),
    });
    if (options.kiosk) this.guard = new KioskGuard(root, this);
    else this.keeper = new DraftKeeper(ports.drafts, core, () => this.key);
  }

  // What the questions ask of it.

  /** Whether the answers must stay as they are. */
  get busy(): boolean {
    return this.sender.busy;
  }

  get sending(): SendState {
    return this.sender.state;
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
    const { core } = this;
    const receipt = core.history?.receipt;
    // The page was loaded again, or come back to, after the receipt.
    if (receipt) this.notice ??= { is: 'sent', receipt };
    this.keeper?.touch();
    core.refresh();
    // Whatever comes of it, the database is open when a first draft is written as the page closes.
    const found = await this.keeper?.find();
    if (!found || found.own || this.notice || core.gone || core.screen !== core.firstScreen) return;
    // Whoever opens the form next on this device is not shown what another has typed: they are asked.
    this.offered = found.draft;
    this.notice = { is: 'offered', savedAt: found.savedAt };
    core.refresh();
  }

  async ownDraft(): Promise<Draft | undefined> {
    const found = await this.keeper?.find();
    return found?.own ? found.draft : undefined;
  }

  restore(draft: Draft, screen = draft.screen): void {
    const { core } = this;
    pourDraft(draft, core.session);
    this.key = draft.key;
    this.notice = { is: 'restored', left: draft.left };
    core.goTo(this.walk.placeOf(screen), 'replace', false);
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

  /** Back or Forward. What is on its way, or has arrived, is not opened again. */
  wander(screen: string): void {
    if (this.core.gone || this.busy || this.receipt) return;
    this.core.goTo(this.walk.placeOf(screen), 'none');
  }

  stop(): void {
    this.shelf.clear();
    this.keeper?.stop();
    this.sender.stop();
    this.guard?.stop();
    this.receiptScreen?.disconnect?.();
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

  resume(): void {
    if (this.offered) this.restore(this.offered);
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
    const { core } = this;
    const { form } = core.session;
    void this.keeper?.drop();
    this.clear();
    this.receipt = receipt;
    if (core.history && !core.options.kiosk) core.history.receipt = receipt.receipt;
    core.goTo(SENT, 'replace');
    core.options.onReceipt?.(receipt.receipt);
    const screen = await receiptScreen(this, form, receipt);
    if (this.receipt !== receipt || core.gone) return;
    this.receiptScreen = screen;
    core.refresh();
    // The title that had the focus has made way for the receipt's own.
    core.root.querySelector<HTMLElement>('.uf-step-title')?.focus({ preventScroll: true });
  }

  private async refused(problem: SentProblem): Promise<void> {
    const { core } = this;
    const faults = serverFaults(problem, core.words);
    const newer = problem.code === 'version' ? await this.ports.reload?.() : undefined;
    if (core.gone) return;
    if (faults.length > 0) {
      this.sender.reset();
      this.walk.open(faults);
    } else if (newer) {
      core.session.form = newer;
      this.shelf.clear();
      this.sender.reset();
      this.notice = { is: 'changed' };
      core.goTo(REVIEW, 'replace');
    } else core.options.onProblem?.(problem.code);
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
    this.receiptScreen?.disconnect?.();
    this.receiptScreen = this.receipt = this.notice = this.offered = undefined;
    this.shown.clear();
    this.key = randomKey();
    if (this.core.history) this.core.history.receipt = undefined;
    this.core.empty();
  }
}
