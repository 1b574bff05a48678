import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from '@jest/globals';

const PAGES = globSync(['*.md', '{docs,actions,examples,policies,benchmarks,conformance}/**/*.md'], {
  exclude: (path) => path.endsWith('node_modules'),
});
const LINK = /\]\((?![a-z]+:)([^)\s#]*)(?:#([^)\s]*))?\)/g;

/** The text of a page without its blocks of code: no link in them is one. */
function prose(page: string): string {
  return readFileSync(page, 'utf8').replaceAll(/^```[^]*?^```/gm, '');
}

/** The places in a page that a link may name, spelled as GitHub spells them. */
function anchors(page: string): readonly string[] {
  return [...prose(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('the pages are found', () => {
  expect(PAGES).toEqual(expect.arrayContaining(['README.md', 'docs/limits.md', 'actions/gate/README.md']));
});

test.each(PAGES)('every link of %s leads to a file and a heading that are there', (page) => {
  const dead = [...prose(page).matchAll(LINK)].filter(([, path = '', anchor]) => {
    const target = path === '' ? page : normalize(join(dirname(page), path));
    return !existsSync(target) || (anchor !== undefined && !anchors(target).includes(anchor));
  });
  expect(dead.map(([link]) => link)).toEqual([]);
});
