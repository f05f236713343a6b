import type { FastifyInstance } from 'fastify';
import { formOf, whenOf } from '../../applications/context.ts';
import type { FormPages } from '../../form-pages/form-pages.ts';
import { languageLinks, lookEntries, readLook } from '../../form-pages/look.ts';
import { showNoForm } from '../../form-pages/notice-pages.ts';
import { privacyAddress } from '../../form-pages/privacy-address.ts';
import { privacyMarkup, type OfferedForm } from '../../form-pages/privacy-page.ts';
import { privacyWords } from '../../form-pages/privacy-words/privacy-words.ts';
import { pageWords } from '../../form-pages/words/page-words.ts';

/**
 * `GET /embed/privacy`: what becomes of personal data, made from the site's forms; `form` for one of
 * them, `save=1` for a file to keep.
 */
export function addPrivacyRoute(app: FastifyInstance, pages: FormPages): void {
  app.get('/embed/privacy', async (request, reply) => {
    const { context } = pages;
    const { site } = context.live.current;
    const search = new URL(request.url, 'http://page.invalid').searchParams;
    const look = readLook(search, site.site.lang ?? '');
    const words = await pageWords(look.language);
    const say = privacyWords(look.language);
    const asked = search.get('form') || undefined;
    const languages = languageLinks(search);
    const forms = await formsOf(pages, asked);
    if (asked !== undefined && forms.length === 0) {
      return showNoForm(pages, request, reply, { look, words, languages });
    }
    const [only] = asked === undefined ? [] : forms;
    const title = only ? say('titleOf', { title: only.form.title }) : say('title');
    const isSaved = search.get('save') === '1';
    const entries = [...(only ? [['form', only.id] as const] : []), ...lookEntries(look)];
    const save = privacyAddress(`${pages.rootOf(request)}embed/`, [...entries, ['save', '1']]);
    const body = privacyMarkup({
      site,
      forms,
      title,
      today: whenOf(context).today,
      retainDays: context.retainDays,
      words,
      say,
      ...(!isSaved && { save }),
    });
    if (isSaved) {
      const name = only ? `privacy-${only.id}.html` : 'privacy.html';
      reply.header('content-disposition', `attachment; filename="${name}"`);
    }
    // Said on the page itself, so not once more below it.
    const privacy = { policy: '' };
    return pages.send(request, reply, {
      words,
      look,
      title,
      body,
      privacy,
      // In a file there is no other language to go to.
      ...(!isSaved && { languages }),
    });
  });
}

/** The form of an id, or all that the site offers; one that cannot be read now is an error. */
async function formsOf({ context }: FormPages, asked: string | undefined): Promise<OfferedForm[]> {
  const offered = Object.keys(context.live.current.site.forms ?? {});
  const ids = asked === undefined ? offered : [asked];
  const read = await Promise.all(ids.map(async id => ({ id, form: await formOf(context, id) })));
  return read.flatMap(({ id, form }) => (form ? [{ id, form }] : []));
}
