import { Fragment } from 'react';
import type { Name } from '#core/contest/act.ts';
import { nameIn } from '#core/contest/match.ts';
import { scriptRuns } from '#core/language/script-runs.ts';
import { speak, type LanguageTag, type Spoken } from '#core/language/spoken.ts';
import { Figures } from '../parts/Figures.tsx';
import { useStageVoices } from './stage-words.ts';

/** A text marked with its own language and direction, the words it quotes in another likewise. */
export function Told({ of }: { readonly of: Spoken }) {
  const { languages } = useStageVoices();
  const voice = languages[of.language];
  return (
    <bdi lang={voice?.bcp47 ?? of.language} dir={voice?.dir ?? 'auto'}>
      {scriptRuns(of).map((part, at) => {
        if (part.language === of.language) return <Figures of={part.text} key={at} />;
        const other = languages[part.language];
        return (
          // The pieces of one text never change places.
          <bdi key={at} lang={other?.bcp47 ?? part.language} dir={other?.dir ?? 'auto'}>
            {part.text}
          </bdi>
        );
      })}
    </bdi>
  );
}

interface InAllProps {
  /** The text in a language, or in another where it does not exist in this one. */
  in(language: LanguageTag): Spoken;
}

/** A text in every language shown, once where it is the same in several. */
function InAll({ in: spokenIn }: InAllProps) {
  const { shown } = useStageVoices();
  const spoken = shown.map(spokenIn);
  const once = spoken.filter((one, at) => spoken.findIndex(({ text }) => text === one.text) === at);
  return once.map((one, at) => (
    <Fragment key={one.language}>
      {at > 0 && ' '}
      <span className="stage-voice">
        <Told of={one} />
      </span>
    </Fragment>
  ));
}

/** A text of the contest in every language shown. */
export function ToldInAll({ text }: { readonly text: Readonly<Record<LanguageTag, string>> }) {
  return <InAll in={(language) => speak(text, language)} />;
}

/** A team in every language it has a name in. */
export function TeamName({ name }: { readonly name: Name }) {
  return <InAll in={(language) => nameIn(name, language)} />;
}

interface WordProps {
  readonly name: string;
  readonly with?: Readonly<Record<string, string | number>>;
}

/** A word by its key. Placeholders are filled as the interface fills its own. */
export function StageWord({ name, with: values = {} }: WordProps) {
  const { words } = useStageVoices();
  const filled = Object.fromEntries(
    Object.entries(words).map(([tag, own]) => [tag, fill(own[name] ?? '', values)]),
  );
  return <ToldInAll text={filled} />;
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
