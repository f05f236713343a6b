import type { PackOf } from '../../../../src/locale/messages.ts';
import type { zhHans } from './zh-Hans.ts';

export const en: PackOf<typeof zhHans> = {
  when: 'Answer this if you chose “{choice}” for “{label}”.',
  whenGiven: 'Answer this if you answered “{label}”.',
  whenOther: 'Leave it empty if it does not concern you.',
  filesLater:
    'Nothing can be uploaded here just now. Send the form first; the staff will ask you for what they need.',
  codeScript: 'Codes by text message need a browser that runs scripts.',
  regionHint: 'The six-digit division code, or the name of the province, city or district.',
  otherLanguage:
    'The questions of this form are in {language}; buttons and messages are in English.',
  languages: 'Languages',
  policy: 'Privacy policy',
  tokenExpired:
    'This QR code has expired and brought nothing along. Fill in the form yourself; it can be sent all the same.',
  tokenBroken:
    'This address is incomplete and brought nothing along. Fill in the form yourself; it can be sent all the same.',
  waitTitle: 'Please wait before sending',
  waitText: {
    one: 'Many people are sending just now. What you filled in is below: wait one second, then send again. Nothing is sent twice.',
    other:
      'Many people are sending just now. What you filled in is below: wait {n} seconds, then send again. Nothing is sent twice.',
  },
  busyText: {
    one: 'Your form is still being worked on. Wait one second, then send again. Nothing is sent twice.',
    other:
      'Your form is still being worked on. Wait {n} seconds, then send again. Nothing is sent twice.',
  },
  refusedTitle: 'Not accepted',
  refusedText:
    'What you filled in is below. Please send it again a little later; nothing is sent twice.',
  sentBefore: 'This application was sent before; what you changed was not sent again.',
  newForm: 'Fill in a new one',
  noFormTitle: 'There is no such form',
  noFormText: 'The address may be incomplete, or the form is not used any more.',
  otherForms: 'Forms you can fill in',
  choosePerson: 'Whom would you like to invite?',
  chooseFirst: 'Choose somebody first, then a time.',
  notBookable: 'The person you are looking for takes no bookings now.',
  noTimes: '{name} has no free time just now. Look again in a few days, or invite somebody else.',
  nobodyBookable: 'Nobody can be booked just now. Please look again in a few days.',
  timeGone: 'The time you chose is booked up or no longer offered. Please choose another below.',
  leftOut: 'Not sent: {list}. By your other answers they are not needed.',
  statusAsk:
    'Open the address you were given when the form was sent, or scan its QR code, to see how it stands; or paste the address below.',
  statusLost: 'If the address is lost, tell your receipt number to the union that deals with it.',
  sent: 'Sent',
  keep: 'Keep this address or a picture of the QR code: with it you see how things stand, withdraw or delete.',
  number: 'Receipt number',
  form: 'Application',
  now: 'Status',
  history: 'What happened',
  next: 'What you can do next',
  handoff: 'Go on with: {name}',
  kept: 'The data is kept until {day}.',
  refresh: 'Refresh',
  qr: 'QR code of this address',
  withdrawText:
    'It will not be dealt with any more; what you filled in and uploaded is deleted at once and cannot be restored. You can fill in a new one.',
  remove: 'Delete the application',
  removeTitle: 'Delete this application?',
  removeText:
    'What you filled in and uploaded, and what happened since, is deleted at once; it cannot be restored or looked at any more. What is not settled will not be dealt with.',
  removedTitle: 'Deleted',
  removedText: 'All you filled in was deleted; a record without personal data remains.',
  cancel: 'No, go back',
  notFoundTitle: 'No such application',
  notFoundText: 'Check the address and the receipt number; the data may also have been deleted.',
  failedTitle: 'Not possible just now',
  failedText: 'The server could not do it; please try again later.',
  laterText: {
    one: 'Wait one second, then try again.',
    other: 'Wait {n} seconds, then try again.',
  },
  'state.received': 'Received',
  'state.checking': 'Being checked',
  'state.asked': 'Something is missing',
  'state.answered': 'Answered',
  'state.approved': 'Approved',
  'state.refused': 'Refused',
  'state.withdrawn': 'Withdrawn',
  'state.deleted': 'Deleted',
};
