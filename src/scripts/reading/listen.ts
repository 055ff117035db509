import type { LanguageTag } from '#core/language/spoken.ts';
import { plainText } from './decorate.ts';
import { make, makeButton } from './make.ts';
import { pageVoices } from './voices.ts';

// Cantonese and other voices also call themselves Chinese; a voice that is not on the device would send the text away.
const SPEAKS: Readonly<Record<LanguageTag, RegExp>> = {
  zh: /^(?:zh(?:[-_](?:Hans|CN|SG|TW))*|cmn(?:[-_].*)?)$/i,
  ug: /^ug(?:[-_].*)?$/i,
  bo: /^bo(?:[-_].*)?$/i,
};

/**
 * The voice of the device for that very language, or nothing: another language's voice would only mislead.
 * @example voiceFor('bo', speechSynthesis.getVoices())
 */
export function voiceFor<Voice extends Pick<SpeechSynthesisVoice, 'lang' | 'localService'>>(
  language: LanguageTag,
  voices: readonly Voice[],
): Voice | undefined {
  return voices.find(({ lang, localService }) => localService && SPEAKS[language]?.test(lang));
}

/** Buttons, in a place of their own, for each language the passage is shown in and the device can speak. */
export function makeListening(row: HTMLElement, say: (key: string) => string): HTMLElement {
  const place = make('div', 'sheet-actions');
  if (!('speechSynthesis' in window)) return place;
  const show = () => place.replaceChildren(...buttonsFor(row, say));
  // Some browsers know their voices only a moment after they were first asked.
  speechSynthesis.addEventListener('voiceschanged', show, { once: true });
  show();
  return place;
}

/** Ends what is being read aloud. */
export function stopListening(): void {
  if ('speechSynthesis' in window) speechSynthesis.cancel();
}

function buttonsFor(row: HTMLElement, say: (key: string) => string): readonly HTMLElement[] {
  const voices = speechSynthesis.getVoices();
  return [...row.querySelectorAll<HTMLElement>('.cell')].flatMap((cell) => {
    const language = pageVoices().find(({ lang }) => lang === cell.lang);
    const voice = voiceFor(language?.tag ?? '', voices);
    if (!language || !voice) return [];
    const words = `${say('listen')} · ${language.name}`;
    const button = makeButton(words, () => {
      const { speaking } = speechSynthesis;
      speechSynthesis.cancel();
      if (!speaking) speakCell(cell, voice, button, words, say('stop'));
    });
    return [button];
  });
}

function speakCell(
  cell: Element,
  voice: SpeechSynthesisVoice,
  button: HTMLElement,
  words: string,
  stop: string,
): void {
  const utterance = new SpeechSynthesisUtterance(plainText(cell));
  utterance.voice = voice;
  utterance.lang = voice.lang;
  const done = () => (button.textContent = words);
  utterance.onend = done;
  utterance.onerror = done;
  button.textContent = stop;
  speechSynthesis.speak(utterance);
}
