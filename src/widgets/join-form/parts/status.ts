/** The status page: state and history in words, and the ways to withdraw and delete. */
import { render } from 'lit/html.js';
import { getStatus, remove, withdraw } from '../../../data/application-status.ts';
import type { ApplicationStatus } from '../../../data/generated/types.ts';
import type { Endpoints, Sent } from '../../../data/send.ts';
import { formScreens } from '../../../locale/form-screens/namespace.ts';
import type { Language } from '../../../locale/languages.ts';
import type { FormSite } from '../part.ts';
import { bring, speak, type Speak } from './part-words.ts';
import { readStatusLink, type StatusKey } from './status-link.ts';
import { statusView } from './status-view.ts';

export interface StatusPorts {
  getStatus: typeof getStatus;
  withdraw: typeof withdraw;
  remove: typeof remove;
  now(): number;
}

export interface StatusOptions {
  readonly endpoints: Pick<Endpoints, 'root' | 'submit'>;
  readonly site: FormSite;
  readonly lang: Language;
  /** Frame pages, ending in `/`; `<root>embed/` when absent. */
  readonly frames?: string;
  /** `#id.secret`; the page's own fragment when absent, followed as it changes. */
  readonly address?: string;
  /** What the server's page `status/<id>?receipt=<number>` was opened with. */
  readonly id?: string;
  readonly receipt?: string;
  readonly ports?: StatusPorts;
}

/** Milliseconds between two looks while the page is seen; a look at coming back is at most so old. */
const EVERY = 60_000;
const FRESH = 10_000;

const PORTS: StatusPorts = { getStatus, withdraw, remove, now: () => Date.now() };

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
    this.status = undefined;
    this.asked = undefined;
    this.trouble = key ? undefined : 'no-link';
    this.notBefore = 0;
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
    const key = this.key;
    if (!key || this.busy) return;
    clearTimeout(this.timer);
    this.busy = true;
    this.tried = this.ports.now();
    this.draw();
    const { signal } = this.gone;
    const sent = await this.ports.getStatus(this.url(key), key.secret, signal);
    if (signal.aborted) return;
    this.busy = false;
    // Another link was opened meanwhile.
    if (key !== this.key) return void this.look();
    this.read(sent);
    this.draw();
  }

  private read(sent: Sent<ApplicationStatus>): void {
    if (sent.ok) {
      this.status = sent.data;
      this.checked = this.ports.now();
      this.trouble = undefined;
    } else {
      const { status } = sent;
      const wrong = status === 401 || status === 403 || status === 404 || status === 400;
      this.trouble = status === 410 ? 'gone' : wrong ? 'wrong' : status === 429 ? 'many' : 'failed';
      if (this.trouble === 'gone' || wrong) this.status = undefined;
    }
    const asked = sent.ok ? 0 : (sent.retryAfterMs ?? 0);
    this.notBefore = this.ports.now() + asked;
    if (this.trouble === 'gone' || this.trouble === 'wrong') return;
    this.timer = setTimeout(this.seen, Math.max(EVERY, asked));
  }

  private draw(): void {
    render(statusView(this), this.root);
  }
}
