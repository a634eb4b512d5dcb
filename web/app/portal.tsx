/** The portal put together: language, the hub's answers kept for a while, who is signed in, and the pages. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { LanguageProvider } from './language.tsx'
import { makeRouter } from './routes.tsx'
import { SessionProvider } from './session.tsx'

const client = new QueryClient({
  defaultOptions: {
    // A refusal will not change by asking again; a fault is asked once more.
    queries: { retry: (count, error) => count < 1 && 'isFault' in error, staleTime: 10_000 },
    mutations: { retry: false },
  },
})

const router = makeRouter()

export function Portal() {
  return (
    <LanguageProvider>
      <QueryClientProvider client={client}>
        <SessionProvider>
          <RouterProvider router={router} />
        </SessionProvider>
      </QueryClientProvider>
    </LanguageProvider>
  )
}
