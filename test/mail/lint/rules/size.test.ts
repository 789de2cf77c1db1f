/** `size`. */
import { CLIPPED_AT } from '../../../../src/mail/lint/rules/size.ts';
import { type html, testRule } from '../rule-cases.ts';

/** The HTML part made `octets` long by a comment. */
const sized = (octets: number, sign = 'x'): ReturnType<typeof html> => ({
  rendered: (mail) => {
    const left = octets - new TextEncoder().encode(mail.html).length - '<!---->'.length;
    const width = new TextEncoder().encode(sign).length;
    const filling = sign.repeat(Math.floor(left / width)) + 'x'.repeat(left % width);
    return { ...mail, html: `${mail.html}<!--${filling}-->` };
  },
});

testRule(
  'size',
  { 'just too large': sized(CLIPPED_AT), 'in signs of three octets': sized(CLIPPED_AT, '語') },
  { 'just small enough': sized(CLIPPED_AT - 1), 'small enough in signs of three octets': sized(CLIPPED_AT - 1, '語') },
);
