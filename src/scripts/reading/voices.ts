import type { LanguageTag } from '#core/language/spoken.ts';

/** A language of the site as the page marks it. */
export interface PageVoice {
  readonly tag: LanguageTag;
  readonly name: string;
  readonly lang: string;
  readonly dir: string;
}

/** The languages of the site, read from the switcher that every page has. */
export function pageVoices(): readonly PageVoice[] {
  return [...document.querySelectorAll<HTMLElement>('.switch [data-voice]')].map((link) => ({
    tag: link.dataset.voice ?? '',
    name: link.textContent.trim(),
    lang: link.lang,
    dir: link.dir,
  }));
}

/** Marks an element as being in a language; a language the site does not know is left to the page. */
export function speakAs(element: HTMLElement, language: LanguageTag): void {
  const voice = pageVoices().find(({ tag }) => tag === language);
  if (!voice) return;
  element.lang = voice.lang;
  element.dir = voice.dir;
}
