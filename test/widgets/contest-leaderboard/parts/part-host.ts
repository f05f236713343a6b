import { html, type TemplateResult } from 'lit';
import { define } from '../../../../src/base/define.ts';
import { LocaleController } from '../../../../src/base/locale-controller.ts';
import { UnionElement } from '../../../../src/base/union-element.ts';
import { leaderboard } from '../../../../src/locale/leaderboard/namespace.ts';
import type { Words } from '../../../../src/widgets/contest-leaderboard/words.ts';
import { moreWords } from '../../../../src/widgets/contest-leaderboard/parts/part-words.ts';
import { until } from '../../../helpers/until.ts';

/** Stands where the leaderboard would: an element that speaks, and draws one part. */
export class PartHost extends UnionElement {
  readonly words: Words = new LocaleController(this, leaderboard);
  draw: () => TemplateResult = () => html``;

  protected override render(): TemplateResult {
    return html`<div lang=${this.words.lang} dir=${this.words.dir}>${this.draw()}</div>`;
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
}
define('union-test-part', PartHost);

const shown: PartHost[] = [];

/** A host on the page, its words there; `draw` is told the host. */
export async function partHost(
  draw: (host: PartHost) => () => TemplateResult,
  lang = 'zh-Hans',
): Promise<PartHost> {
  const host = document.createElement('union-test-part') as PartHost;
  host.lang = lang;
  document.body.append(host);
  shown.push(host);
  const more = moreWords(host, host.words);
  await until(() => host.words.lang === lang && more.lang === lang);
  host.draw = draw(host);
  host.requestUpdate();
  await host.updateComplete;
  return host;
}

/** Takes them off the page again. */
export function leaveNoHost(): void {
  for (const host of shown.splice(0)) host.remove();
}
