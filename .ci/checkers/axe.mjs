// Judges pages in Chromium: axe-core's rules for WCAG 2.2 AA and its best practices, in light and dark, wide and
// narrow; and what axe cannot see: whether a page asks for anything, complains, or is wider than its window.
//
//   node axe.mjs page.html ...
//
// Prints a JSON list of findings, [] when there are none. Exit code 0: none, 1: findings, 2: it could not judge.
// CHROMIUM names the browser, /usr/bin/chromium if it is not set.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const schemes = ['light', 'dark'];
// 320: the narrowest of WCAG 1.4.10. 768: the narrowest at which tables are not stacked. 1280: two columns.
const widths = [320, 768, 1280];

async function judge(browser, file, scheme, width) {
  const address = pathToFileURL(resolve(file)).href;
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 800 } });
  const page = await context.newPage();
  const findings = [];
  const find = (rule, help, where) => findings.push({ file, scheme, width, rule, help, where });
  page.on('request', (r) => r.url() === address || find('no-request', 'the page asks for something', r.url()));
  page.on('console', (m) => find('no-complaint', 'the browser complains', m.text()));
  page.on('pageerror', (e) => find('no-complaint', 'the browser complains', String(e)));
  await page.goto(address);
  for (const [rule, help, where] of await page.evaluate(layout)) find(rule, help, where);
  if (width === 320) for (const [rule, help, where] of await page.evaluate(length)) find(rule, help, where);
  // What is folded is judged too.
  if (await page.evaluate(unfold)) {
    for (const [rule, help, where] of await page.evaluate(layout)) find(rule, help, where);
  }
  await page.evaluate(axe);
  const result = await page.evaluate((values) => window.axe.run({
    runOnly: { type: 'tag', values }, resultTypes: ['violations', 'incomplete'],
  }), tags);
  for (const v of result.violations) for (const n of v.nodes) find(v.id, v.help, n.html);
  // What axe could not decide counts too: nobody reads warnings. Overlapped colours are the one thing that it cannot
  // see through (a table's head that stays in view); the test of the style's colours decides those.
  for (const v of result.incomplete) if (v.id !== 'color-contrast') for (const n of v.nodes) find(v.id, v.help, n.html);
  await context.close();
  return findings;
}

// length runs in a narrow page before anything is unfolded. It tells of one that takes too long to read through, and of
// scores that do not begin on the first screen.
function length() {
  const found = [];
  const screen = 568; // of the smallest phone whose screen is so narrow
  const screens = document.documentElement.scrollHeight / screen;
  if (screens > 40) found.push(['length', 'the page is longer than 40 screens', screens.toFixed(1)]);
  const [, score] = document.querySelectorAll('header svg.slim circle'); // behind that of the legend
  const end = score?.getBoundingClientRect().bottom;
  if (end > screen) found.push(['first-score', 'the first score is not on the first screen', `${end} > ${screen}`]);
  return found;
}

// unfold runs in the page. It opens what is folded, and says whether there was anything.
function unfold() {
  const folded = [...document.querySelectorAll('details:not([open])')];
  for (const e of folded) e.open = true;
  return folded.length > 0;
}

// layout runs in the page. It lists what is wider than it may be.
function layout() {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    found.push(['reflow', 'the page is wider than its window', `${root.scrollWidth} > ${root.clientWidth}`]);
  }
  for (const e of document.querySelectorAll('main table')) {
    if (e.offsetWidth > e.parentElement.clientWidth + 1 && e.parentElement.tabIndex < 0) {
      found.push(['overflow', 'a table sticks out of its column', `${e.offsetWidth}: ${e.textContent.slice(0, 80)}`]);
    }
  }
  for (const e of document.querySelectorAll('main *, header *, nav *')) {
    if (e.scrollWidth <= e.clientWidth + 1 || e.clientWidth === 0 || e.closest('svg')) continue;
    // The heads of a stacked table are there for screen readers only.
    if (e.closest('thead')?.clientWidth <= 1) continue;
    const overflow = getComputedStyle(e).overflowX;
    const scrolls = overflow === 'auto' || overflow === 'scroll';
    if (scrolls ? e.tabIndex < 0 : overflow === 'visible' && e.matches('td, th, p, li')) {
      found.push(['overflow', 'wider than its place, and no region that the keyboard can scroll', e.outerHTML.slice(0, 200)]);
    }
  }
  return found;
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: node axe.mjs page.html ...');
  process.exit(2);
}
try {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
  const findings = [];
  for (const file of files) {
    for (const scheme of schemes) {
      for (const width of widths) findings.push(...await judge(browser, file, scheme, width));
    }
  }
  await browser.close();
  console.log(JSON.stringify(findings, null, 1));
  process.exitCode = findings.length > 0 ? 1 : 0;
} catch (e) {
  console.error(String(e));
  process.exitCode = 2;
}
