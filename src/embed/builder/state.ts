import { EDITORS, carriersFor, type Carrier, type EditorId, type Outcome } from '../editors.ts';
import type { Places, Snippet } from './snippet.ts';
import {
  attributesOf,
  widgetOf,
  WIDGETS,
  type Answers,
  type BuilderWidget,
  type WidgetName,
} from './widgets.ts';
import type { FoundSite, Imported, ListKind } from './work.ts';

/** Where a person puts the code. */
export type Destination = 'page' | EditorId;

export interface BuilderState {
  source: 'excel' | 'address';
  /** Lists taken in, the newest of each kind. */
  lists: readonly Imported[];
  site: FoundSite | undefined;
  name: string;
  accent: string;
  privacy: string;
  widget: WidgetName;
  answers: Answers;
  destination: Destination;
  hasLoader: boolean;
  /** What the person chose of the ways that work; the best where they did not. */
  carrier: Carrier | undefined;
  /** Where the files of the zip will be. */
  upload: string;
}

/** What a list is shown by. */
const OF_LIST: Readonly<Record<ListKind, string>> = {
  stations: 'stations',
  reading: 'reading',
  craftsmen: 'people',
  standings: 'contests',
};

/** Whether there is anything to show yet. */
export function hasSource({ source, lists, site }: BuilderState): boolean {
  return source === 'excel' ? lists.some(({ kept }) => kept > 0) : site !== undefined;
}

/** The widgets that the source has something for; all where that cannot be known. */
export function widgetsFor({ source, lists, site }: BuilderState): readonly BuilderWidget[] {
  const there =
    source === 'excel'
      ? lists.filter(({ kept }) => kept > 0).map(({ kind }) => OF_LIST[kind])
      : [...(site?.collections ?? []), ...((site?.forms ?? []).length > 0 ? ['forms'] : [])];
  return WIDGETS.filter(({ needs }) => there.includes(needs));
}

export const PLACEHOLDER = 'https://您的网站/gonghui/';

/** Where everything will be; `isReal` is false until the person has said where they upload to. */
export function placesOf({ source, site, upload }: BuilderState): Places & { isReal: boolean } {
  if (source === 'address' && site) {
    const { root, url, frames } = site;
    return { root, site: url, frames: frames ?? `${root}embed/`, tail: '', isReal: true };
  }
  const given = folderOf(upload);
  const root = given ?? PLACEHOLDER;
  const well = '.well-known/union-widgets.json';
  return {
    root,
    site: root + well,
    frames: `${root}embed/`,
    tail: '/',
    isReal: given !== undefined,
  };
}

/** A folder's address as people write it, with a slash at its end; undefined where it is none. */
export function folderOf(text: string): string | undefined {
  const whole = /^https?:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  try {
    const url = new URL(
      whole.replace(/[?#].*$/, '').replace(/\/?(?:test\.html|index\.html)?$/, '/'),
    );
    return text.trim() && url.hostname.includes('.') ? url.href : undefined;
  } catch {
    return undefined;
  }
}

export function snippetOf(state: BuilderState): Snippet {
  return {
    ...placesOf(state),
    widget: state.widget,
    title: widgetOf(state.widget).title,
    attributes: attributesOf(state.widget, state.answers),
  };
}

/** The ways that work where the person puts the code, best first. */
export function waysOf({
  destination,
  hasLoader,
  source,
}: BuilderState): { carrier: Carrier; outcome: Outcome }[] {
  if (destination === 'page') {
    const own = ['module', 'element', 'classic', 'iframe'] as const;
    const ways = hasLoader
      ? (['element', 'div', 'link', 'iframe'] as const)
      : own.filter(way => way !== 'element');
    return ways.map(carrier => ({ carrier, outcome: carrier === 'iframe' ? 'frame' : 'widget' }));
  }
  const ways = carriersFor(destination, hasLoader);
  // A picture of the widget is made by a live server; from files there is the one drawn here.
  const kept = source === 'excel' ? ways.filter(({ carrier }) => carrier !== 'picture') : [...ways];
  return kept.length > 0 ? kept : [{ carrier: 'link', outcome: 'link' }];
}

export const editorName = (id: Destination): string =>
  EDITORS.find(editor => editor.id === id)?.name[0] ?? '网页';
