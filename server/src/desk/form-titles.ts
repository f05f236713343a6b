import type { FormDocument } from '../../../src/data/generated/types.ts';
import type { FormsContext } from '../applications/context.ts';

const FOLDER = 'v1/forms/';

/** Ids of the forms of the site and their titles, by id. */
export async function formTitles(context: FormsContext): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const form of await formsOf(context)) titles.set(form.id, form.document.title);
  return titles;
}

/** Every form of the site as stored, in the order of their paths. */
async function formsOf({
  store,
  siteId,
}: FormsContext): Promise<{ id: string; document: FormDocument }[]> {
  const forms: { id: string; document: FormDocument }[] = [];
  for await (const page of store.documentPages(siteId, 'forms')) {
    for (const { path, body } of page) {
      const id = path.slice(FOLDER.length, -'.json'.length);
      forms.push({ id, document: JSON.parse(body) as FormDocument });
    }
  }
  return forms;
}
