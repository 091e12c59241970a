import { DockerfileParser } from 'dockerfile-ast'

/** What the last stage takes over from the built project: paths in the project's folder. */
export function rootIn(dockerfile: string): { from: string }[] {
  return DockerfileParser.parse(dockerfile)
    .getCOPYs()
    .filter((copy) => copy.getFromFlag()?.getValue() === 'build')
    .flatMap((copy) => copy.getArguments().slice(0, -1))
    .map((argument) => argument.getValue())
    .filter((path) => path.startsWith('/lanyard/'))
    .map((path) => ({ from: path.slice('/lanyard/'.length) }))
}
