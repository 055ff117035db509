import type { LanguageTag } from '#core/language/spoken.ts';

/** A key: what it writes, and how a screen reader without a voice for the language may call it. */
export interface Key {
  readonly sign: string;
  readonly name: string;
  /** The letter of which this is the form under another. */
  readonly under?: string;
}

/** A keyboard: rows of keys, and as many of its second level. */
export interface Layout {
  readonly first: readonly (readonly Key[])[];
  readonly second: readonly (readonly Key[])[];
}

const DIGITS = keys('1 2 3 4 5 6 7 8 9 0');

// The places of the letters on keyboards sold for Uyghur; the second level holds the six letters beyond.
const UYGHUR: Layout = {
  first: [
    DIGITS,
    keys('چ=ch ۋ=w ې=ë ر=r ت=t ي=y ۇ=u ڭ=ng و=o پ=p'),
    keys('ھ=h س=s د=d ا=a ە=e ى=i ق=q ك=k ل=l'),
    keys('ز=z ش=sh غ=gh ۈ=ü ب=b ن=n م=m ئ=hemze'),
    keys('، . - : ؟'),
  ],
  second: [
    DIGITS,
    keys('چ=ch ۋ=w ې=ë ر=r ت=t ي=y ۇ=u ڭ=ng و=o پ=p'),
    keys('خ=x س=s ژ=zh ف=f گ=g ى=i ج=j ۆ=ö ل=l'),
    keys('ز=z ش=sh غ=gh ۈ=ü ب=b ن=n م=m ئ=hemze'),
    keys('« » ؛ ! %'),
  ],
};

// The alphabet as a primer has it; the second level writes under the letter before those that Tibetan writes there.
const CONSONANTS = [
  keys('ཀ=ka ཁ=kha ག=ga ང=nga ཅ=ca ཆ=cha ཇ=ja ཉ=nya'),
  keys('ཏ=ta ཐ=tha ད=da ན=na པ=pa ཕ=pha བ=ba མ=ma'),
  keys('ཙ=tsa ཚ=tsha ཛ=dza ཝ=wa ཞ=zha ཟ=za འ=’a ཡ=ya'),
  keys('ར=ra ལ=la ཤ=sha ས=sa ཧ=ha ཨ=a'),
];
const WRITTEN_UNDER = 'ཀགངཅཇཉཏདནཔབམཙཛཝཡརལཧ';
const SUBJOINED = 0x50;

const TIBETAN: Layout = {
  first: [
    ...CONSONANTS,
    keys('\u0F72=gi-gu \u0F74=zhabs-kyu \u0F7A=’greng-bu \u0F7C=na-ro ་=tsheg །=shad'),
    DIGITS,
  ],
  second: [
    ...CONSONANTS.map((row) => row.map((key) => (WRITTEN_UNDER.includes(key.sign) ? under(key) : key))),
    keys('\u0F72=gi-gu \u0F74=zhabs-kyu \u0F7A=’greng-bu \u0F7C=na-ro \u0F7E=rjes-su-nga-ro །=shad'),
    keys('༡=1 ༢=2 ༣=3 ༤=4 ༥=5 ༦=6 ༧=7 ༨=8 ༩=9 ༠=0'),
  ],
};

function under({ sign, name }: Key): Key {
  return {
    sign: String.fromCodePoint((sign.codePointAt(0) ?? 0) + SUBJOINED),
    name: `-${name}`,
    under: sign,
  };
}

/** The keyboards there are. */
export const LAYOUTS: Readonly<Record<LanguageTag, Layout>> = { ug: UYGHUR, bo: TIBETAN };

function keys(row: string): readonly Key[] {
  return row.split(' ').map((key) => {
    const [sign = '', name = sign] = key.split('=');
    return { sign, name };
  });
}
