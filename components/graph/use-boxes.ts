'use client'

import { parseAsBoolean, useQueryState } from 'nuqs'

/** Whether subscriptions and resource groups are drawn as boxes; part of the address as the rest of the view is. */
export const useBoxes = () => useQueryState('boxes', parseAsBoolean.withDefault(false).withOptions({ history: 'push' }))
