/** The sentences of the report, by code. */

import { CONTEST_MESSAGES } from './messages-contest.ts';
import { FILE_MESSAGES } from './messages-file.ts';
import { FOREIGN_MESSAGES } from './foreign-standings-messages.ts';
import { ORG_MESSAGES } from './messages-orgs.ts';
import { PEOPLE_MESSAGES } from './messages-people.ts';
import { READING_MESSAGES } from './messages-reading.ts';
import { PLACE_MESSAGES } from './messages-place.ts';
import { ROW_MESSAGES } from './messages-row.ts';
import type { Bilingual, MessageText, Severity } from './message-text.ts';

const MESSAGES = {
  ...FILE_MESSAGES,
  ...ROW_MESSAGES,
  ...PLACE_MESSAGES,
  ...READING_MESSAGES,
  ...PEOPLE_MESSAGES,
  ...CONTEST_MESSAGES,
  ...FOREIGN_MESSAGES,
  ...ORG_MESSAGES,
};

/** Machine-readable names of findings; part of the report's format. */
export type MessageCode = keyof typeof MESSAGES;

/** A value for a sentence: the same in both languages, or a word for each. */
export type MessageValue = string | number | Bilingual;

export interface Message {
  severity: Severity;
  message: Bilingual;
  fix?: Bilingual;
  /** An error of one cell only: the row is kept without it. */
  keepsRow?: boolean;
}

/** The sentences of a finding with its values filled in. */
export function messageOf(
  code: MessageCode,
  values: Readonly<Record<string, MessageValue>> = {},
): Message {
  const { severity, zh, en, fix, keepsRow }: MessageText = MESSAGES[code];
  return {
    severity,
    message: fill({ zh, en }, values),
    ...(fix ? { fix: fill(fix, values) } : {}),
    ...(keepsRow ? { keepsRow } : {}),
  };
}

function fill(text: Bilingual, values: Readonly<Record<string, MessageValue>>): Bilingual {
  const say = (lang: keyof Bilingual) =>
    text[lang].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'object' ? value[lang] : String(value);
    });
  return { zh: say('zh'), en: say('en') };
}
