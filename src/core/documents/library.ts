import type { ContestFormat } from '#core/contest/format.ts';
import type { Plan } from '#core/appraisal/plan.ts';
import type { Scheme } from '#core/appraisal/scheme.ts';
import type { Convention } from '#core/convention/convention.ts';
import type { EducationMonth } from '#core/education-month/education-month.ts';
import type { FestivalCalendar } from '#core/education-month/festival.ts';
import type { Exceptions } from '#core/glossary/exceptions.ts';
import type { Glossary } from '#core/glossary/term.ts';
import type { LanguageTag } from '#core/language/text.ts';
import type { Bank } from '#core/quiz/bank.ts';
import type { Blueprint } from '#core/quiz/blueprint.ts';
import type { Erratum } from '#core/quiz/erratum.ts';
import type { Locks, Release } from '#core/quiz/release.ts';
import type { Organiser } from '#core/sitting/organiser.ts';
import type { StudyDocument } from './document.ts';
import type { Language } from './language.ts';
import type { Places, Source } from './source.ts';

/** The words of one area of the interface, as i18next takes them. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

/** One `locales/<tag>/<area>.json`. */
export interface LocaleFile {
  readonly language: LanguageTag;
  readonly area: string;
  readonly source: Source;
}

/** The published text of all documents in one piece, against which the passages are compared. */
export interface PublishedText {
  readonly file: string;
  readonly text: string;
}

/** Everything an editor can change, read and typed. Lists are in reading order. */
export interface Library {
  readonly languages: readonly Language[];
  readonly documents: readonly StudyDocument[];
  /** Without couplets when its file could not be read. */
  readonly convention: Convention;
  readonly glossaries: readonly Glossary[];
  readonly exceptions: Exceptions;
  /** The working files, what an editor edits, and what follows from the glossaries. Readers get the releases. */
  readonly banks: readonly Bank[];
  readonly releases: readonly Release[];
  readonly locks: Locks;
  readonly errata: readonly Erratum[];
  readonly blueprints: readonly Blueprint[];
  readonly contests: readonly ContestFormat[];
  /** The appraisal rules and the study plans, by year. */
  readonly schemes: readonly Scheme[];
  readonly plans: readonly Plan[];
  /** Whose signatures make supervised sittings. */
  readonly organisers: readonly Organiser[];
  /** By year. */
  readonly educationMonths: readonly EducationMonth[];
  /** Without festivals when there is no file of them. */
  readonly festivalCalendar: FestivalCalendar;
  /** By language, then by area: `locales.ug.quiz.start`. */
  readonly locales: Readonly<Record<LanguageTag, Readonly<Record<string, Messages>>>>;
  readonly localeFiles: readonly LocaleFile[];
  readonly published: PublishedText | null;
  /** Every YAML file under `content/`, also those no schema accepted. */
  readonly sources: readonly Source[];
  readonly places: Places;
}
