import type { FormDocument } from '../../../src/data/generated/types.ts';
import type { FormsContext } from '../applications/context.ts';

const FOLDER = 'v1/forms/';

/** Ids of the forms of the site and their titles, by id. */
export async function formTitles(context: FormsContext): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await formsOf(context))].map(([id, { title }]) => [id, title]));
}

/** Every form of the site as stored, by id, in the order of their paths. */
export async function formsOf({
  store,
  siteId,
}: Pick<FormsContext, 'store' | 'siteId'>): Promise<ReadonlyMap<string, FormDocument>> {
  const forms = new Map<string, FormDocument>();
  for await (const page of store.documentPages(siteId, 'forms')) {
    for (const { path, body } of page) {
      const id = path.slice(FOLDER.length, -'.json'.length);
      forms.set(id, JSON.parse(body) as FormDocument);
    }
  }
  return forms;
}
