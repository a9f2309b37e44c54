import { KLEUREN, LETTERTYPE } from './opmaak.ts'

/**
 * The quiet house style, for the screen and for A4, landscape and for the plans upright. On a narrow screen a wide table sticks out rather than
 * break its amounts.
 */
export const AFDRUKSTIJL = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:265mm;padding:1rem;font:10pt/1.4 ${LETTERTYPE},sans-serif;color:#${KLEUREN.tekst};background:#${KLEUREN.wit}}
h1,h2{color:#${KLEUREN.petrol}}
h1{font-size:20pt;margin:0 0 .3em}
h2{font-size:14pt;margin:1.4em 0 .5em}
h3{font-size:11pt;margin:1.2em 0 .4em}
h2,h3{break-after:avoid}
p{margin:0 0 .6em;overflow-wrap:anywhere}
.kenmerken{font-weight:bold;color:#${KLEUREN.letOpTekst};background:#${KLEUREN.letOp};padding:.3em .6em}
.let-op{background:#${KLEUREN.letOp};border-left:3pt solid #${KLEUREN.letOpTekst};padding:.4em .7em}
.leeg{font-style:italic;color:#${KLEUREN.zacht}}
table{width:100%;border-collapse:collapse;table-layout:fixed;margin:.4em 0 1em;font-size:8pt;line-height:1.3}
thead{display:table-header-group}
th{background:#${KLEUREN.petrol};color:#${KLEUREN.wit};vertical-align:bottom;print-color-adjust:exact}
th,td{padding:.25em .5em;text-align:start;vertical-align:top;overflow-wrap:anywhere;border-bottom:.5pt solid #${KLEUREN.lijn}}
.getal{text-align:end;font-variant-numeric:tabular-nums}
tr{break-inside:auto}
figure{margin:.6em 0;break-inside:avoid}
figcaption{font-weight:bold;text-align:center}
svg{width:100%;height:auto;print-color-adjust:exact}
@media screen and (max-width:56em){svg,table:has(col:nth-child(4)){min-width:30rem}table:has(col:nth-child(5)){min-width:52rem}}
@media print{body{max-width:none;padding:0}.nieuwe-pagina{break-before:page}.let-op,.kenmerken{print-color-adjust:exact;break-inside:avoid}svg{max-height:75mm}table:not(:has(tr:nth-child(12))){break-inside:avoid}}
.staand{page:staand}
@page{size:A4 landscape;margin:18mm 14mm 16mm;font:8pt ${LETTERTYPE},sans-serif;color:#${KLEUREN.zacht}}
@page staand{size:A4 portrait}
`
