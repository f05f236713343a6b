import { html, type TemplateResult } from 'lit';
import { adopt } from '../../base/dress.ts';
import { rootOf } from '../../base/root-of.ts';
import type { Client } from '../../data/client.ts';
import { DEFAULT_ZONE, dateText } from '../../locale/format.ts';
import { actButton } from './act-button.ts';
import type { CardModel } from './card-model.ts';
import type { CraftsmanCard } from './craftsman-card.ts';
import type { DeskWords } from './desk.ts';
import type { PartContext, PartModule, PartName } from './part.ts';
import { pageOf } from './person-page.ts';

/** Where the parts come from. */
const LOADERS: Readonly<Record<PartName, () => Promise<PartModule>>> = {
  honours: () => import('./parts/honours.ts'),
  relations: () => import('./parts/relations.ts'),
  story: () => import('./parts/story.ts'),
  video: () => import('./parts/video.ts'),
  booking: () => import('./parts/booking.ts'),
  print: () => import('./parts/print.ts'),
  share: () => import('./parts/share.ts'),
};

/** Those that stand open for good in the page-wide layout. */
const STANDING: readonly PartName[] = ['story', 'relations', 'video', 'booking'];
/** Those that open in a place of their own; the others share one, and one of them is open at a time. */
const APART: readonly PartName[] = ['honours', 'story'];

export interface ShelfOptions {
  model(): CardModel | undefined;
  client(): Client;
  readonly words: DeskWords;
  /** The person by all the checks; undefined where that does not come. */
  whole(): Promise<CardModel | undefined>;
  /** The same, from the server. */
  reload(): Promise<void>;
}

/** A part that is open: on its way, here, or failed. */
interface Open {
  state: 'coming' | 'failed' | PartModule;
  readonly context: PartContext;
  readonly control: AbortController;
}

/** The parts of one card: which are open, and what they are told. */
export class PartShelf {
  #card: CraftsmanCard;
  #options: ShelfOptions;
  #open = new Map<PartName, Open>();

  constructor(card: CraftsmanCard, options: ShelfOptions) {
    this.#card = card;
    this.#options = options;
  }

  isOpen(name: PartName): boolean {
    return this.#open.has(name);
  }

  isStanding(name: PartName): boolean {
    return this.#options.model()?.layout === 'feature' && STANDING.includes(name);
  }

  /** What there is to open at the foot of a card, in its order. */
  offered({ person }: CardModel): PartName[] {
    const { relations, video, bookable, slots } = person!;
    const there: readonly [PartName, unknown][] = [
      ['booking', bookable || slots?.length],
      ['video', video],
      ['relations', relations?.length],
      ['print', true],
      ['share', true],
    ];
    return there.flatMap(([name, is]) => (is ? [name] : []));
  }

  /** A person opens a part, or closes it. */
  toggle(name: PartName): void {
    if (this.#open.has(name)) {
      this.close(name);
      return;
    }
    if (!APART.includes(name)) {
      for (const other of [...this.#open.keys()]) {
        if (!APART.includes(other) && !this.isStanding(other)) this.#shut(other);
      }
    }
    void this.#bring(name, true);
  }

  /** Whether those that stand open for good do. */
  stands = false;

  /** Opens those that stand open for good, all at once, so that none moves another. */
  async stand(): Promise<void> {
    const model = this.#options.model();
    if (!model?.person || this.stands) return;
    const { timeline, projects } = model.person;
    const there = this.offered(model).filter(name => STANDING.includes(name));
    if (timeline?.length || projects?.length) there.unshift('story');
    const loading = there.map(name => LOADERS[name]().catch(() => undefined));
    await Promise.all([...loading, this.#options.whole().catch(() => undefined)]);
    if (!this.#card.isConnected) return;
    this.stands = true;
    await Promise.all(there.map(name => this.#open.has(name) || this.#bring(name, false)));
    this.#card.requestUpdate();
  }

  /** A person closes a part: the focus goes back to what opened it. */
  close(name: PartName): void {
    if (this.isStanding(name) || !this.#open.has(name)) return;
    this.#shut(name);
    this.#card.requestUpdate();
    void this.#card.updateComplete.then(() => this.#find(`.act[data-part="${name}"]`)?.focus());
  }

  closeAll(): void {
    this.stands = false;
    for (const name of [...this.#open.keys()]) this.#shut(name);
  }

  /** A part that is open, drawn. */
  view(name: PartName): TemplateResult | undefined {
    const open = this.#open.get(name);
    if (!open) return undefined;
    const { state, context } = open;
    const { words } = this.#options;
    if (state === 'coming') {
      return html`<section class="part ${name} coming" aria-busy="true">
        <p class="muted" role="status">${words.t('loading')}</p>
      </section>`;
    }
    if (state === 'failed') {
      return html`<section class="part ${name} coming">
        ${actButton(words.t('failed'), () => void this.#bring(name, true))}
      </section>`;
    }
    return html`<section class="part ${name}" aria-labelledby="part-${name}">
      ${state.draw(context)}
    </section>`;
  }

  /** Address of a person's page, where the settings say how those are made. */
  page(id: string | undefined): string | undefined {
    return pageOf(id, this.#options.model()?.settings?.personHref ?? this.#card.personHref);
  }

  #shut(name: PartName): void {
    this.#open.get(name)?.control.abort();
    this.#open.delete(name);
  }

  async #bring(name: PartName, asked: boolean): Promise<void> {
    this.#shut(name);
    const control = new AbortController();
    const context = this.#contextOf(name, control);
    const open: Open = { state: 'coming', context, control };
    this.#open.set(name, open);
    this.#card.requestUpdate();
    const [part, model] = await Promise.all([
      LOADERS[name]().catch((error: unknown) => {
        console.warn(`union-widgets: 劳模工匠卡片的“${name}”没有加载成功。`, error);
      }),
      this.#options.whole().catch(() => undefined),
    ]);
    if (this.#open.get(name) !== open) return;
    open.state = part && model?.isWhole && model.person ? part : 'failed';
    if (open.state !== 'failed') adopt(rootOf(this.#card), open.state.styles);
    this.#card.requestUpdate();
    await this.#card.updateComplete;
    if (asked) this.#find(`#part-${name}`)?.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.#card.renderRoot.querySelector<HTMLElement>(selector);
  }

  #contextOf(name: PartName, { signal }: AbortController): PartContext {
    const card = this.#card;
    const options = this.#options;
    const model = (): CardModel => options.model()!;
    const zone = (): string => model().zone ?? DEFAULT_ZONE;
    const page = (): string | undefined =>
      this.page(model().id) ?? canonical(model()) ?? location.href.replace(/#.*/, '');
    return {
      host: card,
      signal,
      words: {
        get lang() {
          return options.words.lang;
        },
        get dir() {
          return options.words.dir;
        },
        get zone() {
          return zone();
        },
      },
      resolve: href => model().resolve(href),
      pageOf: id => this.page(id),
      requestUpdate: () => card.requestUpdate(),
      reload: () => options.reload(),
      close: () => this.close(name),
      get person() {
        return model().person!;
      },
      get id() {
        return model().id;
      },
      get client() {
        return options.client();
      },
      get site() {
        return model().site;
      },
      get today() {
        return dateText(options.client().now(), 'zh-Hans', { style: 'numeric', zone: zone() });
      },
      get layout() {
        return model().layout;
      },
      get heading() {
        return model().heading;
      },
      get page() {
        return page();
      },
    };
  }
}

/** The page that the document itself names. */
function canonical({ person, resolve }: CardModel): string | undefined {
  const link = person?.links?.find(({ rel }) => rel === 'canonical' || rel === 'alternate');
  return link && resolve(link.href);
}
