import type { Metadata } from 'next'
import { ExercisesScreen } from '#components/learn/exercises/exercises-screen.tsx'

export const metadata: Metadata = { title: 'Exercises' }

export default ExercisesScreen
