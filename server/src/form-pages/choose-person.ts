import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormDocument, PersonSummary } from '../../../src/data/generated/types.ts';
import type { OfferedForm } from '../bookings/offered-form.ts';
import { listPath } from '../documents/paths.ts';
import { joinRows } from '../snapshot/row-bytes.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { html, type Markup } from './markup.ts';
import type { FormPages } from './form-pages.ts';
import { lookEntries } from './look.ts';
import { showNotice, type Shown } from './notice-pages.ts';
import { documentLang, inLang } from './own-language.ts';

/** Most people on the page; a list of more is for the craftsmen's own page. */
const MOST = 200;

/**
 * The page of a form that books somebody, before it is said whom, or where they have no time left: who
 * can be booked, each leading to the form with their times. Plain links: it works without scripts.
 */
export async function showPeople(
  pages: FormPages,
  request: FastifyRequest,
  reply: FastifyReply,
  shown: Shown,
  { form, formId, offered }: ChoosePerson,
): Promise<FastifyReply> {
  const { words } = shown;
  const { current } = pages.context.live;
  const docLang = documentLang(current.site.site.lang, words);
  const people = await bookable(current);
  const links = people.map(person => personLink(person, { shown, form, formId, docLang }));
  return showNotice(pages, request, reply, shown, {
    status: 200,
    title: form.title,
    titleLang: docLang,
    text: whyHere(offered, shown),
    more:
      links.length > 0
        ? html`<h2>${words.own('choosePerson')}</h2>
            <ul>
              ${links}
            </ul>`
        : html`<p>${words.own('nobodyBookable')}</p>`,
  });
}

interface ChoosePerson {
  form: FormDocument;
  formId: string;
  offered: Exclude<OfferedForm, { is: 'form' }>;
}

function whyHere(offered: ChoosePerson['offered'], { words }: Shown): string {
  if (offered.is === 'no-times') return words.own('noTimes', { name: offered.person.name });
  return words.own(offered.asked ? 'notBookable' : 'chooseFirst');
}

function personLink(
  { id, name, trade, org }: PersonSummary,
  {
    shown,
    form,
    formId,
    docLang,
  }: {
    shown: Shown;
    form: FormDocument;
    formId: string;
    docLang: string | undefined;
  },
): Markup {
  const field = form.steps.flatMap(({ fields }) => fields).find(({ type }) => type === 'person');
  const search = new URLSearchParams([
    ['form', formId],
    [field?.prefill ?? 'person', id],
    ...lookEntries(shown.look),
  ]);
  const about = [trade, org].filter(Boolean).join(' · ');
  return html`<li>
    <a href="?${search.toString()}">${inLang(name, docLang)}</a
    >${about && html` <span class="uf-hint">${inLang(about, docLang)}</span>`}
  </li>`;
}

/** People of the site's list who can be booked. */
async function bookable({ summaryLists, block }: Snapshot): Promise<PersonSummary[]> {
  const list = summaryLists.get(listPath('people'));
  if (!list) return [];
  const { count, rows } = list.table;
  const all = joinRows(
    block,
    rows,
    Array.from({ length: count }, (_, row) => row),
    ['[', ']'],
  );
  const items = JSON.parse(all.toString('utf8')) as PersonSummary[];
  return items.filter(item => item.bookable === true).slice(0, MOST);
}
