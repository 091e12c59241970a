import { Suspense } from 'react'
import { Page } from '#components/shell/page.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { ExerciseList } from './exercise-list.tsx'

export function ExercisesScreen() {
  return (
    <Page
      title="Exercises"
      description="Ten small questions about the sample tenant, answered by a click in its graph."
      actions={<ButtonLink href="/learn">Back to the chapters</ButtonLink>}
    >
      <Suspense>
        <ExerciseList />
      </Suspense>
    </Page>
  )
}
