export interface SampleCopy {
  station: string;
  barcode: string;
  callno: string;
  shelf: string;
  /** Of the played system: see STATE_CODES. */
  code: number;
  /** Day it is due back. */
  due?: string;
}

export interface SampleRecord {
  id: string;
  title: string;
  author: string;
  publisher: string;
  isbn: string;
  year: number;
  callno: string;
  summary: string;
  medium?: string;
  held: 'library' | 'list' | 'electronic';
  copies: SampleCopy[];
}

export const SAMPLE_BOOK: string;
export const LIBCODES: Readonly<Record<string, string>>;
export const STATE_CODES: Readonly<Record<number, { word?: string; state?: string }>>;
export function sampleCatalogue(now?: number): SampleRecord[];
