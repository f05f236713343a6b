import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** Uyghur in Arabic script. Not yet read by a native reader: have it read before a site relies on it. */
export const ug: PackOf<typeof zhHans> = {
  'pages.label': 'بەتلەر',
  'pages.previous': 'ئالدىنقى بەت',
  'pages.next': 'كېيىنكى بەت',
  'pages.page': '{page}-بەت',
  'pages.of': 'جەمئىي {pages} بەت، {page}-بەت',

  'steps.label': 'قەدەملەر',
  'steps.of': 'جەمئىي {steps} قەدەم، {step}-قەدەم: {name}',
  'steps.finished': '{steps} قەدەمنىڭ ھەممىسى تاماملاندى',
  'steps.done': ' (تاماملاندى)',
  'steps.current': ' (داۋاملىشىۋاتىدۇ)',
  'steps.coming': ' (تېخى باشلانمىدى)',

  'table.name': 'جەدۋەل',
  'table.region': '{name}، سۈرۈشكە بولىدۇ',
  'table.hint': 'باشقا ستونلارنى كۆرۈش ئۈچۈن ئوڭ-سولغا سۈرۈڭ',
  'table.order': 'تىزىش ئۇسۇلى',
  'table.original': 'ئەسلىي تەرتىپ',
  'table.by': '{column}: {order}',
  'table.sorted': '«{column}» بويىچە تىزىلدى: {order}',
  'table.unsorted': 'ئەسلىي تەرتىپ ئەسلىگە كەلدى',
  'order.number.ascending': 'كىچىكتىن چوڭغا',
  'order.number.descending': 'چوڭدىن كىچىككە',
  'order.date.ascending': 'بۇرۇندىن كېيىنگە',
  'order.date.descending': 'كېيىندىن بۇرۇنغا',
  'order.text.ascending': 'ئېلىپبە تەرتىپى',
  'order.text.descending': 'تەتۈر ئېلىپبە تەرتىپى',

  'progress.ratio': '{value} / {max} {unit}',
};
