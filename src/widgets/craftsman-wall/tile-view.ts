import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../base/safe-url.ts';
import type { Entry } from './entry.ts';
import type { Words } from './words.ts';

/** What tiles and rows need besides what they tell of. */
export interface TileContext {
  readonly words: Words;
  /** Address of an entry's page, or of the wall with the entry open. */
  hrefOf(entry: Entry): string;
  /** A person pressed it. */
  press(event: MouseEvent, entry: Entry): void;
}

/** A photo or the first character of the name; the words below lead to the person. */
export function tileView(entry: Entry, context: TileContext): TemplateResult {
  return html`<li class="tile" data-id=${entry.id}>
    ${faceView(entry)}
    <div class="who">
      ${nameView(entry, context)}${tradeView(entry)}${honourView(entry, context)}
    </div>
  </li>`;
}

/** One line of a directory, two on a phone. */
export function rowView(entry: Entry, context: TileContext): TemplateResult {
  return html`<li class="row" data-id=${entry.id}>
    <div class="who">${nameView(entry, context)}</div>
    <div class="work">
      ${tradeView(entry)}${entry.org ? html`<bdi class="org">${entry.org}</bdi>` : nothing}
    </div>
    ${honourView(entry, context)}
  </li>`;
}

/** The photo's room is there before the photo. A broken one leaves the character that stood there. */
function faceView({ name, isNameless, photo }: Entry): TemplateResult {
  const src = safeUrl(photo?.src);
  const first = isNameless ? '' : ([...name.trim()][0] ?? '');
  return html`<div class="face">
    <span class="first" aria-hidden="true">${first}</span>
    ${
      src
        ? html`<img
            src=${src}
            alt=${photo!.alt}
            loading="lazy"
            decoding="async"
            @error=${broken}
          />`
        : nothing
    }
  </div>`;
}

function broken(event: Event): void {
  (event.target as HTMLElement).hidden = true;
}

function nameView(entry: Entry, context: TileContext): TemplateResult {
  const { words } = context;
  const { name, type, lang, isNameless } = entry;
  const kind = kindWord(entry, words);
  return html`<a
      class="name"
      href=${safeUrl(context.hrefOf(entry)) ?? nothing}
      @click=${(event: MouseEvent) => context.press(event, entry)}
      >${
        isNameless
          ? words.t('noName')
          : html`<bdi class=${type} lang=${lang ?? nothing}>${namePieces(name)}</bdi>`
      }</a
    >${kind ? html` <span class="kind">${kind}</span>` : nothing}`;
}

/** Says that it is a team or a studio, where its name does not; '' else. */
export function kindWord({ type, name }: Entry, words: KindWords): string {
  const kind = type === 'person' ? '' : words.word(`kind.${type}`, '');
  return name.includes(kind) ? '' : kind;
}

/** The level of the highest honour as a word, unless the honour's name begins by saying it; '' else. */
export function levelWord({ honour }: Entry, words: KindWords): string {
  const { level = '', name = '' } = honour ?? {};
  const word = level && words.word(`level.${level}`, level);
  // 省级 is said by 省劳动模范, 国家级 by 全国五一劳动奖章.
  const said = word.replace(/[级級]$/, '');
  const isSaid = name.startsWith(said) || (level === 'national' && /^全[国國]/.test(name));
  return isSaid ? '' : word;
}

type KindWords = Pick<Words, 'word'>;

/** A long name with dots breaks behind one of them, not within a part. */
function namePieces(name: string): unknown {
  const parts = name.match(/[^·•‧・]*[·•‧・]?/g)!.filter(Boolean);
  return parts.length < 2 ? name : parts.map(part => html`<span class="piece">${part}</span>`);
}

function tradeView({ trade, lang }: Entry): TemplateResult | typeof nothing {
  return trade ? html`<bdi class="trade" lang=${lang ?? nothing}>${trade}</bdi>` : nothing;
}

/** Level in words, name and year of the highest honour. */
function honourView(entry: Entry, { words }: TileContext): TemplateResult | typeof nothing {
  const { honour } = entry;
  if (!honour) return nothing;
  const { name, year } = honour;
  const level = levelWord(entry, words);
  return html`<div class="honour">
    ${level ? html`<bdi class="level">${level}</bdi>` : nothing} <bdi>${name}</bdi>
    ${year === undefined ? nothing : html`<span class="year">${year}</span>`}
  </div>`;
}
