import { openContestStore } from '#platform/contest-store.ts';

/** What the test page puts on `globalThis.contests`. */
const contests = { openContestStore };
export type Contests = typeof contests;

Object.assign(globalThis, { contests });
