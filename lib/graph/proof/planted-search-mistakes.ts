import type { PlantedMistake } from './planted-mistakes.ts'

const forward = 'lib/graph/becoming/fall-search.ts'
const backward = 'lib/graph/becoming/approach-search.ts'
const search = 'lib/graph/becoming/step-search.ts'
const grounds = 'lib/graph/becoming/grounds.ts'
const radius = 'lib/graph/becoming/blast-radius.ts'
const who = 'lib/graph/becoming/who-can.ts'
const ranking = 'lib/graph/becoming/ranking.ts'
const steps = 'lib/graph/becoming/step-graph.ts'
const ranges = 'lib/graph/becoming/ranges.ts'
const places = 'lib/graph/becoming/places.ts'
const holdings = 'lib/graph/becoming/holdings.ts'
const denied = 'lib/graph/becoming/denied-ways.ts'
const assignment = 'lib/graph/tenant/indexed-assignment.ts'
const doors = 'lib/graph/reach/held-through-doors.ts'
const classes = 'lib/graph/becoming/technique-index.ts'

/** Mistakes that are easily made in going from identity to identity. */
export const plantedSearchMistakes: PlantedMistake[] = [
  {
    name: 'a range counts as exhausted although a deny left some of its places',
    file: forward,
    find: '        this.takeUndenied(at, use, own)\n        continue\n',
    replace: '        this.takeUndenied(at, use, own)\n',
  },
  {
    name: 'denies are not asked for in steps forward',
    file: forward,
    find: 'if (guarded[use] === 1) {',
    replace: 'if (guarded[use] === 2) {',
  },
  {
    name: 'denies are not asked for in steps backward',
    file: backward,
    find: 'const level = isGuarded ?',
    replace: 'const level = !isGuarded && isGuarded ?',
  },
  {
    name: 'whoever has a guarded use is asked at one place only',
    file: backward,
    find: 'if (wasAsked && this.hasGuarded[range] === 0) return',
    replace: 'if (wasAsked) return',
  },
  {
    name: 'a setting that was not read counts as open',
    file: forward,
    find: 'if (open[place]! < this.threshold) {',
    replace: 'if (open[place]! === 0) {',
  },
  {
    name: 'a step less sure than another is followed all the same',
    file: forward,
    find: 'if (level[use]! < this.threshold) {',
    replace: 'if (level[use]! === 0) {',
  },
  {
    name: 'less sure steps are forgotten',
    file: search,
    find: 'if (level > this.leftOut) this.leftOut = level',
    replace: 'if (level > 3) this.leftOut = level',
  },
  {
    name: 'what was found once is never taken back',
    file: search,
    find: 'while (this.found > found) this.isFound[this.principal[--this.found]!] = 0',
    replace: 'this.found = found',
  },
  {
    name: 'rings are counted from the last found',
    file: search,
    find: 'this.ring[via]! + 1',
    replace: 'this.ring[at - 1]! + 1',
  },
  {
    name: 'a kept search is not taken back after it was gone on from',
    file: radius,
    find: '      search.backTo(mark)\n',
    replace: '',
  },
  {
    name: 'what a ground holds is left out',
    file: radius,
    find: 'below ? union([...below.intervals, ...fresh]) : fresh',
    replace: 'fresh',
  },
  {
    name: 'a ground is taken for one who cannot become it',
    file: grounds,
    find: 'this.grounds.find((ground) => ground.approach(level.yes).search.has(principal))',
    replace: 'this.grounds[0]',
  },
  {
    name: 'only those who hold it surely are asked who can reach',
    file: who,
    find: 'surely >= threshold ? [number] : []',
    replace: 'surely > threshold - 1 && surely === 3 ? [number] : []',
  },
  {
    name: 'the ranking counts an identity among those that fall with it',
    file: ranking,
    find: '{ falls: base.found - 1,',
    replace: '{ falls: base.found,',
  },
  {
    name: 'the ranking counts twice what ground and identity both hold',
    file: ranking,
    find: ' - this.resourcesInBoth(interval, ground)',
    replace: '',
  },
  {
    name: 'attaching needs no host of one’s own',
    file: steps,
    find: 'Math.min(met, holdings.elsewhere(principal, classNumber))',
    replace: 'met',
  },
  {
    name: 'the smallest range around a range is forgotten',
    file: ranges,
    find: 'if (open.length > 0) around[range] = open.at(-1)!',
    replace: 'if (open.length > 1) around[range] = open.at(-1)!',
  },
  {
    name: 'the end of a run of scopes is taken into it',
    file: places,
    find: 'lowerBound(number, end, [first, last])]',
    replace: 'lowerBound(number, end + 1, [first, last])]',
  },
  {
    name: 'an eligible assignment counts as one in force',
    file: assignment,
    find: "if (state !== 'active') return level.no",
    replace: '',
  },
  {
    name: 'what two roles give only together is forgotten',
    file: holdings,
    find: 'if (held.length > 1) held.push(...combined(held))',
    replace: '',
  },
  {
    name: 'an audit deny blocks',
    file: denied,
    find: "deny.effect === 'enforced'",
    replace: "deny.effect !== 'none'",
  },
  {
    name: 'those whom a deny excludes are denied too',
    file: denied,
    find: "if (named === 'no' || excluded === 'yes') return []",
    replace: "if (named === 'no') return []",
  },
  {
    name: 'a deny under a condition takes everything',
    file: denied,
    find: 'conditional ? level.conditional : certain',
    replace: 'conditional ? level.no : certain',
  },
  {
    name: 'a role that allows nothing is held',
    file: assignment,
    find: 'const found = !givesAny ? level.no :',
    replace: 'const found = !givesAny ? level.yes :',
  },
  {
    name: 'an access policy that gives nothing lets in',
    file: doors,
    find: "if (!grantsAnything(permissions, 'data') && !grantsAnything(permissions, 'control')) return level.no",
    replace: '',
  },
  {
    name: 'every identity of a cluster falls with its nodes',
    file: classes,
    find: 'const usable = hows ? worn.filter(({ wear }) => hows.includes(wear.how)) : worn',
    replace: 'const usable = hows ? worn : worn',
  },
]
