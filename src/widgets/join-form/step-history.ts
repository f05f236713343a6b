/**
 * An entry of the browser's history a screen, so that Back and Forward walk through the form. An
 * entry holds the form's name, the screen's, how deep it lies and the display number of what was sent
 * last: nothing a person typed.
 */
interface Entry {
  readonly form: string;
  readonly screen: string;
  readonly depth: number;
  readonly receipt?: string;
}

const KEY = 'union-form';

export class StepHistory {
  /** Display number of what this tab has sent: told again after a reload. */
  receipt: string | undefined;
  /** Screens that the form on the page has been to; `trust` makes it all of them. */
  private known: Set<string> | undefined = new Set();
  private depth = 0;
  private leaving = false;
  private readonly form: string;
  private readonly pushes: boolean;
  private readonly go: (screen: string, isKnown: boolean) => void;

  /**
   * @param form name of the form: entries of another one are left alone
   * @param pushes false where the page's history is not the form's to write
   * @param go told the screen that Back or Forward leads to, and whether the form, as it is, has been
   * there: an entry may be left from what was sent before
   */
  constructor(form: string, pushes: boolean, go: StepHistory['go']) {
    this.form = form;
    this.pushes = pushes;
    this.go = go;
    this.receipt = this.entry()?.receipt;
    if (pushes) addEventListener('popstate', this);
  }

  /** The screen that was shown before a reload, or when the person comes back. */
  get screen(): string | undefined {
    const entry = this.entry();
    this.depth = entry?.depth ?? 0;
    return entry?.screen;
  }

  push(screen: string): void {
    this.depth += 1;
    this.write('pushState', screen);
  }

  replace(screen: string): void {
    this.write('replaceState', screen);
  }

  /** Goes back one screen; false when this is the first. */
  back(): boolean {
    if (!this.pushes || this.depth === 0) return false;
    // The browser takes its time: a second press meanwhile would leave the form.
    if (!this.leaving) history.back();
    return (this.leaving = true);
  }

  /** The form goes on where its draft ends: the entries there are lead through it. */
  trust(): void {
    this.known = undefined;
  }

  /** What is there now is another application, and nothing has been sent. */
  forget(): void {
    this.known = new Set();
    this.receipt = undefined;
  }

  stop(): void {
    removeEventListener('popstate', this);
  }

  handleEvent(): void {
    this.leaving = false;
    const { screen } = this;
    if (screen !== undefined) this.go(screen, this.known?.has(screen) ?? true);
  }

  private entry(): Entry | undefined {
    if (!this.pushes) return undefined;
    const state = history.state as Record<string, unknown> | null;
    const entry = state?.[KEY] as Entry | undefined;
    return entry?.form === this.form ? entry : undefined;
  }

  private write(how: 'pushState' | 'replaceState', screen: string): void {
    if (!this.pushes) return;
    this.known?.add(screen);
    const { form, depth, receipt } = this;
    const entry: Entry = { form, screen, depth, ...(receipt && { receipt }) };
    try {
      // What the page itself keeps in its entry stays.
      history[how]({ ...(history.state as object | null), [KEY]: entry }, '');
    } catch {
      // Browsers stop a page that writes too often (100 in 30 s in Safari); the form goes on alone.
    }
  }
}
