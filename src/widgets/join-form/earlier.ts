import type { DraftKeeper } from './draft-keeper.ts';
import { pourDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Finish } from './finish.ts';
import { leftOut } from './left-out.ts';

/** What was done here earlier: this tab's receipt or draft is taken up, another tab's draft offered. */
export class Earlier {
  /** Names that were answered before the page was loaded and are kept nowhere. */
  left: readonly string[] = [];

  private readonly finish: Finish;
  private readonly keeper: DraftKeeper | undefined;
  private offered: Draft | undefined;

  constructor(finish: Finish, keeper: DraftKeeper | undefined) {
    this.finish = finish;
    this.keeper = keeper;
  }

  /** What has to be entered again, for it was kept nowhere: the questions' labels. */
  get reenter(): string[] {
    const { session, screen } = this.finish.core;
    return leftOut(session, screen, this.left).map(name => session.field(name)!.label);
  }

  /** What this tab has here: called to take it up. */
  async own(): Promise<(() => void) | undefined> {
    const { holder, core } = this.finish;
    const found = await this.keeper?.find();
    const draft = found?.own ? found.draft : undefined;
    const sent = holder.find();
    // What was begun after it goes first; a draft of what was sent is over.
    if (sent && (!draft || draft.key === sent.key)) return () => holder.reopen(sent.receipt);
    return draft && (() => this.restore(draft, core.history?.screen));
  }

  /** Whoever opens the form next on this device is not shown what another has typed: they are asked. */
  async offer(): Promise<void> {
    const { finish } = this;
    const { core } = finish;
    const found = await this.keeper?.find();
    if (!found || found.own || finish.notice || core.gone || core.screen !== core.firstScreen) {
      return;
    }
    this.offered = found.draft;
    finish.notice = { is: 'offered', savedAt: found.savedAt };
    core.refresh();
  }

  resume(): void {
    if (this.offered) this.restore(this.offered);
  }

  forget(): void {
    this.offered = undefined;
    this.left = [];
  }

  private restore(draft: Draft, screen = draft.screen): void {
    const { finish } = this;
    const { core } = finish;
    pourDraft(draft, core.session);
    finish.key = draft.key;
    this.left = draft.left;
    finish.notice = { is: 'restored' };
    core.history?.trust();
    core.goTo(finish.walk.placeOf(screen), 'replace', false);
  }
}
