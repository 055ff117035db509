import { freePort } from '../../set-up/free-port.mjs';
import { callText, type Engine, startProgram, until } from './engine.ts';
import { strokesOf, tapAt } from './finger-and-keys.ts';

/** What it needs, by what each is for. */
export type WebKitPrograms = Readonly<Record<'driver' | 'browser' | 'screen', string>>;

/** WebKitGTK as Debian brings it, in the smallest program around it, over WebDriver: https://www.w3.org/TR/webdriver2/ */
export async function startWebKit({ driver, browser, screen }: WebKitPrograms): Promise<Engine> {
  const display = await startScreen(screen);
  const port = await freePort();
  const program = await startProgram(driver, () => [`--port=${port}`], {
    DISPLAY: display.name,
    GDK_BACKEND: 'x11',
    NO_AT_BRIDGE: '1',
    // There is no graphics card to share pictures with.
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
  });
  const end = async () => {
    await program.end();
    await display.end();
  };
  try {
    const server = `http://127.0.0.1:${port}`;
    await until('WebKitWebDriver listens', async () => {
      program.mustRun();
      return fetch(`${server}/status`).catch(() => null);
    });
    const options = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
    const { sessionId } = await command<{ sessionId: string }>(server, 'POST', '/session', {
      capabilities: { alwaysMatch: options },
    });
    const session = `${server}/session/${sessionId}`;
    await command(session, 'POST', '/timeouts', { script: 120_000, pageLoad: 120_000 });
    await command(session, 'POST', '/window/rect', { width: 1280, height: 900 });
    return {
      ...tab(session),
      close: async () => {
        // The driver ends the browser, which is in no group of ours.
        await command(session, 'DELETE', '');
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

function tab(session: string): Omit<Engine, 'close'> {
  const act = (actions: object) => command(session, 'POST', '/actions', { actions: [actions] });
  return {
    open: (url) => command(session, 'POST', '/url', { url }),
    run: async (work, ...given) => {
      // Part of the script: the page's own rules let no text be run.
      const script = `${callText(work, given)}.then(
        (result) => arguments[arguments.length - 1]({ result }),
        (error) => arguments[arguments.length - 1]({ error: String(error) }),
      );`;
      const asked = { script, args: [] };
      const { result, error } = await command<Outcome>(session, 'POST', '/execute/async', asked);
      if (result === undefined) throw new Error(error ?? 'The page gave nothing back.');
      return JSON.parse(result) as never; // What `work` gave, there and back as JSON.
    },
    tap: async (x, y) => {
      await act(tapAt(x, y));
    },
    type: async (text) => {
      await act(strokesOf(text));
    },
    screenshot: async () => Buffer.from(await command<string>(session, 'GET', '/screenshot'), 'base64'),
  };
}

interface Outcome {
  readonly result?: string;
  readonly error?: string;
}

async function command<Result>(base: string, method: string, path: string, body?: object): Promise<Result> {
  const response = await fetch(base + path, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = (await response.json()) as { value: Result & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${method} ${path}: ${value.error ?? ''}: ${value.message ?? ''}`);
  return value;
}

/** A screen nobody sees: WebKitGTK draws on none else. */
async function startScreen(program: string) {
  const { child, end } = await startProgram(program, () => [
    ...['-displayfd', '1', '-screen', '0', '1400x1000x24'],
    ...['-nolisten', 'tcp', '-noreset'],
  ]);
  const number = await new Promise<string>((told, failed) => {
    child.stdout.once('data', (bytes: Buffer) => told(bytes.toString().trim()));
    child.once('close', () => failed(new Error('Xvfb ended at once.')));
  });
  return { name: `:${number}`, end };
}
