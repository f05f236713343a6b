import { LANGUAGES } from '../../../src/locale/languages.ts';
import { findRegion, regionByCode } from '../import/regions.ts';
import { bilingual, type Bilingual } from '../user-error.ts';
import { accentOf, readColour } from './init-accent.ts';

/** Everything `init` asks for; each can be given as an option of the same name. */
export const QUESTIONS = [
  'name',
  'region',
  'accent',
  'site-lang',
  'controller',
  'contact',
  'policy',
] as const;
export type QuestionName = (typeof QUESTIONS)[number];

/** Answers by question; a blank one leaves its member out. */
export type Answers = Readonly<Record<QuestionName, string>>;

/** What an answer turned out to be. */
export type Checked =
  | { ok: true; value: string; /** Something the person should know. */ note?: Bilingual }
  | { ok: false; why: Bilingual };

export interface Question {
  text: Bilingual;
  /** Taken where the person answers nothing; undefined where an answer is needed. */
  fallback(given: Partial<Answers>): string | undefined;
  /** Judges an answer that is not blank. */
  check(text: string): Checked;
}

/** Union red, the accent of the widgets where a site names none. */
const UNION_RED = '#c8102e';
const LONGEST = 200;

export const QUESTION: Readonly<Record<QuestionName, Question>> = {
  name: {
    text: bilingual('工会全称，如“某某市总工会”', 'Full name of the union'),
    fallback: () => undefined,
    check: checkWords,
  },
  region: {
    text: bilingual(
      '所在行政区划：名称或六位代码，如“河南省郑州市”或 410100；可不填',
      'Administrative division: its name or six-digit code, like 410100; may be left out',
    ),
    fallback: () => '',
    check: checkRegion,
  },
  accent: {
    text: bilingual('主色，如 #c8102e', 'Accent colour, like #c8102e'),
    fallback: () => UNION_RED,
    check: checkAccent,
  },
  'site-lang': {
    text: bilingual(
      `网站语言：${LANGUAGES.join('、')}`,
      `Language of the site: ${LANGUAGES.join(', ')}`,
    ),
    fallback: () => 'zh-Hans',
    check: checkLanguage,
  },
  controller: {
    text: bilingual('谁对个人信息负责（单位全称）', 'Who answers for personal information'),
    fallback: ({ name }) => name,
    check: checkWords,
  },
  contact: {
    text: bilingual(
      '个人信息方面的联系方式：电话、邮箱或地址，会公开',
      'How to reach them about personal information: phone, mail or address; it is published',
    ),
    fallback: () => undefined,
    check: checkWords,
  },
  policy: {
    text: bilingual(
      '隐私政策的网址（https://…），可不填',
      'URL of the privacy policy (https://…); may be left out',
    ),
    fallback: () => '',
    check: checkUrl,
  },
};

function checkWords(text: string): Checked {
  if (/\p{Cc}/u.test(text)) {
    return no(
      '里面有看不见的控制字符，请重新输入。',
      'It holds control characters; type it again.',
    );
  }
  return text.length <= LONGEST
    ? { ok: true, value: text }
    : no(`最多 ${LONGEST} 个字。`, `At most ${LONGEST} characters.`);
}

function checkRegion(text: string): Checked {
  if (/^\d+$/.test(text)) {
    const region = regionByCode(text);
    return region
      ? { ok: true, value: region.code, note: named(region) }
      : no(
          `没有 ${text} 这个代码（GB/T 2260，六位数字）。`,
          `There is no code ${text} (GB/T 2260, six digits).`,
        );
  }
  const found = findRegion(text);
  if (!found.ok && found.why === 'ambiguous') {
    const list = found.candidates.map(({ code, fullName }) => `${fullName}（${code}）`).join('、');
    return no(
      `“${text}”不止一处，请写全称或代码：${list}。`,
      `Several places are called ${text}; write the full name or the code: ${list}.`,
    );
  }
  if (!found.ok || found.rest !== '') {
    return no(
      `认不出“${text}”，请从省写起，如“河南省郑州市中原区”，或写六位代码。`,
      `${text} is not known; begin with the province, like 河南省郑州市中原区, or give the code.`,
    );
  }
  return { ok: true, value: found.region.code, note: named(found.region) };
}

function named({ code, fullName }: { code: string; fullName: string }): Bilingual {
  return bilingual(`行政区划：${fullName}（${code}）`, `Division: ${fullName} (${code})`);
}

function checkAccent(text: string): Checked {
  const value = readColour(text);
  if (value === undefined) {
    return no(
      `“${text}”不是颜色，请写 # 和六位十六进制数，如 ${UNION_RED}。`,
      `${text} is no colour; write # and six hexadecimal digits, like ${UNION_RED}.`,
    );
  }
  const { contrast, pale } = accentOf(value);
  if (!pale) return { ok: true, value };
  return {
    ok: true,
    value,
    note: bilingual(
      `${value} 太浅，与白底的对比度只有 ${contrast}:1（按钮的边缘至少要 3:1 才看得清）。文字颜色已一并算好，仍可使用；深一些的颜色更稳妥。`,
      `${value} is pale: ${contrast}:1 against white (an edge needs 3:1 to be seen). Colours for its words are written too, so it can be used; a deeper one is safer.`,
    ),
  };
}

function checkLanguage(text: string): Checked {
  const value = LANGUAGES.find(known => known.toLowerCase() === text.toLowerCase());
  const list = LANGUAGES.join(' ');
  return value
    ? { ok: true, value }
    : no(`“${text}”不在其中，请选 ${list}。`, `${text} is none of them; choose ${list}.`);
}

function checkUrl(text: string): Checked {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const plain = url && /^https?:$/.test(url.protocol) && !url.username && !url.password;
  return plain && text.length <= 2048
    ? { ok: true, value: url.href }
    : no(
        `“${text}”不是网址，应以 https:// 开头。`,
        `${text} is no web address; it begins with https://.`,
      );
}

function no(zh: string, en: string): Checked {
  return { ok: false, why: bilingual(zh, en) };
}
