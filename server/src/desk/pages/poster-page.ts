import type { FormField } from '../../../../src/form/index.ts';
import type { QrPath } from '../../prefill/qr.ts';
import type { Ceremony } from '../../store/desk/desk.ts';
import { bilingual, type Bilingual } from '../../user-error.ts';
import { csrfField, faultSummary, field, page, select, type PageFault } from '../layout.ts';
import { html, type Markup } from '../markup.ts';
import { moment, type SignedIn, type Visit } from '../visit.ts';
import { WORDS } from '../words.ts';

export interface PosterModel {
  forms: readonly { id: string; title: string }[];
  ceremonies: readonly Ceremony[];
  /** Questions whose answer may stand in the code. */
  questions: readonly FormField[];
  typed: { form: string; org: string; channel: string; set: Readonly<Record<string, string>> };
  faults?: readonly PageFault[];
  /** Why nothing can be printed yet; there is neither a code nor a file then. */
  warning?: Bilingual;
  /** A poster just made. */
  made?: { address: string; qr: QrPath; query: string };
}

const W = {
  poster: bilingual('做海报', 'Make a poster'),
  form: bilingual('表单', 'Form'),
  org: bilingual('单位或工会（选填）', 'Organisation (optional)'),
  orgHint: bilingual(
    '写名录里的全称或编号。填了，扫码的人就不用再找单位。',
    'Its full name or id in the directory. With it nobody who scans has to look it up.',
  ),
  channel: bilingual('来源或活动代码（选填）', 'Channel or event code (optional)'),
  channelHint: bilingual(
    '写给自己看，用来数各处海报带来多少申请，如 火车站。不写个人信息。',
    'For counting what each poster brings, such as the place it hangs; nothing personal.',
  ),
  choose: bilingual('换了表单，先列出它的问题', 'List the questions of another form'),
  same: bilingual(
    '对扫码的人都一样的，先替他们填好（选填）',
    'What is the same for everybody who scans, filled in beforehand (optional)',
  ),
  leftOpen: bilingual('由本人选', 'left to them'),
  regionHint: bilingual(
    '写全称（如 河南省郑州市金水区）或 6 位代码。',
    'Full name, or six digits.',
  ),
  make: bilingual('生成二维码', 'Make the code'),
  svg: bilingual('下载海报（SVG）', 'Download the poster (SVG)'),
  print: bilingual('下载海报（网页，可直接打印）', 'Download the poster (page to print)'),
  tryIt: bilingual(
    '在这台机器上试填：预先填好的都在里面',
    'Try the form on this machine, with what is filled in beforehand',
  ),
  opens: bilingual('二维码打开的网址：', 'The code opens:'),
  events: bilingual('集中入会等活动', 'Events such as joining ceremonies'),
  eventsHint: bilingual(
    '一个活动一个代码：海报、集体名单都用它，大屏上能看到已有多少人加入（没有姓名）。',
    'One code an event, for posters and lists; a big screen shows how many have joined (no names).',
  ),
  title: bilingual('活动名称', 'Name of the event'),
  newEvent: bilingual('建立活动', 'Make the event'),
  screen: bilingual('大屏计数', 'Big screen'),
  list: bilingual('交名单', 'Send a list'),
  joined: bilingual('已加入', 'Have joined'),
  people: bilingual('人', ''),
  scan: bilingual('扫码加入', 'Scan to join'),
  of: (word: string, title: string) => bilingual(`${word}：${title}`, `${word}: ${title}`),
} as const;

export function posterPage(visit: SignedIn, model: PosterModel): string {
  const { t, home } = visit;
  const { forms, ceremonies, questions, typed, faults = [], warning, made } = model;
  const choices = forms.map(({ id, title }) => [id, title] as const);
  const question = ({ name, label, type, options = [] }: FormField): Markup => {
    const named = { id: `set.${name}`, label, faults };
    const value = typed.set[name] ?? '';
    const list = options.map(option => [option.value, option.label] as const);
    if (list.length > 0) return select(named, value, [['', t(W.leftOpen)], ...list]);
    const hint = type === 'region' ? t(W.regionHint) : undefined;
    return field(
      { ...named, hint },
      about => html`<input ${about} value="${value}" autocomplete="off" maxlength="100" />`,
    );
  };
  const input = (id: 'org' | 'channel', hint: string): Markup =>
    field(
      { id, label: t(W[id]), hint, faults },
      named => html`<input ${named} value="${typed[id]}" autocomplete="off" maxlength="100" />`,
    );
  return page(visit, {
    title: t(WORDS.posters),
    at: 'posters',
    main: html`${faultSummary(visit, faults)}
      ${warning && html`<p class="notice warning" ${made && html`role="alert"`}>${t(warning)}</p>`}
      ${made && (warning ? triedLink(visit, made) : madePoster(visit, made))}
      <h2>${t(W.poster)}</h2>
      <form method="get" action="${home}posters" class="narrow">
        ${select({ id: 'form', label: t(W.form), faults }, typed.form, choices)}
        ${input('org', t(W.orgHint))} ${input('channel', t(W.channelHint))}
        ${
          questions.length > 0 &&
          html`<fieldset>
            <legend>${t(W.same)}</legend>
            ${questions.map(question)}
          </fieldset>`
        }
        <p class="actions">
          <button name="make" value="1">${t(W.make)}</button>
          <button name="list" value="1" class="plain">${t(W.choose)}</button>
        </p>
      </form>
      <h2>${t(W.events)}</h2>
      <p class="hint">${t(W.eventsHint)}</p>
      <ul class="people">
        ${ceremonies.map(one => ceremonyLine(visit, one))}
      </ul>
      <form method="post" action="${home}ceremonies" class="narrow">
        ${csrfField(visit)}
        ${field(
          { id: 'title', label: t(W.title), faults },
          named => html`<input ${named} autocomplete="off" maxlength="60" />`,
        )}
        ${select({ id: 'eventForm', label: t(W.form), faults }, typed.form, choices)}
        <button>${t(W.newEvent)}</button>
      </form>`,
  });
}

/** To see the form as whoever scans would; not to be put up. */
function triedLink({ t }: SignedIn, { address }: NonNullable<PosterModel['made']>): Markup {
  return html`<p class="made">
    <a href="${address}" target="_blank" rel="noopener">${t(W.tryIt)}</a>
  </p>`;
}

function madePoster({ t, home }: SignedIn, made: NonNullable<PosterModel['made']>): Markup {
  return html`<div class="made" role="status">
    ${qrImage(made.qr, t(W.scan))}
    <div>
      <p>${t(W.opens)}<br /><code>${made.address}</code></p>
      <p><a href="${home}posters/file.svg${made.query}" download>${t(W.svg)}</a></p>
      <p><a href="${home}posters/file.html${made.query}" download>${t(W.print)}</a></p>
    </div>
  </div>`;
}

function ceremonyLine(visit: SignedIn, { code, title, formId, madeAt }: Ceremony): Markup {
  const { t, home } = visit;
  const query = new URLSearchParams({ form: formId, channel: code, make: '1' }).toString();
  const list = new URLSearchParams({ form: formId, code }).toString();
  const link = (href: string, word: string): Markup =>
    html`<a href="${href}" aria-label="${t(W.of(word, title))}">${word}</a>`;
  return html`<li>
    <p><strong>${title}</strong> · <code>${code}</code> · ${moment(madeAt, visit)}</p>
    <p class="actions">
      ${link(`${home}count/${code}`, t(W.screen))} ${link(`${home}posters?${query}`, t(W.make))}
      ${link(`${home}batch?${list}`, t(W.list))}
    </p>
  </li>`;
}

/** For the big screen: a number, and the code to scan. Anybody may see it; there are no names. */
export function counterPage(
  visit: Visit,
  {
    title,
    code,
    count,
    qr,
  }: { title: string; code: string; count: number; qr?: QrPath | undefined },
): string {
  const { t, home, siteName } = visit;
  return page(visit, {
    title,
    bare: true,
    refresh: 10,
    script: true,
    main: html`<p class="site">${siteName}</p>
      <h1>${title}</h1>
      <p class="total" aria-live="polite">
        ${t(W.joined)}
        <strong id="count" data-href="${home}count/${code}/now">${count}</strong> ${t(W.people)}
      </p>
      ${
        qr &&
        html`<figure>
          ${qrImage(qr, t(W.scan))}
          <figcaption>${t(W.scan)}</figcaption>
        </figure>`
      }`,
  });
}

function qrImage({ size, path }: QrPath, name: string): Markup {
  return html`<svg
    class="qr"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label="${name}"
    shape-rendering="crispEdges"
  >
    <path fill="#fff" d="M0 0h${size}v${size}H0z" />
    <path fill="#000" d="${path}" />
  </svg>`;
}
