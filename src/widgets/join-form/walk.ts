import { assess } from '../../form/index.ts';
import type { Fault, FormField } from '../../form/index.ts';
import type { Finish } from './finish.ts';
import { INELIGIBLE, REVIEW } from './form-session.ts';
import type { Judge } from './judge.ts';
import { readControls } from './read-controls.ts';
import { byId } from './take-over.ts';
import { idOf } from './ui.ts';

/** The ways through a form: on, back, straight to what is wrong, and from the review and back to it. */
export class Walk {
  private readonly finish: Finish;
  /** The person came from the review and goes back there. */
  private returns = false;

  constructor(finish: Finish) {
    this.finish = finish;
  }

  /** @throws where the judge is not here, which comes with this part of the form */
  get judge(): Judge {
    return this.finish.core.session.judge!;
  }

  get isRuledOut(): boolean {
    const { form, answers, when } = this.finish.core.session;
    return assess(form, answers, when).outcome === 'ineligible';
  }

  entered(screen: string): void {
    if (screen === REVIEW) this.returns = false;
  }

  /** From a step that is right to the next, or to the review. */
  goOn(): void {
    const { core } = this.finish;
    const { session, screen } = core;
    readControls(core);
    if (!this.isRight()) this.showFaults();
    else if (this.isRuledOut) core.goTo(INELIGIBLE, 'push');
    else {
      const { steps } = session;
      const at = steps.findIndex(({ id }) => id === screen);
      const rest = this.returns
        ? steps.filter(step => !this.judge.passes(step))
        : steps.slice(at + 1);
      core.goTo(rest[0]?.id ?? REVIEW, 'push');
    }
  }

  goBack(): void {
    const { core } = this.finish;
    if (core.history?.back()) return;
    const { steps } = core.session;
    const at = steps.findIndex(({ id }) => id === core.screen);
    const before = at < 0 ? steps[steps.length - 1] : steps[at - 1];
    if (before) core.goTo(before.id, 'replace');
  }

  /** Where Back or Forward leads; the first screen where that is no longer there. */
  placeOf(screen: string): string {
    const { session, firstScreen } = this.finish.core;
    const there = screen === REVIEW || screen === INELIGIBLE;
    return there || session.steps.some(({ id }) => id === screen) ? screen : firstScreen;
  }

  /** From the review to one answer. */
  change({ name }: FormField): void {
    const { core } = this.finish;
    const step = core.session.stepOf(name);
    if (step === undefined) return;
    this.returns = true;
    core.goTo(step, 'push');
    this.focusOn(name);
  }

  /** Opens the first place where something is wrong, with all that is wrong there. */
  open(faults: readonly Fault[]): void {
    const { core } = this.finish;
    const steps = faults.map(({ name }) => core.session.stepOf(name));
    const step = steps.find(id => id !== undefined);
    if (step !== undefined) {
      core.goTo(step, 'push', false);
      this.returns = true;
    }
    this.judge.accuse(faults.filter((_, at) => steps[at] === step));
    this.showFaults();
  }

  focusOn(name: string): void {
    const { core, shelf } = this.finish;
    const field = core.session.field(name);
    const part = field && shelf.ready(field);
    if (part?.focus) part.focus();
    else byId(core.root, idOf(name))?.focus();
    core.root.querySelector(`[data-field="${name}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  /** What keeps the application from being taken; with the button gone, its words have the focus. */
  showRefusal(): void {
    const { core, sending } = this.finish;
    core.refresh();
    if (sending.final) core.root.querySelector<HTMLElement>('.uf-sending .uf-summary')?.focus();
  }

  /** Checks the step that is shown; what is still on its way is not yet an answer. */
  private isRight(): boolean {
    const { core, shelf } = this.finish;
    const { session, screen, words } = core;
    this.judge.check(screen);
    const step = session.steps.find(({ id }) => id === screen);
    for (const field of step?.fields ?? []) session.tidy(field);
    const busy = step?.fields.filter(field => shelf.ready(field)?.busy?.()) ?? [];
    const message = words.t('partBusy');
    this.judge.accuse([
      ...session.faults,
      ...busy.map(({ name }): Fault => ({ name, code: 'file-missing', message })),
    ]);
    return session.faults.length === 0;
  }

  private showFaults(): void {
    const { core } = this.finish;
    core.refresh();
    const summary = core.root.querySelector<HTMLElement>('.uf-summary');
    summary?.focus({ preventScroll: true });
    summary?.scrollIntoView({ block: 'nearest' });
  }
}
