import { siteRoot } from '../../../../src/data/urls.ts';
import { bilingual } from '../../user-error.ts';
import { at } from '../document.ts';
import { isRecord } from '../pointer.ts';
import type { DocumentRule } from '../rule.ts';
import { FOLDER_HOST } from '../source/source.ts';
import { shown } from '../words.ts';

/**
 * Numbers of the national office, `GS(2024)0000号` and, since 2022, `GS京(2024)0000号`, and of a
 * province, `京S(2024)000号`.
 */
const APPROVAL = /^(?:GS[\u4e00-\u9fff]?|[\u4e00-\u9fff]{1,2}S)[(（](?:19|20)\d{2}[)）]\d{1,5}号$/;

/** A map that shows borders carries its approval number. */
export const approval: DocumentRule = {
  of: ['site'],
  *judge(document) {
    const map = isRecord(document.value) ? document.value['map'] : undefined;
    if (!isRecord(map)) return;
    const base = map['base'] ?? (asksForTiles(map) ? 'tiles' : undefined);
    const given = map['approvalNo'];
    const approvalNo = typeof given === 'string' && given.trim() === '' ? undefined : given;
    if ((base === 'tiles' || base === 'outline') && approvalNo === undefined) {
      yield at(document, '/map/approvalNo', {
        code: 'approval-missing',
        message: bilingual(
          `底图是 ${String(base)}，没有写审图号。`,
          `The base map is ${String(base)}, without its approval number.`,
        ),
        mend: bilingual(
          '向地图的提供者要审图号，写 "approvalNo": "GS(2024)0000号"；没有就把 base 改为 none。',
          'Ask who provides the map for it and write "approvalNo": "GS(2024)0000号"; else set base to none.',
        ),
      });
    }
    if (typeof approvalNo === 'string' && !APPROVAL.test(approvalNo)) {
      yield at(document, '/map/approvalNo', {
        code: 'approval-form',
        message: bilingual(`写的是“${shown(approvalNo)}”。`, `It says "${shown(approvalNo)}".`),
        mend: bilingual(
          '照地图上印的写，如 GS(2024)0000号、GS京(2024)0000号、京S(2024)000号。',
          'Copy it from the map, like GS(2024)0000号, GS京(2024)0000号 or 京S(2024)000号.',
        ),
      });
    }
  },
};

/** Whether a map without `base` shows tiles all the same. */
function asksForTiles(map: Readonly<Record<string, unknown>>): boolean {
  return map['preset'] !== undefined || map['tileLayers'] !== undefined;
}

/** Who collects personal data says who they are. */
export const privacy: DocumentRule = {
  of: ['site'],
  *judge(document) {
    const { value } = document;
    if (!isRecord(value)) return;
    const forms = isRecord(value['forms']) ? Object.keys(value['forms']) : [];
    const { privacy: own } = value;
    // What is no object, the schema tells.
    if (forms.length === 0 || (own !== undefined && !isRecord(own))) return;
    if (own === undefined) {
      yield at(document, '/privacy', {
        code: 'privacy-missing',
        message: bilingual(
          `有 ${forms.length} 份表单，没有写 privacy。`,
          `There are forms (${forms.length}), but no privacy.`,
        ),
        mend: bilingual(
          '写 "privacy": {"controller": "单位全称", "policy": "隐私政策的网址", "contact": "电话或邮箱"}。',
          'Write "privacy": {"controller": "full name", "policy": "address of the policy", "contact": "phone or mail"}.',
        ),
      });
      return;
    }
    for (const [name, zh, en] of PRIVACY) {
      if (own[name] !== undefined) continue;
      yield at(document, `/privacy/${name}`, {
        code: 'privacy-missing',
        message: bilingual(
          `有 ${forms.length} 份表单，没有写${zh}。`,
          `There are forms (${forms.length}), but ${en} is missing.`,
        ),
        mend: bilingual(`写 "privacy": {"${name}": "…"}。`, `Write "privacy": {"${name}": "…"}.`),
      });
    }
  },
};

const PRIVACY = [
  ['controller', '个人信息处理者的名称', 'the name of who handles the data'],
  ['policy', '隐私政策的网址', 'the privacy policy'],
  ['contact', '联系方式', 'the way to get in touch'],
] as const;

/** Who may use the data, and how. */
export const license: DocumentRule = {
  of: ['site'],
  *judge(document) {
    if (!isRecord(document.value) || document.value['license'] !== undefined) return;
    yield at(document, '/license', {
      code: 'license-missing',
      message: bilingual('没有写 license。', 'There is no license.'),
      mend: bilingual(
        '写许可的名称或网址，如“CC BY 4.0”或“仅供本地区工会使用”。',
        'Write the name or address of a licence, such as "CC BY 4.0".',
      ),
    });
  },
};

/** Frames isolate only when they are of another origin than the page: the API's own. */
export const frames: DocumentRule = {
  of: ['site'],
  *judge(document) {
    const { value, url } = document;
    if (!isRecord(value) || typeof value['frames'] !== 'string') return;
    const base = isRecord(value['api']) ? value['api']['base'] : undefined;
    const root = typeof base === 'string' ? siteRoot(url, base) : undefined;
    if (root === undefined || !URL.canParse(value['frames'], root)) return;
    const folder = new URL(value['frames'], root);
    const { origin } = new URL(root);
    // Files say nothing of the host they will be on.
    if (folder.origin === origin || root.startsWith(FOLDER_HOST)) return;
    yield at(document, '/frames', {
      code: 'frames-origin',
      message: bilingual(
        `frames 在 ${folder.origin}，接口在 ${origin}。`,
        `The frames are on ${folder.origin}, the API on ${origin}.`,
      ),
      mend: bilingual(
        '写接口自己主机上的 embed/ 目录。',
        'Name the folder embed/ on the API’s own host.',
      ),
    });
  },
};

/** A calendar is of the year its address says. */
export const calendarYear: DocumentRule = {
  of: ['calendar'],
  *judge(document) {
    const { value, entry } = document;
    const asked = entry?.['year'];
    const found = isRecord(value) ? value['year'] : undefined;
    if (typeof found !== 'number' || found === asked) return;
    yield at(document, '/year', {
      code: 'calendar-year',
      message: bilingual(
        `写的是 ${found} 年，网址是 ${String(asked)} 年。`,
        `It says ${found}; its address says ${String(asked)}.`,
      ),
      mend: bilingual('换成那一年的日历。', 'Put the calendar of that year there.'),
    });
  },
};
