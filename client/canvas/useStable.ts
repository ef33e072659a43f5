import { useLayoutEffect, useRef, useState } from 'react'

type Functions<T> = { [K in keyof T]: (...args: never[]) => unknown }

/** The same object at every render, whose functions always call the newest ones. */
export function useStable<T extends Functions<T>>(functions: T): T {
  const newest = useRef(functions)
  useLayoutEffect(() => {
    newest.current = functions
  })
  const [stable] = useState(() => forward(functions, newest))
  return stable
}

function forward<T extends Functions<T>>(functions: T, newest: { current: T }): T {
  const names = Object.keys(functions) as (keyof T)[]
  const entries = names.map((name) => [name, (...args: never[]) => newest.current[name](...args)])
  return Object.fromEntries(entries) as T
}
