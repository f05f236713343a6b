/** What of an application is sealed. */
export type SealedPart = 'answers' | 'note' | 'reply';

/** The context a part is sealed in: it opens in no other application, site or place. */
export function sealedIn(siteId: string, id: string, part: SealedPart): string {
  return `${siteId}/application/${id}/${part}`;
}
