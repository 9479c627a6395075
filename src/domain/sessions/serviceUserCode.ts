import { isIsoDate } from '#domain/time/dates.ts';

export type CodeProblem =
  | 'empty'
  | 'tooShort'
  | 'tooLong'
  | 'email'
  | 'nhsNumber'
  | 'dateOfBirth'
  | 'postcode'
  | 'looksLikeName'
  | 'characters';

/**
 * Why a service-user code is refused, or null. A code is 2 to 20 letters, digits, single spaces and `-` `/` `.`
 * (“SU-0142”, “PW12 3”, “OAK”). Refused as identifiers:
 * - an e-mail address: anything with an @;
 * - an NHS number: exactly 10 digits in a row, spaces, dashes and dots between them ignored, whose last is the valid
 *   modulo 11 check digit (NHS Data Dictionary). Ten other digits are a code;
 * - a date of birth: day, month, year (or year, month, day) that exist, with separators, anywhere in the text, the
 *   year in two or four digits; “12 Mar 1984”; or as the whole text eight digits like 12031984 or 19840312. Six bare digits
 *   are a code: too many local numbers look like that;
 * - a postcode: the whole text, in one of the 124 postcode areas (“SU12 3AB” is none), or GIR 0AA;
 * - a name: no digit at all and a word of three letters or more not in capitals, or two words of two letters or more.
 */
export function codeProblem(text: string): CodeProblem | null {
  const code = text.trim();
  if (code === '') return 'empty';
  if (code.includes('@')) return 'email';
  if (holdsNhsNumber(code)) return 'nhsNumber';
  if (holdsDate(code)) return 'dateOfBirth';
  if (isPostcode(code)) return 'postcode';
  if (looksLikeName(code)) return 'looksLikeName';
  if (code.length > 20) return 'tooLong';
  if (code.length < 2) return 'tooShort';
  return /^[\p{L}\d\-/.]+( [\p{L}\d\-/.]+)*$/u.test(code) ? null : 'characters';
}

function holdsNhsNumber(code: string): boolean {
  const digits = code.replace(/(?<=\d)[\s\-–./]+(?=\d)/g, '');
  return [...digits.matchAll(/(?<!\d)\d{10}(?!\d)/g)].some(([number]) => hasValidCheckDigit(number));
}

function hasValidCheckDigit(number: string): boolean {
  let sum = 0;
  for (let at = 0; at < 9; at += 1) sum += Number(number[at]) * (10 - at);
  const check = (11 - (sum % 11)) % 11;
  // 10 means that no such number is given out; no digit equals it.
  return check === Number(number[9]);
}

const separated = /(?<!\d)(\d{1,4})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?!\d)/g;
const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const namedMonth = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s\\-/.]?(${months})[a-z]*[\\s\\-/.,]*(\\d{4}|\\d{2})(?!\\d)`,
  'i',
);

function holdsDate(code: string): boolean {
  for (const [, first = '', , middle = '', last = ''] of code.matchAll(separated)) {
    if (first.length === 4 && last.length <= 2 && isDate(first, middle, last)) return true;
    if (first.length <= 2 && (last.length === 4 || last.length === 2) && isDate(last, middle, first))
      return true;
  }
  const named = namedMonth.exec(code);
  if (named) {
    const month = months.split('|').indexOf((named[2] ?? '').toLowerCase()) + 1;
    if (isDate(named[3] ?? '', String(month), named[1] ?? '')) return true;
  }
  const eight = /^(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(code);
  if (!eight) return false;
  const [, a = '', b = '', c = '', d = ''] = eight;
  return isDate(c + d, b, a) || isDate(a + b, c, d);
}

function isDate(year: string, month: string, day: string): boolean {
  const full = year.length === 2 ? `19${year}` : year;
  if (!/^(19|20)\d\d$/.test(full)) return false;
  const pad = (text: string) => text.padStart(2, '0');
  const date = (from: string) => isIsoDate(`${from}-${pad(month)}-${pad(day)}`);
  // 29 February of a two-digit year may be one of this century: 00 was a leap year, 1900 was not.
  return date(full) || (year.length === 2 && date(`20${year}`));
}

const areas =
  'AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|' +
  'GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|' +
  'OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|' +
  'WN|WR|WS|WV|YO|ZE';
// The inward code never uses C I K M O V (Royal Mail, Programmers' Guide).
const postcode = new RegExp(`^((${areas})\\d[A-Z\\d]?\\s*\\d[ABD-HJLNP-UW-Z]{2}|GIR\\s*0AA)$`, 'i');

function isPostcode(code: string): boolean {
  return postcode.test(code);
}

function looksLikeName(code: string): boolean {
  if (/\d/.test(code)) return false;
  const words = code.split(/[^\p{L}'’]+/u).filter((word) => word.length >= 2);
  const isWordlike = words.some((word) => word.length >= 3 && word !== word.toLocaleUpperCase('en-GB'));
  return isWordlike || words.length >= 2;
}
