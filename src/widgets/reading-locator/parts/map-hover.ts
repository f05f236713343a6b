/** A station in the list. */
const ROW = '.row[data-id]';

/** Rows of the list that are pointed at, and the row whose pin is: the one marks the other. */
export class RowHover {
  /** Id of the station whose row is pointed at or has the focus; '' for none. */
  id = '';

  private root: ParentNode & Node;
  private told: () => void;
  private marked: Element | undefined;

  /** @param told called when another row is pointed at */
  constructor(root: ParentNode & Node, told: () => void) {
    this.root = root;
    this.told = told;
  }

  wake(): void {
    for (const name of ['pointerover', 'focusin']) this.root.addEventListener(name, this.over);
    this.root.addEventListener('focusout', this.out);
  }

  sleep(): void {
    for (const name of ['pointerover', 'focusin']) this.root.removeEventListener(name, this.over);
    this.root.removeEventListener('focusout', this.out);
    this.mark('');
    this.id = '';
  }

  /** Marks the row of a station, '' none: its pin is pointed at. */
  mark(id: string): void {
    const rows = id ? [...this.root.querySelectorAll(ROW)] : [];
    const next = rows.find(row => row.getAttribute('data-id') === id);
    if (next === this.marked) return;
    this.marked?.removeAttribute('data-pointed');
    next?.setAttribute('data-pointed', '');
    this.marked = next;
  }

  private readonly over = (event: Event): void => {
    const row = event.target instanceof Element ? event.target.closest(ROW) : null;
    this.point(row?.getAttribute('data-id') ?? '');
  };

  private readonly out = (): void => this.point('');

  private point(id: string): void {
    if (id === this.id) return;
    this.id = id;
    this.told();
  }
}
