import { useMemo, useState } from 'react';
import type { Collection } from '#core/appraisal/collection.ts';
import { evaluate, type Evaluation } from '#core/appraisal/evaluate.ts';
import { judgedDay } from '#core/appraisal/judged-day.ts';
import type { Plan } from '#core/appraisal/plan.ts';
import { readRoster } from '#core/appraisal/read-roster.ts';
import type { Roster } from '#core/appraisal/roster.ts';
import type { Scheme } from '#core/appraisal/scheme.ts';
import { schemeFindings, type Referable } from '#core/appraisal/scheme-findings.ts';
import type { ClerkDesk } from '#core/appraisal/workspace.ts';

/** What the site has of rules. */
export interface SiteRules {
  readonly schemes: readonly Scheme[];
  readonly plans: readonly Plan[];
  readonly there: Referable;
}

/** Everything that follows from the files and from what the clerk did. */
export interface Following {
  readonly roster: Roster | null;
  /** The site's own scheme, and the one in the page. `null`: there is none yet, and no sheet without one. */
  readonly published: Scheme | null;
  readonly draft: Scheme | null;
  readonly evaluation: Evaluation | null;
  /** By the site's own scheme, to show who moved. */
  readonly before: Evaluation | null;
}

/** Follows at once from every change; what cannot be used yet, such as weights that are not 100, waits. */
export function useEvaluation(
  site: SiteRules,
  collection: Collection | null,
  desk: ClerkDesk,
  today: string,
): Following {
  const published = publishedScheme(site, desk, today);
  const draft = desk.scheme ?? published;
  const [usable, setUsable] = useState(published);
  const valid = useMemo(
    () => draft !== null && schemeFindings(draft, site.there).length === 0,
    [draft, site],
  );
  // The last one that can be used stays in force while the next is being written.
  if (valid && usable !== draft) setUsable(draft);
  const scheme = valid ? draft : usable;
  const roster = useMemo(() => rosterOf(desk), [desk]);
  const { decisions, asOf } = desk;
  const changed = desk.scheme !== null;
  const follow = (by: Scheme | null) =>
    collection === null || by === null
      ? null
      : evaluate({
          ...{ collection, roster, scheme: by, plans: site.plans, decisions },
          day: judgedDay(asOf, by, site.plans, today),
        });
  /* eslint-disable react-hooks/exhaustive-deps -- what `follow` is made from, spelt out. */
  const evaluation = useMemo(() => follow(scheme), [collection, roster, scheme, decisions, asOf, today]);
  const before = useMemo(
    () => (changed ? follow(published) : null),
    [collection, roster, published, decisions, asOf, today, changed],
  );
  /* eslint-enable react-hooks/exhaustive-deps */
  return { roster, published, draft, evaluation, before };
}

/** The one the clerk chose, else that of this year, else the newest. */
function publishedScheme({ schemes }: SiteRules, { schemeId }: ClerkDesk, today: string): Scheme | null {
  const chosen = schemes.find(({ id }) => id === schemeId);
  const current = schemes.find(({ period }) => isWithin(period, today));
  return chosen ?? current ?? schemes.at(-1) ?? null;
}

/**
 * The scheme that was taken because there is none for today; `null` where there is one, or the clerk chose.
 * @example schemeOfAnotherYear(draft, desk, '2028-01-05')?.period.until
 */
export function schemeOfAnotherYear(
  draft: Scheme | null,
  { schemeId, scheme }: Pick<ClerkDesk, 'schemeId' | 'scheme'>,
  today: string,
): Scheme | null {
  if (draft === null || schemeId !== null || scheme !== null) return null;
  return isWithin(draft.period, today) ? null : draft;
}

function isWithin({ from, until }: Scheme['period'], day: string): boolean {
  return from <= day && day <= until;
}

function rosterOf({ roster }: ClerkDesk): Roster | null {
  if (roster?.confirmed !== true) return null;
  const read = readRoster(roster, roster.columns);
  return read.ok ? read.value : null;
}
