import type { Measure } from '../measure.ts'
import { dimming } from './dimming.ts'
import { expanding } from './expanding.ts'
import { firstPicture } from './first-picture.ts'
import { heap } from './heap.ts'
import { layouts } from './layout.ts'
import { maps } from './map.ts'
import { moving } from './moving.ts'

export const measures: Measure[] = [firstPicture, moving, expanding, dimming, ...layouts, ...maps, heap]
