import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDecisions, readDecisions, type Decisions } from '#core/appraisal/decisions.ts';
import { formatScheme, readSchemeText, schemeHash } from '#core/appraisal/scheme-file.ts';
import { schemeFindings } from '#core/appraisal/scheme-findings.ts';
import { EMPTY_DESK, readDesk, readWorkspace, type Workspace } from '#core/appraisal/workspace.ts';
import type { Issue } from '#core/issue.ts';
import { readLibrary } from '#library/read-library.ts';
import { scheme } from './bench-builders.ts';

const { library } = await readLibrary('.');
const THERE = { quizzes: ['school', 'county'], plans: ['2026'] };

function expectTold(issues: readonly Issue[]): void {
  expect(issues.length).toBeGreaterThan(0);
  for (const { code } of issues) {
    for (const tag of ['zh', 'ug', 'bo']) expect(library.locales[tag]?.issues).toHaveProperty(code);
  }
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const decisions: Decisions = {
  links: { '555': '008', '556': null },
  exemptions: { '007': 'long-leave' },
  entered: { contest: { '007': 8.5 } },
  setAside: { ['a'.repeat(64)]: '代答' },
};
const workspace: Workspace = {
  format: 'sanyu-workspace/1',
  at: '2026-12-01T00:00:00.000Z',
  desk: { ...EMPTY_DESK, scheme: scheme(), decisions },
  files: [{ entry: null, file: 'a.png', size: 4, issue: { code: 'E_INTAKE_PICTURE' } }],
};

/** Each reader with a good file, and what it must still say of whatever it takes. */
const READERS = {
  scheme: {
    good: formatScheme(scheme()),
    read: (text: string) => {
      const read = readSchemeText(text, 'a.json', THERE);
      if (!read.ok) {
        expectTold(read.error);
        return;
      }
      expect(schemeFindings(read.value, THERE)).toEqual([]);
      expect(readSchemeText(formatScheme(read.value), 'a.json', THERE)).toEqual(read);
      expect(schemeHash(read.value)).toMatch(/^[0-9a-f]{64}$/);
    },
  },
  decisions: {
    good: formatDecisions(decisions),
    read: (text: string) => {
      const read = readDecisions({ file: 'D.json', value: json(text), lines: new Map() });
      if (!read.ok) {
        expectTold(read.error);
        return;
      }
      expect(Object.keys(read.value).sort()).toEqual(['entered', 'exemptions', 'links', 'setAside']);
    },
  },
  workspace: {
    good: JSON.stringify(workspace),
    read: (text: string) => {
      const read = readWorkspace(text);
      if (!read.ok) {
        expectTold([read.error]);
        return;
      }
      expect(readDesk(read.value.desk)).toEqual(read.value.desk);
    },
  },
};

/** Signs that make another structure, and any others. */
const sign = fc.oneof(
  fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '-', '9', 'e', '.', '\\', 'null', '__proto__'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);

describe.each(Object.entries(READERS))('a file that says it is the %s', (_, { good, read }) => {
  test('is read when it is good', () => {
    read(good);
  });

  test('is read or told why not when it was spoilt', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.nat(12), sign), { minLength: 1, maxLength: 4 }),
        (changes) => {
          read(
            changes.reduce((text, [place, gone, more]) => {
              const at = place % (text.length + 1);
              return text.slice(0, at) + more + text.slice(at + gone);
            }, good),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('is read or told why not when one of its values is something else', () => {
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue({ maxDepth: 3 }), (place, other) => {
        let left = place % (good.match(/[:,[]/g)?.length ?? 1);
        const value: unknown = JSON.parse(good, (__, inner: unknown) => (left-- === 0 ? other : inner));
        read(JSON.stringify(value));
      }),
      { numRuns: 1000 },
    );
  });

  test('is told why not when it is anything', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        read(text);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['deep', '['.repeat(300_000)],
    ['deep and closed', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['long', `"${'x'.repeat(20_000_000)}"`],
    ['of one key a million times', `{${'"a":1,'.repeat(1_000_000)}"a":1}`],
    ['with the prototype as a key', good.replace('{', '{"__proto__":{"polluted":1},')],
  ])('is told why not when it is %s', (__, text) => {
    read(text);
    expect({}).not.toHaveProperty('polluted');
  });
});

test('decisions are the same file in whatever order they were made', () => {
  const other = {
    ...decisions,
    links: { '556': null, '555': '008' },
    entered: { exam: {}, ...decisions.entered },
  };
  expect(formatDecisions(other)).toBe(formatDecisions(decisions));
});

test('a good file of decisions is read, and every wrong place in another is told', () => {
  const of = (value: unknown) => readDecisions({ file: 'D.json', value, lines: new Map() });
  expect(of(JSON.parse(formatDecisions(decisions)))).toEqual({ ok: true, value: decisions });
  const wrong = of({ ...decisions, entered: { contest: { '007': 'much' } }, setAside: { x: 'y' }, more: 1 });
  const told = wrong.ok ? [] : wrong.error.map(({ code, values }) => [code, values?.field]);
  expect(told).toContainEqual(['E_DECISIONS_FIELD', 'entered.contest.007']);
  expect(told).toContainEqual(['E_DECISIONS_FIELD', 'more']);
  expect(told.length).toBe(3);
  for (const none of [null, [], 7, {}, { exemptions: {}, components: [] }])
    expect(of(none)).toMatchObject({ ok: false, error: [{ code: 'E_DECISIONS_NOT' }] });
});
