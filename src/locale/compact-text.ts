import type { Language } from './languages.ts';

/** What a step is called, and how many it is. Uyghur writes numbers as English does. */
const STEPS: Readonly<Record<Language, readonly (readonly [size: number, name: string])[]>> = {
  'zh-Hans': [
    [1e8, '亿'],
    [1e4, '万'],
  ],
  'zh-Hant': [
    [1e8, '億'],
    [1e4, '萬'],
  ],
  en: [
    [1e6, 'm'],
    [1e3, 'k'],
  ],
  ug: [
    [1e6, 'm'],
    [1e3, 'k'],
  ],
};

/**
 * A whole number up to 999 million in few signs, as `Intl` writes it with `notation: 'compact'`:
 * 2.5万, 18万, 25k. Without `Intl`, which takes ten milliseconds to wake, just when a map is first drawn.
 */
export function compactText(value: number, language: Language): string {
  const steps = STEPS[language];
  for (const step of steps) {
    const [size, name] = step;
    if (value < size) continue;
    const tenths = Math.round((value / size) * 10);
    const short = tenths < 100 ? tenths / 10 : Math.round(value / size);
    const above = steps[steps.indexOf(step) - 1];
    // 99,999,999 rounds up to a step of its own.
    if (above && short * size >= above[0]) return `1${above[1]}`;
    return short + name;
  }
  return String(value);
}
