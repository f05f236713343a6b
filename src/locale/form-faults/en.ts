import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. Not yet read by a native reader. */
export const en: PackOf<typeof zhHans> = {
  required: 'Please answer “{label}”.',
  'required-choice': 'Please choose an answer to “{label}”.',
  'required-file': 'Please upload “{label}”.',
  'consent-required': 'It cannot be dealt with unless you agree to this. If you do, tick the box.',
  'too-short': 'Write at least {min} characters.',
  'too-long': 'Write no more than {max} characters.',
  'not-a-number': 'Enter a number, such as 25.',
  'too-small': 'It cannot be less than {min}.',
  'too-large': 'It cannot be more than {max}.',
  'not-a-date': 'Enter a real date, such as 2026-01-05.',
  'not-a-month': 'Enter a year and a month, such as 2026-01.',
  'too-early': 'It cannot be before {min}.',
  'too-late': 'It cannot be after {max}.',
  'not-a-mobile': 'Enter an 11-digit mobile number, such as 138 0000 0000.',
  'not-an-email': 'Enter a full email address, such as name@example.cn.',
  'id-length': 'The ID number does not have the right number of digits. A resident ID has 18.',
  'id-letters':
    'The ID number has characters that do not belong there. A resident ID has digits, and may end in X.',
  'id-old': 'ID numbers of 15 digits are no longer valid. Enter the 18 digits on the present card.',
  'id-region':
    'The first digits of the ID number name no region. Please compare them with the card.',
  'id-birth':
    'Digits 7 to 14 of the ID number are no date of birth. Please compare them with the card.',
  'id-check':
    'One digit of the ID number is wrong. Please compare it with the card, digit by digit.',
  'id-kind': 'This kind of document is not taken here. Enter the number of another.',
  'uscc-length': 'A unified social credit code has 18 characters.',
  'uscc-letters':
    'A unified social credit code has digits and capital letters, but no I, O, S, V or Z.',
  'uscc-check':
    'One character of the unified social credit code is wrong. Please compare it with the licence.',
  pattern: 'This is not in the right form. Please see the hint.',
  'not-a-choice': 'Please choose one of those listed.',
  'too-many': 'Choose no more than {max}.',
  'unknown-field': 'This form has no such question.',
  'wrong-type': 'This answer is not of the right kind. Please enter it again.',
  'file-missing': 'This file has expired or did not arrive. Please upload it again.',
  version: 'The form has just been updated. Please check and send again.',
  closed: 'Applications are not taken at this time.',
  full: 'All places are taken.',
  'slot-full': 'This time has just been booked up. Please choose another.',
  'slot-past': 'This time is past. Please choose another.',
  'slot-gone': 'This time is no longer offered. Please choose another.',
  'person-gone': 'This craftsman cannot be booked now. Please choose another.',
};
