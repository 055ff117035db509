/** What lies beside the question on the floor, one of them open at a time. */
export const PANELS = ['log', 'review', 'teams', 'preview', 'results', 'keys'] as const;
export type PanelName = (typeof PANELS)[number];
