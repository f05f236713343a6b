/**
 * Widgets that are wrong on purpose, one for each kind of fault that is looked for: whoever looks for
 * faults has to find these.
 */
import { runCell, type Ground } from './cell.ts';
import type { ModeName } from './modes.ts';
import type { StateName } from './states.ts';
import { SUBJECTS, type Subject } from './subjects.ts';

export interface Plant {
  name: string;
  state: StateName;
  /** What a fault that is found says. */
  says: RegExp;
  /** What the widget draws once it has something, and what it does to it. */
  html: string;
  script?: string;
  /** Another mode that shows it; in `light` all are looked at. */
  mode?: ModeName;
}

/** A widget without a fault: what is said below is all that is wrong with one. */
const GOOD =
  '<section aria-label="示例"><h3>林春梅（示例）</h3><p>全国五一劳动奖章 示例省工匠</p><button class="act">预约</button></section>';
const TOLD =
  '<section aria-label="示例"><div class="notice" role="alert">没有连上服务器 <button class="act">重试</button></div></section>';

export const PLANTS: readonly Plant[] = [
  {
    name: 'a button without a name',
    state: 'ready',
    says: /axe button-name|a button without a name/,
    html: GOOD.replace('预约', '<svg width="20" height="20"></svg>'),
  },
  {
    name: 'a contrast that is too low',
    state: 'ready',
    says: /light: axe color-contrast/,
    html: GOOD.replace('<p>', '<p class="pale">'),
  },
  {
    name: 'too pale in the dark alone',
    mode: 'dark',
    state: 'ready',
    says: /dark: axe color-contrast/,
    html: GOOD.replace('<p>', '<p class="pale-in-dark">'),
  },
  {
    name: 'a trap for the keyboard',
    state: 'ready',
    says: /key trap/,
    html: GOOD,
    script: `button.onkeydown = event => event.key === 'Tab' && event.preventDefault();`,
  },
  {
    name: 'a focus nobody sees',
    state: 'ready',
    says: /key invisible/,
    html: GOOD.replace('class="act"', 'class="bare"'),
  },
  {
    name: 'a stop out of sight',
    state: 'ready',
    says: /key hidden/,
    html: GOOD.replace('</section>', '<button class="act away">藏起来的按钮</button></section>'),
  },
  {
    name: 'an order that is not the one seen',
    state: 'ready',
    says: /key order/,
    html: GOOD.replace(
      '</section>',
      '<button class="act" tabindex="5">先到的按钮</button></section>',
    ),
  },
  {
    name: 'nothing speaks up',
    state: 'problem',
    says: /nothing speaks up/,
    html: TOLD.replace(' role="alert"', ''),
  },
  {
    name: 'another role than was accepted',
    state: 'problem',
    says: /- {5}alert \[live assertive\].*\+ {5}status \[live polite\]/s,
    html: TOLD.replace('alert', 'status'),
  },
  {
    name: 'no way on',
    state: 'problem',
    says: /no button to try again/,
    html: TOLD.replace(/<button.*<\/button>/, ''),
  },
  {
    name: 'the focus is lost',
    state: 'problem',
    says: /the focus is lost to the page/,
    html: TOLD,
    script: `button.onclick = () => { good(); button.remove(); };`,
  },
  {
    name: 'does not come back',
    state: 'problem',
    says: /retry: its data-state is “problem”/,
    html: TOLD,
  },
  {
    name: 'a box wider than 320 px',
    mode: 'narrow',
    state: 'ready',
    says: /narrow: \d+ px wider than the window/,
    html: GOOD.replace('<p>', '<p class="wide">'),
  },
  {
    name: 'a box wider than half a window',
    state: 'ready',
    says: /200 %: \d+ px wider than the window/,
    html: GOOD.replace('<p>', '<p class="wider">'),
  },
  {
    name: 'words that wider text cuts off',
    state: 'ready',
    says: /wider text: cut/,
    html: GOOD.replace('<p>', '<p class="tight">'),
  },
  {
    name: 'another state than it says',
    state: 'ready',
    says: /its data-state is “loading”/,
    html: GOOD,
    script: `host.dataset.state = 'loading';`,
  },
  {
    name: 'not all that is right',
    state: 'ready',
    says: /nothing of .*林春梅/,
    html: GOOD.replace('林春梅', ''),
  },
  {
    name: 'throws',
    state: 'ready',
    says: /thrown in the page/,
    html: GOOD,
    script: `throw new Error('planted');`,
  },
];

/** The same without a fault, which has to pass: else the plants would be found for another reason. */
export const CONTROLS: readonly Plant[] = [
  { name: 'control: ready', state: 'ready', says: /^$/, html: GOOD },
  {
    name: 'control: problem',
    state: 'problem',
    says: /^$/,
    html: TOLD,
    script: `button.onclick = () => { good(); root.querySelector('section').tabIndex = -1; root.querySelector('section').focus(); };`,
  },
];

const CSS = `section { font: 16px/1.6 sans-serif; color: #1a1a1a; background: #fff; }
  .dark { color: #f2f2f2; background: #171715; }
  .act { min-width: 60px; min-height: 60px; color: inherit; background: inherit; border: 1px solid; }
  .act:focus { outline: 3px solid #06c; } .dark .act:focus { outline-color: #9cf; }
  .bare { outline: none; min-width: 60px; min-height: 60px; color: inherit; background: inherit; border: 1px solid; }
  .pale { color: #bbb; } .dark .pale { color: #f2f2f2; } .dark .pale-in-dark { color: #444; }
  .away { position: absolute; left: -900px; }
  .wide { width: 330px; } .wider { width: 420px; }
  .tight { width: 14em; overflow: hidden; white-space: nowrap; }`;

/** In place of the card, defined before the loader comes. */
export const headOf = ({ state, html, script = '' }: Plant): string => `<script>
  customElements.define('union-craftsman-card', class extends HTMLElement {
    connectedCallback() {
      const host = this;
      const root = this.attachShadow({ mode: 'open' });
      const draw = (html, state) => {
        root.innerHTML = ${JSON.stringify(`<style>${CSS}</style>`)} + html;
        if (host.getAttribute('theme') === 'dark') root.querySelector('section').className = 'dark';
        host.dataset.state = state;
      };
      const good = () => draw(${JSON.stringify(GOOD)}, 'ready');
      draw(${JSON.stringify(html)}, ${JSON.stringify(state)});
      const button = root.querySelector('button');
      ${script}
    }
  });
</script>`;

const CARD: Subject = {
  ...SUBJECTS.find(({ name }) => name === 'craftsman-card')!,
  keeps: { whole: /林春梅（示例）/, partly: /林春梅（示例）/ },
};

/** A plant asks nobody for anything; milliseconds. */
const LONGEST = 1500;

/** What is found of a plant. */
export async function find(
  ground: Ground,
  pageOf: (head: string) => string,
  plant: Plant,
): Promise<string[]> {
  const url = pageOf(headOf(plant));
  const modes: ModeName[] = plant.mode ? ['light', plant.mode] : ['light'];
  const { wrong } = await runCell({ ...ground, url, longest: LONGEST, modes }, CARD, plant.state);
  return wrong;
}
