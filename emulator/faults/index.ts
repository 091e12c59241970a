import { badGateway } from './bad-gateway.ts'
import { changingPages } from './changing-pages.ts'
import { connectionCut } from './connection-cut.ts'
import { connectionReset } from './connection-reset.ts'
import { demandedClaims } from './demanded-claims.ts'
import { denied } from './denied.ts'
import { duplicateRows } from './duplicate-rows.ts'
import { emptyBody } from './empty-body.ts'
import { emptyObject } from './empty-object.ts'
import { expiredToken } from './expired-token.ts'
import type { FaultKind } from './fault.ts'
import { foreignNextLink } from './foreign-next-link.ts'
import { gatewayTimeout } from './gateway-timeout.ts'
import { htmlBody } from './html-body.ts'
import { internalError } from './internal-error.ts'
import { loopingNextLink } from './looping-next-link.ts'
import { missingRows } from './missing-rows.ts'
import { quotaExhausted } from './quota-exhausted.ts'
import { redirect } from './redirect.ts'
import { refusedSignIn } from './refused-sign-in.ts'
import { rowsNotAList } from './rows-not-a-list.ts'
import { rowsOfWrongType } from './rows-of-wrong-type.ts'
import { silence } from './silence.ts'
import { slowAnswer } from './slow-answer.ts'
import { strayingNextLink } from './straying-next-link.ts'
import { throttled } from './throttled.ts'
import { throttledForHours } from './throttled-for-hours.ts'
import { throttledGarbled } from './throttled-garbled.ts'
import { throttledSilently } from './throttled-silently.ts'
import { throttledUntilDate } from './throttled-until-date.ts'
import { truncatedBody } from './truncated-body.ts'
import { truncatedResult } from './truncated-result.ts'
import { unavailable } from './unavailable.ts'
import { unreadableSubscription } from './unreadable-subscription.ts'
import { vanishedSubscription } from './vanished-subscription.ts'
import { wrongTotalRecords } from './wrong-total-records.ts'

/** Every kind of fault, in the order of the files. */
export const faultKinds: readonly FaultKind[] = [
  badGateway,
  changingPages,
  connectionCut,
  connectionReset,
  demandedClaims,
  denied,
  duplicateRows,
  emptyBody,
  emptyObject,
  expiredToken,
  foreignNextLink,
  gatewayTimeout,
  htmlBody,
  internalError,
  loopingNextLink,
  missingRows,
  quotaExhausted,
  redirect,
  refusedSignIn,
  rowsNotAList,
  rowsOfWrongType,
  silence,
  slowAnswer,
  strayingNextLink,
  throttled,
  throttledForHours,
  throttledGarbled,
  throttledSilently,
  throttledUntilDate,
  truncatedBody,
  truncatedResult,
  unavailable,
  unreadableSubscription,
  vanishedSubscription,
  wrongTotalRecords,
]
