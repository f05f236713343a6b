import { html, type Markup, type Piece } from './markup.ts';
import { may, type Visit } from './visit.ts';
import { ROLE_WORDS, WORDS } from './words.ts';

export interface PageOptions {
  title: string;
  /** Which entry of the menu is this page. */
  at?: keyof typeof WORDS;
  main: Piece;
  /** Leaves out menu and foot: for the big screen. */
  bare?: boolean;
  /** Seconds after which the page asks for itself again where scripts do not run. */
  refresh?: number;
  script?: boolean;
}

/** A whole page of the desk. */
export function page(visit: Visit, options: PageOptions): string {
  const { lang, t, home, siteName } = visit;
  const { title, main, bare, refresh, script } = options;
  return html`<!doctype html>
    <html lang="${lang === 'zh' ? 'zh-Hans' : 'en'}" class="${bare ? 'bare' : ''}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title} · ${siteName}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${home}desk.css" />
        ${
          refresh !== undefined &&
          html`<noscript><meta http-equiv="refresh" content="${refresh}" /></noscript>`
        }
        ${script && html`<script type="module" src="${home}desk.js"></script>`}
      </head>
      <body>
        ${
          bare
            ? html`<main id="main">${main}</main>`
            : html`<a class="skip" href="#main">${t(WORDS.skip)}</a>
                ${head(visit, options)}
                <main id="main" tabindex="-1">
                  <h1>${title}</h1>
                  ${main}
                </main>
                ${foot(visit)}`
        }
      </body>
    </html>`.text;
}

function head(visit: Visit, { at }: PageOptions): Markup {
  const { t, home, siteName, account } = visit;
  const entry = (key: keyof typeof WORDS, path: string): Markup =>
    html`<li>
      <a href="${home}${path}" ${at === key && html`aria-current="page"`}>${t(WORDS[key])}</a>
    </li>`;
  const role = account?.mustChange ? undefined : account?.role;
  return html`<header class="top">
    <p class="site"><a href="${home}">${siteName} · ${t(WORDS.desk)}</a></p>
    ${
      role &&
      html`<nav aria-label="${t(WORDS.desk)}">
        <ul class="menu">
          ${entry('queue', '')}
          ${may(role, 'officer') && [entry('batch', 'batch'), entry('posters', 'posters')]}
          ${
            may(role, 'admin') && [
              entry('export', 'export'),
              entry('accounts', 'accounts'),
              entry('audit', 'audit'),
            ]
          }
        </ul>
      </nav>`
    }
  </header>`;
}

function foot(visit: Visit): Markup {
  const { t, home, account, here } = visit;
  return html`<footer class="foot">
    ${
      account &&
      html`<p>${account.name}（${t(ROLE_WORDS[account.role])}）</p>
        <p><a href="${home}password">${t(WORDS.password)}</a></p>
        <form method="post" action="${home}logout">
          ${csrfField(visit)}<button class="plain">${t(WORDS.signOut)}</button>
        </form>`
    }
    <form method="post" action="${home}lang">
      <input type="hidden" name="lang" value="${visit.lang === 'zh' ? 'en' : 'zh'}" />
      <input type="hidden" name="back" value="${here}" />
      <button class="plain" lang="${visit.lang === 'zh' ? 'en' : 'zh-Hans'}">
        ${t(WORDS.other)}
      </button>
    </form>
  </footer>`;
}

/** The hidden field without which no form of somebody signed in is taken. */
export function csrfField({ csrf }: Visit): Markup {
  return html`<input type="hidden" name="_csrf" value="${csrf}" />`;
}

/** A fault and the id of the control it is about. */
export interface PageFault {
  at: string;
  text: string;
}

/** What is to be put right, on top of the page. */
export function faultSummary({ t }: Visit, faults: readonly PageFault[]): Markup | undefined {
  if (faults.length === 0) return undefined;
  return html`<div class="summary" role="alert" aria-labelledby="summary-title">
    <h2 id="summary-title">${t(WORDS.problemTitle)}</h2>
    <ul>
      ${faults.map(({ at, text }) => html`<li><a href="#${at}">${text}</a></li>`)}
    </ul>
  </div>`;
}

export interface FieldOptions {
  id: string;
  label: string;
  hint?: string | undefined;
  faults?: readonly PageFault[];
}

/** A label, its hint and fault, and a control; `control` gets the attributes that name them. */
export function field(
  { id, label, hint, faults = [] }: FieldOptions,
  control: (named: Markup) => Markup,
): Markup {
  const fault = faults.find(({ at }) => at === id);
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  const named = html`id="${id}" name="${id}"
  ${described !== '' && html`aria-describedby="${described}"`} ${fault && html`aria-invalid="true"`}`;
  return html`<div class="field" ${fault && html`data-invalid`}>
    <label for="${id}">${label}</label>
    ${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${fault && html`<p class="fault" id="${id}-fault">${fault.text}</p>`} ${control(named)}
  </div>`;
}

/** A choice from a list. */
export function select(
  options: FieldOptions,
  value: string,
  choices: readonly (readonly [value: string, label: string])[],
): Markup {
  return field(
    options,
    named =>
      html`<select ${named}>
        ${choices.map(
          ([one, label]) =>
            html`<option value="${one}" ${one === value && html`selected`}>${label}</option>`,
        )}
      </select>`,
  );
}
