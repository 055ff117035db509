import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { callText, type Engine, startProgram, until } from './engine.ts';
import { strokesOf, tapAt } from './finger-and-keys.ts';

/** So that it asks nobody for anything: no updates, no studies, no start page. */
const SETTINGS = {
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};

/** Firefox as Debian brings it, over WebDriver BiDi, which it speaks itself: https://w3c.github.io/webdriver-bidi/ */
export async function startFirefox(program: string): Promise<Engine> {
  const browser = await startProgram(program, async (profile) => {
    const lines = Object.entries(SETTINGS).map(
      (setting) => `user_pref(${JSON.stringify(setting).slice(1, -1)});`,
    );
    await writeFile(join(profile, 'user.js'), lines.join('\n'));
    return ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'];
  });
  try {
    const { send, close } = await connect(await address(browser));
    await send('session.new', { capabilities: {} });
    const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {});
    const context = contexts[0]?.context ?? '';
    await send('browsingContext.setViewport', { context, viewport: { width: 1280, height: 900 } });
    return {
      ...tab(send, context),
      close: async () => {
        close();
        await browser.end();
      },
    };
  } catch (error) {
    await browser.end();
    throw error;
  }
}

type Send = <Result>(method: string, parameters: object) => Promise<Result>;

function tab(send: Send, context: string): Omit<Engine, 'close'> {
  const act = (actions: object) => send('input.performActions', { context, actions: [actions] });
  return {
    open: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    run: async (work, ...given) => {
      const { result, exceptionDetails } = await send<Evaluation>('script.evaluate', {
        expression: callText(work, given),
        target: { context },
        awaitPromise: true,
      });
      if (result === undefined) throw new Error(exceptionDetails?.text ?? 'The page gave nothing back.');
      return JSON.parse(result.value) as never; // What `work` gave, there and back as JSON.
    },
    tap: async (x, y) => {
      await act(tapAt(x, y));
    },
    type: async (text) => {
      await act(strokesOf(text));
    },
    screenshot: async () => {
      const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
  };
}

interface Evaluation {
  readonly result?: { readonly value: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** It writes into its profile where it listens. */
async function address({ folder, mustRun }: Awaited<ReturnType<typeof startProgram>>): Promise<string> {
  const server = await until('Firefox listens', async () => {
    mustRun();
    const text = await readFile(join(folder, 'WebDriverBiDiServer.json'), 'utf8').catch(() => '');
    return text.endsWith('}') ? (JSON.parse(text) as { ws_host: string; ws_port: number }) : null;
  });
  return `ws://${server.ws_host}:${server.ws_port}/session`;
}

async function connect(url: string) {
  const socket = new WebSocket(url);
  await new Promise((opened, failed) => {
    socket.onopen = opened;
    socket.onerror = failed;
  });
  const waiting = new Map<number, (message: Reply) => void>();
  socket.onclose = () => {
    for (const [id, answer] of waiting)
      answer({ type: 'error', id, error: 'closed', message: 'Firefox has ended.' });
  };
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Reply;
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  };
  let id = 0;
  const send: Send = async (method, params) => {
    const number = ++id;
    const reply = await new Promise<Reply>((resolve) => {
      waiting.set(number, resolve);
      socket.send(JSON.stringify({ id: number, method, params }));
    });
    if (reply.type === 'error') throw new Error(`${method}: ${reply.error}: ${reply.message}`);
    return reply.result as never; // Each command's result is described by the protocol.
  };
  return { send, close: () => socket.close() };
}

type Reply =
  | { readonly type: 'success'; readonly id: number; readonly result: unknown }
  | { readonly type: 'error'; readonly id: number; readonly error: string; readonly message: string };
