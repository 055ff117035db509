import { customPinyin, pinyin } from 'pinyin-pro';
import { READINGS } from './readings.ts';

customPinyin(READINGS);

/**
 * The pinyin of every Han character of a text, one syllable each, in the text's order; tones as in a dictionary,
 * without sandhi.
 * @example pinyinOf('去喀什。') → ['qù', 'kā', 'shí']
 */
export function pinyinOf(text: string): readonly string[] {
  return pinyin(text, { type: 'array', toneSandhi: false, nonZh: 'removed' });
}
