// The tables of hunspell-bo 0.4.0 by Elie Roux (https://github.com/eroux/hunspell-bo), CC0 1.0, from its files bo.dic
// (stems by flag) and bo.aff (endings by table), put down here as they are; doubled stems are written once.

function words(row: string): readonly string[] {
  return row.split(' ');
}

/** Flag A: may take a vowel, may take a final; no bare འ. */
export const OPEN_STEMS = words(
  'ཧྥ ཀ ཀྱ ཀྲ ཀླ དཀྱ དཀྲ བཀྱ བཀྲ བཀླ རྐ རྐྱ ལྐ སྐ སྐྱ སྐྲ བརྐ བརྐྱ བསྐ བསྐྱ བསྐྲ ཁ ཁྱ ཁྲ མཁྱ མཁྲ འཁྱ ' +
    'འཁྲ ག གྱ གྲ གླ དགྱ དགྲ བགྱ བགྲ མགྱ མགྲ འགྱ འགྲ རྒ རྒྱ ལྒ སྒ སྒྱ སྒྲ བརྒ བརྒྱ བསྒ བསྒྱ བསྒྲ ང རྔ ལྔ ' +
    'སྔ བརྔ བསྔ ཅ ལྕ ཆ ཇ རྗ ལྗ བརྗ ཉ རྙ སྙ བརྙ བསྙ ཏ རྟ ལྟ སྟ བརྟ བལྟ བསྟ ཐ ད དྲ འདྲ རྡ ལྡ སྡ བརྡ བལྡ བསྡ ' +
    'ན རྣ སྣ བརྣ བསྣ པ པྱ པྲ དཔྱ དཔྲ ལྤ སྤ སྤྱ སྤྲ ཕ ཕྱ ཕྲ འཕྱ འཕྲ བ བྱ བྲ བླ དབྱ དབྲ འབྱ འབྲ རྦ ལྦ སྦ ' +
    'སྦྱ སྦྲ མ མྱ དམྱ རྨ རྨྱ སྨ སྨྱ ཙ རྩ སྩ བརྩ བསྩ ཚ ཛ རྫ བརྫ ཝ ཞ ཟ ཟླ བཟླ འ ཡ ར རླ བརླ ལ ཤ ས སྲ སླ བསྲ ' +
    'བསླ ཧ ཧྲ ལྷ ཨ',
);

/** Flag B, with N: take a vowel, a final or འ, and are no syllable without. */
export const CLOSED_STEMS = words(
  'དཀ བཀ མཁ འཁ དག བག མག འག དང མང གཅ བཅ མཆ འཆ མཇ འཇ གཉ མཉ གཏ བཏ མཐ འཐ གད བད མད འད གན མན དཔ འཕ དབ འབ དམ ' +
    'གཙ བཙ མཚ འཚ མཛ འཛ གཞ བཞ གཟ བཟ གཡ གཤ བཤ གས བས',
);

/** Flag C: take only a particle. */
export const PARTICLE_STEMS = words(
  'བགླ ཏྲ མྲ སྨྲ སྨྲེ རྒྭ ཀརྨ པདྨ ཨཱ བསྭེ རྭི དྭ ཀྲའུ ཀྲུའུ ཁྲུའུ སྒྱིའུ ཅོའུ གཅོའུ ཐུའུ དུའུ དྲིའུ ' +
    'ཕེའུ མུའུ མོའུ ཚུའུ ལོའུ ཧུའུ ཧེའུ ཧྲུའུ བྲའོ སླེའོ ཀའུ ཀིའུ ཀེའུ ཁིའུ ཁེའུ ཁྱིའུ ཁྱེའུ ཁྲིའུ ཁྲེའུ ' +
    'གའུ གྲིའུ གྲེའུ གླེའུ འགིའུ རྒེའུ སྒའུ སྒེའུ སྒྱེའུ སྒྲེའུ རྔེའུ སྔེའུ ཅེའུ གཅིའུ གཅེའུ ལྕེའུ རྗེའུ ' +
    'ཉེའུ སྙེའུ ཏེའུ གཏེའུ རྟའུ རྟེའུ སྟེའུ ཐའུ ཐིའུ ཐེའུ ཐོའུ མཐེའུ དེའུ དྲེའུ མདེའུ རྡེའུ ལྡེའུ སྡེའུ ' +
    'ནའུ ནེའུ སྣེའུ དཔེའུ སྤའུ སྤེའུ སྤྱིའུ སྤྲེའུ ཕྲའུ ཕྲེའུ འཕེའུ བེའུ བྱའུ བྱིའུ བྱེའུ བྲའུ བྲེའུ ' +
    'བྲོའུ འབེའུ སྦྲེའུ མིའུ མྱིའུ རྨེའུ སྨེའུ ཙིའུ ཙེའུ གཙེའུ རྩིའུ རྩེའུ ཚའུ ཚེའུ མཚེའུ རྫིའུ རྫེའུ ' +
    'གཞུའུ ཟེའུ ཡེའུ གཡིའུ རེའུ ལའུ ལིའུ ལེའུ ཤའུ ཤེའུ སིའུ སེའུ སྲིའུ སླེའུ བསེའུ ཨའུ ཀྭ ཀྭའི ཁྭ གྭ གྲྭ ' +
    'ཉྭ དྭོ དྲྭ ཕྱྭ རྩྭ ཚྭ ཞྭ ཟྭ རྭ ལྭ ཤྭ སྭོ བསྭ བསྭོ ཧྭ',
);

/** No flag: stand as they are. */
export const WHOLE_SYLLABLES = words(
  'དམེའ མེའ མདྲོན བརྡའ བརྟའ ཏྲེས ཐྲིག སྨྲོས སྨྲས སྨྲེང སྨྲངས སྨྲང སྣྲོན སྣྲུབས སྣྲེལ རྭང དྭང ཏྭོན ཀྭན ' + 'ཀྭས ཧྭང དབའས ནོའུར དྭངས དྭགས ཚྭབ ཧྭག ཧྭགས',
);

/** The vowels of tables A and B; each may be followed by a final. */
export const VOWELS = words('ི ུ ེ ོ');

/** Table S: finals and particles. */
export const FINALS = words('ག གས ང ངས ད ན བ བས མ མས འི འོ འིའོ འང འམ ར ལ ས');

/** Table C: particles. */
export const PARTICLES = words('འི འོ འིའོ ར ས འང འམ');
