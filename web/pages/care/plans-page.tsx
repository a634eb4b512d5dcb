/** Where anyone begins: choose the health plan. */
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../app/asking.ts'
import { useWords } from '../../app/language.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Empty, Loading, Trouble } from '../../ui/states.tsx'
import { careWords } from '../../words/care/care.ts'

export function PlansPage() {
  const say = useWords(careWords)
  const plans = useAnswer('care.list-plans', {})
  return (
    <>
      <PageHeading title={say.plansTitle()} says={say.plansSays()} />
      {plans.isPending && <Loading />}
      {plans.isError && <Trouble title={plans.error.message} remedy={plans.error.remedy} />}
      {plans.data?.plans.length === 0 && <Empty title={say.noPlans()} />}
      <ul className="tiles">
        {plans.data?.plans.map(({ address, name }) => (
          <li key={address} className="tile">
            <h2>
              <Link to="/care/$plan" params={{ plan: address }}>
                {name}
              </Link>
            </h2>
          </li>
        ))}
      </ul>
    </>
  )
}
