import { jsonChild, mergeConfig, type ConfigIssue } from './config.ts';

/** A generated validator, as far as settings need it: the faults of its last call. */
interface Validator {
  (value: unknown): boolean;
  errors?: readonly { instancePath: string; message?: string }[] | null;
}

/** What a site document says of a widget. */
export interface SiteEntry {
  /** Address of the site document. */
  readonly url: string;
  /** `widgets["<name>"]`. */
  readonly entry: Readonly<Record<string, unknown>> | undefined;
  /** A reference of the site's documents as a URL. */
  resolve(href: string): string | undefined;
}

export interface SettingsOptions {
  /** The widget's tag. */
  tag: string;
  validate: Validator;
  /** What the tag's attributes say; undefined and null are nothing said. */
  attributes: Readonly<Record<string, unknown>>;
  site: SiteEntry | undefined;
  defaults: Readonly<Record<string, unknown>>;
}

const CHILD = '<script type="application/json">';

/** What was told already: each fault is told once a page. */
const told = new Set<string>();

/**
 * The settings of one widget, from its attributes, the JSON inside its tag, the site document and
 * the defaults, the first that names a member winning. What is wrong is told in the console, once.
 */
export function readWidgetSettings<T extends object>(
  host: Element,
  { tag, validate, attributes, site, defaults }: SettingsOptions,
): T {
  const tell = (source: string, { pointer, detail }: ConfigIssue): void => {
    const line = `union-widgets: <${tag}> 的设置有误，已忽略 (${source}) ${pointer || '/'}: ${detail}`;
    if (told.has(line)) return;
    told.add(line);
    console.warn(line);
  };
  const child = jsonChild(host);
  if (child.issue) tell(CHILD, child.issue);
  const name = tag.replace(/^union-/, '');
  return mergeConfig<T>(
    [
      { name: 'attributes', value: said(attributes) },
      { name: CHILD, value: child.value },
      { name: `${site?.url} /widgets/${name}`, value: site && entryOf(site) },
      { name: 'defaults', value: defaults },
    ],
    value => (validate(value) ? [] : (validate.errors ?? []).map(issueOf)),
    tell,
  );
}

/** What is said at all: frameworks set null before they have anything. */
function said(attributes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));
}

/** The site's own settings; what they refer to is, as in all of its document, under its root. */
function entryOf({ entry, resolve }: SiteEntry): Readonly<Record<string, unknown>> | undefined {
  // What a page's scripts hang on every object is not the site's.
  const src = entry && Object.keys(entry).includes('src') ? entry['src'] : undefined;
  return typeof src === 'string' ? { ...entry, src: resolve(src) ?? src } : entry;
}

const issueOf = ({
  instancePath,
  message = 'is wrong',
}: {
  instancePath: string;
  message?: string;
}): ConfigIssue => ({ pointer: instancePath, detail: message });
