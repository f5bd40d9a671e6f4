/** The look of an explained page: light and dark, no script, no request. */
import { KIND_NAMES, KINDS } from '../../graph-schema/schema.js';

/** The schema's colours are made for light paper; on dark they are made lighter. */
const COLOURS = KIND_NAMES.map((kind) => {
  const { colour } = KINDS[kind];
  return `.k-${kind}{--k:light-dark(${colour}, color-mix(in oklab, ${colour} 65%, white))}`;
}).join('\n');

export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fdfcf9, #17181a);
  --ink: light-dark(#1d1d1b, #e4e2dc);
  --faint: light-dark(#6d6a63, #98958d);
  --rule: light-dark(#dedad1, #35363a);
  --target: light-dark(#fff0b8, #4a4016);
  --link: light-dark(#1f5fa8, #86b8f0);
}
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 16px/1.75 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif }
h1, h2, nav, table, .legend, .margin, .about { font-family: system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif }
h1 { font-size: 1.5rem; margin: 0 }
h2 { font-size: 1.1rem; margin: 2.5rem 0 .6rem; padding-top: .8rem; border-top: 1px solid var(--rule) }
h2 small, .about { color: var(--faint); font-weight: normal }
.about { margin: .2rem 0 .8rem }
nav { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; font-size: .9rem }
a { color: var(--link); text-decoration: none }
a:hover { text-decoration: underline }
.legend { display: flex; flex-wrap: wrap; gap: .35rem .9rem; margin: 1rem 0; font-size: .85rem }
.line { display: grid; grid-template-columns: 8.5rem 1fr; gap: 1rem; scroll-margin-top: 30vh }
.margin { display: grid; grid-template-columns: 2rem 2.2rem 1fr; font-size: .75rem; line-height: 2.3; color: var(--faint); text-align: left;
  border-right: 3px solid var(--rule); padding-right: .5rem; user-select: none; align-content: start }
.line.odd .margin { border-color: light-dark(#a8b8c8, #506070) }
.line.even .margin { border-color: light-dark(#cdb9a0, #6b5c48) }
.margin .no { text-align: right; padding-right: .6rem }
.line p { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap }
.line.title p { font-weight: bold; font-size: 1.15rem }
.line.subtitle p, .line.byline p, .line.caption p { color: var(--faint) }
.line.out { opacity: .55 }
.line.blank { height: .8rem }
.line:target > p, .s:target, tbody:target { background: var(--target) }
.m { border-bottom: 2px solid var(--k); background: color-mix(in srgb, var(--k) 13%, transparent); border-radius: 2px; padding-bottom: 1px; cursor: help }
.m.anaphor { border-bottom-style: dotted; background: none }
.m .m { padding-bottom: 0 }
.s { scroll-margin-top: 30vh }
sup { line-height: 0; font-family: system-ui, sans-serif; font-size: .62rem; margin-left: .15em; user-select: none }
.scroll { overflow-x: auto }
table { border-collapse: collapse; font-size: .85rem; line-height: 1.5; width: 100% }
th { text-align: left; color: var(--faint); font-weight: normal; border-bottom: 1px solid var(--rule); padding: .2rem .8rem .2rem 0; white-space: nowrap }
td { vertical-align: top; padding: .4rem .8rem .1rem 0 }
tbody { border-bottom: 1px solid var(--rule); scroll-margin-top: 20vh }
td.n, td.rule { white-space: nowrap; color: var(--faint) }
tr.said td { color: var(--faint); padding: 0 .8rem .4rem 0 }
.kind { white-space: nowrap }
.kind::before, .legend span::before { content: ""; display: inline-block; width: .65em; height: .65em; border-radius: 2px; background: var(--k, var(--faint)); margin-right: .4em }
@media (max-width: 44rem) {
  body { padding: .8rem }
  .line { grid-template-columns: 4.6rem 1fr; gap: .6rem }
  .margin { grid-template-columns: 1.6rem 1fr }
  thead { display: none }
  tbody { display: block }
  tr { display: flex; flex-wrap: wrap }
  td, .kind { white-space: normal }
  .margin .role { grid-column: 1 / -1; line-height: 1.2; padding-left: .2rem }
}
${COLOURS}
`;
