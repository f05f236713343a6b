import type { PackOf } from '../../../../src/locale/messages.ts';
import type { zhHans } from './zh-Hans.ts';

export const en: PackOf<typeof zhHans> = {
  title: 'How personal data is handled',
  titleOf: '{title}: how personal data is handled',
  intro: 'This page is made from the forms ({day}): what they ask is what it says.',
  own: 'Our own privacy policy',
  save: 'Save this page',
  who: 'Who is responsible',
  noContact: 'No contact is given; ask the union that deals with your application.',
  list: 'Forms',
  none: 'There are no forms at present.',
  version: 'Version {n}',
  asked: 'What is asked, why, and how long it is kept',
  sometimes: 'Asked only where it is needed.',
  noPurpose: 'No purpose of its own: used to deal with this form.',
  isSensitive: 'Sensitive personal data.',
  settled:
    '“Settled” means approved, refused or withdrawn. Then the days are counted, and what is due is deleted; what happened and which consents were given stays on record. What is not settled is not deleted by itself.',
  seen: 'Who can see it',
  seenDesk:
    'What you fill in is stored encrypted. The staff who deal with it look at it under their own accounts; who looked at it or exported it is recorded.',
  seenBy: 'Dealt with by: {list}.',
  handoff: 'You can go on with “{name}”; what you filled in does not go along.',
  handoffToken:
    'By a token that works once, the other side learns which form it was, the receipt number and the status.',
  consents: 'Consents',
  consentsHint:
    'You tick each yourself. With the form, the version of each and the SHA-256 of its words are recorded, so that it can be checked later what was agreed to.',
  consentNeeded: 'Nothing can be done without it.',
  consentFree: 'You may leave it out; nothing depends on it.',
  consentVersion: 'Version: {text}',
  consentFields: 'For: {list}',
  rights: 'What you can do',
  look: 'Look',
  lookText:
    'The address (or QR code) you are given after sending shows how things stand. It does not show what you filled in; to see or copy that, contact whoever is responsible.',
  mend: 'Correct',
  mendText:
    'While it is not settled, withdraw it and fill it in again; afterwards contact whoever is responsible.',
  takeBack: 'Take back a consent',
  takeBackText:
    'Withdrawing the application at that address takes back all consents, and deletes what you filled in and uploaded at once. To take back a single one, contact whoever is responsible.',
  remove: 'Delete',
  removeText:
    'Deleting the application at that address deletes what you filled in and uploaded, and what happened since, at once and for good; a record without personal data remains.',
  device: 'What is kept on your device',
  draft:
    'What is not finished is kept in the browser you use, and deleted after 24 hours. ID numbers, photos, files, codes and other sensitive data are never kept there.',
  kiosk: 'On a machine that many use nothing is kept; left alone, it clears itself.',
  cookies:
    'No cookies are used for filling in a form or seeing how it stands. What you fill in is written into no address and no log.',
};
