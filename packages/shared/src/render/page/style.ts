/** The page's only style sheet; its digest stands in the page's content security policy. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #ffffff; --ink: #1b1d21; --soft: #5b616b; --line: #e2dfd8; --wash: #f3f1ec;
  --pass: #17663a; --pass-wash: #e6f2ea; --fail: #a3241c; --fail-wash: #fbeae8; --error: #8a4b00; --error-wash: #fcf0de;
  --link: #24508f;
  --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15171b; --card: #1c1f24; --ink: #e9e7e2; --soft: #a3a8b1; --line: #31353d; --wash: #23272e;
    --pass: #7fd3a0; --pass-wash: #1a2f23; --fail: #ff9d94; --fail-wash: #3a1d1b; --error: #f3bd70; --error-wash: #362815;
    --link: #9dbdf0;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 var(--sans); }
a { color: var(--link); text-underline-offset: .18em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 3px; }
.skip { position: absolute; left: 1rem; top: -4rem; background: var(--card); padding: .5rem 1rem; z-index: 1; }
.skip:focus { top: 1rem; }
.frame { max-width: 70rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding: 2.25rem 0 1.5rem; }
.brand { display: flex; align-items: center; gap: .6rem; color: var(--soft); font-size: .9rem; margin: 0 0 1.5rem; }
.brand svg { width: 1.5rem; height: 1.5rem; color: var(--ink); flex: none; }
.brand strong { color: var(--ink); font-weight: 650; }
h1 { font-size: clamp(1.6rem, 4vw, 2.15rem); line-height: 1.2; letter-spacing: -.018em; font-weight: 680; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; letter-spacing: -.01em; font-weight: 660; margin: 0 0 .25rem; }
.started { font-weight: 400; color: var(--soft); font-size: .86em; }
h3 { font-size: 1rem; font-weight: 640; margin: 0; overflow-wrap: anywhere; }
section > h3 { margin-top: 1.4rem; } p { margin: 0; } .lead { color: var(--soft); margin: 0 0 1rem; max-width: 46rem; }
section { padding: 2rem 0; border-top: 1px solid var(--line); }
code, .mono { font: .86em/1.5 var(--mono); overflow-wrap: anywhere; }
.verdict { border: 1px solid var(--line); border-left: 6px solid; border-radius: 10px; background: var(--card); padding: 1.4rem 1.6rem; margin: 1.5rem 0 0; }
.verdict .word { display: flex; gap: .65rem; align-items: center; font-size: 1.5rem; font-weight: 700; letter-spacing: -.015em; }
.verdict .word svg { width: 1.7rem; height: 1.7rem; flex: none; }
.verdict .said { margin-top: .35rem; max-width: 46rem; }
.verdict .next { margin-top: .9rem; padding-top: .9rem; border-top: 1px solid var(--line); display: grid; gap: .5rem; }
.is-pass { border-left-color: var(--pass); } .is-fail { border-left-color: var(--fail); } .is-error { border-left-color: var(--error); }
.is-pass .word { color: var(--pass); } .is-fail .word { color: var(--fail); } .is-error .word { color: var(--error); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1rem 1.5rem; margin: 1.5rem 0 0; }
.facts dt, .pairs dt { color: var(--soft); font-size: .82rem; } .facts dd { margin: 0; font-weight: 560; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; margin: 0; padding: 0 0 1.25rem; font-size: .93rem; }
.tag { display: inline-block; border-radius: 999px; padding: .06rem .6rem; font-size: .78rem; font-weight: 620; white-space: nowrap; background: var(--wash); color: var(--soft); }
.tag.pass { background: var(--pass-wash); color: var(--pass); } .tag.fail { background: var(--fail-wash); color: var(--fail); }
.tag.error { background: var(--error-wash); color: var(--error); }
.chain { list-style: none; margin: 1rem 0 0; padding: 0; }
.chain > li { position: relative; padding: 0 0 1.15rem 2.6rem; }
.chain > li::before { content: ""; position: absolute; left: .72rem; top: 1.7rem; bottom: -.1rem; width: 2px; background: var(--line); }
.chain > li:last-child::before { display: none; } .chain > li:last-child { padding-bottom: 0; }
.chain .mark { position: absolute; left: 0; top: .05rem; width: 1.5rem; height: 1.5rem; }
.mark.pass { color: var(--pass); } .mark.fail { color: var(--fail); } .mark.error { color: var(--error); } .mark.skipped { color: var(--soft); }
.row { display: flex; flex-wrap: wrap; gap: .15rem .75rem; align-items: baseline; }
.row .end { margin-left: auto; color: var(--soft); font-size: .88rem; font-variant-numeric: tabular-nums; }
details { margin-top: .35rem; } summary { cursor: pointer; color: var(--link); font-size: .9rem; width: fit-content; }
.reason { margin-top: .35rem; font-size: .95rem; } .reason .label { color: var(--soft); } .reason .do { color: var(--soft); }
.scroll { overflow-x: auto; margin-top: 1rem; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .42rem; border-bottom: 1px solid var(--line); }
tbody tr:last-child > * { border-bottom: 0; } thead th { color: var(--soft); font-weight: 560; font-size: .74rem; white-space: nowrap; background: var(--wash); }
tbody th { font-weight: 600; white-space: nowrap; } .nowrap { white-space: nowrap; } .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.what { min-width: 16rem; overflow-wrap: anywhere; } .where { min-width: 13rem; }
.cards { display: grid; gap: 1rem; margin-top: 1rem; } .card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.2rem; min-width: 0; } .card table { font-size: .82rem; }
.pairs { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .25rem 1.1rem; margin: .6rem 0 0; font-size: .9rem; } .pairs dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.plain { margin: .75rem 0 0; padding-left: 1.2rem; display: grid; gap: .35rem; }
footer { border-top: 1px solid var(--line); color: var(--soft); font-size: .88rem; padding: 1.5rem 0 3rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 40rem) { .pairs { grid-template-columns: 1fr; gap: 0; } .pairs dd { margin-bottom: .5rem; } .frame { padding: 0 1rem; } .row .end { margin-left: 0; } }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --wash: #f4f4f4; --pass: #17663a; --fail: #a3241c; --error: #8a4b00; --pass-wash: #fff; --fail-wash: #fff; --error-wash: #fff; --link: #000; }
  @page { margin: 1.6cm; } body { font-size: 10.5pt; } nav, .skip { display: none; } .frame { max-width: none; padding: 0; }
  section { padding: 1rem 0; } .scroll { overflow: visible; border: 0; } th, td { padding: .3rem .4rem; } table { font-size: 8pt; } .what, .where { min-width: 0; }
  thead th { white-space: normal; font-size: 7pt; } th .started { white-space: normal; } .number, .nowrap { white-space: normal; }
  tr, .card, .chain > li { break-inside: avoid; } h2 { break-after: avoid; } thead { display: table-header-group; }
  details::details-content { content-visibility: visible; display: block; height: auto; } .tag { border: 1px solid currentColor; }
}
`;
