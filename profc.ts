import { readdirSync, readFileSync } from 'node:fs';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { lint } from './core/lint.ts';
import { Session } from './core/session.ts';
import { parseMarkdown } from './core/parse/markdown.ts';
import { cutSections } from './core/parse/cut.ts';
const bare = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();
const texts = readdirSync('examples').filter(n=>n.endsWith('.md')).map(n=>readFileSync('examples/'+n,'utf8'));
const rounds = Number(process.argv[2] ?? 12);
const sum = {bare:0, own:0, read:0, lint:0};
const chars = texts.reduce((a,t)=>a+t.length,0);
function cpu(){const u=process.cpuUsage();return (u.user+u.system)/1000}
for (let r=0;r<rounds;r++) {
  const on = r >= rounds>>1;
  for (const t of texts) {
    let a=cpu(); bare.parse(t); let b=cpu(); if(on) sum.bare+=b-a;
    a=cpu(); for (const c of cutSections(t)) parseMarkdown(t.slice(c.start,c.end)); b=cpu(); if(on) sum.own+=b-a;
    a=cpu(); const f=new Session().read(t); b=cpu(); if(on) sum.read+=b-a;
    lint(f); a=cpu(); if(on) sum.lint+=a-b;
  }
}
const n=rounds-(rounds>>1);
console.log('chars',chars,Object.entries(sum).map(([k,v])=>k+' '+(v/n).toFixed(1)).join('  '),'ratio',((sum.read+sum.lint)/sum.bare).toFixed(2));

const G=globalThis as any; console.log(G.FT,G.FCH,'starts',G.STARTS,'pass',G.PASS,'steps',G.STEPS,'hits',G.HITS);