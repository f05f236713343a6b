/**
 * What the rules know of a person, a team or a studio: the members of `schema/person.schema.json`.
 * A test holds both to each other; the rooms with rules may not import generated types.
 */

export type PersonType = 'person' | 'team' | 'studio';

/** An honour. */
export interface Honour {
  name: string;
  /** One of `LEVELS` in `honours.ts`, or any other word. */
  level?: string;
  year?: number;
  by?: string;
  class?: string;
  credential?: Credential;
}

/** The gist of an Open Badges credential. */
export interface Credential {
  href: string;
  issuer?: string;
  /** A year, month or day, as `expires`. */
  issued?: string;
  expires?: string;
  revoked?: boolean;
  verify?: string;
}

/** A figure as it was made public. */
export interface Fact {
  label: string;
  value: number | string;
  unit?: string;
  /** A year, month or day. */
  asOf?: string;
  source?: string;
}

export interface Photo {
  src: string;
  alt: string;
  /** Pixels, as `h`. */
  w?: number;
  h?: number;
  /** Day they agreed to it. */
  consent?: string;
  by?: string;
}

export interface Relation {
  /** What the other is. */
  rel: 'mentor' | 'apprentice' | 'member' | 'leader';
  id?: string;
  name?: string;
  from?: string;
  to?: string;
}

/** How a member is published; a word nobody knows counts as `hidden`. */
export type ShowRule = 'public' | 'masked' | 'hidden';

/** What lists say of a person. */
export interface PersonGist {
  id?: string;
  type: PersonType;
  name: string;
  lang?: string;
  sort?: string;
  py?: string;
  trade?: string;
  expertise?: string[];
  org?: string;
  region?: string;
  series?: string[];
  honours?: Honour[];
  photo?: Photo;
  bookable?: boolean;
  committees?: string[];
}

/** A person, a team or a studio as a document tells of them. */
export interface PersonRecord extends PersonGist {
  v?: 1;
  facts?: Fact[];
  story?: string;
  quote?: string;
  video?: { src: string; title?: string; poster?: string; captions?: string; seconds?: number };
  timeline?: { from?: string; to?: string; text: string }[];
  projects?: {
    name: string;
    stage?: string;
    year?: number;
    result?: string;
    facts?: Fact[];
    href?: string;
  }[];
  contact?: string;
  book?: string;
  slots?: {
    id?: string;
    start: string;
    end?: string;
    capacity?: number;
    left?: number;
    place?: string;
  }[];
  relations?: Relation[];
  station?: string;
  show?: Record<string, ShowRule>;
  consent?: { date: string; through?: string };
  updated?: string;
  links?: { rel: string; href: string; type?: string; title?: string }[];
}
