import { resolverFor } from '../../data/urls.ts';

/** Address of a person's page, by the pattern of the settings; undefined without one. */
export function pageOf(id: string | undefined, pattern: string | undefined): string | undefined {
  if (!id || !pattern) return undefined;
  return resolverFor(document.baseURI)(pattern.replace(/\{id\}/g, () => encodeURIComponent(id)));
}
