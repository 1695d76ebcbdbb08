import type { Browser } from 'playwright';

/** A line as a school may have it, and how many times slower its machine is than this one. */
export interface Line {
  name: string;
  throttle: { latencyMs: number; bitsPerSecond: number; cpu: number } | null;
}

/** A file that a visit asked for, in ms from its beginning. */
export interface Asked {
  name: string;
  from: number;
  to: number;
}

/** What one visit met, with nothing in the browser's cache; times in ms from its beginning. */
export interface Visit {
  /** When the first words could be read. */
  words: number;
  /** When the first choice could be made. */
  choice: number;
  /** The longest task until then, 0 where none took 50 ms. */
  longestTask: number;
  /** From a press on a choice's button to what follows from it being painted, one for each decision. */
  decisions: number[];
  /** MB of JavaScript's heap once the lesson has ended, after a collection. */
  memory: number;
  requests: number;
  /** Bytes on the wire until the first choice. */
  bytes: number;
  asked: Asked[];
  /** The elements that the LMS was told of, without the number of an entry in a list. */
  told: string[];
}

/** Takes a lesson from its address to its end, always by the first choice offered. */
export async function visit(browser: Browser, url: string, { throttle }: Line): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 650, height: 666 }, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    let requests = 0;
    let bytes = 0;
    devtools.on('Network.requestWillBeSent', () => requests++);
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await devtools.send('Network.enable');
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    if (throttle) {
      const perSecond = throttle.bitsPerSecond / 8;
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: throttle.latencyMs,
        downloadThroughput: perSecond,
        uploadThroughput: perSecond / 2,
      });
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle.cpu });
    }
    // tsx names the functions inside a function by a helper of its own, which a page does not have.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(learningSite);
    await page.addInitScript(firstChoice);
    await page.goto(url, { waitUntil: 'commit' });
    const choice = await page.evaluate(() => window.benchChoice);
    const load = { requests, bytes };
    const first = await page.evaluate(async () => ({
      words: await window.benchWords,
      asked: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map(
        (entry) => ({
          name: entry.name.replace(/^.*\//, ''),
          from: entry.startTime,
          to: (entry as PerformanceResourceTiming).responseEnd,
        }),
      ),
      longestTask: window.benchLongest,
    }));
    const decisions = await page.evaluate(playOn);
    const told = await page.evaluate(() => [...window.benchTold].sort());
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return { ...first, ...load, choice, decisions, told, memory: usedSize / 1e6 };
  } finally {
    await context.close();
  }
}

declare global {
  interface Window {
    benchWords: Promise<number>;
    benchChoice: Promise<number>;
    benchLongest: number;
    benchTold: Set<string>;
    /** What can be pressed to get on, or null. */
    benchButton: () => HTMLElement | null;
    API: unknown;
  }
}

/** Runs in the page: an LMS that takes everything, as an LMS's own page would hold it. */
function learningSite(): void {
  const held = new Map<string, string>([['cmi.core.lesson_mode', 'normal']]);
  window.benchTold = new Set();
  window.API = {
    LMSInitialize: () => 'true',
    LMSFinish: () => 'true',
    LMSGetValue: (element: string) => held.get(element) ?? (element.endsWith('_count') ? '0' : ''),
    LMSSetValue(element: string, value: string) {
      window.benchTold.add(element.replace(/\.\d+/g, '.n'));
      held.set(element, value);
      return 'true';
    },
    LMSCommit: () => 'true',
    LMSGetLastError: () => '0',
    LMSGetErrorString: () => '',
    LMSGetDiagnostic: () => '',
  };
}

/**
 * Runs in the page: notes when its first words are painted, presses what leads to the first choice as soon as it can be
 * pressed, and notes when that is.
 */
function firstChoice(): void {
  window.benchLongest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      window.benchLongest = Math.max(window.benchLongest, duration);
  }).observe({ type: 'longtask', buffered: true });
  window.benchWords = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries())
        if (name === 'first-contentful-paint') resolve(startTime);
    }).observe({ type: 'paint', buffered: true });
  });
  window.benchButton = () =>
    [...document.querySelectorAll<HTMLButtonElement>('button')].find(
      (button) =>
        /^(Start the lesson|Continue|Go to the debrief)$/.test(button.textContent.trim()) &&
        !button.disabled &&
        button.checkVisibility(),
    ) ?? null;
  window.benchChoice = new Promise((resolve) => {
    const look = (): void => {
      const choice = document.querySelector('input[type="radio"]');
      const shown = [...document.querySelectorAll('input[type="radio"]')].some((one) =>
        one.checkVisibility(),
      );
      if (choice && shown) return resolve(performance.now());
      window.benchButton()?.click();
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Runs in the page: takes the first choice each time until the debrief; how long each took to be painted, in ms. */
async function playOn(): Promise<number[]> {
  const painted = (): Promise<void> =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const times: number[] = [];
  for (let press = 0; press < 400; press++) {
    const radios = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    const first = radios.find((one) => one.checkVisibility());
    if (first) first.click();
    await painted();
    const button = window.benchButton();
    if (!button) {
      if (times.length > 0 && /debrief/i.test(document.body.innerText)) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
      continue;
    }
    const before = document.querySelector('main')!.innerText;
    const pressed = performance.now();
    button.click();
    while (document.querySelector('main')!.innerText === before && performance.now() - pressed < 5000)
      await painted();
    await painted();
    if (first) times.push(performance.now() - pressed);
  }
  return times;
}
