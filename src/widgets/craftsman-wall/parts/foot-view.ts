import { html, nothing, type TemplateResult } from 'lit';
import { copyText } from '../../../base/copy-text.ts';
import '../../../elements/button/index.ts';
import '../../../elements/icon/index.ts';
import type { WallDesk } from './wall-desk.ts';

/** What one can do with what is shown: pass it on, put it on paper. */
export function footView(desk: WallDesk): TemplateResult {
  const { words, model, said } = desk;
  const href = desk.address.href(desk.place);
  const { dropped } = model;
  return html`<div class="foot">
    ${dropped ? html`<p class="fine">${words.t('dropped', { n: dropped })}</p>` : nothing}
    <div class="acts">
      ${
        href
          ? html`<union-button variant="quiet" @click=${() => void copy(desk, href)}>
              <union-icon slot="icon" name="copy"></union-icon>${words.t('copyLink')}
            </union-button>`
          : nothing
      }
      <union-button variant="quiet" @click=${() => void print(desk)}>
        <union-icon slot="icon" name="print"></union-icon>${words.t('print')}
      </union-button>
    </div>
    <p class="fine" role="status">${said}</p>
  </div>`;
}

async function copy(desk: WallDesk, href: string): Promise<void> {
  desk.say((await copyText(href)) ? 'copied' : 'copyFailed');
}

async function print(desk: WallDesk): Promise<void> {
  desk.say('printing');
  try {
    const { printWall } = await import('./print-wall.ts');
    await printWall(desk);
    desk.say(undefined);
  } catch (error) {
    console.warn('union-widgets: 名录没有打印成。', error);
    desk.say('printFailed');
  }
}
