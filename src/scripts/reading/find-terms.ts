// One file to fetch for what the reading aid needs.
export { termFinder } from '#core/glossary/find-terms.ts';
export { marksOf } from '#core/glossary/mark-terms.ts';
