import { html, type TemplateResult } from 'lit';
import { define } from '../../../../src/base/define.ts';
import { LocaleController } from '../../../../src/base/locale-controller.ts';
import { UnionElement } from '../../../../src/base/union-element.ts';
import { createClient } from '../../../../src/data/client.ts';
import { resolverFor } from '../../../../src/data/urls.ts';
import { craftsmanMore } from '../../../../src/locale/craftsman-more/namespace.ts';
import type { ShownPerson } from '../../../../src/rules/people/shown-plain.ts';
import { styles as card } from '../../../../src/widgets/craftsman-card/card.styles.ts';
import { styles as desk } from '../../../../src/widgets/craftsman-card/desk.styles.ts';
import type {
  PartContext,
  PartModule,
  PartName,
} from '../../../../src/widgets/craftsman-card/part.ts';
import { moreWords } from '../../../../src/widgets/craftsman-card/parts/part-words.ts';
import { until } from '../../../helpers/until.ts';
import { person as sample } from './samples.ts';

/** Stands where the card would: an element that speaks, and draws one part. */
export class PartHost extends UnionElement {
  static override styles = [UnionElement.styles, card, desk];

  readonly words = new LocaleController(this, craftsmanMore);
  drawn: PartModule | undefined;
  name: PartName = 'honours';
  context!: PartContext;

  /** How often the part asked for the person anew, and for itself to be closed. */
  reloads = 0;
  closed = 0;

  protected override render(): TemplateResult {
    const { drawn, name } = this;
    return html`<div class="root" lang=${this.words.lang} dir=${this.words.dir}>
      ${
        drawn
          ? html`<section class="part ${name}" aria-labelledby="part-${name}">
              ${drawn.draw(this.context)}
            </section>`
          : ''
      }
    </div>`;
  }

  get root(): ShadowRoot {
    return this.shadowRoot!;
  }

  /** The words a person reads, single spaces between them. */
  get text(): string {
    return this.root.querySelector('div')!.textContent!.replace(/\s+/g, ' ').trim();
  }

  one<E extends Element = HTMLElement>(selector: string): E {
    return this.root.querySelector<E>(selector)!;
  }

  all(selector: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selector)];
  }

  /** The element of ours with those words. */
  act(words: string): HTMLElement {
    const found = this.all('button, a').find(element =>
      element.textContent!.replace(/\s+/g, ' ').includes(words),
    );
    if (!found) throw new Error(`no act "${words}" in: ${this.text}`);
    return found;
  }
}
define('union-test-card-part', PartHost);

export interface HostOptions {
  person?: ShownPerson;
  lang?: string;
  /** Replaces members of the context. */
  context?: Partial<PartContext>;
  /** Called for each reload; may put another person. */
  reload?: (host: PartHost) => Promise<void> | void;
}

const ends: (() => void)[] = [];

/** The sites that parts are of. */
export const ROOT = `${location.origin}/site/`;
/** 10 April 2026, noon in China. */
export const NOW = Date.parse('2026-04-10T12:00:00+08:00');

/** A host on the page that shows a part, its words there. */
export async function partHost(
  name: PartName,
  part: PartModule,
  { person = sample(), lang = 'zh-Hans', context = {}, reload }: HostOptions = {},
): Promise<PartHost> {
  const host = document.createElement('union-test-card-part') as PartHost;
  host.lang = lang;
  const ending = new AbortController();
  const made: PartContext = {
    host,
    person,
    id: person.id,
    words: {
      get lang() {
        return host.words.lang;
      },
      get dir() {
        return host.words.dir;
      },
      zone: 'Asia/Shanghai',
    },
    client: createClient({ now: () => NOW }),
    site: undefined,
    resolve: resolverFor(ROOT),
    signal: ending.signal,
    today: '2026-04-10',
    layout: 'standard',
    heading: 3,
    page: 'https://site.example.cn/craftsmen/p-0007.html',
    pageOf: () => undefined,
    requestUpdate: () => host.requestUpdate(),
    async reload() {
      host.reloads += 1;
      await reload?.(host);
    },
    close: () => (host.closed += 1),
  };
  // Getters stay getters.
  Object.defineProperties(made, Object.getOwnPropertyDescriptors(context));
  host.context = made;
  document.body.append(host);
  host.shadowRoot!.adoptedStyleSheets = [
    ...host.shadowRoot!.adoptedStyleSheets,
    part.styles.styleSheet!,
  ];
  ends.push(() => {
    ending.abort();
    host.remove();
  });
  const more = moreWords(made);
  await until(() => host.words.lang === lang && more.lang === lang);
  host.name = name;
  host.drawn = part;
  host.requestUpdate();
  await host.updateComplete;
  return host;
}

/** Takes them off the page again. */
export function leaveNoHost(): void {
  for (const end of ends.splice(0)) end();
}
