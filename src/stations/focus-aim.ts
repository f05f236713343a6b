/** The widget whose shadow root it all stands in. */
type Host = HTMLElement & { readonly renderRoot: ParentNode };

/** Where the focus goes when what a person asked for is drawn, which may take until a part has come. */
export class FocusAim {
  private host: Host;
  private find: (() => HTMLElement | null | undefined) | undefined;
  /** The view begins at the widget's beginning, or goes back to where it was. */
  private scroll: 'start' | 'back' | undefined;
  private top: number | undefined;

  constructor(host: Host) {
    this.host = host;
  }

  /** At what stands in the place of the list. */
  at(selector: string): void {
    this.find = () => this.host.renderRoot.querySelector<HTMLElement>(selector);
    this.scroll = 'start';
    this.top ??= scrollY;
  }

  /** Back in the list, where it was left. */
  back(selector: string): void {
    this.find = () => this.host.renderRoot.querySelector<HTMLElement>(selector);
    this.scroll = 'back';
  }

  backToRow(id: string): void {
    this.find = () => this.row(id);
    this.scroll = 'back';
  }

  atRow(id: string): void {
    this.find = () => this.row(id);
    this.scroll = undefined;
  }

  /** After each drawing. */
  updated(): void {
    const target = this.find?.();
    if (!target) return;
    this.find = undefined;
    target.focus({ preventScroll: this.scroll !== undefined });
    if (this.scroll === 'start' && this.host.getBoundingClientRect().top < 0)
      this.host.scrollIntoView();
    if (this.scroll === 'back' && this.top !== undefined) scrollTo(scrollX, this.top);
    if (this.scroll === 'back') this.top = undefined;
  }

  private row(id: string): HTMLElement | undefined {
    const all = this.host.renderRoot.querySelectorAll<HTMLElement>('.row[data-id]');
    return (
      [...all].find(row => row.dataset['id'] === id)?.querySelector<HTMLElement>('.name') ??
      undefined
    );
  }
}
