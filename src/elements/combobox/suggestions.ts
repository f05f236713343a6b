import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FloatController } from '../../base/float.ts';
import type { Act } from './keys.ts';
import type { Choice, Findings } from './match.ts';

const NOTHING: Findings = { rows: [], total: 0 };

interface Sources {
  /** What the list shows when it is open. */
  find: () => Findings;
  /** The choice taken: the arrow keys begin there. */
  chosen: () => Choice | undefined;
  /** What the list stands beside. */
  anchor: () => Element | null;
  /** What floats, when it has rows (in `.list`) or a note to show. */
  box: () => HTMLElement | null;
  note: () => string;
  /** What a screen reader is to hear of it. */
  spoken: () => string;
  say: (words: string) => void;
}

/** The list below a text: whether it is open, what it shows and where the arrow keys stand. */
export class Suggestions implements ReactiveController {
  expanded = false;
  found = NOTHING;
  /** Row that the arrow keys stand on, -1 for none. */
  active = -1;

  #host: ReactiveControllerHost;
  #sources: Sources;
  #float: FloatController;
  /** Row that was last brought into view; -1 for the top. */
  #seen: number | undefined;
  #said = '';

  constructor(host: ReactiveControllerHost, sources: Sources) {
    this.#host = host;
    this.#sources = sources;
    host.addController(this);
    this.#float = new FloatController(host, { ...sources, sameWidth: true });
  }

  hostUpdate(): void {
    this.#refresh();
  }

  hostUpdated(): void {
    const { note, box } = this.#sources;
    if (this.expanded && (this.found.total > 0 || note())) this.#float.show();
    else this.#float.hide();
    const row = this.active < 0 ? this.#chosenRow : this.active;
    if (row !== this.#seen) reveal(box()!.querySelector('.list')!, row);
    this.#seen = row;
    this.#speak();
  }

  hostDisconnected(): void {
    this.close();
  }

  /** The choice the arrow keys stand on. */
  get current(): Choice | undefined {
    return this.found.rows[this.active]?.choice;
  }

  /** Opens it, or shows from the top what it finds now. */
  open(): void {
    this.expanded = true;
    this.#seen = undefined;
    this.#host.requestUpdate();
  }

  close(): void {
    this.expanded = false;
    this.active = -1;
    this.#host.requestUpdate();
  }

  /** Does what a key asked of the list; false when that is not the list's business. */
  act(act: Act): boolean {
    if (act.do === 'open') this.open();
    else if (act.do === 'close') this.close();
    else if (act.do === 'enter') this.#enter(act.end);
    else if (act.do === 'move') this.active = act.to;
    else if (act.do === 'leave') this.active = -1;
    else return false;
    this.#host.requestUpdate();
    return true;
  }

  #speak(): void {
    const words = this.expanded ? this.#sources.spoken() : '';
    if (words !== this.#said) this.#sources.say((this.#said = words));
  }

  get #chosenRow(): number {
    const chosen = this.#sources.chosen();
    return this.found.rows.findIndex(({ choice }) => choice === chosen);
  }

  #refresh(): void {
    this.found = this.expanded ? this.#sources.find() : NOTHING;
    this.active = Math.min(this.active, this.found.rows.length - 1);
  }

  #enter(end: 'first' | 'last'): void {
    this.expanded = true;
    this.#refresh();
    const last = this.found.rows.length - 1;
    const row = this.#chosenRow;
    this.active = row < 0 ? Math.min(end === 'first' ? 0 : last, last) : row;
  }
}

/** Scrolls the list alone, never the page, until a row is seen. */
function reveal(rows: HTMLElement, index: number): void {
  const row = rows.children[index];
  if (!(row instanceof HTMLElement)) {
    rows.scrollTop = 0;
    return;
  }
  const { offsetTop: top, offsetHeight: height } = row;
  if (top < rows.scrollTop) rows.scrollTop = top;
  else if (top + height > rows.scrollTop + rows.clientHeight) {
    rows.scrollTop = top + height - rows.clientHeight;
  }
}
