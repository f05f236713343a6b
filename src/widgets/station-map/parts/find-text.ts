/** How long a person stops before what they typed is looked for, milliseconds. */
const PAUSE_MS = 200;

/** What is typed into a search field: looked for at the next pause, or at once with Enter. */
export class FindText {
  private ask: (text: string) => void;
  /** What is typed and not looked for yet. */
  private waiting: string | undefined;
  private timer = 0;

  constructor(ask: (text: string) => void) {
    this.ask = ask;
  }

  /** What the field shows; `asked`: what is looked for. */
  shown(asked: string): string {
    return this.waiting ?? asked;
  }

  typed(text: string): void {
    this.waiting = text;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.tell(), PAUSE_MS);
  }

  /** Looks for it now. */
  tell(): void {
    clearTimeout(this.timer);
    const text = this.waiting;
    this.waiting = undefined;
    if (text !== undefined) this.ask(text);
  }

  /** Forgets what was not looked for yet. */
  stop(): void {
    clearTimeout(this.timer);
    this.waiting = undefined;
  }
}
