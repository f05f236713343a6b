import { html, nothing, render } from 'lit/html.js';
import { joinForm } from '../../locale/join-form/namespace.ts';
import type { Language } from '../../locale/languages.ts';
import type { Namespace } from '../../locale/messages.ts';
import type { Answer, FormField } from '../../form/index.ts';
import type { Checks } from './checks.ts';
import type { Finish } from './finish.ts';
import { offFirstSign, onFirstSign } from './first-signs.ts';
import { FormSession, REVIEW } from './form-session.ts';
import { isLazy } from './field-view.ts';
import { formView, isShut } from './form-view.ts';
import type { FormApp, FormOptions, Look } from './options.ts';
import type { Words } from './part.ts';
import { bringWords, wordsIn } from './speak.ts';
import type { StepHistory } from './step-history.ts';
import { hasDraft, tabName } from './tab-name.ts';
import { restoreCaret, takeOver, whenNotComposing } from './take-over.ts';
import type { Core, Way } from './ui.ts';
import { whenIdle } from './when-idle.ts';

/**
 * Draws a form into an element and sees it through, from the first question to the receipt. What the
 * server drew there, and a person has typed meanwhile, is taken over.
 *
 * @param root the element with class `uf`, in the document or in a shadow root
 */
export function mountForm(root: HTMLElement, options: FormOptions): FormApp {
  return new Form(root, options);
}

/** The questions. All that follows them is in `finish.ts`, which is loaded while they are answered. */
class Form implements FormApp, Core {
  readonly root: HTMLElement;
  readonly options: FormOptions;
  session: FormSession;
  words: Words;
  checks: Checks | undefined;
  screen = '';
  finish: Finish | undefined;
  stuck = false;
  gone = false;
  history: StepHistory | undefined;

  private lang: Language;
  /** The sets of words that are wanted so far. */
  private spaces: readonly Namespace[] = [joinForm];
  private coming: Promise<Finish> | undefined;
  /** What was asked for while the page was idle. */
  private scripts: ReturnType<Form['fetchScripts']> | undefined;
  /** Idempotency key that the server gave with its page. */
  private key: string | undefined;
  private unwait: (() => void) | undefined;

  constructor(root: HTMLElement, options: FormOptions) {
    this.root = root;
    this.options = options;
    this.key = options.key;
    this.lang = options.lang;
    this.words = wordsIn(this.spaces, options.lang);
    this.session = this.begun();
    void this.start();
  }

  get formId(): string {
    return this.options.form.id || this.options.form.kind;
  }

  get firstScreen(): string {
    return this.session.steps[0]?.id || REVIEW;
  }

  look({ lang, theme, size }: Look): void {
    if (theme) this.root.dataset.theme = theme;
    if (size) this.root.dataset.size = size;
    if (lang && lang !== this.lang) {
      this.lang = lang;
      void this.speak().then(() => this.refresh());
    }
  }

  destroy(): void {
    this.gone = true;
    this.unwait?.();
    this.history?.stop();
    this.finish?.stop();
    offFirstSign(this.root, this.fetchRest);
    render(nothing, this.root);
  }

  // What a person does.

  typed(field: FormField, event: Event): void {
    // A word that is being composed is no answer yet.
    if ((event as InputEvent).isComposing) return;
    const { value, validity } = event.target as HTMLInputElement;
    this.session.type(field, value, validity.badInput);
    this.changed();
  }

  left(field: FormField): void {
    this.session.tidy(field);
    this.changed();
  }

  chose(field: FormField, answer: Answer | undefined): void {
    this.session.set(field, answer);
    this.changed();
  }

  goOn(event: Event): void {
    event.preventDefault();
    if (this.finish) this.finish.goOn();
    else void this.goOnLater();
  }

  // What the part after the questions works on.

  now(): number {
    return (this.options.now || Date.now)();
  }

  changed(): void {
    this.finish?.touch();
    this.refresh();
  }

  refresh(): void {
    if (this.gone || this.screen === '') return;
    const { root, words } = this;
    root.lang = words.lang;
    root.dir = words.dir;
    render(html`${this.finish?.strip()}${formView(this)}`, root);
    this.checks?.entitle(this);
  }

  goTo(screen: string, way: Way, moves = true): void {
    const { root } = this;
    if (way !== 'none' && screen !== this.screen) this.history?.[way](screen);
    this.screen = screen;
    this.session.faults = [];
    // Nothing of the screen before is used again: no control keeps another's caret or autofill.
    render(nothing, root);
    this.finish?.entered(screen);
    this.refresh();
    if (!moves) return;
    const title = root.querySelector<HTMLElement>('.uf-step-title');
    title?.focus({ preventScroll: true });
    if (root.getBoundingClientRect().top < 0) root.scrollIntoView();
    this.options.onStep?.(screen.replace(':', ''), title?.textContent?.trim() || '');
  }

  empty(): void {
    const { form } = this.session;
    this.finish?.shelf.clear();
    this.session = this.begun();
    this.session.form = form;
    this.screen = '';
  }

  // From the first question on.

  private begun(): FormSession {
    const { form, site, prefill } = this.options;
    const session = new FormSession(form, () => this.now(), site.tz);
    if (this.checks) new this.checks.Judge(session);
    session.fillDefaults();
    session.fill(prefill || {});
    session.begin();
    return session;
  }

  private async start(): Promise<void> {
    const { site } = this.options;
    if (this.words.lang !== this.lang) await this.speak();
    // The tab has shown this form before: it may have a draft, and then begins where that ends.
    const returning = !this.options.kiosk && tabName(site.id, this.formId) !== undefined;
    // Nothing is waited for without need: the script's first task draws the form.
    const own = returning ? await this.own() : undefined;
    if (!this.gone) this.unwait = whenNotComposing(this.root, () => this.begin(own));
  }

  /** What the tab has of the form; undefined where it does not come, and the form begins without. */
  private async own(): Promise<(() => void) | undefined> {
    const finish = await this.rest().catch(() => undefined);
    return finish?.earlier.own();
  }

  private begin(own: (() => void) | undefined): void {
    const { root, session, options, finish } = this;
    const before = takeOver(root, session);
    if (before?.key) this.key = before.key;
    root.textContent = '';
    root.classList.add('uf');
    if (own) own();
    else this.goTo(this.firstScreen, 'replace', false);
    if (before?.caret) restoreCaret(root, before.caret);
    if (before?.touched) this.changed();
    onFirstSign(root, this.fetchRest);
    // Only its scripts before a person begins, unless the first screen cannot do without.
    const first = session.steps[0]?.fields || [];
    // An entry of the history is left where the page was loaded again.
    const isAgain = options.history === 'push' && history.state !== null;
    if (
      finish ||
      isAgain ||
      options.kiosk ||
      before?.touched ||
      isShut(this) ||
      first.some(isLazy)
    ) {
      this.fetchRest();
    } else setTimeout(() => this.lookAhead());
  }

  /** In a task of its own: asking the browser's storage keeps the first picture waiting. */
  private lookAhead(): void {
    if (hasDraft(this.options.site.id, this.formId)) this.fetchRest();
    else
      whenIdle(() => {
        this.scripts = this.fetchScripts();
        this.scripts.catch(() => (this.scripts = undefined));
      });
  }

  private readonly fetchRest = (): void => {
    offFirstSign(this.root, this.fetchRest);
    this.rest().then(
      finish => void finish.begin(this.key),
      // Asked for again when it is needed.
      () => undefined,
    );
  };

  private rest(): Promise<Finish> {
    this.coming ??= this.fetchFinish().catch((error: unknown) => {
      this.coming = undefined;
      throw error;
    });
    return this.coming;
  }

  /** What follows the questions, and its words. Nothing of it begins by itself. */
  private async fetchScripts() {
    const scripts = await Promise.all([
      import('./finish.ts'),
      import('./keeping.ts'),
      import('./checks.ts'),
      this.options.ports(),
    ]);
    const [{ Finish }, , { checks }] = scripts;
    this.spaces = [joinForm, checks.words, Finish.words];
    await this.speak();
    return scripts;
  }

  private async fetchFinish(): Promise<Finish> {
    const [{ Finish }, { keeping }, { checks }, ports] = await (this.scripts ||
      this.fetchScripts());
    if (this.gone) throw new Error('the form is gone');
    this.checks = checks;
    this.stuck = false;
    new checks.Judge(this.session);
    const pushes = this.options.history === 'push';
    this.history = new keeping.StepHistory(this.formId, pushes, (screen, isKnown) =>
      finish.wander(screen, isKnown),
    );
    if (this.screen) this.history.replace(this.screen);
    const finish = new Finish(this, keeping, ports);
    this.finish = finish;
    return finish;
  }

  private async goOnLater(): Promise<void> {
    const { screen } = this;
    let finish: Finish | undefined;
    try {
      finish = await this.rest();
      void finish.begin(this.key);
    } catch {
      // Offline most likely; the form says so, and the next press of the button asks again.
    }
    if (this.gone || this.screen !== screen) return;
    this.stuck = !finish;
    if (finish) finish.goOn();
    else this.refresh();
  }

  /** Brings the words of the language, and shows them when all of them are here. */
  private async speak(): Promise<void> {
    const { spaces, lang } = this;
    await bringWords(spaces, lang);
    // Another language, or more to say in it, may have been asked for meanwhile.
    if (spaces !== this.spaces || lang !== this.lang) return this.speak();
    this.words = wordsIn(spaces, lang);
  }
}
