import { LEVELS } from '#core/convention/gaps.ts';
import type { LanguageTag } from '#core/language/spoken.ts';
import { make, makeButton, makeSwitch } from '../reading/make.ts';
import { speakAs } from '../reading/voices.ts';
import { makeLanguageChoices, type Lesson } from './choices.ts';
import { type Gap, isShown, makeGapLine, turnGap } from './gap-line.ts';
import type { PageCouplet } from './page-couplets.ts';

function makeVoice(language: LanguageTag, lines: readonly HTMLElement[]): HTMLElement {
  const voice = make('div', 'voice', ...lines);
  speakAs(voice, language);
  return voice;
}

function makeCouplet(
  { learning, say }: Lesson,
  couplet: PageCouplet,
): { readonly item: HTMLElement; readonly gaps: readonly Gap[] } {
  const { recall, cue, level } = learning();
  const lines = (couplet.lines[recall] ?? []).map(({ text }, at) => makeGapLine(recall, text, level, at));
  const gaps = lines.flatMap((line) => line.gaps);
  for (const [index, gap] of gaps.entries()) {
    gap.name = say('blank')
      .replace('{{number}}', String(index + 1))
      .replace('{{total}}', String(gaps.length));
    turnGap(gap, false);
  }
  const shown = (couplet.lines[cue] ?? []).map(({ text }) => make('p', 'title', text));
  const voices = [
    ...(cue === '' ? [] : [makeVoice(cue, shown)]),
    makeVoice(
      recall,
      lines.map(({ line }) => line),
    ),
  ];
  const item = make('li', 'couplet', make('h2', 'soft', couplet.name), make('div', 'voices', ...voices));
  return { item, gaps };
}

function makeLevels({ learning, change, say }: Lesson, show: () => void): HTMLElement {
  const labels = LEVELS.map((level) => {
    const label = makeSwitch('radio', say(level), learning().level === level, () => {
      change({ level });
      show();
    });
    label.querySelector('input')?.setAttribute('name', 'level');
    return label;
  });
  return make('fieldset', 'ways no-print', make('legend', '', say('level')), ...labels);
}

/** The couplets with gaps, on paper too: as many as the reader wants, in one language, with another beside it or not. */
export function makeGapSheet(lesson: Lesson): HTMLElement {
  const { couplets, say, learning } = lesson;
  const sheet = make('ol', 'couplets gap-sheet');
  const status = make('p', 'hidden-label');
  status.setAttribute('role', 'status');
  let gaps: readonly Gap[] = [];
  const all = makeButton(say('showAll'), () => {
    const shown = !gaps.every(isShown);
    for (const gap of gaps) turnGap(gap, shown);
    settle();
  });
  const settle = () => {
    all.textContent = say(gaps.length > 0 && gaps.every(isShown) ? 'hideAll' : 'showAll');
    all.setAttribute('aria-disabled', String(gaps.length === 0));
  };
  const show = () => {
    const made = couplets.map((couplet) => makeCouplet(lesson, couplet));
    gaps = made.flatMap((one) => one.gaps);
    sheet.replaceChildren(...made.map(({ item }) => item));
    status.textContent = '';
    settle();
  };
  sheet.addEventListener('click', ({ target }) => {
    const pressed = (target as Element).closest('.gap');
    const gap = gaps.find(({ element }) => element === pressed);
    if (!gap) return;
    turnGap(gap, !isShown(gap));
    // Not every screen reader tells that the name of the button it stands on has changed.
    status.textContent = isShown(gap) ? gap.word : gap.name;
    if (isShown(gap)) speakAs(status, learning().recall);
    else status.lang = document.documentElement.lang;
    settle();
  });
  const choices = makeLanguageChoices(lesson, ['recall', 'cue'], show);
  const how = make('div', 'soft', make('p', '', say('gapHow')), make('p', '', say('paper')));
  const actions = make('div', 'learn-actions no-print', all, how);
  const panel = make('div', 'learning', choices, makeLevels(lesson, show), actions, status, sheet);
  show();
  return panel;
}
