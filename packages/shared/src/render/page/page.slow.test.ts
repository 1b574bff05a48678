import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import * as v from 'valibot';
import { exampleFinding, exampleRecord, exampleTool } from '../../testing/record-example.ts';
import { renderPage } from './page.ts';

const HOSTILE = [
  '<script>document.title="owned"</script>',
  '"><img src=x onerror="document.title=\'owned\'">',
  '</style><style>body{display:none}</style>',
  '<a href="javascript:document.title=\'owned\'">click</a>',
  '\u202egnp.exe <svg/onload=document.title="owned">',
  '<iframe srcdoc="<script>parent.document.title=1</script>"></iframe>',
];

/** Runs in the page: the contrast (WCAG 2.2, 1.4.3) of every element that holds text of its own. */
const CONTRASTS = `(() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = parts(colour).map((x) => (x /= 255) <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((parts(colour)[3] ?? 1) > 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
  return [...document.body.querySelectorAll('*')].filter(hasText).map((element) => {
    const [a, b] = [light(getComputedStyle(element).color), light(ground(element))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  });
})()`;

let folder = '';
let browser: BrowserContext;
let page: Page;
const complaints: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'));
  browser = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  page = await browser.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
}, 60_000);

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(html: string): Promise<void> {
  complaints.length = 0;
  requests.length = 0;
  const path = join(folder, 'index.html');
  await writeFile(path, html);
  await page.goto(`file://${path}`);
}

describe('the evidence page in a browser', () => {
  test('tells its story in headings, and the verdict in words', async () => {
    await open(renderPage(exampleRecord()));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('example/python-api v1.4.0');
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'The chain of steps',
      'The tools',
      'Findings',
      'Artifacts',
      'Signatures',
      'What this page does not prove',
    ]);
    expect(await page.getByRole('group', { name: 'Verdict' }).innerText()).toContain('Released');
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').count()).toBe(6);
    expect(complaints).toEqual([]);
    expect(requests).toHaveLength(1);
  }, 30_000);

  test('is walked by keyboard: skip link first, then the contents, then evidence that opens with Enter', async () => {
    await open(renderPage(exampleRecord()));
    const focused = () => page.locator(':focus').innerText();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the evidence');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Steps');
    for (let count = 0; count < 6; count += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await focused()).toContain('Evidence');
    await page.keyboard.press('Enter');
    expect(await page.locator('details[open]').count()).toBe(1);
  }, 30_000);

  test('names its tables, their columns and their rows', async () => {
    await open(renderPage(exampleRecord()));
    const tools = page.getByRole('region', { name: 'Tools' });
    expect(await tools.getByRole('columnheader').allInnerTexts()).toContain('Inputs seen');
    expect(await tools.getByRole('rowheader').count()).toBe(6);
    expect(await tools.getByRole('row', { name: /^bandit/ }).innerText()).toContain('12 of 12');
  }, 30_000);

  test.each(['light', 'dark'] as const)(
    'can be read in %s: text stands out from its ground',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await open(renderPage(exampleRecord({ verdict: 'fail' })));
      const ratios = v.parse(v.array(v.number()), await page.evaluate(CONTRASTS));
      expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
      expect(ratios.length).toBeGreaterThan(50);
    },
    30_000,
  );

  test('does not scroll sideways on a phone', async () => {
    await page.setViewportSize({ width: 360, height: 700 });
    await open(renderPage(exampleRecord()));
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  }, 30_000);

  test('runs nothing of what a tool or a project wrote, and shows it as it is', async () => {
    for (const text of HOSTILE) {
      const finding = exampleFinding({ message: text, rule: text, location: { path: text, line: 1 } });
      const record = exampleRecord({
        project: text,
        tools: [exampleTool(text, [finding])],
        standIns: [text],
        reasons: [{ code: text, message: text, next: text }],
      });
      await open(renderPage(record));
      expect(await page.title()).toMatch(/^pass: /);
      expect(await page.locator('script, img, iframe, a[href^="javascript"]').count()).toBe(0);
      expect(await page.getByRole('main').isVisible()).toBe(true);
      expect(requests).toHaveLength(1);
      expect(complaints).toEqual([]);
    }
  }, 60_000);
});
