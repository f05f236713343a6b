import { checkSite, type CheckReport } from '../check/check-site.ts';
import { CODES } from '../check/codes/index.ts';
import { formatCheck } from '../check/format-check.ts';
import { folderSource } from '../check/source/folder-source.ts';
import type { Source } from '../check/source/source.ts';
import { openWebSite, webSource } from '../check/source/web-source.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError } from '../user-error.ts';
import { readArguments } from './arguments.ts';

const OPTIONS = {
  all: { type: 'boolean' },
  against: { type: 'string' },
  links: { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
} as const;

/**
 * `check URL|DIR`: reads a site document and all it leads to and says what is wrong with it.
 * @returns 1 when there are errors, else 0.
 */
export async function runCheck(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [target, ...more] = positionals;
  if (target === undefined || more.length > 0) {
    throw new UserError(
      bilingual(
        '请给出一个网址或文件夹，如 union-widgets check https://www.example.cn/ 或 union-widgets check 网站目录',
        'Give one address or folder, like union-widgets check https://www.example.cn/ or union-widgets check DIR',
      ),
      2,
    );
  }
  if (values.lang !== undefined && values.lang !== 'zh' && values.lang !== 'en') {
    throw new UserError(bilingual('--lang 只能是 zh 或 en。', '--lang is zh or en.'), 2);
  }
  const links = values.links === true;
  const source = await sourceOf(target, links);
  const report = await checkSite(source, {
    ...(values.all && { sample: Infinity, documents: Infinity, milliseconds: Infinity }),
    ...(values.against !== undefined && { against: await sourceOf(values.against, links) }),
  });
  if (values.json) terminal.out(JSON.stringify(asJson(report, target), undefined, 2));
  else {
    const colours = mayColour(terminal);
    terminal.out(formatCheck(report, { lang: terminal.lang, target, colours }));
  }
  return report.ok ? 0 : 1;
}

async function sourceOf(target: string, links: boolean): Promise<Source> {
  if (!/^https?:\/\//i.test(target)) {
    // Any address will do to start from: what is asked of it is always whole.
    return folderSource(target, links ? webSource('https://example.org/', true) : undefined);
  }
  if (!URL.canParse(target)) {
    throw new UserError(bilingual(`“${target}”不是网址。`, `"${target}" is not an address.`), 2);
  }
  return openWebSite(target);
}

/** The report with the general words of each code, for programs and for passing on. */
function asJson(report: CheckReport, target: string): object {
  const findings = report.findings.map(finding => {
    const { title, why } = CODES[finding.code];
    return { ...finding, title, why };
  });
  return { target, ...report, findings };
}

/** Colours where a person looks on and has not asked for none (no-color.org). */
function mayColour({ env }: Terminal): boolean {
  return process.stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
