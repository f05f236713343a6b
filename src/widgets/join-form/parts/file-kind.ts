/** What a file is by its first bytes; its name and the type the device claims prove nothing. */
export type FileKind = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic' | 'application/pdf';

/** Bytes that {@link fileKind} looks at. */
export const HEAD = 1024;

/** Brands of HEIF files (ISO/IEC 23008-12) that phones take photos in; browsers but Safari cannot read them. */
const HEIF = /^ftyp(heic|heix|hevc|heim|heis|mif1|msf1)/;

/** @returns nothing where it is none of the kinds that forms take, or HEIC. */
export function fileKind(head: Uint8Array): FileKind | undefined {
  const text = String.fromCharCode(...head.subarray(0, HEAD));
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'image/webp';
  if (HEIF.test(text.slice(4, 12))) return 'image/heic';
  // Readers take a PDF whose header stands somewhere in the first 1024 bytes (ISO 32000-1, annex H).
  return text.includes('%PDF-') ? 'application/pdf' : undefined;
}

/** The first bytes of a file. Rejects when the device cannot read it (a file in a cloud, say). */
export async function headOf(file: Blob): Promise<Uint8Array> {
  // Blob.arrayBuffer() is not in Chromium 74.
  const buffer = await new Response(file.slice(0, HEAD)).arrayBuffer();
  return new Uint8Array(buffer);
}

/** What a field takes: its `accept`, or what the server stores. */
export function kindsOf(
  accept: readonly string[] | undefined,
  photo: boolean,
): readonly FileKind[] {
  const stored: FileKind[] = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];
  return stored.filter(
    kind =>
      (!photo || kind !== 'application/pdf') &&
      (!accept?.length || accept.includes(kind) || accept.includes(kind.replace(/\/.*/, '/*'))),
  );
}
