import { TIBETAN_ROOM } from '#assets/fonts/sanyu-bo-room.mjs';
import { WHOSE_SCRIPT } from './whose-script.mjs';

/**
 * Runs before the first paint, in every page. It marks that scripts work, and when the page is there; it tells that other
 * languages or aids are about to come to the text, so that nothing is shown and then moved; it tells when a script of an
 * island could not be fetched; and it keeps a tap that comes before its island is awake: React would lose it (the island
 * reads `window.__early` when it wakes). Allowed by its hash.
 */
export const EARLY_SCRIPT = [
  'var h=document.documentElement,k;h.classList.add("js");',
  'try{k=localStorage.getItem("sanyu-columns");k=k&&k!==h.dataset.tag||localStorage.getItem("sanyu-aids")}catch(e){}',
  'if(k)h.classList.add("columns-kept");',
  'addEventListener("load",function(){h.classList.add("late")});',
  'addEventListener("error",function(e){if(e.target.rel=="modulepreload")h.classList.add("incomplete")},true);',
  'window.__early=[];',
  'document.addEventListener("click",function(e){var b=e.target.closest&&e.target.closest("[data-early]");',
  'if(b&&window.__early)window.__early.push(b.getAttribute("data-early"))},true);',
].join('');

/**
 * Runs before the couplets are shown, in the page of the convention only: a reader who learns them as cards or with gaps
 * does not first see the list. An address that names a couplet wants the list.
 */
export const KEPT_WAY_SCRIPT = [
  'try{if(!location.hash&&/^[cg]/.test(localStorage.getItem("sanyu-learn")||""))',
  'document.documentElement.classList.add("learn-kept")}catch(e){}',
].join('');

/**
 * Runs in pages with Tibetan text, before the first paint. Where the device has no Tibetan letters (three signs of one
 * stack side by side are then as wide as three), a font without letters holds the place of each until ours has come:
 * lines break where they will break, and nothing moves. It comes from a buffer: the policy allows no `data:` fonts.
 */
export const TIBETAN_ROOM_SCRIPT = [
  '(function(d,h,k,c){k=h.dataset.tag;try{k+=" "+localStorage.getItem("sanyu-columns")}catch(e){}',
  'if((" "+k+" ").indexOf(" bo ")<0&&h.dataset.tibetan==null||!window.FontFace)return;',
  'c=d.createElement("canvas").getContext("2d");c.font="20px serif";',
  'if(c.measureText("\u0F66\u0F92\u0FB2").width<1.6*c.measureText("\u0F66").width)return;',
  'd.fonts.add(new FontFace("Sanyu Bo Room",Uint8Array.from(atob("',
  TIBETAN_ROOM,
  '"),function(x){return x.charCodeAt(0)}),{unicodeRange:"U+F00-FFF"}))',
  '})(document,document.documentElement)',
].join('');

/** Runs in the head of a reading page: asks at once for what the kept languages need, their fonts and pages. */
export const KEPT_AHEAD_SCRIPT = [
  'try{(localStorage.getItem("sanyu-columns")||"").split(" ").forEach(function(l){',
  'document.querySelectorAll("[data-kept=\\""+l+"\\"]").forEach(function(x){x.rel="preload"})})}catch(e){}',
].join('');

/**
 * Runs behind the first passages of a reading page: puts the kept languages beside them, which the page carries for
 * these passages, before they are shown. The others are fetched. Reading aids are fetched first, and hide everything.
 */
export const KEPT_COLUMNS_SCRIPT = [
  '(function(d,h,k,r,n){try{k=localStorage.getItem("sanyu-aids")?"":localStorage.getItem("sanyu-columns");if(!k)return;',
  'k=k.split(" ").filter(function(l){return l!==h.dataset.tag&&d.querySelector("[data-column=\\""+l+"\\"]")});',
  'if(!k.length)return;r=d.querySelector(".reader");r.dataset.columns=k.length+1;',
  'r.querySelectorAll("template").forEach(function(t){n=t.content.firstElementChild;',
  'if(k.indexOf(n.dataset.from)>=0)t.before(d.importNode(n,true))});',
  'h.classList.add("first-shown")}catch(e){}})(document,document.documentElement)',
].join('');

/** What may run inline, by its hash. */
export const INLINE_SCRIPTS = [
  EARLY_SCRIPT,
  KEPT_WAY_SCRIPT,
  TIBETAN_ROOM_SCRIPT,
  KEPT_AHEAD_SCRIPT,
  WHOSE_SCRIPT,
  KEPT_COLUMNS_SCRIPT,
];
