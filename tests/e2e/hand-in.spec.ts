import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, type Download, expect, type Page, test } from '@playwright/test';
import { axe } from './support/axe.ts';
import { takeQuiz } from './support/quiz.ts';
import { LANGUAGES, type Tag, words } from './support/site.ts';

const PERSON = { name: '卓玛', number: '00017', department: '办公室' };

function say(language: Tag, key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = words(language, 'hand-in')[key] ?? '';
  return Object.entries(values).reduce(
    (said, [name, value]) => said.replace(`{{${name}}}`, String(value)),
    text,
  );
}

test.describe.configure({ timeout: 90_000 });

let state: Awaited<ReturnType<BrowserContext['storageState']>>;

// One attempt and a profile, made once and put into every browser that needs them.
test.beforeAll(async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  // A key cannot be copied out of a browser, so the record is made on a device without one; the others go on under keys of their own.
  await context.addInitScript(() => {
    Object.defineProperty(crypto, 'subtle', { value: undefined });
  });
  const page = await context.newPage();
  const says = words('zh', 'score-book');
  await takeQuiz(page, 'zh', 'convention', 1);
  await page.goto('zh/score-book/');
  for (const [field, text] of Object.entries(PERSON)) {
    await page.getByLabel(says[field] ?? '', { exact: true }).fill(text);
  }
  await page.getByRole('button', { name: says.save ?? '', exact: true }).click();
  await expect(page.getByText(says.saved ?? '', { exact: true })).toBeVisible();
  state = await context.storageState({ indexedDB: true });
  await context.close();
});

/** A browser of somebody who made an attempt. */
async function withRecord(browser: Browser, baseURL = '', more: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({ baseURL, storageState: state, ...more });
  return context.newPage();
}

/** The score book with the other ways open. */
async function learner(page: Page, language: Tag): Promise<void> {
  await page.goto(`${language}/score-book/`);
  await page
    .getByRole('button', { name: words(language, 'score-book').otherWays ?? '', exact: true })
    .click();
  await expect(page.locator('.qr-code svg')).toBeVisible();
}

async function clerk(page: Page, language: Tag): Promise<void> {
  await page.goto(`${language}/appraisal/`);
  await page.getByRole('button', { name: words(language, 'appraisal').otherWays ?? '', exact: true }).click();
  await expect(page.getByRole('heading', { name: say(language, 'paste'), exact: true })).toBeVisible();
}

/** Pictures of every QR code, as a learner would send screenshots, the last first. */
async function screenshots(page: Page, language: Tag) {
  const slider = page.getByLabel(say(language, 'showNumber'), { exact: true });
  const total = Number(await slider.getAttribute('max'));
  await page.locator('.qr-code').evaluate((code) => code.scrollIntoView({ block: 'center' }));
  const pictures: { name: string; mimeType: string; buffer: Buffer }[] = [];
  for (let number = total; number > 0; number--) {
    await slider.evaluate((input: HTMLInputElement, value) => {
      // As a finger does it; `fill` would scroll the code out of the picture.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, String(number));
    await expect(page.getByRole('img', { name: say(language, 'qrNumber', { number, total }) })).toBeVisible();
    pictures.push({ name: `${number}.png`, mimeType: 'image/png', buffer: await page.screenshot() });
  }
  return pictures;
}

async function read(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

for (const language of LANGUAGES) {
  test(`the text code, torn and in disorder, and screenshots of the QR codes give the clerk one row in ${language}`, async ({
    browser,
    baseURL,
  }) => {
    const page = await withRecord(browser, baseURL);
    await learner(page, language);
    const code = await page.locator('.ways textarea').inputValue();
    const pictures = await screenshots(page, language);
    expect(pictures.length).toBeGreaterThan(1);

    await clerk(page, language);
    const [first = '', ...others] = code.split('\n');
    const paste = page.locator('.ways textarea');
    const press = page.getByRole('button', { name: say(language, 'read'), exact: true });
    await paste.fill(`卓玛 10:15\n${others.reverse().join('\n卓玛 10:16\n')}`);
    await press.click();
    await expect(page.locator('.gathered')).toContainText(`${others.length}/${others.length + 1}`);
    await expect(page.locator('tbody tr')).toHaveCount(0);
    await paste.fill(first.toLowerCase().replace(/(.{20})/g, '$1 \n'));
    await press.click();
    const row = page.locator('tbody tr');
    await expect(row).toHaveCount(1);
    await expect(row).toContainText(PERSON.number);
    await expect(row).toContainText(PERSON.name);

    await page.locator('#pictures').setInputFiles(pictures);
    await expect(page.locator('.gathered [role=status]')).toContainText('2');
    // The bytes are the same, so that the second is told to be the first once more.
    await expect(row).toHaveCount(2);
    await expect(row.nth(1)).toHaveClass(/is-remarked/);
    await expect(row.nth(1)).toContainText(PERSON.number);
  });

  test(`the other ways are no barrier in ${language}, at the learner's or at the clerk's`, async ({
    browser,
    baseURL,
  }) => {
    const page = await withRecord(browser, baseURL);
    const found: string[] = [];
    const look = async (state: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { violations } = await axe(page).analyze();
        found.push(
          ...violations.map(({ id, nodes }) => `${state} ${colorScheme} ${id} ${nodes[0]?.html ?? ''}`),
        );
      }
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
        found.push(`${state} is too wide`);
    };
    await page.setViewportSize({ width: 320, height: 640 });
    await learner(page, language);
    await look('learner');
    await clerk(page, language);
    await page.locator('.ways textarea').fill('SANYU1');
    await page.getByRole('button', { name: say(language, 'read'), exact: true }).click();
    await look('clerk');
    expect(found).toEqual([]);
  });

  test(`a learner keeps tables and a sheet of paper in ${language}`, async ({ browser, baseURL }) => {
    const page = await withRecord(browser, baseURL);
    await learner(page, language);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: say(language, 'saveCsv'), exact: true }).click();
    const csv = (await read(await download)).toString();
    expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
    const another = page.waitForEvent('download');
    await page.getByRole('button', { name: say(language, 'saveXlsx'), exact: true }).click();
    const workbook = await another;
    expect(workbook.suggestedFilename()).toMatch(/^sanyu-00017-\d{8}\.xlsx$/);
    expect((await read(workbook)).subarray(0, 2).toString()).toBe('PK');

    await page.evaluate(() => (window.print = () => undefined));
    await page.getByRole('button', { name: say(language, 'print'), exact: true }).click();
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.result-sheet');
    await expect(sheet).toContainText(PERSON.number);
    await expect(sheet.locator('tbody tr')).toHaveCount(1);
    // The record was made without a key: the sheet says level 0 and nothing of a signature.
    await expect(sheet.locator('tbody td').last()).toHaveText('0');
    await expect(sheet).toContainText(words(language, 'score-book').level ?? '?');
    await expect(sheet).not.toContainText(words(language, 'score-book').level1 ?? '?');
    await expect(page.locator('.score-book h1')).toBeHidden();
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(sheet).toHaveCount(0);
    await expect(page.locator('.score-book h1')).toBeVisible();
  });
}

test('a code on the screen counts as handed in only when the learner says that it arrived, a shared file at once', async ({
  browser,
  baseURL,
}) => {
  const page = await withRecord(browser, baseURL);
  await page.addInitScript(() => {
    Object.assign(navigator, { canShare: () => true, share: () => Promise.resolve() });
  });
  const safe = () =>
    page.evaluate(
      () => (JSON.parse(localStorage.getItem('sanyu-safe') ?? '{}') as { count?: number }).count ?? 0,
    );
  await learner(page, 'zh');
  await page.getByRole('button', { name: say('zh', 'copyCode'), exact: true }).click();
  expect(await safe()).toBe(0);
  await page.getByRole('button', { name: say('zh', 'arrivedNow'), exact: true }).click();
  await expect(page.getByText(say('zh', 'arrivedDone'))).toBeVisible();
  expect(await safe()).toBe(1);
  await page.evaluate(() => localStorage.removeItem('sanyu-safe'));
  await page.getByRole('button', { name: say('zh', 'shareNow'), exact: true }).click();
  await expect.poll(safe).toBe(1);
});

test('the QR codes turn by themselves twice a second at most, stop, and do not turn for who wants little motion', async ({
  browser,
  baseURL,
}) => {
  const page = await withRecord(browser, baseURL);
  await learner(page, 'zh');
  const caption = page.locator('.qr-code figcaption');
  const changes = await caption.evaluate(
    (element) =>
      new Promise<number>((done) => {
        let count = 0;
        new MutationObserver(() => count++).observe(element, {
          childList: true,
          subtree: true,
          characterData: true,
        });
        setTimeout(() => done(count), 4000);
      }),
  );
  expect(changes).toBeGreaterThan(1);
  await page.getByRole('button', { name: say('zh', 'pause'), exact: true }).click();
  const stopped = await caption.textContent();
  await page.waitForTimeout(1500);
  expect(await caption.textContent()).toBe(stopped);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  await page.getByRole('button', { name: words('zh', 'score-book').otherWays ?? '', exact: true }).click();
  await expect(page.getByRole('button', { name: say('zh', 'play'), exact: true })).toBeVisible();
});

test('the share sheet is given the very bytes of the transcript, under a name made of codes', async ({
  browser,
  baseURL,
}) => {
  const page = await withRecord(browser, baseURL);
  await page.addInitScript(() => {
    Object.assign(navigator, {
      canShare: () => true,
      share: async ({ files }: { files: File[] }) => {
        Object.assign(window, { shared: [files[0]?.name, await files[0]?.text()] });
      },
    });
  });
  await learner(page, 'zh');
  await page.getByRole('button', { name: say('zh', 'shareNow'), exact: true }).click();
  const shared = await page.waitForFunction(() => (window as { shared?: [string, string] }).shared);
  const [name, text] = (await shared.jsonValue())!;
  expect(name).toMatch(/^sanyu-00017-\d{8}\.txt$/);
  await clerk(page, 'zh');
  await page
    .locator('#transcripts')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await expect(page.locator('tbody tr')).toContainText(PERSON.number);
});

test('a program that copies nothing leaves the code selected for a long press', async ({
  browser,
  baseURL,
}) => {
  const page = await withRecord(browser, baseURL);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.assign(document, { execCommand: () => false });
  });
  await learner(page, 'zh');
  await page.getByRole('button', { name: say('zh', 'copyCode'), exact: true }).click();
  await expect(page.getByText(say('zh', 'copyByHand'), { exact: true })).toBeVisible();
  const selected = await page.evaluate(() => {
    const field = document.activeElement as HTMLTextAreaElement;
    return field.value.slice(field.selectionStart, field.selectionEnd);
  });
  expect(selected).toMatch(/^SANYU1[\w\n]+U$/);
});

for (const [failure, key] of [
  ['NotAllowedError', 'cameraRefused'],
  ['NotFoundError', 'cameraNone'],
  ['NotReadableError', 'cameraBusy'],
  ['', 'cameraAbsent'],
] as const) {
  test(`says what to do when the camera fails: ${key}`, async ({ page }) => {
    await page.addInitScript((name) => {
      const getUserMedia = () => Promise.reject(new DOMException('', name));
      const value = name === '' ? undefined : { getUserMedia };
      Object.defineProperty(navigator, 'mediaDevices', { value });
    }, failure);
    await clerk(page, 'zh');
    await page.getByRole('button', { name: say('zh', 'cameraStart'), exact: true }).click();
    await expect(page.getByText(say('zh', key), { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: say('zh', 'cameraStart'), exact: true })).toBeVisible();
  });
}

test('the camera reads the codes off a screen, and is asked for and let go when a button says so', async ({
  browser,
  baseURL,
}) => {
  const page = await withRecord(browser, baseURL);
  await learner(page, 'zh');
  const pictures = await screenshots(page, 'zh');
  await page.addInitScript(
    (shots) => {
      // A camera in front of a phone: each picture for half a second, tilted, in another place of a larger view.
      const canvas = document.createElement('canvas');
      canvas.width = 1280;
      canvas.height = 720;
      const images: ImageBitmap[] = [];
      for (const shot of shots) {
        const bytes = Uint8Array.from(atob(shot), (sign) => sign.charCodeAt(0));
        void createImageBitmap(new Blob([bytes])).then((image) => images.push(image));
      }
      let at = 0;
      setInterval(() => at++, 500);
      setInterval(() => {
        const context = canvas.getContext('2d');
        const image = images[at % images.length];
        if (!context || !image) return;
        context.resetTransform();
        context.fillRect(0, 0, 1280, 720);
        context.setTransform(1, 0.06, -0.06, 1, 60 + (at % 5) * 8, 0);
        context.filter = 'blur(0.6px)';
        context.drawImage(image, 0, 0, (image.width * 700) / image.height, 700);
      }, 50);
      const streams: MediaStream[] = [];
      const getUserMedia = () => {
        streams.push(canvas.captureStream(20));
        return Promise.resolve(streams.at(-1));
      };
      Object.assign(window, { streams });
      Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia } });
    },
    pictures.map(({ buffer }) => buffer.toString('base64')),
  );
  await clerk(page, 'zh');
  await page.getByRole('button', { name: say('zh', 'cameraStart'), exact: true }).click();
  await expect(page.locator('tbody tr')).toContainText(PERSON.number, { timeout: 30_000 });
  await page.getByRole('button', { name: say('zh', 'cameraStop'), exact: true }).click();
  await expect(page.locator('video')).toHaveCount(0);
  await expect
    .poll(() =>
      page.evaluate(() =>
        (window as unknown as { streams: MediaStream[] }).streams.map(
          (stream) => stream.getTracks()[0]?.readyState,
        ),
      ),
    )
    .toEqual(['ended']);
});

test('the browser’s own reader of QR codes is asked first where it has one', async ({ browser, baseURL }) => {
  const page = await withRecord(browser, baseURL);
  await learner(page, 'zh');
  const lines = (await page.locator('.ways textarea').inputValue()).split('\n');
  await page.addInitScript((texts) => {
    class BarcodeDetector {
      static getSupportedFormats = () => Promise.resolve(['qr_code']);
      detect = () => Promise.resolve(texts.map((rawValue) => ({ rawValue })));
    }
    Object.assign(window, { BarcodeDetector });
  }, lines);
  await clerk(page, 'zh');
  const buffer = await page.locator('h1').screenshot();
  await page.locator('#pictures').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer });
  await expect(page.locator('tbody tr')).toContainText(PERSON.number);
});

test('a picture without a code is named, and a pasted text without one stays to be looked at', async ({
  page,
}) => {
  await clerk(page, 'zh');
  const buffer = await page.locator('h1').screenshot();
  await page.locator('#pictures').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer });
  await expect(page.getByText(say('zh', 'pictureNone', { name: 'a.png' }))).toBeVisible();
  await page.locator('.ways textarea').fill('卓玛：成绩单发你了');
  await page.getByRole('button', { name: say('zh', 'read'), exact: true }).click();
  await expect(page.locator('[aria-labelledby=way-paste] [role=status]')).not.toBeEmpty();
  await expect(page.locator('.ways textarea')).toHaveValue('卓玛：成绩单发你了');
});

test('a transcript pasted as it is counts, whatever line ends a program gave it', async ({
  browser,
  baseURL,
}) => {
  const page = await withRecord(browser, baseURL);
  await page.goto('zh/score-book/');
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: words('zh', 'score-book').saveTranscript ?? '', exact: true })
    .click();
  const transcript = (await read(await download)).toString();
  await clerk(page, 'zh');
  // A field makes line feeds of all line ends; what stands around a text is trimmed by many a program.
  await page.locator('.ways textarea').fill(`\n${transcript.trimEnd().replaceAll('\n', '\r\n')}  `);
  await page.getByRole('button', { name: say('zh', 'read'), exact: true }).click();
  await expect(page.locator('tbody tr')).toContainText(PERSON.number);
});

test('only the clerk may use the camera', async ({ request }) => {
  const policy = async (path: string) => (await request.get(path)).headers()['permissions-policy'];
  expect(await policy('./ug/appraisal/')).toContain('camera=(self)');
  expect(await policy('./ug/score-book/')).toContain('camera=()');
});

for (const language of LANGUAGES) {
  test(`other ways that cannot be fetched, wholly or in part, are told in ${language} and come when asked for again`, async ({
    browser,
    baseURL,
  }) => {
    const page = await withRecord(browser, baseURL);
    const open = (name: string) => page.getByRole('button', { name, exact: true });
    const retry = open(words(language, 'score-book').retry ?? '');
    await page.goto(`${language}/score-book/`);
    await page.context().setOffline(true);
    await open(words(language, 'score-book').otherWays ?? '').click();
    await expect(page.getByRole('alert')).toContainText(words(language, 'issues').E_PAGE_INCOMPLETE ?? '?');
    await page.context().setOffline(false);
    // What the part needs besides: the browser would remember this failure too.
    const needed = /\/_astro\/hand-in-code\./;
    const asked = page.waitForRequest(needed);
    await page.route(needed, (route) => route.fulfill({ status: 503 }));
    await retry.click();
    await asked;
    await expect(retry).toBeEnabled();
    await expect(page.locator('.qr-code')).toHaveCount(0);
    await page.unroute(needed);
    await retry.click();
    await expect(page.locator('.qr-code svg')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.context().close();
  });
}
