import { nothing, type TemplateResult } from 'lit';
import { whole } from '../../base/begin-when.ts';
import { adopt, dress } from '../../base/dress.ts';
import { rootOf } from '../../base/root-of.ts';
import { LocaleController } from '../../base/locale-controller.ts';
import { hasOwnContent } from '../../base/own-content.ts';
import { onPageSite } from '../../base/page-site.ts';
import { markReady, noteReady } from '../../base/ready-mark.ts';
import {
  ResourceController,
  type Loaded,
  type WidgetState,
} from '../../base/resource-controller.ts';
import { applyLook, ownLook } from '../../base/settings-look.ts';
import { applyTheme } from '../../base/site-theme.ts';
import { UnionProblemEvent, UnionReadyEvent } from '../../base/widget-events.ts';
import { pageClient, type Client } from '../../data/client.ts';
import { saveReads } from '../../data/save-reads.ts';
import type { Site } from '../../data/site.ts';
import { craftsmanDesk } from '../../locale/craftsman-desk/namespace.ts';
import { craftsman } from '../../locale/craftsman/namespace.ts';
import { partialDateText } from '../../locale/partial-date.ts';
import { problems } from '../../locale/problems/namespace.ts';
import { Acts } from './acts.ts';
import type { CardModel, Settings } from './card-model.ts';
import { cardView } from './card-view.ts';
import type { CraftsmanCard } from './craftsman-card.ts';
import { styles } from './desk.styles.ts';
import type { CardWords } from './first-words.ts';
import { HoldRoom } from './hold-room.ts';
import { isWanted, JsonLdChild } from './json-ld-child.ts';
import { bringNotices, noticeOf } from './notices.ts';
import { loadWhole } from './load-whole.ts';
import { PartShelf } from './part-shelf.ts';
import { readSettings } from './settings.ts';

export type DeskWords = LocaleController<
  readonly [typeof craftsman, typeof craftsmanDesk, typeof problems]
>;

/**
 * All that the first look of a card does without: every language and theme, settings of a page and
 * of a site, what is in doubt, what goes wrong, and what a person can do. It comes right after the
 * first look, or before it where that is not enough.
 */
export class Desk {
  /** The words of the card's content. */
  readonly words: CardWords;

  #card: CraftsmanCard;
  #locale: DeskWords;
  #resource: ResourceController<CardModel>;
  #shelf: PartShelf;
  #acts: Acts;
  #room: HoldRoom;
  #jsonLd: JsonLdChild;
  #fresh = false;
  /** Taken over, or loaded again for what a part needs: the page is not told. */
  #quiet = false;
  #measured = false;
  /** It stands on no page. */
  #left = false;
  #endSite?: () => void;

  constructor(card: CraftsmanCard) {
    this.#card = card;
    dress(card);
    adopt(rootOf(card), styles);
    this.#locale = new LocaleController(card, craftsman, craftsmanDesk, problems);
    this.words = contentWords(this.#locale);
    this.#resource = new ResourceController<CardModel>(card, {
      load: signal => this.#load(signal),
      isEmpty: ({ person }) => !person,
      settled: state => this.#settled(state),
    });
    this.#shelf = new PartShelf(card, {
      model: () => this.#resource.data,
      client: () => this.#client,
      words: this.#locale,
      whole: () => this.#whole(),
      reload: () => this.#again(),
    });
    this.#acts = new Acts(this.#shelf, this.#locale);
    this.#room = new HoldRoom(card);
    this.#jsonLd = new JsonLdChild(card);
    card.addController(this);
  }

  hostConnected(): void {
    this.#endSite = onPageSite(() => {
      if (!this.#card.site && !this.#card.src && !this.#card.data) this.begin();
    });
    if (!this.#left) return;
    this.#left = false;
    const { data } = this.#resource;
    if (data) this.#finish(data);
    else this.begin();
  }

  hostDisconnected(): void {
    this.#left = true;
    this.#endSite?.();
    this.#shelf.closeAll();
    this.#jsonLd.remove();
    this.#room.end();
  }

  get state(): WidgetState {
    return this.#resource.state;
  }

  /** Goes on from the first look. */
  take(model: CardModel): void {
    const { theme } = (model.reads?.[0]?.value ?? {}) as { theme?: Record<string, string> };
    if (theme) applyTheme(this.#card, theme);
    this.#quiet = true;
    this.#resource.set(model);
  }

  /** Loads the card by all the checks; `waited`: milliseconds that the short way took in vain. */
  begin(waited = 0): void {
    this.#shelf.closeAll();
    void this.#resource.reload(waited);
  }

  /** The same, from the server. */
  async reload(): Promise<void> {
    this.#fresh = true;
    await this.#resource.reload();
  }

  /** What is to be said before the content. */
  notice(): TemplateResult | typeof nothing {
    return noticeOf(this.#resource, this.#locale, () => void this.reload());
  }

  content(): TemplateResult | typeof nothing {
    const { data: model, state } = this.#resource;
    const { words } = this;
    if (model?.person) {
      const acts = this.#acts.of(model);
      return cardView({ model: this.#named(model), words, held: this.#card.held, acts });
    }
    // Who was withdrawn is not named by the page's own content either.
    if (state === 'empty') return nothing;
    return this.#card.meanwhile(words, hasOwnContent(this.#card) || state === 'problem');
  }

  /** A name that is not shown is told in words. */
  #named(model: CardModel): CardModel {
    if (model.person!.show?.['name'] !== 'hidden') return model;
    const person = { ...model.person!, name: this.#locale.t('name.hidden') };
    return { ...model, person, initial: '＊' };
  }

  get #client(): Client {
    return this.#card.client ?? pageClient();
  }

  #settingsBy(site: Site | undefined): Settings {
    const { site: address, src, person, layout, heading, personHref, jsonld } = this.#card;
    const own = {
      site: address,
      src,
      person,
      layout,
      heading,
      personHref,
      jsonld: isWanted(jsonld),
    };
    const settings = readSettings(this.#card, { ...own, ...ownLook(this.#card) }, site);
    applyLook(this.#card, settings);
    if (site) applyTheme(this.#card, site.document.theme);
    return settings;
  }

  async #load(signal: AbortSignal): Promise<Loaded<CardModel>> {
    const fresh = this.#fresh;
    this.#fresh = false;
    await whole(this.#card, signal);
    const data = this.#card.data ?? undefined;
    const settingsBy = (site: Site | undefined): Settings => this.#settingsBy(site);
    return loadWhole({ settingsBy, data, client: this.#client, signal, fresh });
  }

  #settled(state: WidgetState): void {
    const { data, problem } = this.#resource;
    const quiet = this.#quiet;
    this.#quiet = false;
    if (problem || state === 'empty') void bringNotices();
    if (!data?.person) this.#jsonLd.remove();
    if (state === 'problem') {
      this.#card.dispatchEvent(new UnionProblemEvent(problem ?? { code: 'unknown' }));
    } else if (data) {
      void this.#card.updateComplete.then(() => {
        if (!quiet) this.#card.dispatchEvent(new UnionReadyEvent());
        this.#measure();
        this.#finish(data);
      });
    }
  }

  /** Records once how long the first content took. */
  #measure(): void {
    if (this.#measured) return;
    this.#measured = true;
    const { connectedAt: start = 0, shownAt: end } = this.#card;
    if (end === undefined) markReady(this.#card.localName, start);
    else noteReady(this.#card.localName, start, end);
  }

  /** What can wait until the card has been seen. */
  #finish(model: CardModel): void {
    if (this.#left || this.#resource.data !== model) return;
    this.#room.release();
    void this.#jsonLd.show(model);
    saveReads((model.reads ?? []).flatMap(read => read ?? []));
    if (model.layout === 'feature') this.#shelf.stand();
  }

  /** The person by all the checks, for the parts; the card shows what comes of it. */
  async #whole(): Promise<CardModel | undefined> {
    const known = this.#resource.data;
    if (!known || known.isWhole) return known;
    await this.#again(false);
    return this.#resource.data;
  }

  /** Loads what is shown once more, without a word; what does not come leaves it as it is. */
  async #again(fresh = true): Promise<void> {
    const data = this.#card.data ?? undefined;
    const settingsBy = (site: Site | undefined): Settings => this.#settingsBy(site);
    const loaded = await loadWhole({ settingsBy, data, client: this.#client, fresh });
    if (!loaded.ok || !this.#card.isConnected) return;
    this.#quiet = true;
    this.#resource.set(loaded.data);
    await this.#card.updateComplete;
  }
}

/** What the content asks of the words, in all languages. */
function contentWords(locale: DeskWords): CardWords {
  return {
    get lang() {
      return locale.lang;
    },
    get dir() {
      return locale.dir;
    },
    t: (key, params) =>
      locale.word(key, key).replace(/\{(\w+)\}/g, (_, name: string) => params?.[name] ?? ''),
    word: (key, fallback) => locale.word(key, fallback),
    number: value => locale.number(value),
    date: partial => partialDateText(partial, locale.lang),
  };
}
