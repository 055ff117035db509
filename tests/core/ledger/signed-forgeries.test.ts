import { expect, test } from 'vitest';
import { readTranscript } from '#core/ledger/signed-transcript.ts';
import { cases } from '../../support/cases.ts';
import { attempt, attempts, utf8 } from './builders.ts';
import { OPERATORS, forge, rehash, type Loot } from './forger.ts';
import { chainOf, ledgerOf, moment, newSigner, signed, verify } from './signing.ts';
import { headOf } from '#core/ledger/chain.ts';
import { DEVICE } from './builders.ts';

const { count, seed } = cases(2_000, 20_000);

async function steal(): Promise<Loot> {
  const [ours, theirs] = await Promise.all([newSigner(), newSigner()]);
  const before = chainOf(attempts(2));
  const { seq, hash } = headOf(before[1]!);
  const from = { dev: DEVICE, seq, head: hash, proof: null };
  const link = { type: 'continues', ...moment(1), from } as const;
  const lines = async (...written: Parameters<typeof signed>) =>
    new TextDecoder()
      .decode(await signed(...written))
      .trimEnd()
      .split('\n');
  const carried = [{ device: DEVICE, records: before }];
  const whole = ledgerOf(ours, [link, ...attempts(4), attempt({ quiz: 'county' })]);
  return {
    ours: await lines(ours, { ledger: { ...whole, carried } }),
    earlier: await lines(ours, { ledger: { ...whole, carried, records: whole.records.slice(0, 3) } }),
    theirs: await lines(theirs, { ledger: ledgerOf(theirs, attempts(4)) }),
    unsigned: await lines(null),
  };
}

test(`accepts none of ${count} files forged without the key, hashes made to fit or not (seed ${seed})`, async () => {
  const loot = await steal();
  const accepted: string[] = [];
  let tried = 0;
  for (let number = 0; tried < count; number++) {
    const forged = forge(loot, `${seed}/${number}`);
    if (forged === null) continue;
    tried++;
    if ((await readTranscript(utf8(forged.text), verify)).ok) accepted.push(`${number}: ${forged.how}`);
  }

  expect(accepted).toEqual([]);
}, 300_000);

test('the forger of these tests makes hashes fit: what stays wrong is the signature', async () => {
  const loot = await steal();
  const read = async (lines: readonly string[]) => readTranscript(utf8(`${lines.join('\n')}\n`), verify);
  const named = rehash(OPERATORS.learner!(loot.ours, loot, () => 0));

  expect((await read(loot.ours)).ok).toBe(true);
  expect(rehash(loot.ours)).toEqual(loot.ours);
  expect(await read(named)).toEqual({
    ok: false,
    error: [{ code: 'E_TRANSCRIPT_SIGNATURE', line: loot.ours.length }],
  });
});

test('a learner who signs a lie with the own device is believed: level 1 says unchanged, not honest', async () => {
  const signer = await newSigner();
  const lie = await signed(signer, { ledger: ledgerOf(signer, [attempt({ score: 2 })]) });

  expect(await readTranscript(lie, verify)).toMatchObject({ ok: true, value: { level: 1 } });
});
