import { startBrowser } from './tests/browser/host.ts';
const b = await startBrowser(); const c = await b.newContext({viewport:{width:1280,height:900}}); const p = await c.newPage();
p.on('console', m => console.log('CONSOLE', m.type(), m.text())); p.on('pageerror', e => console.log('ERR', e.message)); p.on('requestfailed', r => console.log('FAIL', r.url()));
p.on('request', r => { if(!r.url().startsWith('file:')) console.log('REQ', r.url()); });
const root='file:///tmp/takealong-x/';
await p.goto(root+'index.html'); await p.waitForURL(/en\/index.html$/); console.log(p.url(), await p.title());
await p.screenshot({path:'/tmp/s-takealong-home.png'});
await p.fill('input[type=search]','cable car'); await p.keyboard.press('Enter'); await p.waitForURL(/search/);
await p.locator('site-finder[data-ready]').waitFor(); console.log(p.url());
console.log(await p.locator('[role=status]').first().textContent(), await p.locator('[data-result] a').evaluateAll(a=>a.slice(0,4).map(x=>x.href)));
await p.getByText('On the map').click(); await p.locator('result-map circle').first().waitFor(); await p.waitForTimeout(300);
await p.screenshot({path:'/tmp/s-takealong-search.png',fullPage:true});
await p.locator('[data-result] a').first().click(); await p.waitForURL(/medellin/); await p.waitForTimeout(300);
await p.screenshot({path:'/tmp/s-takealong-medellin.png'});
for (const path of ['search/index.html?q=water&sort=evidence','fit/index.html?city=Quito,EC&topic=solid-waste','compare/index.html?c=medellin-metrocable&c=amman-bus-rapid-transit','dossier/index.html?e=practices/medellin-metrocable&n=For+the+council.&e=ideas/belo-horizonte-two-30-kmh-zones&t=Streets','offline/index.html','clusters/municipal-services/index.html']) {
 await p.goto(root+'connective-cities-library/en/'+path); await p.waitForTimeout(1200);
 console.log(path, (await p.locator('main').innerText()).slice(0,300).replace(/\n+/g,' | '));
 if(path.startsWith('dossier')){ await p.locator('.prepare').click(); await p.waitForTimeout(1500); console.log('paper', await p.locator('.paper [role=status]').textContent(), (await p.locator('.booklet').innerText()).length, await p.locator('[name=address]').inputValue(), await p.locator('.booklet a[href*="file:"]').count());}
 await p.screenshot({path:`/tmp/s-takealong-${path.split('/')[0]}2.png`});
}
await p.emulateMedia({colorScheme:'dark'}); await p.goto(root+'connective-cities-library/en/practices/medellin-metrocable/index.html'); await p.screenshot({path:'/tmp/s-takealong-dark.png'});
await b.close();
