import type { LocaleController } from '../../base/locale-controller.ts';
import type { files } from '../../locale/files/namespace.ts';
import type { FileMark } from './file-row.ts';
import type { Refusal, Rules } from './sift.ts';
import { sizeOf } from './sizes.ts';
import { typeNames } from './types.ts';

type Locale = Pick<LocaleController<[typeof files]>, 't' | 'number'>;

export function sizeText(locale: Locale, bytes: number, round?: (n: number) => number): string {
  const { unit, n } = sizeOf(bytes, round);
  return locale.t(`file.size.${unit}`, { n });
}

interface Situation extends Pick<Rules, 'accept'> {
  readonly files: readonly File[];
  readonly multiple: boolean;
  readonly capture: string;
}

/** What the button does, as a key of the messages. */
export function actOf({ files, multiple, capture, accept }: Situation) {
  if (files.length > 0) return multiple ? 'file.more' : 'file.other';
  if (capture) return 'file.take';
  return /^\s*image\/[^,]*$/.test(accept) ? 'file.photo' : 'file.choose';
}

/** What may be chosen, in one line; empty where everything may. */
export function limitsText(locale: Locale, { accept, max, maxBytes }: Rules): string {
  const types = typesText(locale, accept);
  const size = Number.isFinite(maxBytes) && sizeText(locale, maxBytes, Math.floor);
  return [
    types && locale.t('file.limit.types', { types }),
    size && locale.t(max === 1 ? 'file.limit.size' : 'file.limit.each', { size }),
    max > 1 && Number.isFinite(max) && locale.t('file.limit.count', { n: max }),
  ]
    .filter(Boolean)
    .join(locale.t('file.comma'));
}

/** Why a file did not come in. */
export function refusalText(locale: Locale, { file, why }: Refusal, rules: Rules): string {
  const { name } = file;
  const text = locale.t(`file.why.${why}`, {
    types: typesText(locale, rules.accept),
    size: sizeText(locale, file.size),
    limit: sizeText(locale, rules.maxBytes, Math.floor),
    n: rules.max,
  });
  return locale.t('file.refused', { name, why: text });
}

/** How the sending of a file goes: 正在上传 40%. */
export function markText(locale: Locale, mark: FileMark | undefined): string {
  if (!mark) return '';
  const { state, progress, message } = mark;
  const words = (state === 'failed' && message) || locale.t(`file.${state}`);
  if (state !== 'sending' || progress === undefined) return words;
  return `${words} ${locale.number(progress, { style: 'percent' })}`;
}

function typesText(locale: Locale, accept: string): string {
  return typeNames(accept)
    .map(type => ('word' in type ? locale.t(`file.type.${type.word}`) : type.name))
    .join(locale.t('file.and'));
}
