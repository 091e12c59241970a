export const railKey = 'lanyard.rail'

/** Runs before the first paint, so that a narrow rail never jumps. */
export const railBeforePaint = `try{if(localStorage.getItem('${railKey}')==='narrow')document.documentElement.dataset.rail='narrow'}catch{}`
