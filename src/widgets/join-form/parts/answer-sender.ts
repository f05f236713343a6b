import type { ApplicationAnswer, ApplicationReceipt } from '../../../data/generated/types.ts';
import type { Sent, SentProblem } from '../../../data/send.ts';
import { Outbox } from '../../../form/outbox.ts';
import type { ProofModule } from '../part.ts';

/** How far sending has come. */
export type AnswerState =
  | { readonly is: 'idle' | 'sending' | 'proving' | 'sent' }
  | { readonly is: 'waiting'; readonly attempt: number }
  | { readonly is: 'refused'; readonly status: number; readonly problem: SentProblem };

export interface SenderPorts {
  post(
    body: ApplicationAnswer,
    key: string,
    signal: AbortSignal,
  ): Promise<Sent<ApplicationReceipt>>;
  /** Does the work that the server asks for when many send. */
  solve: ProofModule['solve'];
}

/**
 * Sends one answer by the engine's outbox, as the form is sent: the same key and body until there is
 * an answer from the server.
 */
export class AnswerSender {
  state: AnswerState = { is: 'idle' };
  private ports: SenderPorts;
  private changed: () => void;
  private outbox: Outbox<ApplicationReceipt, SentProblem> | undefined;
  private body: ApplicationAnswer = {};
  private leaving = new AbortController();

  constructor(ports: SenderPorts, changed: () => void) {
    this.ports = ports;
    this.changed = changed;
    addEventListener('online', this.online);
    addEventListener('offline', this.changed);
  }

  /** What is sent must stay as it is: it is on its way, or may have arrived. */
  get busy(): boolean {
    return /^(sending|proving|waiting)$/.test(this.state.is);
  }

  send(body: ApplicationAnswer, key: string): void {
    if (this.busy || this.state.is === 'sent') return;
    this.body = body;
    this.outbox?.close();
    this.outbox = new Outbox<ApplicationReceipt, SentProblem>({
      key,
      send: () => this.post(key),
      changed: () => this.follow(),
    });
    this.outbox.submit();
  }

  /** Tries again at once instead of waiting. */
  retry(): void {
    this.outbox?.submit();
  }

  stop(): void {
    this.outbox?.close();
    this.leaving.abort();
    removeEventListener('online', this.online);
    removeEventListener('offline', this.changed);
  }

  private online = (): void => this.outbox?.online();

  private async post(key: string): Promise<Sent<ApplicationReceipt>> {
    const sent = await this.ports.post(this.body, key, this.leaving.signal);
    // The outbox waits on 409, for the same answer may be under way; what is asked no more stays so.
    const over = !sent.ok && sent.problem.code === 'not-asked';
    return over ? { ...sent, status: 410 } : sent;
  }

  private follow(): void {
    const state = this.outbox!.state;
    if (state.is === 'refused' && state.problem.challenge) void this.prove(state.problem);
    else this.turn(state);
  }

  private async prove(problem: SentProblem): Promise<void> {
    this.turn({ is: 'proving' });
    const { signal } = this.leaving;
    try {
      const proof = await this.ports.solve(
        problem.challenge as Parameters<ProofModule['solve']>[0],
        { signal },
      );
      this.body = { ...this.body, proof };
      this.outbox?.submit();
    } catch {
      // The work was not done in time, or its script did not arrive: the person may send again.
      this.turn({ is: 'refused', status: 429, problem });
    }
  }

  private turn(state: AnswerState): void {
    if (this.leaving.signal.aborted) return;
    this.state = state;
    this.changed();
  }
}
