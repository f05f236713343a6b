/**
 * What becomes of the widgets on a hostile page: the same as on a calm one, or the page's own content
 * with a word in the console, or a failure. Nothing in between counts as well.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chromium, Tab } from './chromium.ts';
import { differences, OWN, settled, type Look, type Part } from './look.ts';
import { TAGS, widget, type HostPageOptions, type Site } from './site.ts';

export interface Verdict {
  tag: string;
  is: 'same' | 'fallback' | 'failed';
  why: string;
}

/** One widget, before and after something was opened in it. */
interface Walk {
  looks: Look[];
  /** How much of what ACTS says could be pressed; -1 where the root is closed. */
  pressed: number;
}

export interface HostilePage extends HostPageOptions {
  before?: string;
  after?: string;
  /** Attributes and styles of the boxes the widgets stand in. */
  box?: string;
  /** Nothing but the page's own content can be shown. */
  fallback?: boolean;
  /** What is compared; all where it is left out. */
  parts?: readonly Part[];
  /** How long the page works on the widgets after its load, milliseconds. */
  lasts?: number;
}

const ALL: readonly Part[] = ['boxes', 'texts', 'told'];

/** What a person opens in a widget after the first look. */
const ACTS: Readonly<Record<string, readonly string[]>> = {
  'union-station-map': ['[data-act=filters]', '.row .name'],
  'union-reading-locator': ['[data-act=filters]'],
  'union-craftsman-card': ['.act[data-part]'],
};

/** Signs of a notice beside the page's own content; more is a list. */
const LONGEST_NOTICE = 160;

/** Longest to a state of every widget, seconds: a busy machine takes its time. */
const LONGEST = 60;

/** As high as all widgets together: what is out of sight is not drawn, and could not be compared. */
const HEIGHT = 12_000;

/** The page, with only these widgets on it. */
function markup(site: Site, page: HostilePage, tags: readonly string[]): string {
  const boxes = tags.map(tag => `<div class="box" ${page.box ?? ''}>${widget(tag)}</div>`);
  return [page.before, site.snippet(), ...boxes, page.after].join('\n');
}

/** Waits until every widget shows something, or does not go on. */
async function states(tab: Tab, tags: readonly string[]): Promise<string[]> {
  let found: string[] = [];
  for (let tries = 0; tries < LONGEST * 10; tries += 1) {
    found = await tab.apart<string[]>(
      `${JSON.stringify(tags)}.map(tag => (document.querySelector(tag) || {dataset:{}}).dataset.state || '')`,
    );
    if (found.every(state => /ready|empty|problem|stale/.test(state))) break;
    await sleep(100);
  }
  return found;
}

/** Looks at the widgets, presses what ACTS says, and looks again. */
async function walk(
  tab: Tab,
  tags: readonly string[],
  widths: readonly (readonly number[])[] = [],
): Promise<Walk[]> {
  await setWidths(tab, widths[0]);
  await giveRoomBack(tab);
  const before = await settled(tab, tags);
  // Before anything is pressed: a box that floats is as wide as what is in it.
  await narrow(tab, tags, before);
  const pressed = await tab.apart<Record<string, number>>(`(async () => {
    const pressed = {};
    for (const [tag, acts] of Object.entries(${JSON.stringify(ACTS)})) {
      for (const selector of acts) {
        for (let n = 0; n < 100; n += 1) {
          const host = document.querySelector(tag);
          if (!host || host.dataset.state !== 'ready') break;
          // Nothing is pressed in a closed root: it is looked at once.
          if (!host.shadowRoot) { pressed[tag] = -1; break }
          const one = host.shadowRoot.querySelector(selector);
          if (one) { one.click(); pressed[tag] = (pressed[tag] || 0) + 1; break }
          await new Promise(done => setTimeout(done, 50));
        }
      }
    }
    return pressed;
  })()`);
  const walks = before.map((look, at) => ({ looks: [look], pressed: pressed[tags[at]!] ?? 0 }));
  if (Object.values(pressed).every(times => times <= 0)) return walks;
  await sleep(1000);
  await setWidths(tab, widths[1]);
  const after = await settled(tab, tags);
  await narrow(tab, tags, after);
  walks.forEach(({ looks }, at) => looks.push(after[at]!));
  return walks;
}

/** A card that was out of sight has given back the room it kept free, another has not: on no page is it kept. */
async function giveRoomBack(tab: Tab): Promise<void> {
  await tab.apart(`document.querySelectorAll('union-craftsman-card').forEach(card =>
    card.style.setProperty('--union-card-height', '0px'))`);
}

/** What the snapshot takes for the width of a box that goes over several columns is that of all of them. */
async function narrow(tab: Tab, tags: readonly string[], looks: readonly Look[]): Promise<void> {
  const widths = await tab.apart<number[]>(
    `${JSON.stringify(tags)}.map(tag => (document.querySelector(tag) || {}).clientWidth || 1e6)`,
  );
  looks.forEach((look, at) => {
    // Whole pixels; the snapshot knows parts of them.
    if (widths[at]! < look.width - 1) look.width = widths[at]!;
  });
}

/** Makes the boxes as wide as their contents were elsewhere. */
async function setWidths(tab: Tab, widths: readonly number[] | undefined): Promise<void> {
  if (!widths) return;
  await tab.apart(`${JSON.stringify(widths)}.forEach((width, at) => {
    const box = document.querySelectorAll('.box')[at];
    if (box && width) box.style.width = width + 'px';
  })`);
}

export class Judge {
  private readonly calm = new Map<string, { at: number; walks: Walk[] }>();

  private readonly chromium: Chromium;
  private readonly site: Site;
  /** Where pictures go of what failed, and of the calm page beside it. */
  private readonly shots: string | undefined;
  private shown = 0;

  constructor(chromium: Chromium, site: Site, shots?: string) {
    this.chromium = chromium;
    this.site = site;
    this.shots = shots;
  }

  /** @param tags the widgets that stand on the page, all of them unless said */
  async judge(page: HostilePage, tags: readonly string[] = TAGS): Promise<Verdict[]> {
    const { site, chromium } = this;
    const tab = await chromium.open({ height: HEIGHT });
    this.shown += 1;
    try {
      await tab.go(site.page(markup(site, page, tags), page));
      if (page.lasts) await sleep(page.lasts);
      const found = page.fallback
        ? await this.fallback(tab, tags)
        : await this.compare(tab, page, tags);
      const thrown = tab.said.filter(line => /^pageerror/.test(line) && /\/cdn\//.test(line));
      const isSilent = found.every(({ is }) => is === 'same');
      if (thrown.length && isSilent) found.push({ tag: 'page', is: 'failed', why: thrown[0]! });
      if (found.some(({ is }) => is === 'failed')) await this.picture(tab);
      return found;
    } finally {
      await tab.close();
    }
  }

  private async compare(tab: Tab, page: HostilePage, tags: readonly string[]): Promise<Verdict[]> {
    const found = await states(tab, tags);
    const walks = await walk(tab, tags);
    const widths = [0, 1].map(at => walks.map(({ looks }) => looks[at]?.width ?? 0));
    const verdicts: Verdict[] = [];
    for (const [at, tag] of tags.entries()) {
      const is = walks[at]!;
      if (!/ready|empty/.test(found[at]!)) {
        verdicts.push(this.whatElse(tab, tag, is.looks[0]!));
        continue;
      }
      const calm = async (since: number) => (await this.calmWalks(tags, widths, page, since))[at]!;
      let why = this.wrong(tag, is, await calm(0), page);
      // Looked at again, and as near in time as can be.
      if (why) why = this.wrong(tag, is, await calm(is.looks[0]!.at), page);
      verdicts.push({ tag, is: why ? 'failed' : 'same', why });
    }
    return verdicts;
  }

  private wrong(tag: string, is: Walk, was: Walk, { parts = ALL }: HostilePage): string {
    if (is.pressed >= 0 && is.pressed !== was.pressed)
      return `${is.pressed} of ${was.pressed} could be pressed`;
    // Its words stand in a frame of another origin, which no page reaches; around it is nothing to read.
    const compared = tag === 'union-join-form' ? parts.filter(part => part !== 'boxes') : parts;
    return is.looks
      .flatMap((look, at) => {
        const calm = was.looks[at];
        return calm ? differences(calm, look, compared).map(line => `(${at}) ${line}`) : [];
      })
      .join('; ');
  }

  private async fallback(tab: Tab, tags: readonly string[]): Promise<Verdict[]> {
    await sleep(4000);
    const looks = await settled(tab, tags);
    return tags.map((tag, at) => this.whatElse(tab, tag, looks[at]!));
  }

  /** A widget that is not ready must leave the page's own words; it or the console must say why. */
  private whatElse({ said }: Tab, tag: string, look: Look): Verdict {
    const { state, own, texts } = look;
    const words = said.find(line => /union-widgets|TypeError|ReferenceError|failed/i.test(line));
    // A notice, and no part of a list.
    const notice = texts.filter(text => !OWN.test(text)).join(' ');
    const isNotice = notice.length <= LONGEST_NOTICE && /[，。]/.test(notice);
    const shown = own ? 'own content' : notice.slice(0, 60) || 'nothing';
    const told = isNotice ? notice.slice(0, 80) : (words?.slice(0, 160) ?? 'nothing said');
    const isFallback = own && (isNotice || (words && !notice)) && !/ready/.test(state);
    return { tag, is: isFallback ? 'fallback' : 'failed', why: `${state}: ${shown}, ${told}` };
  }

  /** The same on a page with nothing else on it, in boxes as wide, not looked at before `since`. */
  private async calmWalks(
    tags: readonly string[],
    widths: readonly (readonly number[])[],
    { root, box }: HostilePage,
    since: number,
  ): Promise<Walk[]> {
    const key = JSON.stringify([tags, widths, root, box]);
    const kept = this.calm.get(key);
    if (kept && kept.at >= since) return kept.walks;
    const tab = await this.chromium.open({ height: HEIGHT });
    try {
      const page = { ...(root && { root }), ...(box && { box }) };
      await tab.go(this.site.page(markup(this.site, page, tags), page));
      await setWidths(tab, widths[0]);
      await states(tab, tags);
      const walks = await walk(tab, tags, widths);
      this.calm.set(key, { at: Date.now(), walks });
      await this.picture(tab, '-calm');
      return walks;
    } finally {
      await tab.close();
    }
  }

  private async picture(tab: Tab, more = ''): Promise<void> {
    if (!this.shots) return;
    const clip = { x: 0, y: 0, width: 1200, height: 6000, scale: 0.5 };
    const { data } = (await tab.send('Page.captureScreenshot', { clip })) as { data: string };
    writeFileSync(join(this.shots, `${this.shown}${more}.png`), Buffer.from(data, 'base64'));
  }
}
