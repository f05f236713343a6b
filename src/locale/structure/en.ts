import type { PackOf } from '../messages.ts';
import type { zhHans } from './zh-Hans.ts';

/** English. Not yet read by a native reader. */
export const en: PackOf<typeof zhHans> = {
  'pages.label': 'Pages',
  'pages.previous': 'Previous',
  'pages.next': 'Next',
  'pages.page': 'Page {page}',
  'pages.of': 'Page {page} of {pages}',

  'steps.label': 'Steps',
  'steps.of': 'Step {step} of {steps}: {name}',
  'steps.finished': 'All {steps} steps are done',
  'steps.done': ' (done)',
  'steps.current': ' (current)',
  'steps.coming': ' (to come)',

  'table.name': 'Table',
  'table.region': '{name}, scrolls',
  'table.hint': 'Swipe sideways to see the other columns',
  'table.order': 'Order',
  'table.original': 'Original order',
  'table.by': '{column}: {order}',
  'table.sorted': 'Sorted by “{column}”: {order}',
  'table.unsorted': 'Back in the original order',
  'order.number.ascending': 'lowest first',
  'order.number.descending': 'highest first',
  'order.date.ascending': 'earliest first',
  'order.date.descending': 'latest first',
  'order.text.ascending': 'A to Z',
  'order.text.descending': 'Z to A',

  'progress.ratio': '{value} of {max} {unit}',
};
