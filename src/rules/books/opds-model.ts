import type { BookState, Copies } from './book.ts';

/** An absolute URL for a reference of the feed; undefined where it may not be followed. */
export type ResolveHref = (href: string) => string | undefined;

export interface OpdsLink {
  href: string;
  title?: string;
  /** Media type. */
  type?: string;
  rels: readonly string[];
  /** How many items are behind it, where it says so. */
  total?: number;
}

/** How a publication is had, after the relations of OPDS; `acquisition` says no more than that. */
export type AcquisitionKind =
  'open-access' | 'borrow' | 'sample' | 'buy' | 'subscribe' | 'acquisition';

export interface OpdsAcquisition {
  kind: AcquisitionKind;
  href: string;
  /** Media type of what comes first: a licence or a web page where more steps follow. */
  type?: string;
  /** Media type of the publication in the end: `application/epub+zip`. */
  finalType?: string;
  title?: string;
  /** Absent: not known. */
  state?: BookState;
  copies?: Copies;
  /** People who wait for it. */
  holds?: number;
  price?: { value: number; currency: string };
}

export interface OpdsPublication {
  /** The identifier, else the address of its own document. */
  id: string;
  title: string;
  subtitle?: string;
  author?: string;
  publisher?: string;
  language?: string;
  /** Thirteen digits. */
  isbn?: string;
  year?: number;
  summary?: string;
  medium: 'ebook' | 'audiobook' | 'journal';
  /** URL of a picture, the smallest of 160 px and more. */
  cover?: string;
  /** In the order in which they help a reader: what is free and at once first. */
  acquisitions: OpdsAcquisition[];
  /** A web page about it. */
  page?: string;
}

export interface OpdsGroup {
  title: string;
  total?: number;
  /** The whole of it. */
  href?: string;
  navigation: OpdsLink[];
  publications: OpdsPublication[];
}

export interface OpdsFacet {
  title: string;
  links: OpdsLink[];
}

export interface OpdsFeed {
  title?: string;
  /** How many there are on all pages, by its own word. */
  total?: number;
  navigation: OpdsLink[];
  publications: OpdsPublication[];
  groups: OpdsGroup[];
  facets: OpdsFacet[];
  next?: string;
  previous?: string;
  /** A URI template, see `searchUrl`. */
  search?: string;
  /** Publications that could not be used. */
  dropped: number;
}
