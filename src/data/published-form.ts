import type { FormDocument } from './generated/types.ts';
import { isObject, send } from './send.ts';

/**
 * A form as it is published now, past all caches; undefined when it cannot be had.
 *
 * @param root the site root, with its trailing slash
 */
export async function publishedForm(root: string, id: string): Promise<FormDocument | undefined> {
  const url = new URL(`v1/forms/${encodeURIComponent(id)}.json`, root).href;
  const sent = await send<FormDocument>(url, {
    read: value =>
      isObject(value) && Array.isArray(value['steps']) && isObject(value['submit'])
        ? (value as unknown as FormDocument)
        : undefined,
  });
  return sent.ok ? sent.data : undefined;
}
