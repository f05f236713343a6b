import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. Not yet read by a native reader. */
export const en: PackOf<typeof zhHans> = {
  filePhoto: 'Take or choose a photo',
  fileChoose: 'Choose a file',
  fileMore: 'Add another',
  fileOther: 'Choose another',
  fileLimit: {
    one: '{types}, {n} file at most.',
    other: '{types}, {n} files at most.',
  },
  filePrivacy:
    'Photos are made smaller on this device first, and where they were taken is removed.',
  fileAnd: ' / ',
  fileReading: 'Preparing…',
  fileSending: 'Uploading {n}%',
  fileWaiting: 'Not uploaded yet, trying again…',
  fileHeld: 'Uploaded',
  fileSent: 'Uploaded, {size} KB',
  fileFailed: 'Not uploaded. Check your connection and try again.',
  fileRetry: 'Upload again',
  fileRemove: 'Remove',
  fileRemoved: '“{name}” removed',
  fileNameless: 'File {n}',
  fileUploads: { one: '{n} file uploaded', other: '{n} files uploaded' },
  fileEmpty: '“{name}” is empty. Choose another file.',
  fileType: '“{name}” cannot be used. Choose one of: {types}.',
  fileHeic:
    '“{name}” is in HEIC format, which this browser cannot open. Choose “Most Compatible” under Settings – Camera – Formats and take it again, or upload a screenshot.',
  fileBroken:
    '“{name}” cannot be opened; it may be incomplete. Choose another file, or take the photo again.',
  fileBig: '“{name}” is too large: each may have {size} MB at most.',
  fileCount: {
    one: '{n} file at most: “{name}” was not added.',
    other: '{n} files at most: “{name}” was not added.',
  },
  fileRefused: '“{name}” was not accepted: {why}',
  fileBlur: 'The photo looks a little blurred.',
  fileCut: 'The card or paper does not seem to be wholly in the picture.',
  fileFar: 'The card or paper is rather small in the picture. Move closer.',
  fileAgain: 'Take it again',
  fileKeep: 'Use it anyway',
  orgHint:
    'Type at least two characters of the name and choose from the list; if it is not there, your own words will do.',
  orgList: 'Organisations found',
  orgBusy: 'Searching…',
  orgFound: {
    one: '{n} found, please choose from the list',
    other: '{n} found, please choose from the list',
  },
  orgNone: '“{text}” was not found. The name as you typed it will do.',
  orgOwn: 'Not in the list: use “{text}”',
  orgOffline: 'The directory cannot be searched now. The name as you typed it will do.',
  orgChosen: 'Chosen from the directory',
  orgTyped: 'Not chosen from the directory: sent as you typed it, and checked by the staff.',
  regionProvince: 'Province',
  regionCity: 'City or prefecture',
  regionDistrict: 'District or county',
  regionBusy: 'Loading…',
  regionFailed:
    'The list of places could not be loaded. Type the name of the place, for example 河南省郑州市金水区.',
  regionTyped: 'Sent as you typed it, and checked by the staff.',
  regionRetry: 'Choose from the list',
  codeSend: 'Send me a code',
  codeAgain: 'Send another code',
  codeWait: { one: 'Another code in {n} second', other: 'Another code in {n} seconds' },
  codeBusy: 'Sending…',
  codeSent: 'A code was sent to {to}. It holds for {n} min.',
  codeFirst: 'Enter a mobile number first.',
  codeFailed: 'The code was not sent. Check your connection and try again.',
  codeMany: 'Too many codes were asked for. Wait a little and try again.',
};
