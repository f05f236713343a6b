import type { FastifyInstance } from 'fastify';
import { formOf } from '../../applications/context.ts';
import { offeredForm, type OfferedForm } from '../../bookings/offered-form.ts';
import { showPeople } from '../../form-pages/choose-person.ts';
import type { FormPages } from '../../form-pages/form-pages.ts';
import { languageLinks, readLook } from '../../form-pages/look.ts';
import { closedFault, showClosed, showNoForm } from '../../form-pages/notice-pages.ts';
import { prefillNames, prefillOf, typedOf } from '../../form-pages/prefill.ts';
import { showForm } from '../../form-pages/show-form.ts';
import { pageWords } from '../../form-pages/words/page-words.ts';
import { readPrefill } from '../../prefill/token.ts';

/** Which form is meant where an address names none. */
const USUAL_FORM = 'join';
/** A channel as the request's own check takes it; any other is left out. */
const CHANNEL = /^[\p{L}\p{N}][\p{L}\p{N} _.:-]{0,63}$/u;

/**
 * `GET /embed/join-form?form=…`: the page of a form. `lang theme size host kiosk` say how it is shown,
 * `channel` where the person came from, `t` is the signed code of a poster, any other parameter may be
 * one that a field of the form takes its answer from.
 */
export function addFormRoute(app: FastifyInstance, pages: FormPages): void {
  app.get('/embed/join-form', async (request, reply) => {
    const { context } = pages;
    const { site } = context.live.current.site;
    const search = new URL(request.url, 'http://page.invalid').searchParams;
    const look = readLook(search, site.lang ?? '');
    const words = await pageWords(look.language);
    const formId = search.get('form') || USUAL_FORM;
    const published = await formOf(context, formId);
    const languages = languageLinks(search, published && prefillNames(published));
    const shown = { look, words, languages };
    if (!published) return showNoForm(pages, request, reply, shown);
    const fault = closedFault(pages, published);
    if (fault) return showClosed(pages, request, reply, shown, { form: published, fault });
    const offered = await offeredForm(
      context,
      published,
      ({ person }) => search.get(person.prefill ?? person.name) || undefined,
    );
    if (offered.is !== 'form') {
      return showPeople(pages, request, reply, shown, { form: published, formId, offered });
    }
    const { form } = offered;
    const token = search.get('t') || undefined;
    const signed =
      token === undefined
        ? undefined
        : readPrefill(context.keys, context.siteId, form, token, context.now());
    const prefill = prefillOf(form, search, signed?.ok ? signed.answers : {});
    const named = (signed?.ok ? signed.channel : undefined) ?? search.get('channel') ?? '';
    const expired = signed?.ok === false && signed.why === 'expired';
    return showForm(pages, request, reply, {
      ...shown,
      form,
      formId,
      typed: typedOf(prefill),
      prefill,
      channel: CHANNEL.test(named) ? named : undefined,
      token: signed?.ok ? token : undefined,
      said:
        signed?.ok === false
          ? words.own(expired ? 'tokenExpired' : 'tokenBroken')
          : lostTime(offered, search) && words.own('timeGone'),
    });
  });
}

/** Whether the address asks for a time that is not offered (any more). */
function lostTime(
  { form, fields }: Extract<OfferedForm, { is: 'form' }>,
  search: URLSearchParams,
): true | undefined {
  const time = fields && search.get(fields.slot.prefill ?? fields.slot.name);
  if (!fields || !time) return undefined;
  const offered = form.steps
    .flatMap(step => step.fields)
    .find(({ name }) => name === fields.slot.name);
  return offered?.options?.some(({ value }) => value === time) ? undefined : true;
}
