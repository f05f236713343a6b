import type { Terminal } from '../terminal.ts';
import { bilingual, UserError } from '../user-error.ts';
import type { Ask } from './ask.ts';
import { QUESTION, QUESTIONS, type Answers, type QuestionName } from './init-questions.ts';

/** Where answers may come from. */
export interface AnswerSources {
  /** Options of the command line. */
  given: Partial<Record<QuestionName, string>>;
  /** What the site said of itself until now. */
  before: Partial<Answers>;
  /** `--yes`: take the default where there is one. */
  yes: boolean;
  ask: Ask | undefined;
}

/**
 * Collects the answers: an option where one is given, else the person's, else the default.
 *
 * @throws UserError that lists every option at fault, or every one that is missing where nobody can
 * be asked.
 */
export async function collectAnswers(sources: AnswerSources, terminal: Terminal): Promise<Answers> {
  const { given, before, yes, ask } = sources;
  const answers: Partial<Record<QuestionName, string>> = checkGiven(given, terminal);
  const missing: QuestionName[] = [];
  if (ask && !yes) terminal.out(OPENING[terminal.lang]);
  for (const name of QUESTIONS) {
    if (answers[name] !== undefined) continue;
    const fallback = before[name] ?? QUESTION[name].fallback(answers);
    if (ask && !yes) answers[name] = await askFor(name, fallback, ask, terminal);
    else if (yes && fallback !== undefined) answers[name] = fallback;
    else missing.push(name);
  }
  if (missing.length > 0) throw new UserError(missingFlags(missing), 2);
  return answers as Answers;
}

const OPENING = bilingual(
  '新建一个站点。直接按回车采用括号里的值；按 Ctrl-C 放弃，什么也不写。',
  'A new site. Enter alone takes the value in brackets; Ctrl-C gives up and writes nothing.',
);

/** The options as answers; all that are wrong are told at once. */
function checkGiven(
  given: AnswerSources['given'],
  terminal: Terminal,
): Partial<Record<QuestionName, string>> {
  const answers: Partial<Record<QuestionName, string>> = {};
  const faults: { zh: string; en: string }[] = [];
  for (const name of QUESTIONS) {
    const text = given[name]?.trim();
    if (text === undefined) continue;
    if (text === '' && QUESTION[name].fallback({}) === '') {
      answers[name] = '';
      continue;
    }
    const checked = text === '' ? { ok: false as const, why: BLANK } : QUESTION[name].check(text);
    if (!checked.ok) {
      faults.push({ zh: `  --${name}  ${checked.why.zh}`, en: `  --${name}  ${checked.why.en}` });
      continue;
    }
    answers[name] = checked.value;
    if (checked.note) terminal.out(checked.note[terminal.lang]);
  }
  if (faults.length === 0) return answers;
  const zh = faults.map(fault => fault.zh).join('\n');
  const en = faults.map(fault => fault.en).join('\n');
  throw new UserError(bilingual(`选项有误：\n${zh}`, `Options at fault:\n${en}`), 2);
}

const BLANK = bilingual('不能为空。', 'It must not be blank.');
const GIVEN_UP = bilingual('已放弃，什么也没有写。', 'Given up; nothing was written.');

/** Asks until the answer will do. */
async function askFor(
  name: QuestionName,
  fallback: string | undefined,
  ask: Ask,
  { lang, out }: Terminal,
): Promise<string> {
  const { text, check } = QUESTION[name];
  const hint = fallback ? (lang === 'zh' ? `（${fallback}）` : ` (${fallback})`) : '';
  for (;;) {
    const answer = await ask(`${text[lang]}${hint}${lang === 'zh' ? '：' : ': '}`);
    if (answer === undefined) throw new UserError(GIVEN_UP);
    const words = answer.trim();
    if (words === '' && fallback !== undefined) return fallback;
    const checked = words === '' ? { ok: false as const, why: BLANK } : check(words);
    const said = checked.ok ? checked.note : checked.why;
    if (said) out(said[lang]);
    if (checked.ok) return checked.value;
  }
}

function missingFlags(missing: readonly QuestionName[]) {
  const width = Math.max(...missing.map(name => name.length)) + 4;
  const list = (lang: 'zh' | 'en') =>
    missing.map(name => `  ${`--${name}`.padEnd(width)}${QUESTION[name].text[lang]}`).join('\n');
  return bilingual(
    `这里没有人可以回答问题，请用选项写明：\n${list('zh')}\n有缺省值的项目可用 --yes 略去。`,
    `Nobody is here to answer; give as options:\n${list('en')}\nWhat has a default may be left out with --yes.`,
  );
}
