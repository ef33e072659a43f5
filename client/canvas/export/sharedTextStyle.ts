/** What tldraw's style sheet, and ours for notes (boardCanvas.css), says about rich text, for pictures that are drawn outside the page. */
export const SHARED_TEXT_STYLE = `
.dk-text, .dk-text * { box-sizing: border-box; }
.dk-text {
  --o: #f6f5f1;
  --tl-text-outline: 0 -1px 0 var(--o), 0 1px 0 var(--o), -1px -1px 0 var(--o), 1px -1px 0 var(--o), 1px 1px 0 var(--o),
    -1px 1px 0 var(--o);
  font-weight: 400;
}
.dk-text p { margin: 0; min-height: 1lh; }
.dk-text ul, .dk-text ol { text-align: left; margin: 0; padding-left: 3.25ch; list-style: revert; }
.dk-text ol:has(> li:nth-child(10)) { padding-left: 4.25ch; }
.dk-text ol:has(> li:nth-child(100)) { padding-left: 5.25ch; }
.dk-text h1, .dk-text h2, .dk-text h3, .dk-text h4, .dk-text h5, .dk-text h6 { margin-top: 5px; margin-bottom: 10px; }
.dk-text a { color: #0b6e69; text-decoration: underline; }
.dk-text code { font-family: 'tldraw_mono', monospace; }
@supports (hyphenate-limit-chars: 16 5 5) {
  .dk-note .dk-text { hyphens: auto; hyphenate-limit-chars: 16 5 5; }
}
.dk-text mark { background-color: #fddd00; color: currentColor; border-radius: 2px; text-shadow: none; }
`
