import type { LightRead } from '../../data/light-read.ts';
import type { CraftsmanCardConfig } from '../../data/generated/types.ts';
import type { Site } from '../../data/site.ts';
import type { Resolve } from '../../data/urls.ts';
import type { FactGroup } from '../../rules/people/facts.ts';
import type { ShownPerson } from '../../rules/people/shown-plain.ts';

/** The settings of a card; what has a default is always there. */
export type Settings = CraftsmanCardConfig &
  Required<Pick<CraftsmanCardConfig, 'layout' | 'heading' | 'jsonld'>>;

/** What a card shows. */
export interface CardModel {
  readonly layout: Settings['layout'];
  readonly heading: number;
  /** As anybody may read them; absent where there is nobody to show. */
  readonly person?: ShownPerson;
  /** Why there is nobody. */
  readonly gone?: 'withdrawn' | 'missing';
  /** Id of the document. */
  readonly id?: string | undefined;
  readonly resolve: Resolve;

  /** The document as it came, where only the first look was tested, and where it came from. */
  readonly raw?: unknown;
  readonly reads?: readonly (LightRead | undefined)[];

  /** All checks are passed; the members below are there then, as far as there are such things. */
  readonly isWhole?: boolean;
  /** Stands where there is no photo, in place of the name's first character. */
  readonly initial?: string;
  /** Figures by label, where several of one label tell a change. */
  readonly series?: readonly FactGroup[];
  readonly settings?: Settings;
  readonly site?: Site | undefined;
  /** IANA zone of the site. */
  readonly zone?: string;
}
