import { oembedOf } from '../oembed/answer.ts';
import type { PlaceContent } from '../place-pages/place-page.ts';
import type { PublishedFile } from '../publish/put-file.ts';

export interface OEmbedFileOptions {
  /** Site root, ending in a slash. */
  publicUrl: string | undefined;
  siteName: string;
}

/**
 * `oembed.json` beside a page (oEmbed 1.0, as its discovery finds it): the same frame that `/oembed`
 * gives, of the one size that a file can tell. None without the site's address, for a page that is no
 * widget, and for what goes on from a first page.
 */
export function oembedFile(
  path: string,
  { title, element }: Pick<PlaceContent, 'title' | 'element'>,
  { publicUrl, siteName }: OEmbedFileOptions,
): PublishedFile | undefined {
  if (publicUrl === undefined || !element || !path.endsWith('/index.html')) return undefined;
  const answer = oembedOf(
    { widget: element.widget, title, path },
    { root: publicUrl, siteName, maxWidth: undefined, maxHeight: undefined },
  );
  const bytes = Buffer.from(`${JSON.stringify(answer)}\n`);
  return { path: path.replace('index.html', 'oembed.json'), bytes };
}
