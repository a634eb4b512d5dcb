/** Links to what help explains: a file, a column of it, a finding. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Inside = { readonly children: ReactNode }

export function FileLink({ file, children }: Inside & { readonly file: string }) {
  const [folder = '', name = ''] = file.split('/')
  return (
    <Link to="/help/files/$folder/$name" params={{ folder, name }}>
      {children}
    </Link>
  )
}

export function ElementLink({
  file,
  element,
  children,
}: Inside & { readonly file: string; readonly element: string }) {
  const [folder = '', name = ''] = file.split('/')
  return (
    <Link to="/help/files/$folder/$name/$element" params={{ folder, name, element }}>
      {children}
    </Link>
  )
}

export function FindingLink({ code, children }: Inside & { readonly code: string }) {
  const [subject = '', name = ''] = code.split('/')
  return (
    <Link to="/help/findings/$subject/$name" params={{ subject, name }}>
      {children}
    </Link>
  )
}
