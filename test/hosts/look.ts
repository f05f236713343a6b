/* eslint-disable @typescript-eslint/no-explicit-any -- answers of the protocol, whose types are no package of ours */
/** What a widget looks like, as the engine has laid it out: closed shadow roots and frames included. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Tab } from './chromium.ts';

/** How a thing looks that a page's styles could have changed. */
const STYLES = [
  ...['color', 'background-color', 'opacity', 'visibility', 'display', 'position', 'float'],
  ...['font-size', 'font-family', 'font-style', 'font-weight', 'letter-spacing', 'word-spacing'],
  ...['line-height', 'text-align', 'text-transform', 'text-indent'],
  ...['direction', 'writing-mode', 'cursor', 'filter', 'transform', 'box-shadow', 'white-space'],
  ...['border-top-width', 'border-top-color', 'border-top-left-radius', 'list-style-type'],
  ...['padding-top', 'padding-left', 'margin-top', 'margin-left', 'column-count', 'user-select'],
];

/** What of two looks is compared. */
export type Part = 'boxes' | 'texts' | 'told';

export interface Look {
  /** Width of what stands in the shadow root, CSS pixels. */
  width: number;
  /** One line for each box: name, place relative to the widget, text, style. */
  boxes: string[];
  /** The texts alone. */
  texts: string[];
  /** What assistive technology is told: role and name. */
  told: string[];
  /** What the page put into the tag is in sight. */
  own: boolean;
  /** `data-state` of the widget; '' where it is not there. */
  state: string;
  /** When this was, milliseconds. */
  at: number;
}

const NOTHING: Look = { width: 0, boxes: [], texts: [], told: [], own: false, state: '', at: 0 };

interface Snapshot {
  strings: string[];
  documents: any[];
}

/** What stands in a widget before it, or in its place: words that the test pages give it. */
export const OWN = /本页自己的话/;

/** @param tags names of the widgets; of each the first one of the page */
async function capture(tab: Tab, tags: readonly string[]): Promise<[Look, Set<number>][]> {
  const snapshot = (await tab.send('DOMSnapshot.captureSnapshot', {
    computedStyles: STYLES,
  })) as Snapshot;
  return tags.map(tag => lookOf(snapshot, tag));
}

function lookOf({ strings, documents }: Snapshot, tag: string): [Look, Set<number>] {
  const [page] = documents;
  const { parentIndex, nodeName, nodeType, backendNodeId, contentDocumentIndex } = page.nodes;
  const { attributes } = page.nodes;
  const host = nodeName.findIndex((name: number) => strings[name] === tag.toUpperCase());
  const isIn = new Uint8Array(nodeName.length);
  const isPseudo = (name: number): boolean => strings[name]!.startsWith('::');
  // In a closed or open root, not content of the page's own.
  const isShadow = new Uint8Array(nodeName.length);
  // Engines before Chromium 90 tell of no roots, and of nothing that is in no slot.
  const hasRoots = nodeType.includes(11);
  isIn[host] = 1;
  for (let at = host + 1; at < nodeName.length; at += 1) {
    const parent = parentIndex[at];
    if (!isIn[parent]) continue;
    isIn[at] = 1;
    // What a page hangs before and after a widget's tag is the page's.
    const isHung = (parent === host || nodeType[parent] === 11) && isPseudo(nodeName[at]);
    // A fragment that has a parent is a shadow root.
    const isRoot = parent === host && (nodeType[at] === 11 || !hasRoots);
    isShadow[at] = !isHung && (isShadow[parent] || isRoot) ? 1 : 0;
  }
  const { layout } = page;
  const said: string[] = (attributes[host] ?? []).map((at: number) => strings[at]);
  const named = said.findIndex((name, at) => at % 2 === 0 && name === 'data-state');
  const state = named < 0 ? '' : said[named + 1]!;
  const look: Look = { ...NOTHING, boxes: [], texts: [], told: [], state, at: Date.now() };
  let origin: number[] | undefined;
  layout.nodeIndex.forEach((node: number, at: number) => {
    if (!isIn[node]) return;
    const [x, y, width, height] = layout.bounds[at];
    const text = layout.text[at] >= 0 ? strings[layout.text[at]]! : '';
    const visible = width > 0 && height > 0;
    if (visible && OWN.test(text)) look.own = true;
    if (!isShadow[node]) return;
    const isFirst = !origin;
    origin ??= [x, y];
    look.width ||= width;
    if (text.trim()) look.texts.push(text);
    const inner = contentDocumentIndex?.index.indexOf(node) ?? -1;
    const frame = inner >= 0 && documents[contentDocumentIndex.value[inner]];
    if (frame) for (const one of frame.layout.text) if (one >= 0) look.texts.push(strings[one]!);
    // Where nothing is to be seen, the place is chance.
    if (!visible) return;
    // As high as whatever stood there before, so that nothing moves.
    const high = isFirst ? 0 : height;
    const place = [x - origin[0]!, y - origin[1]!, width, high].map(n => Math.round(n * 8) / 8);
    const styles = layout.styles[at].map((style: number) => strings[style] ?? '');
    look.boxes.push([strings[nodeName[node]], place.join(' '), text, styles.join(';')].join('|'));
  });
  const nodes = new Set<number>();
  backendNodeId.forEach((id: number, at: number) => isShadow[at] && nodes.add(id));
  return [look, nodes];
}

/** What the engine has to do for the page is done, and a frame was drawn. */
const IDLE =
  'new Promise(done => requestIdleCallback(() => requestAnimationFrame(() => setTimeout(done, 50)), { timeout: 2000 }))';

/** What stands in the place of what is on its way. */
const COMING = /^\s*正在(载入|加载)/;

/** Looks until a page comes to rest, at most; it is looked at as it is then. */
const MOST_LOOKS = 30;

/**
 * Waits until two looks at all widgets, a moment apart, are the same, and each that says it is ready
 * has words to show: what is out of sight may be drawn later, and what is on its way says so.
 */
export async function settled(tab: Tab, tags: readonly string[]): Promise<Look[]> {
  let before = '';
  for (let tries = 0; ; tries += 1) {
    await tab.apart(IDLE);
    const looks = await capture(tab, tags);
    const now = JSON.stringify(looks.map(([look]) => ({ ...look, at: 0 })));
    const isWhole = looks.every(
      ([{ state, texts }]) =>
        state !== 'ready' || (texts.length > 0 && !texts.some(text => COMING.test(text))),
    );
    if ((now === before && isWhole) || tries > MOST_LOOKS) {
      const { nodes } = await tab.send('Accessibility.getFullAXTree');
      for (const [look, ids] of looks) look.told = told(nodes, ids);
      return looks.map(([look]) => look);
    }
    before = now;
    await sleep(400);
  }
}

/** Role, name and value of what assistive technology is told of. */
function told(nodes: any[], ids: ReadonlySet<number>): string[] {
  return nodes
    .filter(({ ignored, backendDOMNodeId }) => !ignored && ids.has(backendDOMNodeId))
    .map(({ role, name, value }) => [role?.value, name?.value, value?.value].join('|'));
}

/** The first differences of two looks, in words; none where they are the same. */
export function differences(was: Look, is: Look, parts: readonly Part[]): string[] {
  const passed = (is.at - was.at) / 60_000;
  return parts.flatMap(part => {
    const [a, b] = [was[part], is[part]];
    const at = a.findIndex((line, at) => !isSame(line, b[at], passed));
    if (at < 0 && a.length === b.length) return [];
    const where = at < 0 ? a.length : at;
    return [
      `${part} ${where} of ${a.length}/${b.length}: ${apart(a[where] ?? '-', b[where] ?? '-')}`,
    ];
  });
}

const MINUTES = /\d+(?= 分钟)/g;

/** The same line, that many minutes later: “closes in 23 minutes” says 22 then, and nothing else. */
function isSame(was: string, is: string | undefined, passed: number): boolean {
  if (was === is) return true;
  if (is === undefined || unclocked(was) !== unclocked(is)) return false;
  const [before, now] = [was, is].map(line => (line.match(MINUTES) ?? []).map(Number));
  const way = was.includes('分钟前') ? 1 : -1;
  // Either clock may be anywhere in its minute.
  return before!.every((minutes, at) => {
    const gone = way * (now![at]! - minutes);
    return gone >= Math.floor(passed) && gone <= Math.ceil(passed);
  });
}

/** A line without its minutes, and where it is a box of them, without the width they give it. */
function unclocked(line: string): string {
  const bare = line.replace(MINUTES, '');
  return bare === line ? line : bare.replace(/^(#text\|\S+ \S+ )\S+/, '$1');
}

/** The members of two lines that differ. */
function apart(a: string, b: string): string {
  const [as, bs] = [a.split(/[|;]/), b.split(/[|;]/)];
  const changed = as.flatMap((one, at) => (one === bs[at] ? [] : [`${one} → ${bs[at] ?? ''}`]));
  return `${as[0]} ${as[2] ?? ''} (${changed.slice(0, 4).join(', ')})`;
}
