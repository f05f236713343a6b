/** Reads how a reading station is used: how to get in, how many seats, on what terms books are lent. */

import { narrow } from './cell-text.ts';
import { readAddress, readCount, readYesNo } from './plain-answers.ts';
import type { Field } from './field-headers.ts';
import type { ReadingFacts } from '../../../src/data/generated/types.ts';
import type { RowCells } from './row-cells.ts';

type Loan = NonNullable<ReadingFacts['loan']>;
type Programmes = NonNullable<ReadingFacts['programmes']>;

/** Words of a cell → ways in, the more special first: 会员证扫码 is a card and a code. */
const WAYS: readonly (readonly [string, RegExp])[] = [
  ['member_card', /会员(?:证|卡|码|服务卡)|工会卡|member/i],
  ['reader_card', /读者(?:证|卡|码)|借书证|借阅证|图书证|阅览证|reader/i],
  ['id_card', /身份证|二代证|市民卡|社保卡|id ?card/i],
  ['face', /人脸|刷脸|面部|face/i],
  ['qr', /扫码|扫一扫|二维码|小程序|微信|支付宝|手机开门|qr/i],
  ['phone', /电话|致电|拨打|联系管理员|phone/i],
  ['staff', /工作人员|专人|值班|管理员|前台|门卫|保安|有人值守|登记|staff/i],
  [
    'open',
    /直接进|直接入|自由进|自由出入|随时进|无需|免登记|不用登记|敞开|开放式|开门即入|无门禁|open/i,
  ],
];
/** What takes a way back: 无需刷卡 is no card. */
const NOT =
  /(?:无需|不用|不需要?|无须|免|不支持|不能|没有|无)(?:刷|扫|凭|持|用|打|出示|登记)*[^、，,;；/或和及+]{0,8}/g;

/** Ways to get in. The words themselves stay with `access.how`, which a column 进入方式 also fills. */
export function entryOf(row: RowCells): string[] {
  const field: Field = row.text('entry') === '' ? 'how' : 'entry';
  const text = narrow(row.text(field));
  if (text === '') return [];
  const denied = text.match(NOT) ?? [];
  const rest = denied.reduce((so, words) => so.replace(words, ''), text);
  const ways = WAYS.filter(([, word]) => word.test(rest)).map(([way]) => way);
  // 无需登记 says how to get in by what is not needed.
  const isFree = WAYS.at(-1)![1].test(text) && ways.length === 0;
  const found = isFree ? ['open'] : ways;
  if (found.length === 0 && field === 'entry') {
    row.say('entry-unread', 'entry', { text });
    row.keep('entry');
  }
  return found;
}

/** Seats for readers. */
export function seatsOf(row: RowCells): number | undefined {
  return wholeOf(row, 'seats', text => text.replace(/(?:个)?(?:座位?|席位?|席)$/, ''));
}

/** Terms of a loan; what a cell does not say is not known. */
export function loanOf(row: RowCells): Loan {
  const books = wholeOf(row, 'loanBooks', text => text.replace(/^(?:最多|每次|每人|限|可借)+/, ''));
  const days = daysOf(row);
  const renewals = wholeOf(row, 'renewals', text =>
    readYesNo(text) === false && !/\d/.test(text) ? '0' : text.replace(/^(?:可|续借)+|次$/g, ''),
  );
  const depositYuan = depositOf(row);
  const returns = row.text('returns');
  return {
    ...(books === undefined ? {} : { books }),
    ...(days === undefined ? {} : { days }),
    ...(renewals === undefined ? {} : { renewals }),
    ...(depositYuan === undefined ? {} : { depositYuan }),
    ...(returns === '' ? {} : { returns }),
  };
}

/** A month is lent as 30 days, a week is seven; “半个月” has its own count in every library. */
const DAYS = /^(\d{1,3})(天|日|周|个?星期|个?月)?$/;

function daysOf(row: RowCells): number | undefined {
  const text = narrow(row.text('loanDays'));
  if (text === '') return undefined;
  const match = DAYS.exec(text.replaceAll(' ', ''));
  const [, digits, unit = '天'] = match ?? [];
  if (digits === undefined) return unread(row, 'loanDays', text);
  const each = /月/.test(unit) ? 30 : /周|星期/.test(unit) ? 7 : 1;
  // A month is no number of days: what was written is kept beside it.
  if (each === 30) row.keep('loanDays');
  return Number(digits) * each;
}

function depositOf(row: RowCells): number | undefined {
  const text = narrow(row.text('deposit')).replaceAll(' ', '');
  if (text === '') return undefined;
  if (/^(?:免押金?|免|无押金|不收|不收押金|无需押金|0元?)$/.test(text)) return 0;
  const yuan = /^[¥￥]?(\d{1,5}(?:\.\d{1,2})?)(?:元|块)?$/.exec(text)?.[1];
  return yuan === undefined ? unread(row, 'deposit', text) : Number(yuan);
}

/** A whole number; a rough one is taken and kept as written. */
function wholeOf(
  row: RowCells,
  field: 'seats' | 'loanBooks' | 'renewals',
  plain: (text: string) => string,
): number | undefined {
  const text = narrow(row.text(field));
  if (text === '') return undefined;
  const read = readCount(plain(text));
  if (!read || !Number.isInteger(read.count)) return unread(row, field, text);
  if (read.about) {
    row.say('count-about', field, { text, count: read.count });
    row.keep(field);
  }
  return read.count;
}

function unread(row: RowCells, field: Field, text: string): undefined {
  row.say('term-unread', field, { text });
  row.keep(field);
}

/** Steps for somebody who borrows for the first time: a line, or a number, each. */
export function stepsOf(row: RowCells): string[] {
  return row
    .cells('steps')
    .flatMap(({ text }) =>
      text.split(/[\n\r；;]|→|->|(?<=[。])|(?:^|(?<=\s|[，。；]))\d{1,2}[.、)）](?!\d)/),
    )
    .map(step =>
      narrow(step).replace(/^(?:第?[一二三四五六七八九十]步?[、:：]|[①-⑩]|\d{1,2}[.、)）])\s*/, ''),
    )
    .map(step => step.replace(/[,，]$/, '').trim())
    .filter(step => step !== '');
}

const YEAR = /[(（]?((?:19|20|21)\d\d)年?[)）]?/;

/** Programmes it belongs to; under 书香企业 a mere 是 means the header's word. */
export function programmesOf(row: RowCells): Programmes {
  const programmes: Programmes = [];
  for (const { text, header } of row.cells('programmes')) {
    const answer = readYesNo(text);
    if (answer === false) continue;
    const words = answer === true ? narrow(header).replace(/^是否(?:为|是)?/, '') : text;
    for (const part of words.split(/[、；;\n]/)) {
      const address = readAddress(part);
      const said = address?.words ?? narrow(part);
      const year = YEAR.exec(said)?.[1];
      const name = said.replace(YEAR, '').trim();
      if (name === '') continue;
      programmes.push({
        name,
        ...(year === undefined ? {} : { year: Number(year) }),
        ...(address && { href: address.href }),
      });
    }
  }
  return programmes;
}
