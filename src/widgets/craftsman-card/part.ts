/**
 * What the card and its parts owe each other. A part is a file of `parts/` that is loaded when a
 * person asks for it, or, in the page-wide layout, right after the first content.
 */
import type { CSSResult, TemplateResult } from 'lit';
import type { Host } from '../../base/words-controller.ts';
import type { Client } from '../../data/client.ts';
import type { Site } from '../../data/site.ts';
import type { Resolve } from '../../data/urls.ts';
import type { Language } from '../../locale/languages.ts';
import type { ShownPerson } from '../../rules/people/shown-plain.ts';

/** The parts there are, by the names of their files. */
export type PartName = 'honours' | 'relations' | 'story' | 'video' | 'booking' | 'print' | 'share';

export type Layout = 'compact' | 'standard' | 'feature';

/**
 * What a part is told: one object for as long as the part is open for one person, so that a part
 * may keep what it works at in a `WeakMap` by it; its members are true at every reading.
 */
export interface PartContext {
  /** The card. Parts draw into its shadow root, through their template alone. */
  readonly host: Host;
  /** The person, with all of the schema's checks passed and without what may not be shown. */
  readonly person: ShownPerson;
  /** Id of the person's document, where it has one. */
  readonly id: string | undefined;
  /** Language of the card's words, the way it is written, and the zone that times are told in. */
  readonly words: {
    readonly lang: Language;
    readonly dir: 'ltr' | 'rtl';
    readonly zone: string;
  };
  /** Loads documents; shared by all widgets of the page. */
  readonly client: Client;
  /** The site document, where there is one. */
  readonly site: Site | undefined;
  /** A reference of the person's document, or of any of the same site, as a full URL. */
  readonly resolve: Resolve;
  /** Ends when the part is closed, the card leaves the page or shows somebody else. */
  readonly signal: AbortSignal;
  /** Today where the site is, as `2026-04-10`. */
  readonly today: string;
  readonly layout: Layout;
  /** Level of the card's name; a part's own title is one deeper, at most 6. */
  readonly heading: number;
  /** Address of the person's own page, for link and QR: the settings', else the page that shows the card. */
  readonly page: string | undefined;
  /** Address of another person's page, where the settings say how those are made. */
  pageOf(id: string): string | undefined;
  /** Draws the card anew, and the part with it. */
  requestUpdate(): void;
  /** Loads the person again, from the server; `person` is the new one when this resolves. */
  reload(): Promise<void>;
  /** Closes the part; the focus goes back to what opened it. Nothing where it stands open for good. */
  close(): void;
}

/**
 * A file of `parts/`. The card draws the part inside
 * `<section class="part <name>" aria-labelledby="part-<name>">`: the part's title is a heading with
 * that id and `tabindex="-1"`, which the card focuses when a person has opened it.
 */
export interface PartModule {
  readonly styles: CSSResult;
  draw(context: PartContext): TemplateResult;
}
