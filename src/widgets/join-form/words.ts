import { formFaults } from '../../locale/form-faults/namespace.ts';
import { formFinish } from '../../locale/form-finish/namespace.ts';
import { joinForm } from '../../locale/join-form/namespace.ts';
import type { Language } from '../../locale/languages.ts';
import type { Words } from './part.ts';
import { wordsIn } from './speak.ts';

/** All a form says: its questions, what is wrong, and all that follows. The server's page has them too. */
const SPACES = [joinForm, formFaults, formFinish];

/** The form's words in a language that is here already, else in Simplified Chinese. */
export function wordsOf(lang: Language): Words {
  return wordsIn(SPACES, lang);
}
