import { lookEntries, type Look } from '../form-pages/look.ts';

/** The parameters of a page's address, without those that are empty. */
export type Asked = Readonly<Record<string, string | number | undefined>>;

/** What an address is made with. */
export interface Place {
  look: Look;
  /** Path of the list on this server: `/embed/reading`. */
  list: string;
}

/** Address of one of these pages. */
export function pageAddress({ look, list }: Place, asked: Asked = {}, id?: string): string {
  const search = new URLSearchParams(lookEntries({ ...look, kiosk: false }));
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const path = id === undefined ? list : `${list}/${encodeURIComponent(id)}`;
  return `${path}?${search.toString()}`;
}
