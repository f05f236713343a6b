import { at } from '../document.ts';
import type { Finding } from '../finding.ts';
import { garbledAs } from '../garbled.ts';
import { personalNumbers } from '../personal-numbers.ts';
import { eachLeaf, pointerFrom } from '../pointer.ts';
import type { DocumentRule } from '../rule.ts';
import { hideDigits, shown } from '../words.ts';
import { bilingual } from '../../user-error.ts';

/** Text that went through the wrong encoding. */
export const garbled: DocumentRule = {
  of: 'every',
  judge(document) {
    const findings: Finding[] = [];
    eachLeaf(document.value, (leaf, steps) => {
      const found = typeof leaf === 'string' ? garbledAs(leaf) : undefined;
      if (found === undefined) return;
      const { was } = found;
      findings.push(
        at(document, pointerFrom(steps), {
          code: 'garbled',
          message: was
            ? bilingual(
                `“${shown(leaf)}”应为“${shown(was)}”。`,
                `"${shown(leaf)}" should be "${shown(was)}".`,
              )
            : bilingual(
                `“${shown(leaf)}”里有丢失的字。`,
                `Characters are lost in "${shown(leaf)}".`,
              ),
          mend: bilingual(
            '从源文件（Excel、数据库）重新生成，一路用 UTF-8。',
            'Make it again from the source (Excel, database), in UTF-8 all the way.',
          ),
          ...(was ? { propose: was } : {}),
        }),
      );
    });
    return findings;
  },
};

/** Numbers of persons: 18-digit ids (GB 11643) and mobile numbers, in any member of any document. */
export const personal: DocumentRule = {
  of: 'every',
  judge(document) {
    const findings: Finding[] = [];
    eachLeaf(document.value, (leaf, steps) => {
      const text = typeof leaf === 'number' ? String(leaf) : leaf;
      if (typeof text !== 'string' || text.length < 11) return;
      for (const { sort, digits } of personalNumbers(text)) {
        const ofStation = document.kind === 'station-detail' && steps[1] === 'phones';
        const hidden = hideDigits(digits);
        findings.push(
          at(document, pointerFrom(steps), {
            code: sort === 'id' ? 'personal-id' : ofStation ? 'phone-mobile' : 'personal-mobile',
            message:
              sort === 'id'
                ? bilingual(`里面有身份证号码 ${hidden}。`, `It holds the ID number ${hidden}.`)
                : bilingual(`里面有手机号码 ${hidden}。`, `It holds the mobile number ${hidden}.`),
            mend: ofStation
              ? bilingual(
                  '换成单位座机；确要公开的，先征得本人书面同意。',
                  'Use an office number, or have the person’s written consent.',
                )
              : bilingual(
                  '删去并重新发布；已经公开过的，请按本单位的规定报告。',
                  'Take it out and publish again; where it was public, report it as your rules say.',
                ),
          }),
        );
      }
    });
    return findings;
  },
};
