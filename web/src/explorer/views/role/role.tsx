import './role.css';
import './sections.css';

import { operationOf, useAsk, type Operation } from '../../app/ask';
import { useTitle } from '../../app/title';
import { OnTheLineDocument, OutlooksDocument, RolePageDocument } from '../../generated';
import { coloured } from '../../parts/line';
import { lineOfRole } from '../../parts/lines';
import { Answered } from '../../parts/states';
import { Contents } from './contents';
import { Ladder } from './ladder';
import { Landscape } from './landscape';
import { Nameboard } from './nameboard';
import { OnTheLine } from './on-the-line';
import { Fit, Interview, Like } from './profile';
import { hasSkills, Skills } from './skills';
import { stepsOf, type Role } from './steps';
import { UnknownRole } from './unknown';

/** `/roles/SLUG`: all about a role. */
export default function RoleView({ slug }: { readonly slug: string }) {
  const asked = useAsk(RolePageDocument, { slug });
  return (
    <Answered asked={asked} what="the role">
      {({ role }) => (role ? <Page role={role} operation={asked.operation} /> : <UnknownRole slug={slug} />)}
    </Answered>
  );
}

function Page({ role, operation }: { readonly role: Role; readonly operation: Operation }) {
  useTitle(role.title);
  const { profile, category } = role;
  const steps = stepsOf(role);
  const line = lineOfRole(role);
  const [hasFigures, hasSkill] = [category?.landscape || category?.outlook, hasSkills(role)];
  const hasQuestions = profile && profile.interviewQuestions.length > 0;
  const operations = [
    operation,
    ...(line.slug ? [operationOf(OnTheLineDocument, { track: line.slug })] : []),
    ...(category?.outlook ? [operationOf(OutlooksDocument, {})] : []),
  ];
  // A section without content is left out, of the contents too.
  const sections = [
    { id: 'ladder', name: 'Ladder' },
    profile && { id: 'like', name: 'What it’s like' },
    hasFigures && { id: 'landscape', name: 'Where it sits' },
    hasSkill && { id: 'skills', name: 'Skills' },
    profile && { id: 'fit', name: 'Fit check' },
    hasQuestions && { id: 'ask', name: 'Interview questions' },
    line.slug && { id: 'line', name: 'On the line' },
  ].filter((section) => typeof section === 'object' && section !== null);
  return (
    <div className="v-role">
      <Nameboard role={role} steps={steps} operations={operations} />
      <div className="wrap cols" style={coloured(line)}>
        <Contents sections={sections} />
        <div>
          <Ladder role={role} steps={steps} />
          {profile && <Like profile={profile} />}
          {category && hasFigures && <Landscape category={category} />}
          {hasSkill && <Skills role={role} />}
          {profile && <Fit profile={profile} />}
          {profile && hasQuestions && <Interview profile={profile} />}
          {line.slug && <OnTheLine role={role} line={line} track={line.slug} />}
        </div>
      </div>
    </div>
  );
}
