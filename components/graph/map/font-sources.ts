/** A font face as a worker can load it: workers do not see the page's style sheets. */
export interface FontSource {
  family: string
  source: string
  descriptors: FontFaceDescriptors
}

/** The faces of a font family that the page's own style sheets declare, with addresses that hold anywhere. */
export function fontSources(family: string): FontSource[] {
  const wanted = nameOf(family.split(',')[0] ?? '')
  return [...document.styleSheets].flatMap((sheet) =>
    rulesOf(sheet)
      .filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
      .filter((rule) => nameOf(rule.style.getPropertyValue('font-family')) === wanted)
      .map((rule) => ({
        family: wanted,
        source: rule.style
          .getPropertyValue('src')
          .replace(
            /url\((['"]?)(.*?)\1\)/g,
            (_, __, url) => `url("${new URL(url, sheet.href ?? location.href).href}")`,
          ),
        descriptors: {
          weight: rule.style.getPropertyValue('font-weight') || 'normal',
          style: rule.style.getPropertyValue('font-style') || 'normal',
          unicodeRange: rule.style.getPropertyValue('unicode-range') || 'U+0-10FFFF',
        },
      })),
  )
}

const nameOf = (family: string) => family.trim().replaceAll(/['"]/g, '')

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules]
  } catch {
    // A browser's extension may have put a sheet from elsewhere here, whose rules it hides.
    return []
  }
}
