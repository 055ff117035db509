import type { ContestFormat, RoundKind } from '#core/contest/format.ts';
import type { Spoken } from '#core/language/spoken.ts';
import type { Organiser } from '#core/sitting/organiser.ts';
import { IslandFrame, type IslandProps } from '../parts/IslandFrame.tsx';
import { Contest } from './Contest.tsx';

/** What the page of contests knows beside what every island gets. */
export interface ContestIslandProps extends IslandProps {
  /** The rules that come with the site. */
  readonly formats: readonly ContestFormat[];
  readonly banks: readonly { readonly id: string; readonly title: Spoken; readonly count: number }[];
  readonly tongues: readonly { readonly tag: string; readonly name: string }[];
  /** Question kinds a round may be narrowed to. */
  readonly kinds: readonly string[];
  /** What a new round is called in every language. */
  readonly roundTitles: Readonly<Record<RoundKind, Readonly<Record<string, string>>>>;
  /** Whose signature makes points count in the appraisal. */
  readonly organisers: readonly Organiser[];
  readonly materialUrl: string;
  readonly projectorUrl: string;
}

/** The organiser's side of a contest: set-up, console, results. */
export function ContestIsland(props: ContestIslandProps) {
  return (
    <IslandFrame {...props} name="contest">
      <Contest {...props} />
    </IslandFrame>
  );
}
