import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatScheme, readSchemeText } from '#core/appraisal/scheme-file.ts';
import { schemeFindings } from '#core/appraisal/scheme-findings.ts';
import { COMPONENT_KINDS, type Scheme } from '#core/appraisal/scheme.ts';
import { localNames } from '#i18n/translate.ts';
import { withField, withName, withoutComponent } from '#islands/appraisal/rules/scheme-edit.ts';
import {
  MOST_PARTS,
  withExempt,
  withGrade,
  withNeed,
  withNewComponent,
  withNewGrade,
  withNewReason,
  withoutGrade,
  withoutReason,
  withReason,
} from '#islands/appraisal/rules/scheme-parts.ts';
import {
  kindsOffered,
  NAMED_PARTS,
  starterScheme,
  type Offer,
} from '#islands/appraisal/rules/starter-scheme.ts';
import { readLibrary } from '#library/read-library.ts';
import { scheme } from '../core/appraisal/bench-builders.ts';

const { library } = await readLibrary('.');
const names = localNames(library.locales, 'appraisal:names', NAMED_PARTS);
const offer: Offer = { names, there: { quizzes: ['school', 'county'], plans: ['2026'] } };
const codes = (one: Scheme) => schemeFindings(one, offer.there).map(({ issue }) => issue.code);
const again = (one: Scheme) => readSchemeText(formatScheme(one), 'a.json', offer.there);

describe('a scheme that is begun in the page', () => {
  test.each([['everything', offer.there] as const, ['nothing', { quizzes: [], plans: [] }] as const])(
    'can be used at once on a site that has %s',
    (_, there) => {
      const begun = starterScheme('2028-01-05', 'ug', { names, there });
      expect(schemeFindings(begun, there)).toEqual([]);
      expect(readSchemeText(formatScheme(begun), 'a.json', there)).toEqual({ ok: true, value: begun });
      expect(begun.period).toEqual({ from: '2028-01-01', until: '2028-12-31' });
    },
  );

  test('names its parts in every language of the site', () => {
    expect(Object.values(names).map((name) => Object.keys(name).sort())).toEqual(
      NAMED_PARTS.map(() => ['bo', 'ug', 'zh']),
    );
  });
});

describe('a component', () => {
  test('of every kind is added with the weight that is missing, and the file gives it back', () => {
    for (const kind of COMPONENT_KINDS) {
      const light = withField(scheme(), 0, 'weight', 1);
      const { scheme: grown, id } = withNewComponent(light, kind, offer);
      expect([codes(grown), id]).toEqual([[], expect.stringContaining(kind)]);
      expect(again(grown)).toEqual({ ok: true, value: grown });
    }
  });

  test.each([
    ['2026', ['2025', '2026', '2027'], '2026'],
    ['2026', ['2024', '2025'], '2025'],
  ])('that is a plan is the one of the year %s among %j, else the newest', (_, plans, taken) => {
    const { scheme: grown } = withNewComponent(scheme(), 'plan', { names, there: { quizzes: [], plans } });
    expect(grown.components.at(-1)).toMatchObject({ kind: 'plan', plan: taken });
  });

  test('weighs 1 where nothing is missing, and the sum is told to be wrong', () => {
    expect(codes(withNewComponent(scheme(), 'manual', offer).scheme)).toEqual(['E_SCHEME_WEIGHTS']);
  });

  test('gets its own column on a sheet that names single components', () => {
    const one = scheme();
    const single = { ...one, layout: { ...one.layout, columns: ['name', 'component:contest', 'total'] } };
    const { scheme: grown } = withNewComponent(single, 'manual', offer);
    expect(grown.layout.columns).toEqual(['name', 'component:contest', 'component:manual', 'total']);
  });

  test('that goes takes along what named it', () => {
    const one = withReason(withNewReason(scheme(), offer).scheme, 0, { components: ['contest', 'school'] });
    const at = one.components.findIndex(({ id }) => id === 'contest');
    const left = withoutComponent({ ...one, layout: { ...one.layout, columns: ['component:contest'] } }, at);
    expect(JSON.stringify([left.exemptions[0], left.grades, left.layout])).not.toContain('contest');
    expect(left.exemptions[0]?.components).toEqual(['school']);
    expect(left.layout.columns).toEqual(['number', 'name', 'total']);
  });

  test('is offered only where there is something to make it from', () => {
    expect(kindsOffered({ quizzes: [], plans: [] })).toEqual(['contest', 'manual']);
    expect(kindsOffered(offer.there)).toEqual(COMPONENT_KINDS);
  });
});

describe('a grade', () => {
  test('goes into the widest gap, and the order stays, until there is room for no more', () => {
    let grown = scheme();
    while (grown.grades.length < MOST_PARTS.grades) {
      grown = withNewGrade(grown, offer).scheme;
      expect(codes(grown)).toEqual([]);
    }
    expect(again(grown)).toEqual({ ok: true, value: grown });
  });

  test('can ask for what has a pass mark, and is told when that is gone', () => {
    const passed = withField(scheme(), 0, 'passMark', 60);
    const id = passed.components[0]?.id ?? '';
    const needing = withNeed(passed, 0, id, true);
    expect([needing.grades[0]?.needs, codes(needing)]).toEqual([[id], []]);
    expect(codes(withField(needing, 0, 'passMark', null))).toEqual(['E_SCHEME_UNKNOWN']);
    expect(withNeed(needing, 0, id, false).grades[0]).not.toHaveProperty('needs');
  });

  test('can go, but not the lowest, which is everybody’s', () => {
    const one = withNewGrade(scheme(), offer).scheme;
    const last = one.grades.length - 1;
    expect(withoutGrade(one, last)).toBe(one);
    expect(codes(withoutGrade(one, 0))).toEqual([]);
  });
});

test('a reason frees from all or from some, and from one at least', () => {
  const { scheme: grown, id } = withNewReason(scheme(), offer);
  const at = grown.exemptions.findIndex((reason) => reason.id === id);
  const [first, second] = grown.components.map((component) => component.id);
  const some = withReason(grown, at, { components: [first ?? '', second ?? ''] });
  const one = withExempt(some, at, second ?? '', false);
  expect(one.exemptions[at]?.components).toEqual([first]);
  expect(withExempt(one, at, first ?? '', false)).toBe(one);
  expect(withoutReason(one, at).exemptions).toEqual(scheme().exemptions);
});

test('whatever is added, named and taken away in any order, the file is always readable or tells why not', () => {
  const step = fc.tuple(fc.nat(11), fc.nat(30), fc.string({ minLength: 1 }));
  const play = (one: Scheme, [what, at, text]: readonly [number, number, string]): Scheme => {
    const place = (list: readonly unknown[]) => at % Math.max(1, list.length);
    const { components, grades, exemptions } = one;
    const id = components[place(components)]?.id ?? '';
    const name = { zh: text };
    switch (what) {
      case 0:
      case 1: {
        const kind = COMPONENT_KINDS[at % COMPONENT_KINDS.length] ?? 'manual';
        return components.length < MOST_PARTS.components ? withNewComponent(one, kind, offer).scheme : one;
      }
      case 2:
        return grades.length < MOST_PARTS.grades ? withNewGrade(one, offer).scheme : one;
      case 3:
        return exemptions.length < MOST_PARTS.exemptions ? withNewReason(one, offer).scheme : one;
      case 4:
        return components.length > 1 ? withoutComponent(one, place(components)) : one;
      case 5:
        return withoutGrade(one, place(grades));
      case 6:
        return withoutReason(one, place(exemptions));
      case 7:
        return withName(one, place(components), name);
      case 8:
        return withNeed(one, place(grades), id, at % 2 === 0);
      case 9:
        return withReason(one, place(exemptions), { name, components: at % 2 === 0 ? 'all' : [id] });
      case 10:
        return withExempt(one, place(exemptions), id, at % 2 === 0);
      default:
        return withGrade(one, place(grades), { name, from: at, reached: at % 3 === 0 });
    }
  };
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const made = steps.reduce(play, scheme());
      const read = again(made);
      if (read.ok) expect(read.value).toEqual(made);
      // Its shape is always right: what is told is about what it says.
      else expect(read.error.map(({ code }) => code)).not.toContain('E_SCHEME_FIELD');
      expect(read.ok).toBe(codes(made).length === 0);
    }),
  );
});
