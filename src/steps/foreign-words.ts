/**
 * Tells a sentence that is not in the language it should be in, by evidence of its own: scripts and the small words every
 * sentence needs. It knows no catalogue, so a catalogue with a foreign sentence in it does not deceive it (LANG-1).
 */
import type { Language } from '../languages/catalogue.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Frequent small words of the languages that share an alphabet with another. */
const SMALL_WORDS: Readonly<Partial<Record<Language, ReadonlySet<string>>>> = {
  en: words(
    'the of your you this that these is are was were have has been not for from with our we here and to it because will a in on by e',
  ),
  de: words(
    'der die das den dem des ein eine einen einer sie ihr ihre ihren ihrem ihnen haben hat ist sind wurde werden nicht noch diese dieser diesem von mit und zu zum zur für wir uns weil hier im an aus über auf per bitte als',
  ),
  fr: words(
    'le la les des du de un une vous votre vos notre nous avez a est sont été et pour pas ne dans cette ces ce parce que qu plus au à l d n voici cet',
  ),
  es: words(
    'el la los las un una usted su sus nuestra nuestro ha han es está este esta estos estas no para por porque del de en y con aquí se le al lo que aún',
  ),
  it: words(
    'il lo la i gli le un una hai ha lei suo sua suoi nostra nostro è sono questo questa questi queste non per del della di da in e con perché ancora ecco si al alla che nella',
  ),
  'pt-BR': words(
    'o a os as um uma você seu sua seus suas nossa nosso tem é foi são este esta estes estas não para por porque do da de em e aqui se ao que ainda no na',
  ),
  pl: words(
    'w z na do i nie się jest są od to ta ten o po przez dla że oto ma mają państwo państwa państwu jeszcze ponieważ tej tego ten',
  ),
  tr: words(
    'bu ve için bir ile size sizin siz değil henüz çünkü tarafından olarak yeni ait anda not et o var sizi gelen',
  ),
  vi: words('của bạn quý và là có này các những được cho từ chưa vì với một đã để'),
  id: words('anda dari ini dan untuk karena telah belum di ke yang kami dengan tidak percakapan'),
  ms: words('anda daripada ini dan untuk kerana telah belum di ke yang kami dengan tidak perbualan'),
  ru: words(
    'вы вас вам ваш ваша вашего ваше это этот эту эти этом не для от в на из с и потому что мы наш наша у было ниже к о по',
  ),
  uk: words(
    'ви вас вам ваш ваша ваше вашої це цей цю ці цього не для від в у на із з і й тому що ми наша було нижче ще про по до',
  ),
  kk: words('сіз сіздің сізге сізде бұл және үшін емес бар жаңа біз біздің осы бойынша себебі әлі туралы жіберілді'),
};

/** Letters beside a to z that a language written in Latin letters has. */
const LETTERS: Readonly<Partial<Record<Language, string>>> = {
  en: '',
  de: 'äöüß',
  fr: 'àâæçéèêëîïôœùûüÿ',
  es: 'áéíñóúüº',
  it: 'àèéìíîòóùº',
  'pt-BR': 'áàâãçéêíóôõúº',
  pl: 'ąćęłńóśźż',
  tr: 'çğıi̇öşüâîû',
  id: '',
  ms: '',
};

const SCRIPTS: Readonly<Partial<Record<Language, RegExp>>> = {
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
  kk: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
  hi: /\p{Script=Devanagari}/u,
  th: /\p{Script=Thai}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  'zh-Hans': /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
};

/** Characters one of the neighbours writes and the others do not. */
const TELLTALES: Readonly<Partial<Record<Language, RegExp>>> = {
  ru: /[іїєґәғқңөұүһ]/iu,
  uk: /[ыэъёәғқңөұүһ]/iu,
  kk: /[їєґ]/iu,
  'zh-Hans': /[\p{Script=Hiragana}\p{Script=Katakana}這個們來時會話發訊復請對應為電郵無從處題訂閱額覆]/u,
  'zh-Hant': /[\p{Script=Hiragana}\p{Script=Katakana}这个们来时会话发讯复请对应为电邮无从处题订阅额]/u,
};

/** Words any language borrows. */
const BORROWED = words('e mail email chat crm no nr e-mail');

/**
 * What is foreign in a sentence, in words for people; undefined when nothing speaks against the language. Names and other
 * users' words have been taken out of it. A short sentence may say too little: then nothing is claimed.
 */
export function foreignIn(sentence: string, language: Language): string | undefined {
  const letters = [...sentence].filter((sign) => /\p{L}/u.test(sign));
  const telltale = TELLTALES[language]?.exec(sentence)?.[0];
  if (telltale !== undefined) return `"${telltale}" is not written there`;
  const tokens = (sentence.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).filter((token) => !BORROWED.has(token));
  const script = SCRIPTS[language] ?? /\p{Script=Latin}/u;
  const strange = letters.filter((sign) => !script.test(sign)).length;
  const ownScript = tokens.filter((token) => [...token].some((sign) => script.test(sign))).length;
  const isLatinInOther = SCRIPTS[language] !== undefined && tokens.length - ownScript >= 2 && ownScript === 0;
  if (isLatinInOther || (SCRIPTS[language] === undefined && strange > 0)) return 'it is in another script';
  const alphabet = LETTERS[language];
  const odd =
    alphabet === undefined
      ? undefined
      : letters.find((sign) => !/[a-z]/i.test(sign) && !alphabet.includes(sign.toLowerCase()));
  if (odd !== undefined) return `"${odd}" is not written there`;
  const own = SMALL_WORDS[language];
  if (own === undefined) return undefined;
  // Single letters are abbreviations and elisions as often as words.
  const mine = tokens.filter((token) => token.length > 1 && own.has(token)).length;
  for (const [other, set] of Object.entries(SMALL_WORDS)) {
    const theirs = tokens.filter((token) => token.length > 1 && set.has(token) && !own.has(token));
    const shared = tokens.filter((token) => token.length > 1 && set.has(token)).length;
    if (theirs.length > 0 && (mine === 0 || shared >= mine + 2)) return `"${theirs.join('", "')}" is ${other}`;
  }
  return undefined;
}
