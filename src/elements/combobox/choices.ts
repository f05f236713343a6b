import type { Choice } from './match.ts';

/**
 * The choices that options stand for. “请选择” with an empty value, as a select needs it, is left
 * out: here an empty text says that.
 */
export function choicesOf(options: readonly HTMLOptionElement[]): Choice[] {
  return options.filter(({ value }) => value !== '').map(choiceOf);
}

function choiceOf(option: HTMLOptionElement): Choice {
  const { parentElement: parent, dataset } = option;
  const group = parent instanceof HTMLOptGroupElement ? parent : undefined;
  return {
    value: option.value,
    label: option.label,
    py: dataset.py ?? '',
    extra: dataset.extra ?? group?.label ?? '',
    disabled: option.disabled || (group?.disabled ?? false),
  };
}
