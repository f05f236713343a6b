import { draftOf, mayBeKept } from '../../form/index.ts';
import type { DraftStore } from '../../data/draft-store.ts';
import { isDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { nameTab, noteDraft, tabName } from './tab-name.ts';
import type { Core } from './ui.ts';

/** How long after the first input since the last time a draft is written, milliseconds. */
const SETTLED_MS = 300;

/**
 * Writes the draft of one tab. Each tab has its own, by a random name in `sessionStorage`: two tabs
 * never mix their answers. A new tab is told of the newest draft there is.
 */
export class DraftKeeper {
  private readonly store: DraftStore;
  private readonly form: string;
  private readonly core: Core;
  private readonly key: () => string;
  private readonly left: () => readonly string[];
  private tab: string;
  /** Whether what this page writes belongs under that name. */
  private named: boolean;
  /** The draft of another tab that the person was told of. */
  private other: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  /**
   * @param key the idempotency key as it is now
   * @param left what the draft that was taken up had left out
   */
  constructor(
    store: DraftStore,
    core: Core,
    key: () => string,
    left: () => readonly string[] = () => [],
  ) {
    const { options, formId } = core;
    const site = options.site.id;
    this.store = store;
    this.form = `${site}/${formId}`;
    this.core = core;
    this.key = key;
    this.left = left;
    const earlier = tabName(site, formId);
    this.named = earlier === undefined;
    this.tab = earlier ?? nameTab(site, formId);
    addEventListener('pagehide', this);
    document.addEventListener('visibilitychange', this);
  }

  /** Whether what is typed outlives the page. */
  get kept(): boolean {
    return this.store.kept();
  }

  /**
   * This tab's draft (`own`), else the newest of another. A form that is drawn has begun without its
   * tab's, for database or network came too late: that one is as another's, offered and not written over.
   */
  async find(): Promise<{ own: boolean; savedAt: number; draft: Draft } | undefined> {
    const { core, store, tab } = this;
    const isDrawn = core.screen !== '';
    if (isDrawn && !this.named) {
      this.tab = nameTab(core.options.site.id, core.formId);
      this.named = true;
    }
    const mine = await store.get(tab);
    if (mine && isDraft(mine)) {
      const own = this.tab === tab;
      if (own) this.named = true;
      else this.other = tab;
      return { own, savedAt: mine.savedAt, draft: mine };
    }
    if (!isDrawn) return undefined;
    const newest = await store.newest(this.form);
    // A database that does not answer may have one.
    if (!newest && this.kept) this.note(false);
    if (!newest || !isDraft(newest.draft)) return undefined;
    this.other = newest.id;
    return { own: false, savedAt: newest.draft.savedAt, draft: newest.draft };
  }

  /** Forgets the draft of another tab, which the person does not want. */
  forgetOther(): void {
    if (this.other !== undefined) void this.store.drop(this.other);
  }

  /** Notes that something has changed; written soon, however busily the person goes on. */
  touch(): void {
    this.timer ??= setTimeout(() => this.flush(), SETTLED_MS);
  }

  /** Writes at once what `touch` noted. */
  flush(): void {
    if (this.timer === undefined || this.stopped) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.core.session.isUntouched) return;
    this.note(true);
    void this.store.put(this.tab, { ...this.draft(), form: this.form });
  }

  /** Forgets this tab's draft, and any other with the same key: it has been sent, or given up. */
  async drop(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const key = this.key();
    await this.store.drop(this.tab);
    for (let more = true; more;) {
      const other = await this.store.newest(this.form);
      more = other !== undefined && isDraft(other.draft) && other.draft.key === key;
      if (more) await this.store.drop(other!.id);
      if (!other) this.note(false);
    }
  }

  stop(): void {
    this.flush();
    this.stopped = true;
    removeEventListener('pagehide', this);
    document.removeEventListener('visibilitychange', this);
  }

  private note(there: boolean): void {
    const { options, formId } = this.core;
    noteDraft(options.site.id, formId, there);
  }

  private draft(): Draft {
    const { session, screen } = this.core;
    const { form, fields, answers, consents } = session;
    const before = this.left();
    const left = fields
      .filter(field => !mayBeKept(field))
      .map(({ name }) => name)
      .filter(name => answers[name] !== undefined || before.includes(name));
    return {
      answers: { ...draftOf(form, answers) },
      consents: { ...consents },
      screen,
      key: this.key(),
      left,
    };
  }

  handleEvent(): void {
    this.flush();
  }
}
