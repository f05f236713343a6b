import { error, warning } from './code-info.ts';

/** What the schemas say of every document. */
export const SHAPE_CODES = {
  'missing-member': error(
    '缺少必需的成员',
    'A required member is missing',
    '缺了它，这一部分不能显示。',
    'Without it this part cannot be shown.',
  ),
  'wrong-type': error(
    '值的类型不对',
    'A value of the wrong type',
    '组件会略去这一部分。',
    'Widgets leave this part out.',
  ),
  'wrong-value': error(
    '值不在规定的几个之中',
    'Not one of the allowed values',
    '组件会略去这一部分。',
    'Widgets leave this part out.',
  ),
  'wrong-form': error(
    '写法不对',
    'Not in the right form',
    '组件会略去这一部分。',
    'Widgets leave this part out.',
  ),
  'wrong-size': error(
    '太长、太短、太大或太小',
    'Too long, too short, too large or too small',
    '组件会略去这一部分。',
    'Widgets leave this part out.',
  ),
  'wrong-name': error(
    '成员的名称不合规定',
    'A member whose name is not allowed',
    '组件会略去这个成员。',
    'Widgets leave this member out.',
  ),
  'wrong-shape': error(
    '结构不合规定',
    'Not shaped as the format says',
    '组件会略去这一部分。',
    'Widgets leave this part out.',
  ),
  'unknown-version': error(
    '格式版本不认识',
    'An unknown version of the format',
    '组件不读不认识的版本，以免显示错的内容。',
    'Widgets do not read versions they do not know, lest they show wrong things.',
  ),
  'null-value': error(
    '用了 null',
    'null is used',
    '不详就不写；null 在各处读法不一。',
    'What is unknown is left out; null is read differently in different places.',
  ),
  'misspelt-member': warning(
    '成员的名称像是写错了',
    'A member name that looks misspelt',
    '不认识的成员会被忽略，写在里面的内容谁也看不到。',
    'Unknown members are ignored: nobody sees what is in it.',
  ),
  'misspelt-word': warning(
    '词表里的词像是写错了',
    'A word of a list that looks misspelt',
    '不认识的词照原样显示，不翻译，筛选时也找不到。',
    'Unknown words are shown as written: not translated, and not found by filters.',
  ),
  'dates-reversed': error(
    '结束早于开始',
    'It ends before it begins',
    '组件当作已经结束，或从未开始。',
    'Widgets take it as over, or as never begun.',
  ),
};
