/**
 * Runs before the first paint in pages that belong to somebody. On a device of several people it keeps a place for the
 * line that says whose the page is, and hides the page where the device has to ask: for half an hour nobody touched it
 * (the same time stands in core/people/people.ts). A device of one person has no list.
 */
export const WHOSE_SCRIPT = [
  'try{(function(h,s){if(s.getItem("sanyu-people")){h.add("shared");',
  'if(!(Math.abs(Date.now()-s.getItem("sanyu-seen"))<18e5))h.add("asked")}',
  '})(document.documentElement.classList,localStorage)}catch(e){}',
].join('');
