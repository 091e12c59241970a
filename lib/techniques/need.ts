import type { Need } from './technique.ts'

export const control = (action: string): Need => ({ action, plane: 'control' })

export const data = (action: string): Need => ({ action, plane: 'data' })
