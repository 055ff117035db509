import { chromium } from 'playwright-core';
import { readdirSync, readFileSync } from 'node:fs';
const dir=readdirSync('/tmp').find(n=>n.startsWith('sanyu-transcripts-2000-')&&!n.endsWith('.csv'));
const files=readdirSync('/tmp/'+dir).map(n=>'/tmp/'+dir+'/'+n);
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const p=await b.newPage();
const s=await p.context().newCDPSession(p); const bs=await b.newBrowserCDPSession();
const rss=async w=>{const {processInfo}=await bs.send('SystemInfo.getProcessInfo');for(const i of processInfo.filter(x=>x.type==='renderer')){const t=readFileSync(`/proc/${i.id}/status`,'utf8');console.log(w,i.id,/VmHWM:\s+(\d+)/.exec(t)[1]/1024|0,/VmRSS:\s+(\d+)/.exec(t)[1]/1024|0,/RssAnon:\s+(\d+)/.exec(t)[1]/1024|0)}; const h=await s.send('Runtime.getHeapUsage'); console.log('page heap',h.usedSize/1e6|0,h.totalSize/1e6|0)};
await p.goto('http://127.0.0.1:4812/zh/appraisal/'); await p.waitForTimeout(1500); await rss('empty');
await p.locator('#transcripts').setInputFiles(files);
for(let i=0;i<55;i++){await p.waitForTimeout(1500);const t=await p.locator('.step-state').nth(3).textContent(); if(i%3==0) await rss(t); if(t.includes("2000"))break;}
await rss('end'); await s.send('HeapProfiler.collectGarbage'); await rss('gc');
await b.close();
