import { Page } from '#components/shell/page.tsx'
import { TourLink } from '#components/tour/tour-link.tsx'
import { ButtonLink, buttonClass } from '#components/ui/button.tsx'
import { chapters } from '#lib/learn/chapters/index.ts'
import { ChapterPart } from './chapter-part.tsx'
import { DecisionHelper } from './choose/decision-helper.tsx'
import { Contents } from './contents.tsx'
import { GlossaryPart } from './glossary-part.tsx'
import { MaskSwitch } from './mask-switch.tsx'

/** Managed identities from the beginning: chapters in order, a helper to choose, and the words. */
export function LearnScreen() {
  const contents = [
    ...chapters.map(({ id, title }, at) => ({ id, title, number: at + 1 })),
    { id: 'choose', title: 'What to choose' },
    { id: 'glossary', title: 'Glossary' },
  ]
  return (
    <Page
      title="Learn"
      description="What managed identities are, how they get access and what becomes of them, shown on your own tenant."
      actions={
        <>
          <TourLink className={buttonClass({ look: 'quiet' })} />
          <ButtonLink href="/learn/exercises">Exercises</ButtonLink>
          <MaskSwitch />
        </>
      }
    >
      <div className="grid gap-8 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <Contents chapters={contents} />
        <div className="flex min-w-0 flex-col gap-14">
          {chapters.map((chapter, at) => (
            <ChapterPart key={chapter.id} chapter={chapter} number={at + 1} />
          ))}
          <DecisionHelper />
          <GlossaryPart />
        </div>
      </div>
    </Page>
  )
}
