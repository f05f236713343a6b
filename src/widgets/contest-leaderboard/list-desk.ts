import { html, type TemplateResult } from 'lit';
import { contestUrl } from '../../data/contests.ts';
import type { UnionListItem } from '../../elements/list/list-item.ts';
import type { Desk } from './desk.ts';
import type { DeskHost, DeskOptions } from './desk-holder.ts';
import type { ListModel, Model } from './board-model.ts';
import { ContestList } from './parts/contest-list.ts';

/** The contests of a site: one is chosen and its board takes the place of the list. */
export class ListDesk implements Desk {
  #host: DeskHost;
  #options: DeskOptions;
  #list!: ContestList;
  #model: ListModel | undefined;
  /** The contest that was looked at last. */
  #left = '';

  constructor(host: DeskHost, options: DeskOptions) {
    this.#host = host;
    this.#options = options;
    this.#begin();
  }

  take(model: Model): void {
    if (model.kind === 'list') this.#model = model;
  }

  render(): TemplateResult {
    const { items = [], partial } = this.#model?.contests ?? {};
    return html`<div class="board">
      ${this.#list.render({ items, partial: Boolean(partial) })}
    </div>`;
  }

  /** Where the person was before they went to a contest. */
  async land(): Promise<void> {
    const { renderRoot } = this.#host;
    const items = [...renderRoot.querySelectorAll<UnionListItem>('union-list-item')];
    const item = items.find(({ value }) => value === this.#left);
    await item?.updateComplete;
    (item ?? renderRoot.querySelector<HTMLElement>('.contests [role=status]'))?.focus();
  }

  /** There are no rows in a list of contests. */
  jumpTo(): Promise<boolean> {
    return Promise.resolve(false);
  }

  open(): void {}

  sleep(): void {}

  wake(): void {}

  end(): void {
    this.#begin();
  }

  #begin(): void {
    this.#list = new ContestList(this.#host, this.#options.words, id => this.#choose(id));
  }

  #choose(id: string): void {
    this.#left = id;
    const { contests, resolve } = this.#model!;
    const { href } = contests.items.find(item => item.id === id) ?? {};
    const address = href ?? contestUrl(id, resolve) ?? '';
    this.#options.choose({ address, contest: id, event: '', round: '', view: 'rows' });
  }
}
