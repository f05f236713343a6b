import { randomInt } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { formOf as formDocument, type FormsContext } from '../../applications/context.ts';
import { audit } from '../../desk/audit.ts';
import { DeskProblem, wordsFor } from '../../desk/desk-problem.ts';
import { formTitles } from '../../desk/form-titles.ts';
import { counterPage, posterPage, type PosterModel } from '../../desk/pages/poster-page.ts';
import type { Visit } from '../../desk/visit.ts';
import { isFitToPrint, NO_POSTER_ADDRESS } from '../../prefill/poster-address.ts';
import { makePoster } from '../../prefill/make-poster.ts';
import { prefillFields } from '../../prefill/token.ts';
import { posterPage as printedPage, posterSvg, type Poster } from '../../prefill/poster.ts';
import { qrPath } from '../../prefill/qr.ts';
import { bilingual, StoreTrouble, UserError } from '../../user-error.ts';
import { formOf, queryOf, sendFile, sendPage } from './forms.ts';
import { checkForm, rootOf, signedIn } from './session.ts';

interface Coded {
  Params: { code: string };
}

const MOST_EVENTS = 50;
/** Before the name of a question that is answered in the code. */
const SET = 'set.';
const LONGEST_TITLE = 60;
/** Letters and digits that are told apart when read aloud; a code has six of them. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 6;
/** Codes tried until one is free: of 900 million. */
const TRIES = 5;

/** Posters with a code to scan, events, and their counter for a big screen. */
export function addPosterRoutes(desk: FastifyInstance, context: FormsContext): void {
  const { store, siteId, keys } = context;

  const typedOf = (query: URLSearchParams): PosterModel['typed'] => ({
    form: query.get('form') ?? 'join',
    org: (query.get('org') ?? '').trim(),
    channel: (query.get('channel') ?? '').trim(),
    set: Object.fromEntries(
      [...query].flatMap(([name, value]) =>
        name.startsWith(SET) && value.trim() !== '' ? [[name.slice(SET.length), value.trim()]] : [],
      ),
    ),
  });

  /** What may stand in a code beside the organisation. */
  const questionsOf = async (formId: string): Promise<PosterModel['questions']> => {
    const form = await formDocument(context, formId);
    const fields = form ? [...prefillFields(form).values()] : [];
    return fields.filter(({ type }) => type !== 'org');
  };

  const make = (request: FastifyRequest, typed: PosterModel['typed']): Promise<Poster> =>
    makePoster(
      { store, siteId, keys, now: context.now() },
      {
        formId: typed.form,
        root: rootOf(request, context).href,
        lang: 'zh-Hans',
        ...(typed.org !== '' && { org: typed.org }),
        ...(typed.channel !== '' && { channel: typed.channel }),
        set: typed.set,
      },
    );

  /** Where nobody has said which address visitors use, and the one of this request will not do. */
  const lacksAddress = (request: FastifyRequest): boolean =>
    context.publicUrl === undefined && !isFitToPrint(rootOf(request, context));

  const modelOf = async (
    request: FastifyRequest,
    typed: PosterModel['typed'],
  ): Promise<PosterModel> => ({
    ...(lacksAddress(request) && { warning: NO_POSTER_ADDRESS }),
    forms: [...(await formTitles(context))].map(([id, title]) => ({ id, title })),
    ceremonies: await store.desk.ceremonies(siteId, MOST_EVENTS),
    questions: await questionsOf(typed.form),
    typed,
  });

  desk.get('/posters', async (request, reply) => {
    const visit = signedIn(request, 'officer');
    const query = queryOf(request);
    const wish = typedOf(query);
    const model = await modelOf(request, wish);
    // Another form was chosen after its questions were listed: what it does not ask is left out.
    const asked = new Set(model.questions.map(({ name }) => name));
    const set = Object.fromEntries(Object.entries(wish.set).filter(([name]) => asked.has(name)));
    const typed = { ...wish, set };
    if (!query.has('make')) return sendPage(reply, posterPage(visit, model));
    try {
      const { address } = await make(request, typed);
      const { form, org, channel } = typed;
      const same = new URLSearchParams({ form, org, channel });
      for (const [name, value] of Object.entries(set)) same.set(SET + name, value);
      const made = { address, qr: qrPath(address), query: `?${same.toString()}` };
      return sendPage(reply, posterPage(visit, { ...model, made }));
    } catch (error) {
      if (!isFault(error)) throw error;
      const faults = [{ at: faultyField(error, typed), text: visit.t(error.text) }];
      return sendPage(reply, posterPage(visit, { ...model, faults }), 422);
    }
  });

  for (const ending of ['svg', 'html'] as const) {
    desk.get(`/posters/file.${ending}`, async (request, reply) => {
      const { account } = signedIn(request, 'officer');
      if (lacksAddress(request)) throw new DeskProblem(422, NO_POSTER_ADDRESS);
      const typed = typedOf(queryOf(request));
      const poster = await make(request, typed).catch((error: unknown) => {
        throw isFault(error) ? new DeskProblem(422, error.text) : error;
      });
      await audit(context, account, 'poster', typed.channel || typed.form);
      const [type, text] =
        ending === 'svg'
          ? ['image/svg+xml; charset=utf-8', posterSvg(poster)]
          : ['text/html; charset=utf-8', printedPage(poster)];
      return sendFile(reply, `poster.${ending}`, type, text);
    });
  }

  desk.post('/ceremonies', async (request, reply) => {
    const visit = signedIn(request, 'officer');
    const { fields } = formOf(request);
    checkForm(request, context, fields);
    const title = (fields.get('title') ?? '').trim().slice(0, LONGEST_TITLE);
    const formId = fields.get('eventForm') ?? '';
    if (!(await formDocument(context, formId))) throw new DeskProblem(404, wordsFor(404));
    if (title === '') {
      const model = await modelOf(request, { form: formId, org: '', channel: '', set: {} });
      const faults = [{ at: 'title', text: visit.t(NO_TITLE) }];
      return sendPage(reply, posterPage(visit, { ...model, faults }), 422);
    }
    const madeBy = visit.account.name;
    const code = await addCeremony(context, { title, formId, madeBy });
    await audit(context, visit.account, 'ceremony-add', code);
    return reply.redirect(`${visit.home}posters`, 303);
  });

  desk.get<Coded>('/count/:code', async (request, reply) => {
    const visit = request.visit as Visit;
    const event = await store.desk.ceremony(siteId, request.params.code);
    if (!event) throw new DeskProblem(404, wordsFor(404));
    const { code, title, formId } = event;
    const count = await store.applications.countChannel(siteId, code);
    // A form that was taken off the site has no code any more; the number still shows.
    const qr = await make(request, { form: formId, org: '', channel: code, set: {} })
      .then(({ address }) => qrPath(address))
      .catch((error: unknown) => {
        if (isFault(error)) return undefined;
        throw error;
      });
    return sendPage(reply, counterPage(visit, { title, code, count, qr }));
  });

  desk.get<Coded>('/count/:code/now', async request => {
    const event = await store.desk.ceremony(siteId, request.params.code);
    if (!event) throw new DeskProblem(404, wordsFor(404));
    return { count: await store.applications.countChannel(siteId, event.code) };
  });
}

async function addCeremony(
  { store, siteId, now }: FormsContext,
  event: { title: string; formId: string; madeBy: string },
): Promise<string> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const letters = Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]);
    const code = letters.join('');
    const madeAt = now().toISOString();
    if (await store.desk.addCeremony(siteId, { ...event, code, madeAt })) return code;
  }
  throw new DeskProblem(503, wordsFor(503));
}

/** Which of the fields a refusal is about, as far as can be told. */
/** What was typed is at fault, and not the machine. */
function isFault(error: unknown): error is UserError {
  return error instanceof UserError && !(error instanceof StoreTrouble);
}

function faultyField({ text }: UserError, { org, channel, set }: PosterModel['typed']): string {
  const wrong = Object.values(set).findIndex(value => text.zh.includes(`“${value}”`));
  if (wrong >= 0) return SET + Object.keys(set)[wrong];
  if (org !== '' && /单位|名录/.test(text.zh)) return 'org';
  return channel !== '' && text.zh.includes('渠道') ? 'channel' : 'form';
}

const NO_TITLE = bilingual('请写活动名称。', 'Give the event a name.');
