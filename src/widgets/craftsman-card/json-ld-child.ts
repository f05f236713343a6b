import { jsonLdOf, jsonLdText } from '../../rules/people/json-ld.ts';
import type { CardModel } from './card-model.ts';
import type { CraftsmanCard } from './craftsman-card.ts';
import { pageOf } from './person-page.ts';

/** An attribute says `false`, a property is it. */
export function isWanted(said: boolean | string | undefined): boolean | undefined {
  return typeof said === 'string' ? !/^(?:false|off)$/.test(said) : said;
}

/** The page's rules take no text for a script, of whatever type; one refusal is enough to know it. */
let isForbidden = false;
let isHeeding = false;

function heedTrustedTypes(): void {
  if (isHeeding || !('trustedTypes' in window)) return;
  isHeeding = true;
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) => {
    if (effectiveDirective !== 'require-trusted-types-for' || !/HTMLScript/.test(sample)) return;
    if (!isForbidden) console.warn(FORBIDDEN);
    isForbidden = true;
  });
}

const FORBIDDEN =
  'union-widgets: 网页要求 Trusted Types，劳模工匠卡片不再写入 JSON-LD；设置 jsonld="false" 可免去这条提示。';

/** The JSON-LD of the person shown, as a child of the card, where search engines find it. */
export class JsonLdChild {
  #card: CraftsmanCard;
  #script: HTMLScriptElement | undefined;

  constructor(card: CraftsmanCard) {
    this.#card = card;
  }

  /** Writes it, or takes it away where the settings do not want it. */
  show({ person, id, resolve, settings, layout }: CardModel): void {
    const isOn = settings?.jsonld ?? isWanted(this.#card.jsonld) ?? true;
    const image = person?.photo && resolve(person.photo.src);
    const url = pageOf(id, settings?.personHref ?? this.#card.personHref);
    // A line in an article names a person that another page tells of.
    const data =
      person && isOn && layout !== 'compact'
        ? jsonLdOf(person, { ...(image ? { image } : {}), ...(url ? { url } : {}) })
        : undefined;
    if (!data || isForbidden) return this.remove();
    const text = jsonLdText(data);
    if (this.#script?.isConnected && this.#script.textContent === text) return;
    this.remove();
    this.#script = document.createElement('script');
    this.#script.type = 'application/ld+json';
    this.#script.append(document.createTextNode(text));
    heedTrustedTypes();
    this.#card.append(this.#script);
  }

  remove(): void {
    this.#script?.remove();
    this.#script = undefined;
  }
}
