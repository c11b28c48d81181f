export interface Fonts {
  /** WOFF2 in base64. */
  sans: string;
  serif: string;
}

const face = (family: string, woff2: string): string =>
  `@font-face{font-family:"${family}";font-weight:200 900;src:url(data:font/woff2;base64,${woff2}) format("woff2")}`;

/** The page's style: no rule points outside it. */
export const pageStyle = (fonts: Fonts | null): string =>
  `${fonts ? face("Tenir Sans", fonts.sans) + face("Tenir Serif", fonts.serif) : ""}${STYLE}`;

const STYLE = `
:root{--ink:#192320;--text2:#414b48;--text3:#5f6965;--line:#dfe1dd;--page:#f4f5f2;--green:#03613b;--red:#931f1a;
--sans:"Tenir Sans","Hanken Grotesk",system-ui,-apple-system,"Segoe UI",sans-serif;--serif:"Tenir Serif","Source Serif 4",Georgia,"Times New Roman",serif}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:14px/20px var(--sans);font-variant-numeric:tabular-nums;font-variant-ligatures:none;-webkit-text-size-adjust:100%}
a{color:inherit;text-decoration:none;border-bottom:1px dotted #868e89}
a:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
.top{display:flex;gap:12px;align-items:baseline;padding:14px 28px;border-bottom:1px solid var(--line);font-size:13.5px;color:var(--text3)}
.top b{font:600 23px/28px var(--serif);color:var(--ink)}
.sheet{max-width:940px;margin:28px auto 56px;padding:48px 64px;background:#fff;border:1px solid var(--line);border-radius:6px}
.meta{margin:0;color:var(--text3);overflow-wrap:anywhere}
h1{margin:10px 0 22px;max-width:22em;font:430 38px/45px var(--serif);letter-spacing:-.01em;text-wrap:balance}
h2{margin:0 0 4px;font-weight:640;font-size:15px;line-height:22px}
section{margin-top:38px}
p{margin:0 0 10px;max-width:66ch;text-wrap:pretty}
.note,.small{color:var(--text3);font-size:13px;line-height:18px}
.bar{display:block;overflow:hidden}
.figures{display:grid;grid-template-columns:repeat(4,1fr);gap:16px;margin:18px 0 24px}
.figures b{display:block;font-size:32px;line-height:38px;font-weight:650}
.figures span{display:flex;gap:7px;align-items:center;font-weight:600}
.figures i{display:block;font-style:normal;color:var(--text3);margin-left:25px}
.mark{width:18px;height:18px;flex:none}
.basis{color:var(--text2)}
.two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:36px 52px}
table{width:100%;border-collapse:collapse}
th{font-weight:600;font-size:12.5px;line-height:18px;color:var(--text3);text-align:left;padding:8px 12px 8px 0;vertical-align:bottom}
td{padding:9px 12px 9px 0;border-top:1px solid var(--line);vertical-align:middle}
.two tr:first-child td{border-top:0}
th:last-child,td:last-child{padding-right:0}
.n{text-align:right;white-space:nowrap}
.q{color:var(--text3)}
td.b{width:32%;min-width:90px}
q,.said{font:400 16.5px/23px var(--serif);quotes:none;overflow-wrap:anywhere}
q::before,q::after{content:none}
.name{font-weight:640;overflow-wrap:anywhere}
ol{list-style:none;margin:10px 0 0;padding:0}
li{display:grid;grid-template-columns:30px minmax(0,1fr) minmax(0,290px);gap:2px 0;padding:14px 0;border-top:1px solid var(--line);break-inside:avoid}
li .mark{margin-top:3px}
li div{padding-right:28px}
li div:last-child{padding-right:0}
.state{font-weight:600}
.in_time,.late{color:var(--green)}
.nothing_found{color:var(--red)}
.plain li{grid-template-columns:minmax(0,1fr) minmax(0,290px)}
dl{display:grid;grid-template-columns:minmax(0,230px) max-content minmax(0,1fr);gap:0;margin:10px 0 0}
dl>div{display:contents}
dt,dd{margin:0;padding:7px 16px 7px 0;border-top:1px solid var(--line)}
dt{font-weight:600}
dd{color:var(--text2)}
dl+.note{margin-top:14px}
dd.v{text-align:right;color:var(--ink);font-weight:600}
footer{margin-top:38px;padding-top:16px;border-top:1px solid var(--line);color:var(--text3);font-size:13px}
sup{font-size:.7em;line-height:0}
@media (max-width:720px){.sheet{margin:0;border:0;padding:28px 20px}.two{grid-template-columns:1fr}.figures{grid-template-columns:1fr 1fr}h1{font-size:31px;line-height:37px}
li,.plain li{grid-template-columns:30px minmax(0,1fr)}.plain li{grid-template-columns:1fr}li div:last-child{grid-column:-2/-1}dl{grid-template-columns:1fr max-content}dl dd:last-child{grid-column:1/-1;border-top:0;padding-top:0}
.scroll{overflow-x:auto}}
@media print{@page{margin:15mm}body{background:#fff;font-size:9.5pt;line-height:13pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}.top{display:none}
.sheet{max-width:none;margin:0;padding:0;border:0}a{border:0}p{max-width:none;margin-bottom:5pt}h1{font-size:24pt;line-height:29pt;margin:5pt 0 12pt}h2{font-size:11pt;line-height:15pt}section{margin-top:15pt}.two{gap:0 30pt}
.note,.small{font-size:9pt;line-height:12pt}.figures{margin:10pt 0 12pt}.figures b{font-size:20pt;line-height:25pt}td{padding-top:4pt;padding-bottom:4pt}th{padding:3pt 12px 3pt 0;font-size:9pt}
h2,.note,thead{break-after:avoid}.note{break-inside:avoid}tr,dl>div,li{break-inside:avoid}.list{break-before:page;margin-top:0}q,.said{font-size:11.5pt;line-height:15pt}li{grid-template-columns:26px minmax(0,1fr) minmax(0,200pt);padding:8pt 0}.plain li{grid-template-columns:minmax(0,1fr) minmax(0,200pt)}}
`;
