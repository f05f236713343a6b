import { lookEntries, type Look } from '../form-pages/look.ts';

/** The parameters of a page's address, without those that are empty. */
export type Asked = Readonly<Record<string, string | number | undefined>>;

/** What an address is made with. */
export interface Place {
  look: Look;
  /** Path of the server's root, ending in a slash. */
  base: string;
}

/** Address of one of these pages. */
export function pageAddress({ look, base }: Place, asked: Asked = {}, id?: string): string {
  const search = new URLSearchParams(lookEntries({ ...look, kiosk: false }));
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const path =
    id === undefined ? `${base}embed/reading` : `${base}embed/reading/${encodeURIComponent(id)}`;
  return `${path}?${search.toString()}`;
}
