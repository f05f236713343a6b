/** The widgets as a page has them, with spoilt documents, attributes and settings. */
import { CONTEST, PERSON, example } from './golden.ts';
import { CANARY } from './payloads.ts';
import { poison, type Plan, type Record_ } from './poison.ts';

export interface Mount {
  tag: string;
  attributes: Record<string, string>;
  /** The text of its JSON child. */
  child?: string;
  data?: unknown;
}

/** Every tag of the contract, and what it needs to show something. */
export const TAGS: Readonly<Record<string, Record<string, string>>> = {
  'union-station-map': { view: 'map' },
  'union-reading-locator': {},
  'union-craftsman-card': { person: PERSON },
  'union-craftsman-wall': {},
  'union-contest-leaderboard': { contest: CONTEST },
  'union-join-form': { inline: '', form: 'join' },
};

export const mountsOf = (site: string, tags = Object.keys(TAGS)): Mount[] =>
  tags.map(tag => ({ tag, attributes: { site, loading: 'eager', ...TAGS[tag] } }));

/** The same with settings that mean harm: as attributes, and as the JSON child. */
export function settingsMounts(site: string, plan: Plan, canary: string, record: Record_): Mount[] {
  return Object.entries(TAGS).flatMap(([tag, needed]) => {
    const schema = tag.replace('union-', 'widget-');
    const config = { ...example(schema), site };
    // What is on another host would be asked there: the page named it.
    for (const name of ['src', 'trail']) if (config[name]) config[name] = 'v1/own.json';
    const spoilt = poison(schema, config, plan, record) as Record<string, unknown>;
    const text = (value: unknown): string =>
      (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replaceAll(
        CANARY,
        canary,
      );
    const attributes: Record<string, string> = { ...needed };
    for (const [name, value] of Object.entries(spoilt)) {
      const dashed = name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
      if (name !== 'shape') attributes[dashed] = text(value);
    }
    const own = { loading: 'eager' };
    return [
      { tag, attributes: { ...attributes, ...own, ...(plan.mode === 'rude' ? {} : { site }) } },
      { tag, attributes: { ...needed, ...own, site }, child: text(spoilt) },
    ];
  });
}
