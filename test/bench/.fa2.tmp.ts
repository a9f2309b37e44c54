import writeXlsxFile from 'write-excel-file/universal'
import { summarize } from '#shared/samenvatting/samenvatting.ts'
import { readPlannen } from '../proef/gegevens/lezen.ts'
import { grootPortefeuille } from '../proef/gegevens/portefeuille.ts'
import { samenvattinginvoer } from '../shared/samenvattingen.ts'
import { toTabel } from '#addin/samenvatting/opmaak.ts'
import { buildBestand } from '#addin/samenvatting/bestanden.ts'
import { splitHoofdstukken } from '#shared/samenvatting/hoofdstukken.ts'
import { makeLeesblad } from '#addin/samenvatting/werkmap-leesblad.ts'
const d = summarize(samenvattinginvoer({ plannen: readPlannen(grootPortefeuille(276)) }))
const rijen = d.blokken.flatMap((blok:any) => { if (blok.soort === 'kop' || blok.soort === 'alinea') return [[blok.tekst]]; const { kolommen, rijen } = blok.soort === 'grafiek' ? toTabel(blok) : blok; return [kolommen.map(({ kop }:any) => kop), ...rijen.map((rij:any) => rij.map((w:any) => w ?? 'onbekend'))]})
console.log('cellen', rijen.reduce((s:number,r:any)=>s+r.length,0))
const acts:any = {
 kaal: () => writeXlsxFile(rijen.map((rij:any) => rij.map((value:any) => ({ value })))).toBlob(),
 kaalTekst: () => writeXlsxFile(rijen.map((rij:any) => rij.map((value:any) => ({ value, type: typeof value==='string'?String:Number, ...(typeof value==='string'?{format:'@'}:{}) })))).toBlob(),
 data: async () => splitHoofdstukken(d.blokken,'S').map(deel=>makeLeesblad({...d,blokken:deel.blokken},deel.naam,()=>undefined)),
 eigen: () => buildBestand('xlsx', d, 'Samenvatting'),
}
const r:any={}
for(let i=0;i<9;i++) for(const [n,a] of Object.entries<any>(acts)){const c=process.cpuUsage(),t=performance.now();await a();const e=process.cpuUsage(c); if(i) {(r[n]??=[]).push((e.user+e.system)/1000); (r[n+"-wall"]??=[]).push(performance.now()-t)}}
for(const n in r) console.log(n, r[n].map(Math.round).sort((a:number,b:number)=>a-b).join(' '))
