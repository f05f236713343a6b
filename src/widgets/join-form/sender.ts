import type { ApplicationReceipt, ApplicationRequest } from '../../data/generated/types.ts';
import type { Sent, SentProblem } from '../../data/send.ts';
import { Outbox } from '../../form/index.ts';
import type { FormOptions, FormPorts } from './options.ts';

/** How far sending has come, as the form says it. */
export type SendState = (
  | { readonly is: 'idle' }
  | { readonly is: 'sending' }
  | { readonly is: 'proving' }
  | { readonly is: 'waiting'; readonly attempt: number; readonly offline: boolean }
  | { readonly is: 'refused'; readonly status: number; readonly problem: SentProblem }
) & {
  /** Sending the same again would come to the same: there is no button for it. */
  readonly final?: boolean;
};

/** Codes of refusals that are not about the answers, and that no later try of this page mends. */
const FINAL = ['closed', 'full', 'form'];

/** How sending ends. */
export interface SenderEvents {
  changed(): void;
  sent(receipt: ApplicationReceipt): void;
  refused(problem: SentProblem): void;
}

/**
 * Sends one application by the engine's outbox: the same key and the same body until the server has
 * answered. A challenge is solved on the device, and the application posted again with its proof.
 */
export class Sender {
  state: SendState = { is: 'idle' };

  private outbox: Outbox<ApplicationReceipt, SentProblem> | undefined;
  private readonly leaving = new AbortController();
  private readonly options: FormOptions;
  private readonly ask: FormPorts['post'];
  private readonly events: SenderEvents;
  private body: ApplicationRequest | undefined;

  constructor(options: FormOptions, ask: FormPorts['post'], events: SenderEvents) {
    this.options = options;
    this.ask = ask;
    this.events = events;
    addEventListener('online', this);
    addEventListener('offline', this);
    addEventListener('beforeunload', this);
  }

  /** Whether the answers must stay as they are: they are on their way, or may have arrived. */
  get busy(): boolean {
    return this.state.is !== 'idle' && this.state.is !== 'refused';
  }

  /** Sends an application under its key; does nothing while one is on its way. */
  send(body: ApplicationRequest, key: string): void {
    if (this.busy) return;
    this.body = body;
    this.outbox?.close();
    const { now } = this.options;
    this.outbox = new Outbox<ApplicationReceipt, SentProblem>({
      key,
      send: () => this.post(key),
      changed: () => this.follow(),
      ...(now && { now }),
    });
    this.outbox.submit();
  }

  /** Tries again at once instead of waiting. */
  retry(): void {
    this.outbox?.submit();
  }

  /** Forgets the application: what comes is another one. */
  reset(): void {
    this.outbox?.close();
    this.outbox = undefined;
    this.body = undefined;
    this.state = { is: 'idle' };
  }

  stop(): void {
    this.reset();
    this.leaving.abort();
    removeEventListener('online', this);
    removeEventListener('offline', this);
    removeEventListener('beforeunload', this);
  }

  handleEvent(event: Event): void {
    if (event.type === 'beforeunload') {
      if (!this.busy) return;
      event.preventDefault();
      // Chromium asks from 119 on without it.
      (event as BeforeUnloadEvent).returnValue = true;
    } else if (event.type === 'online') this.outbox?.online();
    else this.follow();
  }

  private async post(key: string): Promise<Sent<ApplicationReceipt>> {
    const { submit } = this.options.endpoints;
    const sent = await this.ask(submit, this.body!, key, this.leaving.signal);
    // The outbox waits on 409, for the same application may be under way; a form that has changed
    // stays so.
    if (sent.ok || sent.problem.code !== 'version') return sent;
    return { ...sent, status: 410 };
  }

  private follow(): void {
    const state = this.outbox?.state;
    if (!state) return;
    if (state.is === 'sent') {
      this.reset();
      this.events.sent(state.data);
    } else if (state.is === 'refused') {
      const { problem } = state;
      if (problem.challenge) void this.prove(problem);
      else {
        const final = FINAL.includes(problem.code);
        this.state = { is: 'refused', status: state.status, problem, final };
        this.events.refused(problem);
      }
    } else if (state.is === 'waiting') {
      this.state = { is: 'waiting', attempt: state.attempt, offline: navigator.onLine === false };
    } else this.state = { is: state.is };
    this.events.changed();
  }

  private async prove(problem: SentProblem): Promise<void> {
    const outbox = this.outbox;
    this.state = { is: 'proving' };
    try {
      const { solve } = await import('./parts/proof.ts');
      const proof = await solve(problem.challenge as Parameters<typeof solve>[0], {
        signal: this.leaving.signal,
      });
      if (outbox !== this.outbox) return;
      this.body = { ...this.body!, proof };
      outbox?.submit();
    } catch {
      // The work was not done in time, or its script did not arrive: the person may send again.
      if (this.leaving.signal.aborted || outbox !== this.outbox) return;
      this.state = { is: 'refused', status: 429, problem };
      this.events.refused(problem);
      this.events.changed();
    }
  }
}
