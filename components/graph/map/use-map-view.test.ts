import { expect, test } from 'vitest'
import { cameraFromText, cameraText } from './use-map-view.ts'

const size = { width: 1000, height: 600 }

test('a camera in an address looks at the same middle, on a screen of another size too', () => {
  const text = cameraText({ zoom: 0.5, pan: { x: -100, y: 40 } }, size)
  expect(text).toBe('1200,520,0.5')
  expect(cameraFromText(text, size)).toEqual({ zoom: 0.5, pan: { x: -100, y: 40 } })
  expect(cameraFromText(text, { width: 400, height: 200 })).toEqual({ zoom: 0.5, pan: { x: -400, y: -160 } })
})

test.each([null, '', '1,2', '1,2,0', '1,2,-1', 'a,b,c', '1,2,3,4', '1,2,99', '1,Infinity,1'])(
  '`%s` is no camera',
  (text) => {
    expect(cameraFromText(text, size)).toBeUndefined()
  },
)
