import type { FormsContext } from '../applications/context.ts';
import { openParts } from './sealed-parts.ts';

/** A file as it was kept. */
export interface OpenedUpload {
  /** Media type as recognised. */
  type: string;
  bytes: Buffer;
  /** The application it belongs to; absent while none does. */
  applicationId?: string;
}

/**
 * Opens a file; for staff only. Whoever shows it sends it as its type with `nosniff`, a sandboxing
 * CSP and `no-store`: a PDF can hold scripts.
 * @throws KeyMissing, Tampered
 */
export async function readUpload(
  { store, siteId, keys }: Pick<FormsContext, 'store' | 'siteId' | 'keys'>,
  id: string,
): Promise<OpenedUpload | undefined> {
  const [row] = await store.uploads.find(siteId, [id]);
  const parts = row && (await store.uploads.parts(siteId, id));
  if (!row || !parts) return undefined;
  const bytes = openParts(keys, siteId, id, parts);
  const { type, applicationId } = row;
  return { type, bytes, ...(applicationId !== undefined && { applicationId }) };
}
