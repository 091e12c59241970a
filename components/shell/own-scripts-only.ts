/**
 * The default policy of Trusted Types: scripts and workers of our own build may be loaded by their address, as the
 * framework does when somebody goes on to another page; text is never made into markup or code.
 */
export const ownScriptsOnly = `if(window.trustedTypes&&!trustedTypes.defaultPolicy)trustedTypes.createPolicy('default',{createScriptURL(url){const at=new URL(url,location.href);if(at.origin===location.origin&&at.pathname.startsWith('/_next/static/'))return url;throw new TypeError('not a script of Lanyard: '+url)}})`
