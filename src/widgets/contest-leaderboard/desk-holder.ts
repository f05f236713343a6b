import type { ReactiveControllerHost } from 'lit';
import type { Delta } from '../../board/board-delta.ts';
import type { Standing } from '../../board/types.ts';
import type { Client } from '../../data/client.ts';
import type { CellActs } from './cells.ts';
import type { Settings } from './config.ts';
import type { Desk, DeskKind } from './desk.ts';
import type { BoardSource, Model } from './board-model.ts';
import type { Words } from './words.ts';

/** What a person can choose in place of the settings. */
export type Choice = Pick<BoardSource, 'address' | 'contest' | 'event' | 'round' | 'view'>;

/** What a desk is given by its widget. */
export interface DeskOptions {
  readonly words: Words;
  settings(): Settings;
  /** Whether there is room for all columns. */
  wide(): boolean;
  client(): Client;
  /** Shows another contest, event, round or view. */
  choose(choice: Choice): void;
  /** Goes back to the list that the contest was chosen in; undefined where it was not. */
  back(): (() => void) | undefined;
  /** Loads everything again. */
  reload(): void;
}

export type DeskHost = ReactiveControllerHost &
  HTMLElement & { readonly renderRoot: ParentNode & Node };

const DESKS: Record<DeskKind, () => Promise<new (host: DeskHost, options: DeskOptions) => Desk>> = {
  board: async () => (await import('./board-desk.ts')).BoardDesk,
  list: async () => (await import('./list-desk.ts')).ListDesk,
  screen: async () => (await import('./screen-desk.ts')).ScreenDesk,
};

/**
 * What a person works at, which comes after the first rows: search, filters and details; the list of
 * contests; the pages of a big screen. Where it does not arrive, the rows stay as they are.
 */
export class DeskHolder implements CellActs {
  desk: Desk | undefined;

  #host: DeskHost;
  #options: DeskOptions;
  #kind: DeskKind | undefined;
  /** Those that were needed so far: a host never lets go of what listens to it. */
  #desks = new Map<DeskKind, Desk>();
  /** Whether somebody is on the way from a list to a contest, or back. */
  #moving = false;
  /** Whether the page shows something else from what is taken next on. */
  #over = false;
  #here: Promise<Desk | undefined>;
  #arrive!: (desk: Desk | undefined) => void;

  constructor(host: DeskHost, options: DeskOptions) {
    this.#host = host;
    this.#options = options;
    this.#here = new Promise(done => (this.#arrive = done));
    host.addController({ hostDisconnected: () => this.desk?.sleep() });
    host.addController({ hostConnected: () => this.desk?.wake() });
  }

  /** Hands over what has been loaded, and brings the desk for it where there is none yet. */
  async take(model: Model): Promise<void> {
    const kind =
      model.kind === 'list' ? 'list' : this.#options.settings().screen ? 'screen' : 'board';
    if (this.#over) this.#endAll();
    if (kind !== this.#kind) {
      // The list is found again as the person left it.
      if (this.#kind !== 'list') this.desk?.end();
      this.#kind = kind;
      this.desk = undefined;
      const desk = this.#desks.get(kind) ?? (await this.#bring(kind));
      if (!desk) return;
      this.desk = desk;
    }
    if (!this.desk) return;
    this.desk.take(model);
    if (!this.#host.isConnected) this.desk.sleep();
    this.#arrive(this.desk);
    this.#host.requestUpdate();
    if (this.#moving) void this.#land(this.desk);
  }

  /**
   * Brings the code of a desk, which has nothing to draw yet; none where it does not come, or is not
   * wanted any more.
   */
  async #bring(kind: DeskKind): Promise<Desk | undefined> {
    try {
      const Kind = await DESKS[kind]();
      if (this.#kind !== kind) return undefined;
      const desk = this.#desks.get(kind) ?? new Kind(this.#host, this.#options);
      this.#desks.set(kind, desk);
      return desk;
    } catch (error) {
      this.#kind = undefined;
      console.warn('union-widgets: 竞赛榜的查找和筛选没有加载成功，名次照常显示。', error);
      this.#arrive(undefined);
      return undefined;
    }
  }

  /** A person goes from a list to a contest, or back: the focus goes along. */
  move(): void {
    this.#moving = this.#host.matches(':focus-within');
  }

  async #land(desk: Desk): Promise<void> {
    this.#moving = false;
    await this.#host.updateComplete;
    if (this.desk !== desk) return;
    if (desk.land) await desk.land();
    else this.#host.renderRoot.querySelector<HTMLElement>('.title')?.focus();
  }

  /**
   * The page shows something else: nothing that a person asked for holds any more. What is seen stays
   * until the other is here.
   */
  forget(): void {
    this.#over = true;
    this.#moving = false;
    // Whoever waits to jump to a row of what was shown waits no longer.
    this.#arrive(undefined);
    this.#here = new Promise(done => (this.#arrive = done));
  }

  #endAll(): void {
    this.#over = false;
    for (const desk of this.#desks.values()) desk.end();
    this.desk = this.#kind = undefined;
  }

  async jumpTo(id: string): Promise<boolean> {
    const desk = await this.#here;
    return (await desk?.jumpTo(id)) ?? false;
  }

  async applyDelta(delta: Delta): Promise<readonly string[]> {
    const desk = await this.#here;
    return (await desk?.applyDelta?.(delta)) ?? [];
  }

  open(row: Standing): void {
    void this.#here.then(desk => desk?.open(row));
  }

  isOpen(): boolean {
    return false;
  }
}
