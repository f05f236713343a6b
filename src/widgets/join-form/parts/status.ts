/** The status page: state and history in words, and the ways to withdraw and delete. */
import { render } from 'lit/html.js';
import { getStatus, remove, withdraw } from '../../../data/application-status.ts';
import type { ApplicationStatus } from '../../../data/generated/types.ts';
import type { Sent } from '../../../data/send.ts';
import { formScreens } from '../../../locale/form-screens/namespace.ts';
import { forgetApplication } from '../kept-receipt.ts';
import type { AnswerPart } from './answer.ts';
import { bring, speak, type Speak } from './part-words.ts';
import { carryKey, readStatusLink, type StatusKey } from './status-link.ts';
import { loadAnswer, type StatusOptions, type StatusPorts } from './status-options.ts';
import { statusView } from './status-view.ts';

export type { StatusOptions, StatusPorts };

/** Milliseconds between two looks while the page is seen; a look at coming back is at most so old. */
const EVERY = 60_000;
const FRESH = 10_000;

const PORTS: StatusPorts = {
  getStatus,
  withdraw,
  remove,
  now: () => Date.now(),
  answering: () => import('./answer.ts'),
};

/** What the page shows instead of a state. */
export type Trouble = 'no-link' | 'wrong' | 'gone' | 'failed' | 'many';
export type Act = 'withdraw' | 'delete';

/**
 * Draws the status page into an element, which is emptied first.
 *
 * @returns the way to end it: timers and listeners go with it.
 */
export function mountStatus(root: HTMLElement, options: StatusOptions): { destroy(): void } {
  const page = new StatusPage(root, options);
  void page.start();
  return page;
}

export class StatusPage {
  /** The last good answer; stays while a later look fails. */
  status: ApplicationStatus | undefined;
  trouble: Trouble | undefined;
  busy = false;
  /** Epoch milliseconds of the last good answer. */
  checked = 0;
  /** What the person is asked to confirm. */
  asked: Act | undefined;
  /** How the last act went, a key of the words. */
  done: 'withdrawn' | 'deleted' | 'actFailed' | undefined;
  /** What was said when an answer was stored; until the next act. */
  said = '';
  /** The answer to what is asked for; stays while it holds something that is not sent. */
  answer: AnswerPart | 'loading' | 'failed' | undefined;
  /** The pasted text was no link. */
  pasteWrong = false;
  t!: Speak<typeof formScreens.source>;

  readonly options: StatusOptions;
  readonly frames: string;
  private root: HTMLElement;
  private ports: StatusPorts;
  private key: StatusKey | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Epoch milliseconds before which the server does not want to be asked. */
  private notBefore = 0;
  private tried = 0;
  /** Counts answers: what was asked before one is old news when it comes after. */
  private round = 0;
  private gone = new AbortController();

  constructor(root: HTMLElement, options: StatusOptions) {
    const { frames, endpoints, ports = PORTS } = options;
    this.options = options;
    this.frames = frames ?? new URL('embed/', endpoints.root).href;
    this.root = root;
    this.ports = ports;
  }

  async start(): Promise<void> {
    const { lang, id, receipt, address } = this.options;
    await bring(formScreens, lang);
    if (this.gone.signal.aborted) return;
    this.t = speak(formScreens, lang);
    this.root.textContent = '';
    document.addEventListener('visibilitychange', this.seen);
    addEventListener('focus', this.seen);
    addEventListener('online', this.seen);
    addEventListener('hashchange', this.moved);
    const link = readStatusLink(address ?? location.hash);
    await this.open(link ?? (id && receipt ? { id, secret: receipt } : undefined));
  }

  destroy(): void {
    this.gone.abort();
    this.dropAnswer();
    clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.seen);
    removeEventListener('focus', this.seen);
    removeEventListener('online', this.seen);
    removeEventListener('hashchange', this.moved);
  }

  /** A person pressed “refresh”. */
  refresh = (): void => void this.look();

  paste = (event: Event): void => {
    event.preventDefault();
    const input = (event.currentTarget as Element).querySelector('input')!;
    const key = readStatusLink(input.value);
    this.pasteWrong = !key;
    if (key) void this.open(key);
    else {
      this.draw();
      input.focus();
    }
  };

  ask = (act: Act): void => {
    this.asked = act;
    this.done = undefined;
    this.said = '';
    this.draw();
    this.root.querySelector<HTMLElement>('.uf-sure')?.focus();
  };

  cancel = (): void => {
    const act = this.asked;
    this.asked = undefined;
    this.draw();
    this.root.querySelector<HTMLElement>(`[data-act="${act}"]`)?.focus();
  };

  /** The second press: what was asked for is done. */
  confirm = async (): Promise<void> => {
    const act = this.asked;
    if (!act || !this.key || this.busy) return;
    this.busy = true;
    this.draw();
    const send = act === 'withdraw' ? this.ports.withdraw : this.ports.remove;
    const sent = await send(this.url(this.key), this.key.secret);
    if (this.gone.signal.aborted) return;
    this.busy = false;
    this.asked = undefined;
    // Deleted before, in another window: that is what was wanted.
    const good = sent.ok || (act === 'delete' && sent.status === 410);
    this.done = !good ? 'actFailed' : act === 'delete' ? 'deleted' : 'withdrawn';
    // What was typed goes with what it was about, and so does the receipt.
    if (good) this.dropAnswer();
    if (good) forgetApplication(this.key.id);
    if (good && act === 'delete') {
      this.key = undefined;
      this.status = undefined;
      this.trouble = 'gone';
      clearTimeout(this.timer);
    }
    this.draw();
    this.root.querySelector<HTMLElement>('.uf-step-title')?.focus();
    if (good && act === 'withdraw') await this.look();
  };

  private url({ id }: StatusKey): string {
    return `${this.options.endpoints.submit}/${encodeURIComponent(id)}`;
  }

  private async open(key: StatusKey | undefined): Promise<void> {
    this.key = key;
    this.dropAnswer();
    this.said = '';
    this.status = undefined;
    this.asked = undefined;
    this.trouble = key ? undefined : 'no-link';
    this.notBefore = 0;
    // The links of a page of its own, not of one that it stands in.
    if (key && this.options.address === undefined) carryKey(key);
    if (key) await this.look();
    else this.draw();
  }

  private moved = (): void => {
    const key = this.options.address === undefined && readStatusLink(location.hash);
    if (key) void this.open(key);
  };

  /** The person has come back to the page, or the network has. */
  private seen = (): void => {
    const now = this.ports.now();
    const stale = now - this.tried >= FRESH;
    if (document.visibilityState === 'visible' && stale && now >= this.notBefore) {
      void this.look();
    }
  };

  private async look(): Promise<void> {
    const { key, round } = this;
    if (!key || this.busy) return;
    clearTimeout(this.timer);
    this.busy = true;
    this.tried = this.ports.now();
    this.draw();
    const { signal } = this.gone;
    const sent = await this.ports.getStatus(this.url(key), key.secret, signal);
    if (signal.aborted) return;
    this.busy = false;
    // Another link was opened, or something answered, meanwhile.
    if (key !== this.key || round !== this.round) return void this.look();
    this.read(sent);
    this.draw();
  }

  private read(sent: Sent<ApplicationStatus>): void {
    if (sent.ok) {
      this.status = sent.data;
      if (sent.data.state !== 'answered') this.said = '';
      this.checked = this.ports.now();
      this.trouble = undefined;
    } else {
      const { status } = sent;
      const wrong = status === 401 || status === 403 || status === 404 || status === 400;
      this.trouble = status === 410 ? 'gone' : wrong ? 'wrong' : status === 429 ? 'many' : 'failed';
      if (this.trouble === 'gone' || wrong) this.status = undefined;
    }
    this.fitAnswer();
    const asked = sent.ok ? 0 : (sent.retryAfterMs ?? 0);
    this.notBefore = this.ports.now() + asked;
    if (this.trouble === 'gone' || this.trouble === 'wrong') return;
    this.timer = setTimeout(this.seen, Math.max(EVERY, asked));
  }

  /** Also after it did not load: a person pressed “try again”. */
  bringAnswer = async (): Promise<void> => {
    const { key, status, options } = this;
    const { ask } = status ?? {};
    if (!key || !ask) return;
    const loading = (this.answer = 'loading' as const);
    this.draw();
    const { endpoints, site, lang } = options;
    const made = await loadAnswer(this.ports.answering, {
      ask,
      url: this.url(key),
      secret: key.secret,
      uploads: endpoints.uploads ?? new URL('v1/uploads', endpoints.root).href,
      site,
      lang,
      refresh: () => this.draw(),
      sent: words => this.answered(words),
      outdated: this.refresh,
    });
    // Another link was opened meanwhile, or it was withdrawn.
    const isLate = this.gone.signal.aborted || this.answer !== loading || key !== this.key;
    if (isLate) return made === 'failed' ? undefined : made.disconnect();
    this.answer = made;
    this.draw();
  };

  private answered(words: string): void {
    this.dropAnswer();
    this.said = words;
    // What is known for sure, until the server tells the rest.
    const status = { ...this.status!, state: 'answered' };
    delete status.ask;
    this.status = status;
    this.round += 1;
    this.draw();
    this.root.querySelector<HTMLElement>('.uf-step-title')?.focus();
    void this.look();
  }

  /** Whether something can be answered now; what was written stays as long as it is not sent. */
  private fitAnswer(): void {
    const { answer, status } = this;
    if (status?.ask && !answer) void this.bringAnswer();
    else if (!status?.ask && answer && !(typeof answer === 'object' && answer.unsent)) {
      this.dropAnswer();
    }
  }

  private dropAnswer(): void {
    if (typeof this.answer === 'object') this.answer.disconnect();
    this.answer = undefined;
  }

  private draw(): void {
    if (this.gone.signal.aborted) return;
    render(statusView(this), this.root);
  }
}
