/**
 * Runs before the first paint, in every page. It marks that scripts work, and when the page is there; it tells that other languages or aids are about
 * to come to the text, so that nothing is shown and then moved; and it keeps a tap that comes before its island is
 * awake: React would lose it (the island reads `window.__early` when it wakes). Allowed by its hash.
 */
export const EARLY_SCRIPT = [
  'var h=document.documentElement,k;h.classList.add("js");',
  'try{k=localStorage.getItem("sanyu-columns");k=k&&k!==h.dataset.tag||localStorage.getItem("sanyu-aids")}catch(e){}',
  'if(k)h.classList.add("columns-kept");',
  'addEventListener("load",function(){h.classList.add("late")});',
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
