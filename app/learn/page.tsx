import type { Metadata } from 'next'
import { LearnScreen } from '#components/learn/learn-screen.tsx'

export const metadata: Metadata = { title: 'Learn' }

export default LearnScreen
