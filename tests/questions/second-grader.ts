/**
 * The rules of marking written a second time, from the description of the kinds alone. It imports nothing of the
 * program, so that a mistake would have to be made twice.
 */
export interface Rules {
  readonly ask: string;
  readonly answer: string;
  readonly almost: number;
  readonly romanised: boolean;
  /** The edition of the rules; the first where it is absent. */
  readonly marking?: 2 | undefined;
}

// A bank's question as it stands in the file; each kind has fields of its own.
type Fields = Readonly<Record<string, unknown>> & { readonly kind: string };
type Texts = Readonly<Record<string, string>>;
type Item = Texts & { readonly id: string };

/** Points and possible points of an answer, by the second set of rules. */
export function markAgain(question: Fields, given: unknown, rules: Rules): readonly [number, number] {
  const mark = BY_KIND[question.kind];
  if (mark === undefined) throw new Error(`the second grader does not know ${question.kind}`);
  return mark(question, given, rules);
}

const BY_KIND: Readonly<
  Record<string, (question: Fields, given: unknown, rules: Rules) => readonly [number, number]>
> = {
  'single-choice': (question, given) => [given === question.answer ? 1 : 0, 1],
  'multiple-choice': (question, given) => {
    const right = new Set(question.answer as string[]);
    let points = 0;
    for (const { id } of question.options as Item[]) {
      if (!list(given).includes(id)) continue;
      points += right.has(id) ? 1 : -1;
    }
    return [points < 0 ? 0 : points, right.size];
  },
  'true-false': (question, given) => {
    const [truth, reason] = list(given);
    if ((truth === 'true') !== question.answer || (truth !== 'true' && truth !== 'false')) return [0, 2];
    return [reason === question.reason ? 2 : 1, 2];
  },
  matching: (question, given) =>
    oneToOne(
      (question.pairs as Item[]).map(({ id }) => id),
      list(given),
    ),
  ordering: (question, given) => {
    const ids = (question.items as Item[]).map(({ id }) => id);
    const order = list(given);
    let points = 0;
    for (let i = 0; i + 1 < ids.length; i++) {
      const at = order.indexOf(ids[i]!);
      if (order[at + 1] === ids[i + 1]) points++;
    }
    const sound = [...order].sort().join('/') === [...ids].sort().join('/');
    return [sound ? points : 0, ids.length - 1];
  },
  'fill-in': (question, given, rules) => {
    const gaps = [...(question.gaps as Item[])].sort((a, b) => Number(a.id) - Number(b.id));
    let points = 0;
    for (const [i, gap] of gaps.entries()) {
      const language = rules.answer in gap ? rules.answer : 'zh';
      points += typed(list(given)[i] ?? '', gap[language]!.split('|'), language, rules);
    }
    return [points, gaps.length * 2];
  },
  cloze: (question, given) => {
    const text = (question.text as Texts).zh!;
    const gaps = [...text.matchAll(/\[\[(\d+)/g)].map((found) => found[1]!).sort();
    return oneToOne(gaps, list(given));
  },
  translation: (question, given, rules) => {
    const tiles = question.tiles as Texts;
    const accept = (question.accept ?? {}) as Texts;
    const to = rules.answer in tiles ? rules.answer : 'zh';
    const glue = to === 'ug' ? ' ' : '';
    const own = tiles[to]!.split('|').map((tile) => tile.trim());
    const all = [own.join(glue), ...(accept[to] ?? '').split('|').filter((one) => one.trim() !== '')];
    const text = typeof given === 'string' ? given : '';
    const loose = ((question.extra ?? {}) as Texts)[to]?.split('|') ?? [];
    const solid = (one: string) => keyIn(to, one).replace(/[ ་]/g, '');
    const ways = [text, to === 'ug' && !ARABIC.test(text) ? latinToArabic(text) : text];
    const ofTiles = ways.filter((one) => laid(solid(one), [...own, ...loose].map(solid)));
    // Tiles are right or wrong; only where words are parted may be almost right.
    const strict =
      rules.marking === 2 && ofTiles.some((one) => !all.some((meant) => solid(meant) === solid(one)));
    return [typed(text, all, to, strict ? { ...rules, almost: 0 } : rules), 2];
  },
};

function list(given: unknown): readonly string[] {
  return Array.isArray(given) ? (given as string[]) : [];
}

/** Whether tiles, each laid once, make the text: every tile that may come last is tried. */
function laid(text: string, tiles: readonly string[]): boolean {
  if (text === '') return false;
  return tiles.some((tile, at) => {
    if (tile === '' || !text.endsWith(tile)) return false;
    const rest = text.slice(0, text.length - tile.length);
    return rest === '' || laid(rest, [...tiles.slice(0, at), ...tiles.slice(at + 1)]);
  });
}

function oneToOne(rights: readonly string[], given: readonly string[]): readonly [number, number] {
  let points = 0;
  for (let i = 0; i < rights.length; i++) {
    const times = given.filter((one) => one === rights[i]).length;
    if (given[i] === rights[i] && times === 1) points++;
  }
  return [points, rights.length];
}

function typed(given: string, accepted: readonly string[], language: string, rules: Rules): number {
  const readings = language === 'zh' ? accepted.filter((one) => !HAN.test(one) && LATIN.test(one)) : [];
  let best = 0;
  for (const meant of accepted) {
    if (!readings.includes(meant)) {
      best = Math.max(best, worth(keyIn(language, given), keyIn(language, meant), language, given, rules));
      if (language === 'ug' && rules.romanised && !ARABIC.test(given)) {
        const read = keyIn('ug', latinToArabic(given));
        best = Math.max(best, worth(read, keyIn('ug', meant), 'ug', given, rules));
      }
    } else if (rules.romanised) {
      best = Math.max(best, asReading(given, meant, rules));
    }
  }
  if (language !== 'zh' || !rules.romanised || rules.marking !== 2) return best;
  const spelt = accepted.filter(
    (meant) => HAN.test(meant) && [...meant].every((sign) => PINYIN[sign] !== undefined),
  );
  for (const meant of spelt) {
    best = Math.max(best, asReading(given, [...meant].map((sign) => PINYIN[sign]).join(''), rules));
  }
  return best;
}

/** A reading: tones may be left out, but those that are written count. */
function asReading(given: string, meant: string, rules: Rules): number {
  const [a, b] = [toneless(given), toneless(meant)];
  const slip = a === b && withTones(given) !== a && withTones(given) !== withTones(meant);
  return slip ? rules.almost : worth(a, b, 'pinyin', given, rules);
}

/** How the characters of the golden questions are read, as far as the program knows any reading of them. */
export const PINYIN: Readonly<Record<string, string>> = Object.fromEntries(
  '民mín 族zú 团tuán 结jié 有yǒu 矛máo 盾dùn 不bù 动dòng 手shǒu 困kùn 难nán 要yào 帮bāng 助zhù 忙máng'
    .split(' ')
    .map((pair) => [pair[0]!, pair.slice(1)]),
);

const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;
const ARABIC = /\p{Script=Arabic}/u;

function worth(a: string, b: string, language: string, given: string, { almost, marking }: Rules): number {
  if (given.trim() === '') return 0;
  if (a === b) return 2;
  if (JSON.stringify(a.match(/\d+/g)) !== JSON.stringify(b.match(/\d+/g))) return 0;
  if (language === 'ug' && confused(a) === confused(b)) return almost;
  const [x, y] = [signs(a), signs(b)];
  const longer = Math.max(x.length, y.length);
  // None up to three letters, one up to nine, then one in five.
  const slips = longer <= 3 ? 0 : longer <= 9 ? 1 : Math.trunc(longer / 5);
  if (marking === 2 && language === 'zh') return swapped(a, b, slips) ? almost : 0;
  const careful = marking === 2 && (language === 'pinyin' || nos(a, language).length > 0);
  if (marking === 2 && nos(a, language).join() !== nos(b, language).join()) return 0;
  return slips > 0 && reachable(x, y, careful ? 1 : slips) ? almost : 0;
}

/** Chinese: so many characters for others and none that says no, none more or less. */
function swapped(a: string, b: string, slips: number): boolean {
  const [x, y] = [[...a], [...b]];
  const others = x.flatMap((sign, at) => (sign === y[at] ? [] : [sign, y[at]!]));
  return x.length === y.length && others.length <= 2 * slips && !others.some((sign) => NO_ZH.includes(sign));
}

const NO_ZH = '不没沒无無非勿别別莫未毋否';

/** What says no in Uyghur and Tibetan, one after the other. */
function nos(key: string, language: string): readonly string[] {
  if (language === 'bo') return key.split(/[ ་]/).filter((one) => ['མ', 'མི', 'མེད', 'མིན'].includes(one));
  if (language !== 'ug') return [];
  const found: string[] = [];
  for (const word of confused(key).split(' ')) {
    if (word.startsWith('ىوق')) found.push('yoq');
    for (let at = 1; at < word.length; at++) {
      if (word.startsWith('سىز', at)) found.push('siz');
      let end = at;
      while (word[end] === 'م') end++;
      if (end > at && 'اەى'.includes(word[end] ?? '-')) found.push(word.slice(at, end));
      at = Math.max(at, end - 1);
    }
  }
  return found;
}

function confused(key: string): string {
  const twins: Record<string, string> = { ي: 'ى', ې: 'ى', ۇ: 'و', ۆ: 'و', ۈ: 'و', ھ: 'ە' };
  return [...key].map((letter) => twins[letter] ?? letter).join('');
}

/** A letter with the marks that hang on it. */
function signs(text: string): readonly string[] {
  const all: string[] = [];
  for (const sign of text) {
    if (/\p{M}/u.test(sign) && all.length > 0) all.push((all.pop() ?? '') + sign);
    else all.push(sign);
  }
  return all;
}

/** Whether one becomes the other by so many letters put in, left out or exchanged: tried out. */
function reachable(a: readonly string[], b: readonly string[], slips: number): boolean {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [x, y] = [a.slice(i), b.slice(i)];
  if (x.length === 0 && y.length === 0) return true;
  if (slips === 0 || Math.abs(x.length - y.length) > slips) return false;
  return (
    reachable(x.slice(1), y.slice(1), slips - 1) ||
    reachable(x.slice(1), y, slips - 1) ||
    reachable(x, y.slice(1), slips - 1)
  );
}

function keyIn(language: string, raw: string): string {
  const text = withoutGroups(raw);
  return language === 'ug' ? uyghur(text) : language === 'bo' ? tibetan(text) : chinese(text);
}

function withoutGroups(text: string): string {
  const all = [...text];
  const digit = (at: number) => /\p{Nd}/u.test(all[at] ?? '');
  const groups = (at: number) =>
    digit(at - 1) && digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4);
  return all.filter((sign, at) => !((sign === ',' || sign === '，') && groups(at))).join('');
}

function chinese(text: string): string {
  return spaced(text.normalize('NFKC').toLowerCase(), (before, after) =>
    HAN.test(before) || HAN.test(after) ? '' : ' ',
  );
}

function uyghur(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replaceAll('\u0640', '')
    .replaceAll('ک', 'ك')
    .replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
  return spaced(plain.replace(/ئ([اەوۇۆۈېى])/g, '$1').toLowerCase(), () => ' ');
}

function tibetan(text: string): string {
  const plain = [...text.normalize('NFC').normalize('NFKC')]
    .map((sign) => ('༠༡༢༣༤༥༦༧༨༩'.includes(sign) ? String('༠༡༢༣༤༥༦༧༨༩'.indexOf(sign)) : sign))
    .join('');
  const joined = spaced(plain.toLowerCase(), (_, __, between) => (/^་+\s*$/.test(between) ? '་' : ' '));
  return joined.replace(/^[ ་]+/, '').replace(/[ ་]+$/, '');
}

/** Letters, marks and digits, with what `glue` says between those that something else parted; nothing at the ends. */
function spaced(text: string, glue: (before: string, after: string, between: string) => string): string {
  let [done, between] = ['', ''];
  for (const sign of text) {
    if (!/[\p{L}\p{M}\p{N}]/u.test(sign)) {
      between += sign;
      continue;
    }
    if (between !== '' && done !== '') done += glue([...done].at(-1)!, sign, between);
    between = '';
    done += sign;
  }
  return done;
}

const ULY: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'ch چ,gh غ,ng ڭ,sh ش,zh ژ,a ا,e ە,b ب,p پ,t ت,j ج,x خ,d د,r ر,z ز,s س,f ف,q ق,k ك,g گ,l ل,m م,n ن,h ھ,' +
    'o و,u ۇ,ö ۆ,ü ۈ,w ۋ,v ۋ,ë ې,é ې,i ى,y ي'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

function latinToArabic(text: string): string {
  const latin = text.normalize('NFC').toLowerCase();
  let read = '';
  for (let i = 0; i < latin.length;) {
    const two = ULY[latin.slice(i, i + 2)];
    read += two ?? ULY[latin[i]!] ?? latin[i]!;
    i += two === undefined ? 1 : 2;
  }
  return read.replace(/(\p{L})'(?=\p{L})/gu, '$1');
}

function withTones(text: string): string {
  return [...text.normalize('NFD').toLowerCase()]
    .filter((sign) => /[\p{L}\p{M}]/u.test(sign))
    .join('')
    .replaceAll('v', 'u\u0308');
}

function toneless(text: string): string {
  return withTones(text).replace(/[\u0300\u0301\u0304\u030c]/g, '');
}
