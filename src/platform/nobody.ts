import type { Learner } from '#core/ledger/entry.ts';

/** Whose transcript it is while nobody has said so: it has to name somebody. */
export const NOBODY: Learner = { name: '·', number: '·', department: '·' };
