'use client'

import { parseAsBoolean, useQueryState } from 'nuqs'

/** Whether what is selected is explained; in the address, so that an explanation can be sent. */
export const useExplain = () =>
  useQueryState('explain', parseAsBoolean.withDefault(false).withOptions({ history: 'push' }))
